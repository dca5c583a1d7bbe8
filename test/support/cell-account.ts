import type { Evaluation, Sourced } from "../../src/core/evaluation/evaluation";
import type { ReadingResult } from "../../src/core/reading";
import type { CellRange, CellRef } from "../../src/core/workbook/a1";
import { formatCellRef } from "../../src/core/workbook/a1";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** How the cells of a workbook were accounted for, worked out without the code that accounts for them. */
export interface CellAccount {
  /** Non-empty cells that nothing speaks of. */
  readonly vanished: readonly string[];
  /** Cells that are listed as unread although something was read from them, or listed twice. */
  readonly twice: readonly string[];
  /** Texts that are said to stand in a cell that shows another text. */
  readonly misplaced: readonly string[];
}

/** Adds up what a reading says of the cells of a workbook. */
export function accountOf(workbook: WorkbookSnapshot, reading: ReadingResult): CellAccount {
  const left = (sheet: string): readonly CellRange[] =>
    reading.skipped.flatMap(({ at, area }) => (area && at.sheet === sheet ? [area] : []));
  const named = new Set<string>();
  const read = new Set<string>();
  const unread: string[] = [];
  const holders = [...reading.evaluations, ...reading.materialSheets];
  for (const { unread: list, setAside, ...rest } of holders) {
    refsIn(rest, (at) => read.add(formatCellRef(at)));
    for (const at of setAside) named.add(formatCellRef(at));
    for (const { at } of list) unread.push(formatCellRef(at));
  }
  for (const { at } of reading.skipped) named.add(formatCellRef(at));
  const listed = new Set(unread);
  const vanished = workbook.sheets.flatMap((sheet) => {
    const areas = left(sheet.name);
    return filledCells(sheet).flatMap((at) => {
      const key = formatCellRef(at);
      const known = named.has(key) || read.has(key) || listed.has(key);
      return known || areas.some((area) => isWithin(area, at)) ? [] : [key];
    });
  });
  const blank = new Set<string>();
  for (const holder of holders) blankRefs(holder, blank);
  const twice = [
    ...unread.filter((key, index) => unread.indexOf(key) !== index),
    ...unread.filter((key) => read.has(key) && !blank.has(key)),
  ];
  return { vanished, twice, misplaced: misplacedIn(workbook, reading) };
}

/** Cells that show something and are not hidden under a merged area. */
export function filledCells(sheet: SheetSnapshot): readonly CellRef[] {
  const covered = (row: number, column: number): boolean =>
    sheet.merges.some(
      (area) => isWithin(area, { row, column }) && (area.top !== row || area.left !== column),
    );
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => {
      const shown =
        cell !== undefined && (/\S/.test(cell.text) || (cell.formula !== undefined && cell.value === null));
      return shown && !covered(row, column) ? [{ sheet: sheet.name, row, column }] : [];
    }),
  );
}

function isWithin(area: CellRange, { row, column }: Pick<CellRef, "row" | "column">): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Every cell reference anywhere in a value. */
function refsIn(value: unknown, visit: (at: CellRef) => void): void {
  if (typeof value !== "object" || value === null) return;
  if ("sheet" in value && "row" in value && "column" in value) visit(value as CellRef);
  else for (const part of Object.values(value)) refsIn(part, visit);
}

/** Cells that are named as blank places, or as headers that mean nothing. */
function blankRefs(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const { text, raw, role, at } = value as Partial<Record<"text" | "raw" | "role", unknown>> & {
    at?: CellRef | null;
  };
  if (at && (text === "" || raw === "" || role === "ignored")) found.add(formatCellRef(at));
  for (const part of Object.values(value)) blankRefs(part, found);
}

function misplacedIn(
  workbook: WorkbookSnapshot,
  { evaluations, materialSheets }: ReadingResult,
): readonly string[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const texts = [
    ...evaluations.flatMap(textsOf),
    ...materialSheets.flatMap(({ title, entries, unread }) => [
      title,
      ...entries.flatMap(({ label, text }) => [label, text]),
      ...unread,
      ...unread.map(({ near }) => near),
    ]),
  ];
  return texts.flatMap((said) => {
    if (!said || said.text === "") return [];
    const shown = sheets.get(said.at.sheet)?.rows[said.at.row]?.[said.at.column]?.text ?? "";
    return shown.includes(said.text) ? [] : [`${formatCellRef(said.at)}: ${said.text}`];
  });
}

function textsOf({
  title,
  goals,
  info,
  indicators,
  notes,
  unread,
}: Evaluation): readonly (Sourced | null | undefined)[] {
  return [
    title,
    goals?.expected,
    ...info.flatMap(({ label, value }) => [label, value]),
    ...indicators.map(({ name }) => name),
    ...notes.map(({ body }) => body),
    ...unread,
    ...unread.map(({ near }) => near),
  ];
}
