import type { RulePack } from "../../../core/rules/rule-pack";
import { BLANK, givesExecutionPoints, quoted, rounded, zeroBudget, type BudgetCells } from "./formulas";

/** The cells that a total adds up. */
export interface TotalCells {
  /** Ranges of the indicators' points earned and available. */
  readonly scores: string;
  readonly weights: string;
  /** `null` where the form has no budget. Where the pack gives execution no points it still limits the total. */
  readonly budget: BudgetCells | null;
}

/**
 * Sum of the execution points and all indicator points, limited by the pack's caps on low execution. A budget of 0
 * that the pack leaves out lets the indicators count for the whole.
 */
export function totalFormula({ scores, weights, budget }: TotalCells, pack: RulePack): string {
  const scored = budget !== null && givesExecutionPoints(pack);
  const earned = scored ? `${budget.score},${scores}` : scores;
  const sum = rounded(`SUM(${earned})`, pack);
  return `IF(COUNT(${earned})=0,${BLANK},${budget ? limitedTotal(sum, { scores, weights, budget }, pack) : sum})`;
}

function limitedTotal(
  sum: string,
  { scores, weights, budget }: TotalCells & { readonly budget: BudgetCells },
  pack: RulePack,
): string {
  const { caps } = pack.scoring;
  const capped = caps.reduceRight(
    (above, cap) => `IF(${budget.rate}<${cap.rateBelow},MIN(${sum},${cap.total}),${above})`,
    sum,
  );
  if (!givesExecutionPoints(pack))
    return caps.length > 0 ? `IF(ISNUMBER(${budget.rate}),${capped},${sum})` : sum;
  const rescaled = rounded(`SUM(${scores})*(SUM(${weights})+${budget.weight})/SUM(${weights})`, pack);
  const excluded = pack.budget.zeroBudget === "exclude" ? rescaled : sum;
  return `IF(ISNUMBER(${budget.rate}),${capped},IF(AND(${zeroBudget(budget, pack)},SUM(${weights})>0),${excluded},${sum}))`;
}

/**
 * Grade by the pack's half-open bands, from the printed total, once every indicator with points is scored and the
 * points available make up the pack's total.
 */
export function gradeFormula(
  total: string,
  available: string,
  { scores, weights }: Pick<TotalCells, "scores" | "weights">,
  pack: RulePack,
): string {
  const lowest = pack.grades.at(-1);
  const bands = pack.grades
    .slice(0, -1)
    .reduceRight(
      (below, grade) => `IF(${total}>=${grade.min},${quoted(grade.name)},${below})`,
      quoted(lowest?.name ?? ""),
    );
  const complete = `COUNT(${scores})>=COUNT(${weights})`;
  const whole = `ABS(${available}-${pack.scoring.total})<=${pack.tolerances.weight}`;
  // AND evaluates all its arguments, and the total is an empty text before anything is filled in.
  return `IF(ISNUMBER(${total}),IF(AND(${complete},${whole}),${bands},${BLANK}),${BLANK})`;
}
