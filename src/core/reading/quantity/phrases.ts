import type { Blankness } from "../../evaluation/quantity";
import { squeeze } from "../../vocabulary/characters";
import { statesNothing } from "../../vocabulary/nothing";

/** A cell of which the dash may have become the numeral one (observed in a converted form). */
export const AMBIGUOUS_DASH = "一";

/**
 * Words for "the target was reached" without a measured value. Matched against the whole squeezed text.
 * Source: actual columns of published forms of 2019–2022.
 */
const STANDARD_PHRASES =
  /^(?:(?:全部|全面|已|已经|均|按时|按期|按计划|如期|基本|圆满|顺利|按要求|年度)*(?:完成|达成|达到|达标|实现|到位|落实)(?:了)?(?:年度|预期|全年|年初|既定|计划|设定|当年)*(?:绩效)?(?:目标|指标|任务|要求|工作|值|计划)*|达成预期指标|在规定时间内完成|按(?:该|此)?标准发放|按规定时间完成|按(?:质|时)按(?:量|质)完成|同(?:年度)?(?:指标值|目标值|目标|预期目标)|与(?:年度)?目标(?:值)?一致|completed|achieved|met)$/i;

/** Whether a text only says that the target was reached. */
export function isStandardPhrase(squeezed: string): boolean {
  return STANDARD_PHRASES.test(squeezed.replace(/[。.!]$/, ""));
}

/**
 * Values that the conversion of a document may have damaged: ≥ read as 2 before a rate (`290%`), as a letter or
 * numeral word, an operator left at the end, digits read as letters, cells run together.
 */
const DAMAGED: readonly RegExp[] = [
  /^2\d{2,3}(?:\.\d+)?%$/,
  /=$/,
  /^[第到工^]\d/,
  /^\d+(?:\.\d+)?\$$/,
  /^(?:[A-Z]\.\d|\d*[IO]+\d*$)/,
  /^[≥≤><=]*\d+(?:[OI](?![A-Za-z])|[OoIl]+\d)/,
];

/** Whether the printed text looks damaged. The text is squeezed and half width. */
export function looksDamaged(squeezed: string): boolean {
  return DAMAGED.some((pattern) => pattern.test(squeezed));
}

/**
 * Tells an empty cell (`blank`: nothing, dots) from one that says there is nothing to state
 * (`not-applicable`: `/`, `—`, 无) and from one with content. Zero is content.
 */
export function blanknessOf(text: string): Blankness {
  const squeezed = squeeze(text);
  if (squeezed === "" || /^[.…。·]+$/.test(squeezed)) return "blank";
  return squeezed === AMBIGUOUS_DASH || statesNothing(text) ? "not-applicable" : "filled";
}
