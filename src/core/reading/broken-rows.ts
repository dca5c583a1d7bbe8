import type { Skipped } from "../evaluation/evaluation";
import type { Cell, SheetSnapshot, SnapshotRow } from "../workbook/snapshot";
import { isEmpty } from "./grid";
import { isTotalLabel } from "./notes";
import { levelOfName } from "./taxonomy";
import { squeeze, withoutBrackets } from "./text-normalisation";

/** A sheet with the rows joined that a conversion had cut in two, and the cells whose text now stands in the row above. */
export interface JoinedSheet {
  readonly sheet: SheetSnapshot;
  readonly joined: readonly Skipped[];
}

/** Converted forms are no longer than this, and their headings stand no farther down. */
const MOST_ROWS = 500;
const LOWEST_HEADING = 40;
/** Headings that only two rows together make, where they are headings cut in two. */
const LEAST_HEADINGS = 3;
/** A row that says so below each heading is one of its own. */
const BEHIND_HEADINGS = /^(?:名称|内容)$/;
/** What begins with a label: 填表人：. */
const LABEL = /^\s*\S{2,8}[:：]/;
/** The end of a level's name that stands a row below it is short: 指标, 益指标. */
const LONGEST_END = 5;

/**
 * Joins rows that a conversion from a document cut in two where a cell had two lines: 年度指 above 标值, 社会效益 above 指标.
 * Headings that make known words only together prove it, or the end of a level's name; then rows of words without a
 * number below rows of an indicator are the ends of its texts.
 *
 * @param isHeading whether a text is a known heading
 */
export function withBrokenRowsJoined(
  sheet: SheetSnapshot,
  isHeading: (text: string) => boolean,
): JoinedSheet {
  if (sheet.rows.length > MOST_ROWS) return { sheet, joined: [] };
  const heading = brokenHeading(sheet.rows, isHeading);
  const ends = sheet.rows.map((row, index) => isEndOf(sheet.rows[index - 1], row));
  const proven =
    heading !== null || sheet.rows.some((row, index) => ends[index] && endsLevel(sheet.rows[index - 1], row));
  const first = heading ?? headingRow(sheet.rows, isHeading);
  const isCut = (index: number): boolean =>
    ends[index] === true && (proven || (first >= 0 && endsText(sheet.rows[index - 1], sheet.rows[index])));
  if (!proven && !ends.some((_, index) => isCut(index))) return { sheet, joined: [] };
  const rows: (SnapshotRow | undefined)[] = [...sheet.rows];
  const joined: Skipped[] = [];
  // From below, so that a text in three rows becomes one.
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const below = rows[index];
    const above = rows[index - 1];
    const broken = index - 1 === heading || (index - 1 > first && isCut(index));
    if (!broken || above === undefined || below === undefined) continue;
    rows[index - 1] = joinedRow(above, below);
    rows[index] = undefined;
    below.forEach((cell, column) => {
      if (cell !== undefined && !isEmpty(cell))
        joined.push({
          at: { sheet: sheet.name, row: index, column },
          reason: "continuation",
          text: cell.text,
        });
    });
  }
  return { sheet: { ...sheet, rows }, joined };
}

function joinedRow(above: SnapshotRow, below: SnapshotRow): SnapshotRow {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, column): Cell | undefined => {
    const [upper, lower] = [above[column], below[column]];
    if (upper === undefined || isEmpty(upper)) return lower;
    if (lower === undefined || isEmpty(lower)) return upper;
    const text = `${upper.text.trimEnd()}${lower.text.trimStart()}`;
    return { ...upper, value: text, text };
  });
}

