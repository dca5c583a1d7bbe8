import { KIND_TRAITS } from "../evaluation/kinds";
import { Decimal, roundTo } from "../common/decimal";
import { capFor, executionRate, isZeroBudget } from "../scoring";
import { gradeOf } from "../scoring/grade";
import { printedTotals } from "../scoring/printed-totals";
import { gradeWords } from "../vocabulary/grades";
import { formatAddress, type CellRef } from "../workbook/a1";
import type { Draft } from "./draft";
import { cellList, columnCells } from "./draft";
import { addUp, differs, ExactSum } from "./exact";
import { computedExecution, missingExecution } from "./execution";
import { numberFix } from "./fix";
import { given, type GivenNumber } from "../evaluation/given";
import type { Form } from "./form";
import { printPoints, printRate } from "./print";
import { missesWeights, weightSum } from "./weights";

/** B10: the printed total is the sum of the scores, and the totals of head and foot agree. */
export function checkTotals(form: Form): readonly Draft[] {
  const [first, ...others] = printedTotals(form.evaluation);
  const indicators = first && !hasBrokenScore(form) ? enteredSum(form) : null;
  if (indicators === null || !first) return weightTotal(form);
  return [...weightTotal(form), ...scoreTotal(form, first, indicators), ...headTotals(form, first, others)];
}

/** Whether a score cannot be read: what the scores add up to is then not known. */
function hasBrokenScore({ broken, rows, funds }: Form): boolean {
  const places = [...rows.map(({ indicator }) => indicator.cells.score), funds?.total?.cells.score];
  return broken.size > 0 && places.some((at) => at !== undefined && broken.has(formatAddress(at)));
}

/** Sum of the entered scores, a merged cell once; `null` when none are entered. */
function enteredSum({ rows }: Form): string | null {
  const sum = new ExactSum();
  let last: CellRef | undefined;
  for (const { indicator } of rows) {
    const score = given(indicator.score);
    if (!score || (last?.row === score.at.row && last.column === score.at.column)) continue;
    last = score.at;
    sum.add(score.value);
  }
  return sum.count === 0 ? null : sum.toString();
}

function scoreTotal(form: Form, printed: GivenNumber, indicators: string): Draft[] {
  const { funds, rows, workbook } = form;
  const execution = given(funds?.budget.score);
  const all = execution ? addUp([indicators, execution.value]) : indicators;
  const within = form.tolerances.score;
  const limit = limitedTotal(form, all, indicators);
  const right = [limit?.total ?? all, ...otherTotals(form, all, indicators)];
  if (right.some((value) => !differs(printed.value, value, within))) return [];
  const expected = limit?.total ?? all;
  const fix = isSound(form) ? numberFix(workbook, printed, expected) : undefined;
  const variant = limit?.variant ?? sumVariant(form, printed.value, all, execution !== null);
  return [
    {
      variant,
      params: {
        printed: printed.value,
        sum: printPoints(all),
        indicators: printPoints(indicators),
        execution: execution?.value ?? "0",
        total: printPoints(expected),
        ...limit?.params,
      },
      at: cellList(printed.at, execution?.at, ...columnCells(rows, ({ indicator }) => indicator.score?.at)),
      // What the total should be is known once the table is complete.
      ...(variant === "sum-incomplete" ? {} : { expected: printPoints(expected) }),
      actual: printed.value,
      ...(fix ? { fix } : {}),
    },
  ];
}

/** Whether the total row has 90 points: those of the rows, which come to 100 with those for execution. */
function leavesExecutionOut({ evaluation: { total }, rows, funds, tolerances }: Form): boolean {
  const points = given(total?.weight)?.value;
  const execution = given(funds?.budget.weight)?.value;
  if (points === undefined || execution === undefined) return false;
  const own = addUp(rows.flatMap(({ weight }) => weight ?? []));
  return (
    !differs(points, own, tolerances.weight) && !differs(addUp([own, execution]), FULL, tolerances.weight)
  );
}

/** What else the printed total may rightly be. @param all points of rows and execution that were entered */
function otherTotals(form: Form, all: string, indicators: string): readonly string[] {
  const right: string[] = [];
  // A total that holds the points for execution is right; B05 says where they are missing.
  const missing = missingExecution(form);
  if (missing !== null) right.push(addUp([all, missing.points]));
  const unplaced = unplacedExecution(form);
  if (unplaced !== null) right.push(addUp([all, unplaced]));
  if (leavesExecutionOut(form)) right.push(indicators);
  // A form with an execution row repeats its points in the money block.
  if (form.executionRow) right.push(indicators);
  // The total below the last of several tables of a sheet may sum up all of them.
  if (!KIND_TRAITS[form.evaluation.kind].official) right.push(addUp([all, ...scoresBeside(form)]));
  return right;
}

/**
 * Points for execution of a form without a place for them: rows of 90 points and a total of 100. They are those that the money
 * is worth, and are in the total.
 */
function unplacedExecution(form: Form): string | null {
  const { evaluation, rows, funds, executionRow } = form;
  const points = given(evaluation.total?.weight)?.value;
  const budget = funds?.budget;
  if (points === undefined || !funds || executionRow || budget?.weight || budget?.score) return null;
  const own = addUp(rows.flatMap(({ weight }) => weight ?? []));
  const left = new Decimal(points).minus(own);
  return left.greaterThan(0) ? computedExecution(form, funds, left.toString()) : null;
}

