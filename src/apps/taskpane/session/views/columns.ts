import type { Evaluation, RowMapping, UnreadCell } from "../../../../core/evaluation/evaluation";
import { tableRows } from "../../../../core/reading";
import { columnName } from "../../../../core/workbook/a1";
import {
  cellAt,
  sheetNamed,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../../core/workbook/snapshot";
import { LIMITS, type FormView, type MappingView } from "../api";
import { cutText } from "./cut";

const LONGEST_SAMPLE = 60;
/** Rows looked through for a sample; a column that is empty so far down is told as empty. */
const SAMPLE_ROWS = 200;

/**
 * The columns of a form from left to right: those of its table, as they were read, and those without a heading of which
 * cells in the table's rows were not read.
 */
export function columnViews(form: Evaluation, workbook: WorkbookSnapshot): readonly MappingView[] {
  const { mapping, sheet, indicators, workItems, area } = form;
  const cells = sheetNamed(workbook, sheet);
  const firstRow = indicators[0]?.name.at.row ?? workItems[0]?.title.at.row ?? area.top;
  const unread = unreadColumns(form);
  const headed = new Set(mapping.map(({ column }) => column));
  const bare = [...unread.keys()].filter((column) => !headed.has(column));
  const columns = [...mapping, ...bare.map((column) => ({ column, header: "", role: "ignored" as const }))];
  return columns
    .map(({ column, header, role }): MappingView => {
      const own = unread.get(column) ?? [];
      return {
        column,
        letter: columnName(column),
        header: cutText(header),
        role,
        sample: sampleOf(cells, column, firstRow),
        unread: own.length,
        guess: own[0]?.guess ?? null,
      };
    })
    .sort((one, other) => one.column - other.column)
    .slice(0, LIMITS.columns);
}

/** The rows of a form whose meanings run down its rows, from top to bottom. */
export function rowViews(
  { area, sheet, unread }: Evaluation,
  rows: readonly RowMapping[],
  workbook: WorkbookSnapshot,
): readonly MappingView[] {
  const cells = sheetNamed(workbook, sheet);
  return rows.slice(0, LIMITS.columns).map(({ row, header, role, at }): MappingView => {
    const own = unread.filter(({ near }) => near?.at.column === at.column && near.text === header);
    const texts = Array.from({ length: area.right - at.column }, (_, offset) => {
      const cell = cells && cellAt(cells, row, at.column + 1 + offset);
      return cell?.text.trim() ?? "";
    });
    return {
      column: row,
      letter: String(row + 1),
      header: cutText(header),
      role,
      sample: cutText(texts.find((text) => text !== "") ?? "", LONGEST_SAMPLE),
      unread: own.length,
      guess: own[0]?.guess ?? null,
    };
  });
}

/** Cells that nobody read in the rows of the table, by column; a heading that was not understood is none. */
function unreadColumns(form: Evaluation): ReadonlyMap<number, readonly UnreadCell[]> {
  const { mapping, unread } = form;
  const { top, bottom } = tableRows(form);
  const roles = new Map(mapping.map(({ column, role, at }) => [column, { role, at }]));
  const columns = new Map<number, UnreadCell[]>();
  for (const cell of unread) {
    const { row, column } = cell.at;
    const entry = roles.get(column);
    const heading = entry?.at?.row === row;
    if (row < top || row > bottom || heading || (entry && entry.role !== "ignored")) continue;
    const own = columns.get(column);
    if (own) own.push(cell);
    else columns.set(column, [cell]);
  }
  return columns;
}

function sampleOf(sheet: SheetSnapshot | undefined, column: number, firstRow: number): string {
  const rows = Array.from({ length: SAMPLE_ROWS }, (_, offset) => firstRow + offset);
  const texts = rows.map((row) => (sheet && cellAt(sheet, row, column)?.text.trim()) ?? "");
  return cutText(texts.find((text) => text !== "") ?? "", LONGEST_SAMPLE);
}

/** The cells of a form that nobody read, the first of them one by one. */
export function unreadView({ unread }: Evaluation): FormView["unread"] {
  return {
    cells: unread.slice(0, LIMITS.list).map(({ at, text, near, guess }) => ({
      at,
      text: cutText(text),
      near: near && cutText(near.text),
      guess: guess ?? null,
    })),
    count: unread.length,
  };
}
