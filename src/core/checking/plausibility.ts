import { Decimal } from "../common/decimal";
import { earlyWarningOf } from "../scoring";
import { compare } from "../scoring/numbers";
import { computedExecution } from "./execution";
import type { Draft } from "./draft";
import { cellList, MOST_CELLS } from "./draft";
import type { CellRef } from "../workbook/a1";
import { ExactSum } from "./exact";
import { differInUnit } from "./funds";
import { given } from "../evaluation/given";
import type { Form } from "./form";
import { printRate } from "./print";

/** Fewer rows than this prove nothing by all being full. */
const ENOUGH_ROWS = 5;

/** W02: every indicator got full marks. */
export function checkFullMarks(form: Form): readonly Draft[] {
  const cells: CellRef[] = [];
  for (const { indicator, score, ownWeight: weight } of form.rows) {
    if (score === null || weight === null || !indicator.score) continue;
    if (compare(score, weight) !== 0) return [];
    cells.push(indicator.score.at);
  }
  if (cells.length < ENOUGH_ROWS) return [];
  return [{ params: { rows: String(cells.length) }, at: cells.slice(0, MOST_CELLS) }];
}

/** W04: indicators far ahead of the money. Execution counts as computed where it can be, not as entered. */
export function checkEarlyWarning(form: Form): readonly Draft[] {
  const { scorecard, funds, pack, anchor } = form;
  if (!funds || differInUnit(funds)) return [];
  const { weight, score } = funds.budget;
  const budgetMax = given(weight)?.value ?? scorecard.budget?.max;
  if (budgetMax === undefined) return [];
  const budgetPoints = computedExecution(form, funds, budgetMax) ?? given(score)?.value;
  if (budgetPoints === undefined) return [];
  const [indicatorPoints, indicatorMax] = enteredPoints(form);
  const points = { indicatorPoints, indicatorMax, budgetPoints, budgetMax };
  const warning = earlyWarningOf(points, pack);
  if (!warning?.warns) return [];
  const limit = printRate(pack.earlyWarning.gap);
  const gap = printRate(warning.gap);
  return [
    {
      params: {
        indicators: printRate(new Decimal(indicatorPoints).dividedBy(indicatorMax)),
        execution: printRate(new Decimal(budgetPoints).dividedBy(budgetMax)),
        gap,
        limit,
      },
      at: cellList(score?.at ?? weight?.at ?? anchor, funds.total?.rate?.at),
      expected: `≤${limit}`,
      actual: gap,
    },
  ];
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
