import { Link, makeStyles } from "@fluentui/react-components";
import { formatAddress, formatCellRef, type CellRef } from "../../../core/workbook/a1";
import { useActions, useMessages } from "../store/context";

const useStyles = makeStyles({
  // A target of at least 24 pixels, also where several stand in a line.
  root: { minHeight: "24px", minWidth: "24px", overflowWrap: "anywhere", textAlign: "start" },
});

export interface CellLinkProps {
  readonly cell: CellRef;
  /** Shown in place of the address. */
  readonly label?: string;
  /** Whether the sheet is named. */
  readonly withSheet?: boolean;
  readonly tabIndex?: number;
}

/** Names a cell; pressed, it shows the cell in the workbook. */
export function CellLink({ cell, label, withSheet = false, ...rest }: CellLinkProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  return (
    <Link
      as="button"
      className={styles.root}
      aria-label={say("pane.forms.cell", { cell: formatCellRef(cell) })}
      onClick={() => {
        void actions.selectCell(cell);
      }}
      {...rest}
    >
      {label ?? (withSheet ? formatCellRef(cell) : formatAddress(cell))}
    </Link>
  );
}
