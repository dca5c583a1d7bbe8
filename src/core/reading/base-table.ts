import type { Grid, Slot } from "./grid";
import { conceptOf, isTelling, LONGEST_BASE_LABEL, periodOf } from "./base-words";
import { isGoalRow } from "./goals";
import type { RowSpan } from "./head";
import { isSignature, readNote } from "./notes";
import { blanknessOf } from "./quantity/phrases";
import { squeeze } from "./text-normalisation";
import { headText, isTitleRow } from "./title";

/** Headings of tables of indicators and of money blocks, which base data never has. */
const OTHER_HEADING = /指标|分值|得分|评分|自评|权重|目标|完成值|完成情况|执行率|偏差|原因|score|weight/i;
const SETTLED = "决算";
/** 基础数据表, 基本数据表, 基础信息表. */
const BASE_TITLE = /基础数据|基本数据|基础信息|^basedata/i;
const NUMBER = /^[-+]?\d[\d,，]*(?:\.\d+)?\s*(\D{0,3})$/;
const UNIT = /^(?:[%％]|\p{L}+)?$/u;

/** Whether the only text of a row says that base data follow. */
export function isBaseTitle(text: string): boolean {
  return BASE_TITLE.test(squeeze(text));
}

/** Whether a cell holds a figure; a dash keeps the place of one. */
export function isFigure({ cell, text }: Pick<Slot, "cell" | "text">): boolean {
  if (typeof cell.value === "number") return !/^(?:19|20)\d\d$/.test(text.trim());
  const [, unit] = NUMBER.exec(text.trim()) ?? [];
  return (unit !== undefined && (unit === "" || UNIT.test(unit))) || blanknessOf(text) !== "filled";
}

/** Whether a row heads figures of base data: labels only, of which one at least says of what or when they are. */
export function isBaseHeading(slots: readonly Slot[]): boolean {
  if (slots.length < 2) return false;
  const labels = slots.every(
    (slot) => squeeze(slot.text).length <= LONGEST_BASE_LABEL && (!isFigure(slot) || isDash(slot)),
  );
  const named = slots.filter(({ text }) => conceptOf(text) !== null).length;
  const said = named > 1 || slots.slice(1).some(({ text }) => periodOf(text, null) !== null);
  return labels && said && !slots.some(({ text }) => OTHER_HEADING.test(squeeze(text)));
}

function isDash({ text }: Slot): boolean {
  return blanknessOf(text) === "not-applicable";
}

/**
 * Whether a row begins a table of base data, which forms of the same department carry above or beside their indicators:
 * its headings ask for staff and their quota, or for the accounts of two years, or name things that only base data
 * have. Rows of amounts by source of funds are none.
 */
export function beginsBaseData(slots: readonly Slot[]): boolean {
  if (!isBaseHeading(slots)) return false;
  const concepts = new Set(slots.map(({ text }) => conceptOf(text)));
  if (concepts.has("staff-quota") && concepts.has("staff")) return true;
  if (slots.filter(({ text }) => text.includes(SETTLED) && periodOf(text, null) !== null).length > 1)
    return true;
  return [...concepts].filter(isTelling).length > 1;
}

/**
 * The rows of base data that begin in a row, `null` where none do.
 * @param isHeader whether a table of indicators begins in a row.
 */
export function baseRowsAt(grid: Grid, row: number, isHeader: (row: number) => boolean): RowSpan | null {
  if (!beginsBaseData(grid.slots(row))) return null;
  let bottom = row;
  for (let below = row + 1; below < grid.rowCount; below += 1) {
    const slots = grid.slots(below);
    if (slots.length === 0) continue;
    if (!isBaseHeading(slots) && endsBaseData(grid, slots, () => isHeader(below))) break;
    bottom = below;
  }
  return { top: row, bottom };
}

/** Titles of further forms, goals, headings of indicators and of money by execution end the base data above them. */
function endsBaseData(grid: Grid, slots: readonly Slot[], isHeader: () => boolean): boolean {
  const [first] = slots;
  if (first === undefined) return false;
  const lone = slots.length === 1;
  const ownText = readNote(grid, slots, false) !== null || isSignature(first.text);
  if (lone && isTitleRow(slots) && headText(first.text) === "title" && !ownText) return true;
  if (isGoalRow(slots) || isHeader()) return true;
  return !slots.some(isFigure) && slots.filter(({ text }) => OTHER_HEADING.test(squeeze(text))).length > 1;
}
