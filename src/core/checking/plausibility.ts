import { Decimal, roundTo } from "../common/decimal";
import { createTaxonomy } from "../reading";
import { earlyWarningOf } from "../scoring";
import type { EarlyWarningInput } from "../scoring/early-warning";
import { compare } from "../scoring/numbers";
import { explainsExecution } from "./budget";
import { computedExecution } from "./execution";
import type { Draft } from "./draft";
import { cellList, MOST_CELLS } from "./draft";
import type { CellRef } from "../workbook/a1";
import { ExactSum } from "./exact";
import { differInUnit } from "./funds";
import { given } from "../evaluation/given";
import type { Form } from "./form";
import { isEmptyQuantity } from "./text";

const OUTPUT = "产出指标";

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
  const said: Draft = { params: { rows: String(cells.length) }, at: cells.slice(0, MOST_CELLS) };
  return [measured ? said : { ...said, variant: "unmeasured" }];
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

/**
 * W04: indicators far ahead of the money, and nothing tells why. Execution counts as computed where it can be, not as
 * entered. The gap is that of the two rates as printed, so that everybody can work it out again.
 */
export function checkEarlyWarning(form: Form): readonly Draft[] {
  const { scorecard, funds, pack, anchor } = form;
  if (!funds || differInUnit(funds) || explainsExecution(form)) return [];
  const { weight, score } = funds.budget;
  const budgetMax = given(weight)?.value ?? scorecard.budget?.max;
  if (budgetMax === undefined) return [];
  const budgetPoints = computedExecution(form, funds, budgetMax) ?? given(score)?.value;
  if (budgetPoints === undefined) return [];
  const [indicatorPoints, indicatorMax] = enteredPoints(form);
  if (!warns({ indicatorPoints, indicatorMax, budgetPoints, budgetMax }, pack)) return [];
  const indicators = percent(indicatorPoints, indicatorMax);
  const execution = percent(budgetPoints, budgetMax);
  if (isAccountedFor(form, execution)) return [];
  const params = gapInWords(indicators, execution, pack);
  if (params === null) return [];
  const at = cellList(score?.at ?? weight?.at ?? anchor, funds.total?.rate?.at);
  return [{ params, at, expected: `≤${params.limit}`, actual: params.gap }];
}

function warns(points: EarlyWarningInput, pack: Form["pack"]): boolean {
  return earlyWarningOf(points, pack)?.warns === true;
}

/** The two rates and their gap in percentage points as printed; `null` where rounding leaves no more than the limit. */
function gapInWords(indicators: Decimal, execution: Decimal, { earlyWarning }: Form["pack"]) {
  const gap = indicators.minus(execution);
  const limit = new Decimal(earlyWarning.gap).times(100);
  if (gap.lte(limit)) return null;
  return {
    indicators: `${indicators.toString()}%`,
    execution: `${execution.toString()}%`,
    gap: gap.toString(),
    limit: limit.toString(),
  };
}

/** Whether undone work tells of the money left: only where so little is left that W03 asks for no reason. */
function isAccountedFor(form: Form, execution: Decimal): boolean {
  return execution.gte(new Decimal(form.pack.budget.explainBelow).times(100)) && tellsOfUndoneWork(form);
}

/** A share in per cent with two places, as messages print it. */
function percent(points: string, max: string): Decimal {
  return roundTo(new Decimal(points).dividedBy(max).times(100), 2);
}

/** Whether an output fell short and the row says why: then not all the work was done, and some money is left for it. */
function tellsOfUndoneWork({ rows, pack }: Form): boolean {
  const taxonomy = createTaxonomy(pack.levels);
  return rows.some(
    ({ indicator: { level1 }, computed, explained }) =>
      explained && computed?.outcome.value === "missed" && taxonomy.familyOf(level1?.name ?? "") === OUTPUT,
  );
}

/** Points entered and points available of the rows that have both. */
function enteredPoints({ rows }: Form): readonly [points: string, max: string] {
  const points = new ExactSum();
  const max = new ExactSum();
  for (const { score, weight } of rows) {
    if (score === null || weight === null) continue;
    points.add(score);
    max.add(weight);
  }
  return [points.toString(), max.toString()];
}
