import type { Evaluation } from "../evaluation/evaluation";
import { readBaseData } from "./base-data";
import { isBaseTitle } from "./base-table";
import { cellDefects } from "./cell-defects";
import { formId } from "./form-id";
import type { Grid } from "./grid";
import { readHead, type RowSpan } from "./head";
import { isTitleRow } from "./title";

export interface BaseForm {
  /** `null` where the rows hold no figure yet. */
  readonly evaluation: Evaluation | null;
  /** First row of the table, its own title included. */
  readonly top: number;
  /** Whether what stands above is the table's head. Else it is that of the form below, which lies around the table. */
  readonly ownsHead: boolean;
}

/** Reads a table of base data with its head as an evaluation of its own. @param start first row after what was read. */
export function readBaseForm(
  { grid, date1904 }: { readonly grid: Grid; readonly date1904: boolean },
  start: number,
  rows: RowSpan,
  isHeader: (row: number) => boolean,
): BaseForm {
  const titleRow = ownTitle(grid, start, rows.top);
  const ownsHead = !opensFormBelow(grid, rows.bottom, isHeader) || onlyTitle(grid, start, titleRow);
  const top = ownsHead ? start : (titleRow ?? rows.top);
  const head = readHead(grid, top, rows.top);
  const year = head.year?.text ?? latestYear(grid, rows);
  const { facts, info, notes, setAside } = readBaseData({ grid, year, unit: head.unit, date1904 }, rows);
  if (facts.length === 0) return { evaluation: null, top, ownsHead };
  const evaluation: Evaluation = {
    id: formId(grid, head.firstRow),
    kind: "base-data",
    sheet: grid.name,
    area: {
      top: head.firstRow,
      left: grid.firstColumn,
      bottom: rows.bottom,
      right: rightOf(grid, head.firstRow, rows),
    },
    title: head.title,
    year: head.year,
    period: head.period,
    info: [...head.info, ...info],
    budget: null,
    goals: null,
    indicators: [],
    workItems: [],
    baseFacts: facts,
    total: null,
    mapping: [],
    defects: [],
    notes,
    setAside: [...head.setAside, ...setAside],
    unread: [],
  };
  return { evaluation: { ...evaluation, defects: cellDefects(grid, evaluation, null) }, top, ownsHead };
}

/** The row of the table's own title, the last above it, or `null`. */
function ownTitle(grid: Grid, start: number, end: number): number | null {
  for (let row = end - 1; row >= start; row -= 1) {
    const [only, ...others] = grid.slots(row);
    if (only !== undefined && others.length === 0 && isBaseTitle(only.text)) return row;
  }
  return null;
}

/** Whether nothing but marks of attachments stands above the table's own title. */
function onlyTitle(grid: Grid, start: number, titleRow: number | null): boolean {
  if (titleRow === null) return false;
  for (let row = start; row < titleRow; row += 1) {
    const slots = grid.slots(row);
    if (slots.length > 0 && !(isTitleRow(slots) && slots.length === 1)) return false;
    if (slots.some(({ text }) => !/^\s*附/.test(text))) return false;
  }
  return true;
}

/** Whether a form without a title of its own begins below: its head then is what stands above the base data. */
function opensFormBelow(grid: Grid, bottom: number, isHeader: (row: number) => boolean): boolean {
  for (let row = bottom + 1; row < grid.rowCount; row += 1) {
    const slots = grid.slots(row);
    if (slots.length === 0) continue;
    if (isHeader(row)) return true;
    if (isTitleRow(slots)) return false;
  }
  return false;
}

function rightOf(grid: Grid, top: number, { bottom }: RowSpan): number {
  let right = 0;
  for (let row = top; row <= bottom; row += 1)
    for (const slot of grid.slots(row)) right = Math.max(right, slot.right);
  return right;
}

/** Without a year in the head, the latest that a heading names. */
function latestYear(grid: Grid, { top, bottom }: RowSpan): string | null {
  let latest: string | null = null;
  for (let row = top; row <= bottom; row += 1)
    for (const { text } of grid.slots(row))
      for (const [year] of text.matchAll(/(?:19|20)\d{2}(?=\s*年)/g))
        if (latest === null || year > latest) latest = year;
  return latest;
}
