import fc from "fast-check";
import { readEvaluations } from "../../src/core/reading";
import type { CellRange, CellRef } from "../../src/core/workbook/a1";
import type { Cell, SheetSnapshot, SnapshotRow, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** What people do to a form, as a change of a workbook. */
export type Mutation = (workbook: WorkbookSnapshot) => WorkbookSnapshot;

/** A cell with a text. */
export function textCell(text: string): Cell {
  return { value: text, text };
}

/** The workbook with one sheet changed. */
export function changeSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** The sheet with one cell put, or emptied. */
export function putCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  cell: Cell | undefined,
): SheetSnapshot {
  const rows = [...sheet.rows];
  const cells = [...(rows[row] ?? [])];
  cells[column] = cell;
  rows[row] = cells;
  return { ...sheet, rows };
}

/** The sheet with a column put in before `column`; the cells of it by row. */
export function insertColumn(
  sheet: SheetSnapshot,
  column: number,
  cells: ReadonlyMap<number, Cell>,
): SheetSnapshot {
  const rows = Array.from(sheet.rows, (row, index): SnapshotRow | undefined => {
    const put = cells.get(index);
    if (row === undefined) return put === undefined ? undefined : sparse(column, put);
    return [...Array.from({ length: column }, (_, place) => row[place]), put, ...row.slice(column)];
  });
  const shift = (place: number): number => (place >= column ? place + 1 : place);
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map((area) => ({ ...area, left: shift(area.left), right: shift(area.right) })),
    hiddenColumns: sheet.hiddenColumns.map(shift),
  };
}

function sparse(column: number, cell: Cell): SnapshotRow {
  return [...Array.from({ length: column }, () => undefined), cell];
}

/** The sheet without a row. */
export function deleteRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  const shift = (place: number): number => (place > row ? place - 1 : place);
  const merges = sheet.merges.flatMap((area): CellRange[] => {
    if (area.top === row && area.bottom === row) return [];
    const top = area.top > row ? area.top - 1 : area.top;
    return [{ ...area, top, bottom: area.bottom >= row ? area.bottom - 1 : area.bottom }];
  });
  return {
    ...sheet,
    rows: sheet.rows.filter((_, index) => index !== row),
    merges: merges.filter(({ top, bottom, left, right }) => top !== bottom || left !== right),
    hiddenRows: sheet.hiddenRows.filter((place) => place !== row).map(shift),
  };
}

/** Headings of the tables of a workbook. */
export function headingsOf(workbook: WorkbookSnapshot): readonly CellRef[] {
  return readEvaluations(workbook).evaluations.flatMap(({ mapping }) =>
    mapping.flatMap(({ at }) => (at === null ? [] : [at])),
  );
}

/** Words that no heading has, words of other headings, and what people write beside a table. */
const WORDS = [
  "某某栏",
  "甲乙丙",
  "得分",
  "指标值",
  "备注",
  "≥3",
  "2023",
  "合计",
  "无",
  "说明：因天气延期",
  "0.95",
];

/** Changes of a workbook, one to three of them. */
export function mutations(workbook: WorkbookSnapshot): fc.Arbitrary<readonly Mutation[]> {
  const headings = headingsOf(workbook);
  if (headings.length === 0) return fc.constant([]);
  const heading = fc.constantFrom(...headings);
  const word = fc.constantFrom(...WORDS);
  const onSheet =
    (at: CellRef, change: (sheet: SheetSnapshot) => SheetSnapshot): Mutation =>
    (former) =>
      changeSheet(former, at.sheet, change);
  const rename = fc
    .tuple(heading, word)
    .map(([at, text]) => onSheet(at, (sheet) => putCell(sheet, at.row, at.column, textCell(text))));
  const clear = heading.map((at) => onSheet(at, (sheet) => putCell(sheet, at.row, at.column, undefined)));
  const double = fc
    .tuple(heading, heading)
    .map(([at, other]) =>
      onSheet(at, (sheet) => putCell(sheet, at.row, at.column, sheet.rows[other.row]?.[other.column])),
    );
  const column = fc
    .tuple(heading, fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(2))
    .map(([at, texts, offset]) =>
      onSheet(at, (sheet) => {
        const cells = new Map(texts.map((text, index) => [at.row + offset + index, textCell(text)]));
        return insertColumn(sheet, at.column + (offset % 2), cells);
      }),
    );
  const row = fc
    .tuple(heading, fc.integer({ min: -4, max: 14 }))
    .map(([at, offset]) => onSheet(at, (sheet) => deleteRow(sheet, Math.max(0, at.row + offset))));
  const stray = fc
    .tuple(heading, fc.integer({ min: -3, max: 25 }), fc.nat(14), word)
    .map(([at, offset, place, text]) =>
      onSheet(at, (sheet) => putCell(sheet, Math.max(0, at.row + offset), place, textCell(text))),
    );
  return fc.array(fc.oneof(rename, clear, double, column, row, stray), { minLength: 1, maxLength: 3 });
}
