import { useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import { columnName, type CellAddress, type CellRange } from "../../../core/workbook/a1";
import { useMessages } from "../store/context";
import { useGridStore, type GridTab } from "../store/grid";
import { cellAfterKey, mergesWithin, SIZE } from "./geometry";
import { cellKey } from "./highlights";
import { cellId, SheetRow, type DrawnPart } from "./sheet-row";
import { CURRENT_HEADER, HEADER_LOOK } from "./header-look";
import { HIDDEN } from "./hidden";
import { SheetCharts } from "./sheet-charts";
import { useAxes } from "./use-axes";

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: "0",
    overflow: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground2,
    // The current cell shows the focus.
    outlineStyle: "none",
  },
  headers: { position: "sticky", top: 0, zIndex: 3 },
  header: {
    position: "absolute",
    top: 0,
    ...HEADER_LOOK,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: { position: "sticky", left: 0, zIndex: 1 },
  hidden: HIDDEN,
  current: CURRENT_HEADER,
});

export interface SheetViewProps {
  readonly sheet: GridTab;
}

/** One sheet, read-only. Only what is in view is drawn and fetched, however large the sheet is. */
export function SheetView({ sheet }: SheetViewProps) {
  const styles = useStyles();
  const say = useMessages();
  const store = useGridStore();
  const id = useId();
  const rows = useStore(store.state, (state) => state.rows);
  const marks = useStore(store.state, (state) => state.marks);
  const current = useStore(store.state, (state) => state.current);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { rowAxis, columnAxis } = useAxes(sheet, scroller, current);
  const drawnRows = rowAxis.getVirtualItems();
  const drawnColumns = columnAxis.getVirtualItems();
  const part = useMemo(
    () => drawnPart(sheet.merges, drawnRows, drawnColumns),
    [sheet.merges, drawnRows, drawnColumns],
  );
  const width = columnAxis.getTotalSize();
  const page = Math.max(1, (rowAxis.range?.endIndex ?? 0) - (rowAxis.range?.startIndex ?? 0) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const next = cellAfterKey(event, sheet, current, page);
    if (!next) return;
    event.preventDefault();
    store.moveTo(next);
  };
  return (
    <div
      ref={setScroller}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={say("pane.grid.sheet", { sheet: sheet.name })}
      aria-readonly
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.columns + 1}
      aria-busy={drawnRows.some(({ index }) => !rows.has(index))}
      aria-activedescendant={cellId(id, current.row, current.column)}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = cellUnder(event);
        if (cell) store.moveTo(cell);
      }}
    >
      <div role="presentation" style={{ height: rowAxis.getTotalSize(), width, position: "relative" }}>
        <ColumnHeaders columns={drawnColumns} width={width} current={current.column} />
        {drawnRows.map((row) => (
          <SheetRow
            key={row.key}
            grid={id}
            row={row}
            width={width}
            content={rows.get(row.index)}
            part={part}
            currentColumn={row.index === current.row ? current.column : null}
            highlights={marks}
            look={sheet.look}
          />
        ))}
        {sheet.look && <SheetCharts sheet={sheet} charts={sheet.look.charts} />}
      </div>
    </div>
  );
}

interface ColumnHeadersProps {
  readonly columns: readonly VirtualItem[];
  readonly width: number;
  /** Column of the current cell. */
  readonly current: number;
}

/** The letters of the columns, which stay at the top. */
function ColumnHeaders({ columns, width, current }: ColumnHeadersProps) {
  const styles = useStyles();
  const say = useMessages();
  return (
    <div role="row" aria-rowindex={1} className={styles.headers} style={{ height: SIZE.header, width }}>
      <div
        role="columnheader"
        aria-colindex={1}
        className={mergeClasses(styles.header, styles.corner)}
        style={{ width: SIZE.rowHeader }}
      >
        <span className={styles.hidden}>{say("pane.grid.corner")}</span>
      </div>
      {columns.map(({ index, key, start, size }) => (
        <div
          key={key}
          role="columnheader"
          aria-colindex={index + 2}
          className={mergeClasses(styles.header, index === current && styles.current)}
          style={{ left: start, width: size }}
        >
          {columnName(index)}
        </div>
      ))}
    </div>
  );
}

function drawnPart(
  merges: readonly CellRange[],
  rows: readonly VirtualItem[],
  columns: readonly VirtualItem[],
): DrawnPart {
  const merged = new Map<string, CellRange>();
  const part = {
    top: rows[0]?.index ?? 0,
    bottom: rows.at(-1)?.index ?? -1,
    left: columns[0]?.index ?? 0,
    right: columns.at(-1)?.index ?? -1,
  };
  for (const area of mergesWithin(merges, part)) {
    for (const { index: row } of rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const { index: column } of columns) {
        if (column >= area.left && column <= area.right) merged.set(cellKey(row, column), area);
      }
    }
  }
  const byIndex = (items: readonly VirtualItem[]) => new Map(items.map((item) => [item.index, item]));
  return { rows: byIndex(rows), columns: byIndex(columns), merged };
}

/** The cell that was pressed. */
function cellUnder({ target }: MouseEvent): CellAddress | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[role=gridcell]") : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
