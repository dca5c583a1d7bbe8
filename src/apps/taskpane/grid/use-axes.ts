import { useEffect, useRef } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import type { CellAddress } from "../../../core/workbook/a1";
import type { GridRow } from "../session/api";
import { useGridStore, type GridTab } from "../store/grid";
import { drawnRange } from "./drawn-range";
import { columnWidth, firstHeight, rowHeight, SIZE } from "./geometry";

/** Rows and columns drawn beyond those in view. */
const BEYOND = { rows: 8, columns: 2 };

/**
 * Which rows and columns of a sheet are drawn, and where. Rows are fetched as they come into view and get the height
 * of their text; the current cell is kept in view.
 */
export function useAxes(sheet: GridTab, scroller: HTMLElement | null, current: CellAddress) {
  const store = useGridStore();
  const rows = useStore(store.state, (state) => state.rows);
  const shown = useStore(store.state, (state) => state.shown);
  const rowAxis = useVirtualizer({
    count: sheet.rows,
    getScrollElement: () => scroller,
    estimateSize: (row) => firstHeight(sheet, row),
    paddingStart: SIZE.header,
    scrollPaddingStart: SIZE.header,
    overscan: BEYOND.rows,
    // Cells are scrolled to in effects, where React cannot draw at once.
    useFlushSync: false,
    rangeExtractor: (range) =>
      drawnRange(
        range,
        current.row,
        sheet.merges.map(({ top, bottom }) => ({ first: top, last: bottom })),
      ),
  });
  const columnAxis = useVirtualizer({
    horizontal: true,
    count: sheet.columns,
    getScrollElement: () => scroller,
    estimateSize: (column) => columnWidth(sheet, column),
    paddingStart: SIZE.rowHeader,
    scrollPaddingStart: SIZE.rowHeader,
    overscan: BEYOND.columns,
    useFlushSync: false,
    rangeExtractor: (range) =>
      drawnRange(
        range,
        current.column,
        sheet.merges.map(({ left, right }) => ({ first: left, last: right })),
      ),
  });

  const first = rowAxis.range?.startIndex ?? 0;
  const last = rowAxis.range?.endIndex ?? 0;
  useEffect(() => {
    void store.need(Math.max(0, first - BEYOND.rows), last + BEYOND.rows + 1);
    // The current cell is told above the grid wherever the sheet is scrolled to.
    void store.need(current.row, current.row + 1);
  }, [store, sheet, first, last, current.row]);

  const sized = useRef(new Map<number, GridRow>());
  useEffect(() => {
    for (const [index, row] of rows) {
      if (sized.current.get(index) === row) continue;
      sized.current.set(index, row);
      rowAxis.resizeItem(index, rowHeight(sheet, index, row));
    }
  }, [rowAxis, sheet, rows]);

  // A cell shown from outside comes to the middle; one reached by keys only comes into view. When its row has its
  // height, which may have moved it, it is looked at once more.
  const shownBefore = useRef(-1);
  const there = rows.has(current.row);
  useEffect(() => {
    if (!scroller) return;
    const align = shownBefore.current === shown ? "auto" : "center";
    if (there) shownBefore.current = shown;
    rowAxis.scrollToIndex(current.row, { align });
    columnAxis.scrollToIndex(current.column, { align: "auto" });
  }, [scroller, rowAxis, columnAxis, current, shown, there]);

  return { rowAxis, columnAxis };
}