const FULL = "100";

function scoresBeside({ beside }: Form): readonly string[] {
  return beside.flatMap(({ indicators }) => indicators.flatMap(({ score }) => given(score)?.value ?? []));
}

/** A total above the scores of a table in which points are missing: not the total is to be mended, but the table. */
function sumVariant(form: Form, printed: string, all: string, withExecution: boolean): string {
  if (Number(printed) > Number(all) && missesWeights(form)) return "sum-incomplete";
  return withExecution ? "sum-with-execution" : "sum";
}

/** Whether every row has points and score, and the points come to what they should. */
function isSound(form: Form): boolean {
  const complete = form.rows.every(({ indicator }) => given(indicator.weight) && given(indicator.score));
  const { allowed, all } = weightSum(form);
  return complete && allowed.some((total) => !differs(all, total, form.tolerances.weight));
}

interface LimitedTotal {
  readonly variant: string;
  readonly total: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The total where the pack makes something else of the sum: a cap on low execution, a budget of 0 left out. */
function limitedTotal({ funds, pack, rows }: Form, all: string, indicators: string): LimitedTotal | null {
  if (!funds) return null;
  const cap = capFor({ rate: executionRate(funds.budget, pack) }, pack);
  if (cap !== null && Number(cap.total) < Number(all)) {
    return {
      variant: "sum-capped",
      total: cap.total,
      params: { limit: printRate(cap.rateBelow), cap: cap.total },
    };
  }
  const left = given(funds.budget.weight)?.value;
  if (pack.budget.zeroBudget !== "exclude" || left === undefined || !isZeroBudget(funds.budget, pack))
    return null;
  const weights = addUp(rows.flatMap(({ weight }) => weight ?? []));
  if (Number(weights) <= 0) return null;
  const share = new Decimal(weights).plus(left).dividedBy(weights);
  const { places, mode } = pack.scoring.rounding;
  const total = roundTo(share.times(indicators), places, mode).toString();
  return { variant: "sum-rescaled", total, params: {} };
}

function headTotals(form: Form, first: GivenNumber, others: readonly GivenNumber[]): Draft[] {
  return others
    .filter((other) => differs(other.value, first.value, form.tolerances.score))
    .map((other) => ({
      variant: "head",
      params: { head: other.value, printed: first.value },
      at: [other.at, first.at],
      expected: first.value,
      actual: other.value,
    }));
}

/** The printed sum of the weights, where it is not what the weights add up to. */
function weightTotal(form: Form): Draft[] {
  const printed = given(form.evaluation.total?.weight);
  if (!printed) return [];
  const sum = new ExactSum();
  for (const { weight } of form.rows) if (weight !== null) sum.add(weight);
  const complete = form.rows.every(({ indicator }) => indicator.weight !== null);
  if (sum.count === 0 || !complete) return [];
  const indicators = sum.toString();
  const budget = form.funds?.budget.weight?.value ?? form.pack.budget.points;
  const within = form.tolerances.weight;
  const right = [indicators, addUp([indicators, budget])];
  if (isWholeOfShares(form, printed)) right.push(printed.value);
  // A sum that misses the pack's total is B01's matter.
  if (right.some((value) => !differs(value, printed.value, within))) return [];
  const expected = right.find((value) => !differs(value, form.pack.scoring.total, within));
  if (expected === undefined) return [];
  const fix = numberFix(form.workbook, printed, expected);
  return [
    {
      variant: "weight",
      params: { printed: printed.value, sum: printPoints(expected) },
      at: [printed.at],
      expected: printPoints(expected),
      actual: printed.value,
      ...(fix ? { fix } : {}),
    },
  ];
}

/** Shares of one (30%, 0.3) count as points of a hundred; so does their sum. */
function isWholeOfShares({ rows, tolerances }: Form, { value }: GivenNumber): boolean {
  const shares = rows.every(({ indicator }) => {
    const raw = indicator.weight?.raw.trim() ?? "";
    return raw.endsWith("%") || Number(raw) <= 1;
  });
  return shares && !differs(new Decimal(value).times(100).toString(), FULL, tolerances.weight);
}

/** The pack's grade that a text names, in its language or in several: 优, 优/Excellent. */
function gradeNamed(text: string, { pack }: Form): { readonly name: string } | undefined {
  const words = [text.trim().toLowerCase(), ...gradeWords(text)];
  return pack.grades.find(({ name }) => words.includes(name.toLowerCase()));
}

/** W16 on the form itself: the grade beside the total is the one of its band. */
export function checkGrade(form: Form): readonly Draft[] {
  const [printed] = printedTotals(form.evaluation);
  if (!printed) return [];
  const { total, info } = form.evaluation;
  const words = [total?.grade, ...info.flatMap(({ role, value }) => (role === "grade" ? [value] : []))];
  return words.flatMap((word) => {
    const known = word && gradeNamed(word.text, form);
    const expected = gradeOf(printed.value, form.pack);
    if (!word || !known || expected === null || known.name === expected) return [];
    return [
      {
        variant: "form",
        params: { total: printed.value, grade: known.name, expected },
        at: [word.at, printed.at],
        expected,
        actual: known.name,
      },
    ];
  });
}
