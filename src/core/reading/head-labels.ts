import type { CellRef } from "../workbook/a1";
import { isQuantity } from "./column-contents";
import type { Grid, Slot } from "./grid";
import { infoRole, isInfoLabel } from "./info-pairs";
import { squeeze } from "./text-normalisation";

/** A label down the left edge of head and table (a department over all its rows) is none of the row in which it begins. */
export function withoutSideLabel(
  grid: Grid,
  slots: readonly Slot[],
  end: number,
  setAside: CellRef[],
): readonly Slot[] {
  const [first, ...others] = slots;
  if (first === undefined || others.length === 0 || first.bottom < end) return slots;
  setAside.push(grid.ref(first.row, first.column));
  return others;
}

/** The year of an amount: 2023年拨款. */
const YEAR = /(?<!\d)(?:19|20)\d{2}年/;

/** Labels and figures in turn: 发行额 | 1.5 | 已使用 | 1.32. */
export function areFigures(slots: readonly Slot[]): boolean {
  return (
    slots.length >= 4 &&
    slots.every(({ cell, text }, index) =>
      index % 2 === 0
        ? typeof cell.value === "string" && !/\d/.test(text.replace(YEAR, ""))
        : typeof cell.value === "number" || isQuantity(text),
    )
  );
}

/** Wide cells side by side right above the headings say what those beneath are about: 基本信息 | 绩效信息 | 评价信息. */
export function areCaptions(slots: readonly Slot[]): boolean {
  return (
    slots.length >= 2 &&
    slots.every(({ text }) => CAPTION.test(squeeze(text))) &&
    slots.every(
      ({ column, right }, index) => right > column && (slots[index + 1]?.column ?? right + 1) === right + 1,
    )
  );
}

const CAPTION = /^\p{Script=Han}{2,6}(?:信息|情况|内容|部分|填报|自评)$/u;

/** A heading over a block may say what it counts for: 一、量化指标(权重70%). */
export const NUMBERED_HEADING =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+部分[:、]?)[^:\d]{2,20}(?:\([^()]{1,16}\))?$/;
export const PLAIN_HEADING = /^\p{Script=Han}{4,16}(?:\d{1,2}(?=\(|$))?(?:\([^()]{1,12}\))?$/u;
/** Words that say what a block is about, however narrow their cell. */
const SPEAKING_HEADING = /(?:资金|情况|信息|指标|概况)$/;
/** Columns that a heading over a block covers at least where nothing numbers it. */
const LEAST_COVERED = 3;

/** The only text of a row, over what stands below it: 二、绩效指标完成情况, or merged over the columns. */
export function isBlockHeading(grid: Grid, [only, ...others]: readonly Slot[]): boolean {
  if (only === undefined || others.length > 0) return false;
  const plain = squeeze(only.text);
  if (NUMBERED_HEADING.test(plain)) return true;
  const wide = only.right - only.column + 1 >= LEAST_COVERED;
  return (
    (wide || SPEAKING_HEADING.test(plain)) &&
    grid.merge(only.row, only.right + 1) === undefined &&
    PLAIN_HEADING.test(plain) &&
    !isInfoLabel(plain)
  );
}

/** A heading in Latin letters over the table below, where the sheet has its title: Outputs and outcomes. */
export function isCaption([only, ...others]: readonly Slot[]): boolean {
  return (
    only !== undefined &&
    others.length === 0 &&
    LATIN_CAPTION.test(only.text.trim()) &&
    infoRole(only.text) === null
  );
}

const LATIN_CAPTION =
  /^(?:(?:\d{1,2}|[A-Z])[.)]\s*)?[A-Z][A-Za-z]+(?:[ ,/&-]+[A-Za-z]+){0,5}(?:\s*\([£$€%A-Za-z]{1,8}\))?$/;

/** A sentence above a table that says on what grounds it stands; one with figures may say more than the table does. */
export function isPreamble(text: string): boolean {
  const plain = squeeze(text).replace(/(?:19|20)\d{2}年?|第[\d一二三四五六七八九十]+(?:号|条|次)|\d+号/g, "");
  return (
    plain.length >= SHORTEST_PREAMBLE && /[。；]$/.test(plain) && !/\d/.test(plain) && !isInfoLabel(plain)
  );
}

const SHORTEST_PREAMBLE = 20;