/** The row of headings that make known ones only with the row below; `null` where none does. */
function brokenHeading(rows: SheetSnapshot["rows"], isHeading: (text: string) => boolean): number | null {
  for (let row = 0; row + 1 < Math.min(rows.length, LOWEST_HEADING); row += 1) {
    const [above, below] = [rows[row], rows[row + 1]];
    if (above === undefined || below === undefined || !below.every(isWords)) continue;
    let [alone, together] = [0, 0];
    above.forEach((cell, column) => {
      const lower = below[column];
      if (cell === undefined || isEmpty(cell) || lower === undefined || isEmpty(lower)) return;
      // A remark in brackets above a heading is no part of its words: (与预期目标相同) above 年度指标值.
      if (withoutBrackets(squeeze(cell.text)) === "") return;
      if (isHeading(cell.text)) alone += 1;
      if (isHeading(`${cell.text.trim()}${lower.text.trim()}`)) together += 1;
    });
    const ends = below.flatMap((cell) => (cell === undefined || isEmpty(cell) ? [] : [squeeze(cell.text)]));
    const own = ends.some((text) => !BEHIND_HEADINGS.test(text));
    // 一级 and 指标 are headings alone, too: then each cell below must end one.
    if (together >= LEAST_HEADINGS && (together >= alone + 2 || (own && together === ends.length)))
      return row;
  }
  return null;
}

/** The first row of known headings. */
function headingRow(rows: SheetSnapshot["rows"], isHeading: (text: string) => boolean): number {
  return rows.findIndex(
    (row) =>
      (row ?? []).filter((cell) => cell !== undefined && !isEmpty(cell) && isHeading(cell.text)).length >=
      LEAST_HEADINGS,
  );
}

function isWords(cell: Cell | undefined): boolean {
  return cell === undefined || isEmpty(cell) || (typeof cell.value === "string" && !/\d/.test(cell.text));
}

/** Whether a row holds only words, each below a text of a row that has more cells, numbers among them. */
function isEndOf(above: SnapshotRow | undefined, row: SnapshotRow | undefined): boolean {
  if (above === undefined || row === undefined || !row.every(isWords)) return false;
  const filled = row.flatMap((cell, column) => (cell === undefined || isEmpty(cell) ? [] : [column]));
  // Below a total stands what is signed, and a label ends no text.
  if (
    row.some((cell) => LABEL.test(cell?.text ?? "")) ||
    above.some((cell) => isTotalLabel(cell?.text ?? ""))
  )
    return false;
  const valued = above.filter((cell) => cell !== undefined && !isEmpty(cell) && /\d/.test(cell.text)).length;
  return (
    filled.length > 0 &&
    valued > 0 &&
    filled.every((column) => {
      const cell = above[column];
      return typeof cell?.value === "string" && !isEmpty(cell) && !/^[≥≤<>=]?\d/.test(squeeze(cell.text));
    })
  );
}

/** What no text of its own begins with, alone in its row: a mark, the last word of a name (率, 数量), a closing bracket. */
const REST =
  /^(?:[(（][^()（）]{1,4}[)）]$|[)）、，,。；;》”]|(?:率|数量?|量|度|值|比例|次数|人数|面积|金额|情况|水平|程度)(?:[(（]?[%％][)）]?)?$)/;
/** What no text ends with. */
const UNFINISHED = /[、，,及和与的之（(《“]$/;

/** Whether the only text of a row is the rest of the one above it, which alone is none: 农村公路养护工程验收合格 above 率. */
function endsText(above: SnapshotRow | undefined, row: SnapshotRow | undefined): boolean {
  const filled = (row ?? []).flatMap((cell, column) => (cell === undefined || isEmpty(cell) ? [] : [column]));
  const [column, ...others] = filled;
  if (column === undefined || others.length > 0) return false;
  const [start, end] = [squeeze(above?.[column]?.text ?? ""), squeeze(row?.[column]?.text ?? "")];
  return REST.test(end) || UNFINISHED.test(start) || opens(start) > 0;
}

/** How many brackets a text leaves open. */
function opens(text: string): number {
  return (text.match(/[(（《“]/g)?.length ?? 0) - (text.match(/[)）》”]/g)?.length ?? 0);
}

/** Whether the row ends the name of a level that begins above. */
function endsLevel(above: SnapshotRow | undefined, row: SnapshotRow | undefined): boolean {
  return (row ?? []).some((cell, column) => {
    const start = squeeze(above?.[column]?.text ?? "");
    const end = squeeze(cell?.text ?? "");
    if (start === "" || end === "" || end.length > LONGEST_END) return false;
    return levelOfName(end) === null && levelOfName(`${start}${end}`) !== null;
  });
}
