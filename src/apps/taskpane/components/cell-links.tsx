import { makeStyles, tokens } from "@fluentui/react-components";
import { formatCellRef, type CellRef } from "../../../core/workbook/a1";
import type { Overview } from "../session/api";
import { useMessages, usePane } from "../store/context";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** Cells named at most; a sum over thousands is told by its count. */
const NAMED = 8;

/** The sheet that all forms are on, so that it need not be named; `null` where they are on several. */
function onlySheet(overview: Overview | null): string | null {
  const sheets = new Set(overview?.forms.map((form) => form.sheet));
  const [sheet] = sheets;
  return sheets.size === 1 && sheet !== undefined ? sheet : null;
}

export interface CellLinksProps {
  readonly cells: readonly CellRef[];
  /** Cells in all, where not all are given. */
  readonly count?: number;
}

/** Cells by their addresses; one that is pressed is shown in the workbook. */
export function CellLinks({ cells, count = cells.length }: CellLinksProps) {
  const styles = useStyles();
  const say = useMessages();
  const sheet = usePane(({ overview }) => onlySheet(overview));
  const named = cells.slice(0, NAMED);
  return (
    <span className={styles.cells}>
      {named.map((cell) => (
        <CellLink key={formatCellRef(cell)} cell={cell} withSheet={cell.sheet !== sheet} />
      ))}
      {count > named.length && <span>{say("pane.cells.more", { count: count - named.length })}</span>}
    </span>
  );
}
