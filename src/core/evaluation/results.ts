import type { CellRef } from "../workbook/a1";
import type { Evaluation, Indicator, Sourced, SourcedNumber } from "./evaluation";

/** Whether something was filled in. */
export function isFilledIn(value: Sourced | SourcedNumber | null | undefined): boolean {
  if (value === null || value === undefined) return false;
  return ("raw" in value ? value.raw : value.text).trim() !== "";
}

/** Whether a row says what was achieved: an actual, of the year or a part of it, a state, or a rate of completion. */
export function statesResult({ actual, status, completion, series }: Indicator): boolean {
  return (
    actual !== null ||
    isFilledIn(status) ||
    isFilledIn(completion) ||
    series.some((part) => part.actual !== null)
  );
}

/** Whether a row states values of parts of the year and none of the year: neither target nor result is due for it. */
export function isToldByParts({ target, actual, series }: Indicator): boolean {
  return target === null && actual === null && series.some((part) => part.actual !== null);
}

/**
 * Whether a form says anything that a report can be about: a result, money spent, a goal reached, work done. Points
 * entered are results only where the form asks for nothing else.
 */
export function statesResults({ indicators, workItems, budget, goals, baseFacts }: Evaluation): boolean {
  const asked = indicators.some(({ cells }) => cells.actual !== undefined);
  return (
    workItems.length + baseFacts.length > 0 ||
    indicators.some((row) => statesResult(row) || (!asked && isFilledIn(row.score))) ||
    budget?.lines.some(({ executed }) => isFilledIn(executed)) === true ||
    isFilledIn(goals?.actual)
  );
}

/** Where the first result of a form belongs: an actual, or points in a form that asks for points alone. */
export function firstResultCell({ indicators, title, sheet, area }: Evaluation): CellRef {
  const placeOf = (role: "actual" | "score"): CellRef | undefined =>
    indicators.find(({ cells }) => cells[role] !== undefined)?.cells[role];
  return placeOf("actual") ?? placeOf("score") ?? title?.at ?? { sheet, row: area.top, column: area.left };
}

const SAYS_NONE = /^(?:无|没有|零|未发生|不存在|none|nil)$/i;
const WANTS_NONE = /^(?:无|没有|零|不发生|未发生|不出现|杜绝|避免|防止|不存在|no\b|zero\b|none\b|nil\b)/i;

/** Whether a result of 无 answers a target of none (无重大矛盾纠纷, 0起): then nothing is left open. */
export function answersNone({ target, actual }: Pick<Indicator, "target" | "actual">): boolean {
  if (actual === null || target === null || !SAYS_NONE.test(actual.raw.trim())) return false;
  return WANTS_NONE.test(target.raw.trim()) || Number(target.value ?? 1) === 0;
}
