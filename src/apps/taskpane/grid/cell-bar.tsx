import { makeStyles, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import { formatAddress } from "../../../core/workbook/a1";
import { useMessages } from "../store/context";
import { useGridStore } from "../store/grid";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    minHeight: "20px",
  },
  address: { minWidth: "3.5em", fontWeight: tokens.fontWeightSemibold },
  text: {
    flexGrow: 1,
    maxHeight: "60px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** Address and whole text of the current cell, as above the cells of a spreadsheet. */
export function CellBar() {
  const styles = useStyles();
  const say = useMessages();
  const store = useGridStore();
  const current = useStore(store.state, (state) => state.current);
  const text = useStore(
    store.state,
    (state) => state.rows.get(state.current.row)?.cells[state.current.column]?.text ?? "",
  );
  return (
    <div className={styles.bar} role="group" aria-label={say("pane.grid.current")}>
      <span className={styles.address}>{formatAddress(current)}</span>
      <span className={styles.text}>{text}</span>
    </div>
  );
}
