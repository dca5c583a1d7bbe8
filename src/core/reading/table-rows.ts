import type { ColumnRole } from "../evaluation/evaluation";
import { isEmpty, type Grid, type Slot } from "./grid";
import type { RowContext } from "./indicator-rows";
import { isInfoLabel } from "./info-pairs";
import { isSignature, isTotalLabel } from "./notes";

/** Text of the first filled cell of a row, `null` for a blank row. */
export function firstText(grid: Grid, row: number): string | null {
  const cells = grid.row(row);
  if (cells === undefined) return null;
  for (const cell of cells) if (cell !== undefined && !isEmpty(cell)) return cell.text;
  return null;
}

/** Whether the number of a row is that of a group whose rows carry it on: 1 above 1.1. */
export function numbersGroup({ grid, header }: RowContext, row: number): boolean {
  const column = header.columns.get("sequence");
  if (column === undefined) return false;
  const own = grid.row(row)?.[column]?.text.trim() ?? "";
  const below = grid.row(row + 1)?.[column]?.text.trim() ?? "";
  return /^\d{1,2}$/.test(own) && /^\d{1,2}\.\d/.test(below) && below.startsWith(`${own}.`);
}

const LONGEST_VALUE = 60;
/** A heading of base data (2023年决算数) holds digits too. */
const SETTLED = "决算";
/** Chinese numerals number the groups of a table, and its rows at times. */
const HEADING = /^\s*(?:[一二三四五六七八九十]+(?:[、.]|\s*$)|[(（][一二三四五六七八九十]+[)）]\s*$)/;

/** Columns whose content tells an indicator, surest first. */
const TELLING: readonly ColumnRole[] = ["weight", "score", "actual", "target"];

/**
 * A row with a name and a number is an indicator without further questions: nearly all rows of long tables.
 * Labels with dates or telephone numbers beside them are looked at closely.
 */
export function isPlainRow({ grid, header }: RowContext, row: number, first: string): boolean {
  if (isTotalLabel(first) || HEADING.test(first)) return false;
  const cells = grid.row(row);
  const name = cells?.[header.columns.get("name") ?? 0];
  if (cells === undefined || name === undefined || isEmpty(name)) return false;
  const role = TELLING.find((candidate) => header.columns.has(candidate)) ?? "target";
  const telling = cells[header.columns.get(role) ?? -1];
  if (telling === undefined) return false;
  if (typeof telling.value === "number" && role === "weight") return true;
  return (
    /\d/.test(telling.text) &&
    !telling.text.includes(SETTLED) &&
    telling.text.length <= LONGEST_VALUE &&
    !isInfoLabel(first) &&
    !isSignature(first)
  );
}

/** How a value begins that is measured or counted: a number, or an operator before one. */
const VALUE_LIKE = /^\s*(?:[≥≤<>=＝＜＞≧≦]\s*)?\d+(?:[.,]\d+)*(?:\s*(?:[%％‰]|\p{L}{1,3}))?\s*$/u;

/**
 * Whether a row belongs to the table whatever it lacks: it names something and holds a value where the header says
 * that values stand, or it lies within the merged cell of a level. A blank, or a formula that shows nothing, in any
 * other column never makes it the head of a further form.
 */
export function isOwnRow({ grid, header }: RowContext, row: number): boolean {
  const { columns } = header;
  for (const role of ["level1", "level2"] as const) {
    const column = columns.get(role);
    const area = column === undefined ? undefined : grid.merge(row, column);
    // A cell merged to the right as well is a heading or a text, not a level.
    if (area !== undefined && area.top < row && area.left === area.right) return true;
  }
  const name = grid.row(row)?.[columns.get("name") ?? 0];
  if (name === undefined || isEmpty(name) || isInfoLabel(name.text)) return false;
  return TELLING.some((role) => {
    const column = columns.get(role);
    const cell = column === undefined ? undefined : grid.row(row)?.[column];
    if (cell === undefined || isEmpty(cell)) return false;
    return typeof cell.value === "number" || VALUE_LIKE.test(cell.text);
  });
}

/** Whether name and values of a row are those of the row above, whose cells are merged down over it: only remarks go on. */
export function goesOnAbove({ grid, header }: RowContext, row: number): boolean {
  const name = header.columns.get("name") ?? 0;
  const isAbove = (column: number): boolean => grid.home(row, column).row < row;
  if (!isAbove(name)) return false;
  const values = TELLING.flatMap((role) => header.columns.get(role) ?? []).filter(
    (column) => !isEmpty(grid.cell(row, column)),
  );
  return values.length > 0 && values.every(isAbove);
}

/** Whether a cell is merged over all columns of values. */
export function coversValues(
  { columns }: RowContext["header"],
  { column: left, right }: Pick<Slot, "column" | "right">,
): boolean {
  const values = TELLING.flatMap((role) => columns.get(role) ?? []);
  return values.length > 0 && values.every((column) => left <= column && column <= right);
}

/** A sentence over the whole width, the columns of values too, is a remark on the table. */
export function isRemark({ header }: RowContext, slots: readonly Slot[]): boolean {
  const [only, ...others] = slots;
  if (only === undefined || others.length > 0) return false;
  return coversValues(header, only) && /[。；]|\.\s+\p{Lu}|[\p{Ll}\d]\.\s*$/u.test(only.text);
}
