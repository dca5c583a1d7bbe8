import type { Slot } from "./grid";
import type { RowContext } from "./indicator-rows";
import { pointsOf } from "./quantity/amount";
import { setRowAside } from "./set-aside";
import { coversValues, firstText, isPlainRow, numbersGroup } from "./table-rows";
import type { TableState } from "./table-state";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Whether a row begins with the number of a group: 一, or 1 above 1.1. */
function isNumbered(context: RowContext, row: number, [first]: readonly Slot[]): boolean {
  if (numbersGroup(context, row)) return true;
  const own = first?.column === context.header.columns.get("sequence");
  return own && /^\(?[一二三四五六七八九十]+\)?[、.]?$/.test(squeeze(first?.text ?? ""));
}

const LONGEST_HEADING = 40;

/**
 * Whether the only text of a row heads the rows below it in a table without levels: merged over the columns of values, or
 * left of an empty name, or in its place with a colon behind or a total of its own below (Income … Total income).
 */
function partsTable({ context }: TableState, { row, column, right, text }: Slot): boolean {
  const { grid, header } = context;
  const name = header.columns.get("name") ?? 0;
  const below = firstText(grid, row + 1);
  const over = coversValues(header, { column, right });
  const headed = (column < name && (right < name || over)) || (column === name && over && isShort(text));
  const plain = below !== null && isPlainRow(context, row + 1, below);
  // No name of a row ends with a colon: Expenditure:.
  const labelled = column === name && /[:：]\s*$/u.test(text);
  const summed = column === name && right === column && isSummedBelow(context, row, text);
  return (
    (headed || labelled || summed) && plain && text.length <= LONGEST_HEADING && !/^[\d.]+$/.test(text.trim())
  );
}

/** A few words and no sentence: Profitability over all columns. */
function isShort(text: string): boolean {
  return text.length <= LONGEST_CAPTION && !/[。；;:：]|[.!?]\s*$|^\s*(?:注|备注|说明|note)/iu.test(text);
}

const LONGEST_CAPTION = 24;

/** Rows of a group at most. */
const MOST_ROWS = 60;

/** Whether the total of what a text names stands below it, before another text heads rows: Total income, 经营收入合计. */
function isSummedBelow({ grid, header }: RowContext, row: number, text: string): boolean {
  const name = header.columns.get("name") ?? 0;
  for (let below = row + 1; below < Math.min(grid.rowCount, row + MOST_ROWS); below += 1) {
    const slots = grid.slots(below);
    if (slots.length === 1) return false;
    if (isTotalOf(text, grid.text(below, name))) return true;
  }
  return false;
}

/** Whether a row is the total of what a heading names: Total income below Income. */
export function isTotalOf(heading: string, name: string): boolean {
  const [group, label] = [heading, name].map((text) => normaliseLabel(text).replace(ORDINAL, ""));
  return label !== undefined && group !== "" && label !== group && label.replace(SUMMED, "") === group;
}

const ORDINAL = /^(?:[一二三四五六七八九十]+|\d{1,2})[、.]/;
const SUMMED = /^(?:sub)?total(?:for|of)?|(?:sub)?total$|(?:合计|小计|总计|合计数)$/;

/** A row that is only a level's name, with its points perhaps. */
export function takeHeading(state: TableState, row: number, slots: readonly Slot[]): boolean {
  const { context, levels } = state;
  const { grid, header } = context;
  const { columns } = header;
  const numbered = isNumbered(context, row, slots);
  const [slot, ...others] = numbered ? slots.slice(1) : slots;
  if (slot === undefined) return false;
  const nameColumn = columns.get("name") ?? 0;
  const pointColumns = [columns.get("weight"), columns.get("score")];
  if (slot.column > nameColumn || others.some(({ column }) => !pointColumns.includes(column))) return false;
  const covered = [...columns.values()].filter(
    (column) => column >= slot.column && column <= slot.right,
  ).length;
  const levelled = columns.has("level1") || columns.has("level2");
  if (covered <= 1 && levelled) return false;
  const weight = columns.get("weight");
  const points = weight === undefined ? null : pointsOf(grid.row(row)?.[weight], grid.ref(row, weight));
  // 一 | 年度指标 | 100 sums up the rows below it, also in a table without levels.
  const summed = numbered && others.length > 0;
  const parts = !levelled && (slots.length === 1 ? partsTable(state, slot) : summed);
  const heading = levels.heading(slot, covered, points?.value ?? null, parts) || summed;
  if (heading) setRowAside(state, slots);
  return heading;
}
