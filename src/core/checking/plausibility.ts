import { compare } from "../scoring/numbers";
import { explainsExecution, isLow } from "./budget";
import type { Draft } from "./draft";
import { MOST_CELLS } from "./draft";
import type { CellRef } from "../workbook/a1";
import { given } from "../evaluation/given";
import type { Form } from "./form";
import { pointsGap } from "./points-gap";
import { isEmptyQuantity } from "./text";

/** Fewer rows than this prove nothing by all being full. */
const ENOUGH_ROWS = 5;

/** W02: every indicator got full marks, or without scores every result is its target. Where none of them tells a result there is none to prove, but points to bear out. */
export function checkFullMarks(form: Form): readonly Draft[] {
  const cells: CellRef[] = [];
  let measured = false;
  for (const { indicator, score, ownWeight: weight } of form.rows) {
    if (score === null || weight === null || !indicator.score) continue;
    if (compare(score, weight) !== 0) return [];
    cells.push(indicator.score.at);
    measured ||= !isEmptyQuantity(indicator.actual);
  }
  if (cells.length === 0) return equalResults(form);
  if (cells.length < ENOUGH_ROWS) return [];
  const said: Draft = {
    params: { rows: String(cells.length), of: scoredRows(form, cells.length) },
    at: cells.slice(0, MOST_CELLS),
  };
  return [measured ? said : { ...said, variant: "unmeasured" }];
}

/** Which rows the full marks are those of: all, those with a score, or those with both where others have a score of no points. */
function scoredRows({ rows }: Form, full: number): "all" | "scored" | "both" {
  const bare = rows.some(({ score, indicator: { weight } }) => score !== null && given(weight) === null);
  if (bare) return "both";
  return full === rows.length ? "all" : "scored";
}

/** So many results that hit a lower bound to the digit are no chance. */
const ENOUGH_HITS = 3;

/** In a form without scores: every result is its target to the digit, several of them where more would have counted too. */
function equalResults({ rows }: Form): readonly Draft[] {
  const numbers = rows.flatMap(({ indicator: { target, actual } }) =>
    target?.value !== undefined && actual?.value !== undefined ? [{ target, actual }] : [],
  );
  const equal = numbers.every(({ target, actual }) => target.value === actual.value);
  const hits = numbers.filter(({ target: { comparator, unit, value } }) => {
    const whole = unit === "%" && value === "1";
    return (comparator === "≥" || comparator === ">") && !whole;
  });
  if (!equal || numbers.length < ENOUGH_ROWS || hits.length < ENOUGH_HITS) return [];
  const at = numbers.slice(0, MOST_CELLS).map(({ actual }) => actual.at);
  return [{ variant: "equal", params: { rows: String(numbers.length) }, at }];
}

/** W04: indicators far ahead of the money, and nothing tells why. Where the rate itself asks for a reason (W03), it says so there. */
export function checkEarlyWarning(form: Form): readonly Draft[] {
  if (explainsExecution(form)) return [];
  if (form.pack.severities["W03"] !== "off" && isLow(form)) return [];
  const gap = pointsGap(form);
  return gap === null ? [] : [gap];
}
