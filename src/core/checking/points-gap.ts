import { Decimal, roundTo } from "../common/decimal";
import { createTaxonomy } from "../reading";
import { earlyWarningOf } from "../scoring";
import type { EarlyWarningInput } from "../scoring/early-warning";
import { given } from "../evaluation/given";
import { computedExecution } from "./execution";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { ExactSum } from "./exact";
import { differInUnit } from "./funds";
import type { Form } from "./form";

const OUTPUT = "产出指标";

/**
 * What W04 says of indicators far ahead of the money, or `null`. Execution counts as computed where it can be, not as
 * entered. The gap is that of the two rates as printed, so that everybody can work it out again.
 */
export function pointsGap(
  form: Form,
): (Draft & { readonly params: Readonly<Record<string, string>> }) | null {
  const { scorecard, funds, pack, anchor } = form;
  if (!funds || differInUnit(funds)) return null;
  const { weight, score } = funds.budget;
  const budgetMax = given(weight)?.value ?? scorecard.budget?.max;
  if (budgetMax === undefined) return null;
  const budgetPoints = computedExecution(form, funds, budgetMax) ?? given(score)?.value;
  if (budgetPoints === undefined) return null;
  const [indicatorPoints, indicatorMax] = enteredPoints(form);
  if (!warns({ indicatorPoints, indicatorMax, budgetPoints, budgetMax }, pack)) return null;
  const indicators = percent(indicatorPoints, indicatorMax);
  const execution = percent(budgetPoints, budgetMax);
  if (isAccountedFor(form, execution)) return null;
  const params = gapInWords(indicators, execution, pack);
  if (params === null) return null;
  const at = cellList(score?.at ?? weight?.at ?? anchor, funds.total?.rate?.at);
  return { params, at, expected: `≤${params.limit}`, actual: params.gap };
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
