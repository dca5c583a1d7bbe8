import { useEffect, useId, useRef } from "react";
import { makeStyles, Text, tokens, useAnnounce } from "@fluentui/react-components";
import { useStore } from "zustand";
import { formatAddress } from "../../../core/workbook/a1";
import { useMessages, usePane } from "../store/context";
import { useGridStore, type GridState, type GridTab } from "../store/grid";
import type { PaneState } from "../store/state";
import { CellBar } from "./cell-bar";
import { SheetTabs, sheetTabId } from "./sheet-tabs";
import { SheetView } from "./sheet-view";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "0",
    minHeight: "0",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: "0" },
  empty: { padding: tokens.spacingHorizontalL },
});

/** The workbook beside the pane, read-only: its sheets, the cells that findings are about, the cell on view. */
export function WorkbookGrid() {
  const styles = useStyles();
  const say = useMessages();
  const store = useGridStore();
  const panel = useId();
  const sheet = useStore(store.state, tabOnView);
  const active = useStore(store.state, (state) => state.active);
  return (
    <section className={styles.root} aria-label={say("pane.grid.label")}>
      <Following />
      <Announcing />
      <CellBar />
      <div className={styles.panel} role="tabpanel" id={panel} aria-labelledby={sheetTabId(panel, active)}>
        {sheet && <SheetPanel key={sheet.index} sheet={sheet} />}
      </div>
      <SheetTabs panel={panel} />
    </section>
  );
}

function SheetPanel({ sheet }: { readonly sheet: GridTab }) {
  const styles = useStyles();
  const say = useMessages();
  if (sheet.rows === 0 || sheet.columns === 0) {
    return <Text className={styles.empty}>{say("pane.grid.empty")}</Text>;
  }
  return <SheetView sheet={sheet} />;
}

/** Follows the workbook as it changes, and the cells that the pane shows. */
function Following() {
  const store = useGridStore();
  const revision = usePane((state) => state.revision);
  const done = usePane((state) => state.done);
  const selected = usePane((state) => state.selected);
  const assessed = usePane((state) => state.overview !== null);
  const beginning = usePane(sheetOfForm);
  // A sheet that was fetched anew is another object: the findings on it may be others, too.
  const tab = useStore(store.state, tabOnView);
  const first = useRef(beginning);
  useEffect(() => {
    first.current = beginning;
  }, [beginning]);
  useEffect(() => {
    void store.show(first.current);
  }, [store, revision, done]);
  useEffect(() => {
    if (selected) store.showCell(selected);
  }, [store, selected]);
  useEffect(() => {
    void store.mark(assessed);
  }, [store, tab, assessed]);
  return null;
}

/** Says which cell was shown from outside, for those who cannot see it. */
function Announcing() {
  const say = useMessages();
  const store = useGridStore();
  const { announce } = useAnnounce();
  const tab = useStore(store.state, tabOnView);
  const current = useStore(store.state, (state) => state.current);
  const shown = useStore(store.state, (state) => state.shown);
  const row = useStore(store.state, (state) => state.rows.get(state.current.row));
  const announced = useRef(shown);
  useEffect(() => {
    if (!row || !tab || announced.current === shown) return;
    announced.current = shown;
    const text = row.cells[current.column]?.text ?? say("pane.grid.blank");
    announce(say("pane.grid.announce", { sheet: tab.name, cell: formatAddress(current), text }));
  }, [announce, say, tab, current, shown, row]);
  return null;
}

function tabOnView({ sheets, active }: GridState): GridTab | undefined {
  return sheets[active];
}

/** The sheet of the form that the person looks at. */
function sheetOfForm({ overview, form }: PaneState): string | undefined {
  return overview?.forms.find(({ id }) => id === form)?.sheet;
}
