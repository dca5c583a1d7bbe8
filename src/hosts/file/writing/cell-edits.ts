import { largestOf, smallestOf } from "../../../core/common/many";
import { formatAddress, formatRange, parseRange } from "../../../core/workbook/a1";
import type { CellAddress } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";
import { cellText } from "../../../core/workbook/text";
import { escapeAttribute } from "../package/xml-text";
import { checkEditable } from "./edit-checks";
import type { UnlockedFormats } from "./edit-checks";
import { releaseFormulas } from "./formula-groups";
import { scanSheet } from "./sheet-scan";
import type { ScannedCell, ScannedRow, SheetScan } from "./sheet-scan";
import { TextEdits } from "./text-edits";
import { inlineString } from "./worksheet-xml";
import { element } from "./xml-writer";

/** A worksheet part with other constants in some cells. */
export interface EditedSheet {
  readonly xml: string;
  /** Whether a formula had to give way; the calculation chain then names cells that compute nothing. */
  readonly formulasRemoved: boolean;
}

/**
 * Puts constants into cells of a worksheet part. Formats stay; a formula gives way to the constant; a cell that is
 * not there is made in its place, with the format of its row or column. All else stays byte for byte.
 *
 * @param unlocked formats of the cells that can be edited on a protected sheet
 * @throws RefusalError `cell-not-editable` for a cell that Excel does not let anybody change: inside an array formula or
 *   a data table, covered by a merged area, locked on a protected sheet; `corrupt-xml`
 */
export function editCells(
  part: string,
  source: string,
  edits: readonly CellEdit[],
  unlocked: UnlockedFormats = new Set(),
): EditedSheet {
  const byRow = groupByRow(edits);
  const scan = scanSheet(part, source, new Set(byRow.keys()));
  const text = new TextEdits(source);
  const edited = edits.map(({ at }) => at);
  checkEditable(scan, edited, (at) => Number(styleAt(scan, at) ?? 0), unlocked);
  releaseFormulas(scan, edits[0]?.at.sheet ?? "", edited, text);

  const missing: { readonly row: number; readonly values: RowValues }[] = [];
  for (const [row, values] of byRow) {
    const existing = scan.rows.find((one) => one.row === row);
    if (existing) editRow(text, scan, existing, values);
    else missing.push({ row, values });
  }
  addRows(text, scan, missing);
  widenDimension(text, scan, edited);
  return { xml: text.apply(), formulasRemoved: hasFormulaAt(scan, byRow) };
}

/** Values by column, in the order of the columns. */
type RowValues = ReadonlyMap<number, CellEdit["value"]>;

function groupByRow(edits: readonly CellEdit[]): ReadonlyMap<number, RowValues> {
  const ordered = [...edits].sort(
    (one, other) => one.at.row - other.at.row || one.at.column - other.at.column,
  );
  const rows = new Map<number, Map<number, CellEdit["value"]>>();
  for (const { at, value } of ordered) {
    const row = rows.get(at.row) ?? new Map<number, CellEdit["value"]>();
    rows.set(at.row, row.set(at.column, value));
  }
  return rows;
}

function hasFormulaAt(scan: SheetScan, byRow: ReadonlyMap<number, RowValues>): boolean {
  return scan.rows.some((row) =>
    row.cells.some((cell) => cell.hasFormula && byRow.get(row.row)?.has(cell.column)),
  );
}

function editRow(text: TextEdits, scan: SheetScan, row: ScannedRow, values: RowValues): void {
  let added = "";
  let outside = false;
  for (const [column, value] of values) {
    const at = { row: row.row, column };
    const existing = row.cells.find((cell) => cell.column === column);
    if (existing) {
      text.replace(existing.start, existing.end, cellXml(scan.prefix, at, value, existing.attributes["s"]));
      continue;
    }
    if (value === null) continue;
    const xml = cellXml(scan.prefix, at, value, styleForNewCell(scan, row, column));
    const next = nextCell(row, column);
    if (next) text.insert(next.start, xml);
    else added += xml;
    outside ||= !withinSpans(row, column);
  }
  if (outside) text.setAttribute(row, "spans", undefined);
  if (added !== "") text.append(row, added);
}

function nextCell(row: ScannedRow, column: number): ScannedCell | undefined {
  return row.cells.find((cell) => cell.column > column);
}

/** `spans` is a hint for readers; a wrong one is worse than none. */
function withinSpans(row: ScannedRow, column: number): boolean {
  const spans = row.attributes["spans"]?.split(/\s+/) ?? [];
  return spans.some((span) => {
    const [first = 0, last = 0] = span.split(":").map(Number);
    return column + 1 >= first && column + 1 <= last;
  });
}

/** Index of the format that a cell has, or would get. */
function styleAt(scan: SheetScan, { row, column }: CellAddress): string | undefined {
  const existing = scan.rows.find((one) => one.row === row);
  const cell = existing?.cells.find((one) => one.column === column);
  return cell ? cell.attributes["s"] : styleForNewCell(scan, existing, column);
}

/** Excel gives a new cell the format of its row, else of its column. */
function styleForNewCell(scan: SheetScan, row: ScannedRow | undefined, column: number): string | undefined {
  if (row?.attributes["s"] !== undefined) return row.attributes["s"];
  return scan.columns.find(
    ({ attributes }) => Number(attributes["min"]) <= column + 1 && Number(attributes["max"]) >= column + 1,
  )?.attributes["style"];
}

function addRows(
  text: TextEdits,
  scan: SheetScan,
  missing: readonly { readonly row: number; readonly values: RowValues }[],
): void {
  let added = "";
  for (const { row, values } of missing) {
    const cells = [...values]
      .filter(([, value]) => value !== null)
      .map(([column, value]) =>
        cellXml(scan.prefix, { row, column }, value, styleForNewCell(scan, undefined, column)),
      );
    if (cells.length === 0) continue;
    const xml = element(`${scan.prefix}row`, { r: row + 1 }, cells);
    const next = scan.rows.find((one) => one.row > row);
    if (next) text.insert(next.start, xml);
    else added += xml;
  }
  if (added !== "") text.append(scan.data, added);
}

function cellXml(
  prefix: string,
  at: CellAddress,
  value: CellEdit["value"],
  style: string | undefined,
): string {
  const words = typeof value === "string" ? cellText(value) : "";
  const attributes = { r: formatAddress(at), s: style };
  if (typeof value === "number")
    return element(`${prefix}c`, attributes, `<${prefix}v>${value}</${prefix}v>`);
  if (words === "") return element(`${prefix}c`, attributes);
  return element(`${prefix}c`, { ...attributes, t: "inlineStr" }, inlineString(words, prefix));
}

function widenDimension(text: TextEdits, scan: SheetScan, cells: readonly CellAddress[]): void {
  const range = scan.dimension && parseRange(scan.dimension.attributes["ref"] ?? "");
  if (!scan.dimension || !range) return;
  const wide = {
    top: smallestOf(
      cells.map(({ row }) => row),
      range.top,
    ),
    left: smallestOf(
      cells.map(({ column }) => column),
      range.left,
    ),
    bottom: largestOf(
      cells.map(({ row }) => row),
      range.bottom,
    ),
    right: largestOf(
      cells.map(({ column }) => column),
      range.right,
    ),
  };
  if (formatRange(wide) === formatRange(range)) return;
  text.setAttribute(scan.dimension, "ref", escapeAttribute(formatRange(wide)));
}
