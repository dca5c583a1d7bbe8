import { parseText } from "./parse-text";

/** Which of the two values of a cell is meant. */
export type Half = 0 | 1;

/** The values of a cell that holds two: `≥95%/96%`, `目标≥95%，实际96%`. */
export interface Pair {
  readonly values: readonly [string, string];
  /** Which of them is the target, where the cell says it. */
  readonly target?: Half;
}

const TARGET = /(?:目标|计划|预期|指标|target|plan|goal)(?:值|数)?/.source;
const ACTUAL = /(?:实际|完成|达成|实现|actual|result|achieved)(?:完成)?(?:值|数|情况)?/.source;
const PARTED = /\s*[,，;；、/／|\s]\s*/.source;
const SAID = /\s*[:：为]?\s*/.source;
const TARGET_FIRST = new RegExp(`^\\s*${TARGET}${SAID}(\\S.*?)${PARTED}${ACTUAL}${SAID}(\\S.*?)\\s*$`, "isu");
const ACTUAL_FIRST = new RegExp(`^\\s*${ACTUAL}${SAID}(\\S.*?)${PARTED}${TARGET}${SAID}(\\S.*?)\\s*$`, "isu");
const SEPARATOR = /[/／|→\n]/gu;
/** Longer cells hold prose. */
const LONGEST = 80;

/** The two values of a cell, or `null` where it does not surely hold two. */
export function splitPair(text: string): Pair | null {
  if (text.length > LONGEST) return null;
  return labelledPair(text) ?? partedPair(text);
}

/** Two values of which the cell says which is which. */
export function labelledPair(text: string): Pair | null {
  if (text.length > LONGEST) return null;
  for (const [pattern, target] of [
    [TARGET_FIRST, 0],
    [ACTUAL_FIRST, 1],
  ] as const) {
    const [, first, second] = pattern.exec(text) ?? [];
    if (first !== undefined && second !== undefined) return { values: [first, second], target };
  }
  return null;
}

/** One of the two values, or of words the bound behind them as the second; `null` where the text holds no two things. */
export function halfOf(text: string, half: Half): string | null {
  return splitPair(text)?.values[half] ?? (half === 1 ? boundBehindWords(text) : null);
}

const BOUND_BEHIND_WORDS =
  /^[^\d≥≤><]*\p{L}{2}[^≥≤><]*?[\s:：,，]*((?:[≥≤]|>=|<=|不低于|不少于|不超过|不高于|不大于|不小于)\s*\d[^≥≤]*)$/su;

/** A bound that a name ends with: 家庭医生签约≥12万人. */
export function boundBehindWords(text: string): string | null {
  if (text.length > LONGEST) return null;
  return BOUND_BEHIND_WORDS.exec(text)?.[1]?.trim() ?? null;
}

/** A unit may hold a slash too (300元/人/280元/人): of several places the one with like values on both sides counts. */
function partedPair(text: string): Pair | null {
  const places = [...text.matchAll(SEPARATOR)].map(({ index }) => index);
  const parts = places.map((place): readonly [string, string] => [
    text.slice(0, place).trim(),
    text.slice(place + 1).trim(),
  ]);
  const filled = parts.filter(([one, other]) => one !== "" && other !== "");
  const alike = filled.filter(([one, other]) => areAlike(one, other));
  const [values, ...more] = alike;
  if (values !== undefined) return more.length === 0 ? { values } : null;
  const [only, ...others] = filled;
  const words = only?.every((part) => !/\d/u.test(part)) === true;
  return only !== undefined && others.length === 0 && words ? { values: only } : null;
}

/** Months and days without a year are days all the same. */
const ANY_YEAR = "2000";

/** Whether both are days, or numbers of one unit where both name one. */
function areAlike(one: string, other: string): boolean {
  const [left, right] = [parseText(one, ANY_YEAR), parseText(other, ANY_YEAR)];
  if (left.date !== undefined && right.date !== undefined) return true;
  if (left.value === undefined || right.value === undefined) return false;
  return left.unit === undefined || right.unit === undefined || left.unit === right.unit;
}
