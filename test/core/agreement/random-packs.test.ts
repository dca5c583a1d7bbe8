import fc from "fast-check";
import {
  assessWorkbook,
  reportOn,
  type Assessment,
  type EngineProblem,
  type Reported,
} from "../../../src/core/engine";
import { LOCALES, type Locale } from "../../../src/core/common/locale";
import { OUTLINES, plainText, spanRunsOf, type Outline } from "../../../src/core/narrative";
import type { FigureSpan } from "../../../src/core/narrative/report";
import { evaluate } from "../../../src/core/proof/expression";
import { Proof } from "../../../src/core/proof/proof";
import type { RulePack } from "../../../src/core/rules";
import { executionRate } from "../../../src/core/scoring";
import { Decimal, roundTo } from "../../../src/core/common/decimal";
import type { Score } from "../../../src/core/evaluation/scorecard";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { workbookOf } from "../../support/evaluation-builder";
import { printedNumber } from "../../support/number-words";
import { anyForm } from "../../support/random-form";
import { anyPack } from "../../support/random-pack";
import { flawsOf } from "../narrative/support/provenance";
import { sheetOfRole, valuesIn } from "../publishing/support/reports";

interface Job {
  readonly pack: RulePack;
  readonly assessed: Assessment;
  readonly reported: Reported;
  readonly text: string;
}

/** Two numbers that disagree, in words; empty where all is well. */
type Quarrels = readonly string[];

/** What a score says of itself: points, the last step, the formula over the cells. */
function quarrelsOfScore(name: string, score: Score | null): Quarrels {
  if (score === null) return [];
  const told = score.steps.at(-1)?.result ?? score.points;
  const proven = evaluate(score.expression);
  return [
    ...(new Decimal(told).eq(score.points) ? [] : [`${name}: step ${told}, points ${score.points}`]),
    ...(proven.eq(score.points) ? [] : [`${name}: formula ${proven.toFixed()}, points ${score.points}`]),
    ...(evaluate(score.available).eq(score.max) ? [] : [`${name}: available is not ${score.max}`]),
  ];
}

function quarrelsOfScores({ assessed, reported }: Job): Quarrels {
  return [...assessed.scorecards, ...reported.told].flatMap(
    ({ indicators, budget, total, level1, level2 }) => [
      ...indicators.flatMap(({ indicator, score }) => quarrelsOfScore(indicator, score)),
      ...quarrelsOfScore("execution", budget),
      ...quarrelsOfScore("total", total),
      ...[...level1, ...level2].flatMap(({ name, points, max, expression, maxExpression }) =>
        evaluate(expression).eq(points) && evaluate(maxExpression).eq(max) ? [] : [`level ${name}`],
      ),
    ],
  );
}

/** Findings on points and rates expect what the score says. */
function quarrelsOfFindings({ pack, assessed }: Job): Quarrels {
  return assessed.findings.flatMap(({ rule, variant, evaluation, expected = "", at }) => {
    const form = assessed.reading.evaluations.find(({ id }) => id === evaluation);
    const card = assessed.scorecards.find((one) => one.evaluation === evaluation);
    if (rule === "B06") {
      const row = form?.indicators.find(({ score }) => score?.at.row === at[0]?.row);
      const points = card?.indicators.find(({ indicator }) => indicator === row?.id)?.score?.points;
      return points !== undefined && new Decimal(expected).eq(points)
        ? []
        : [`B06 ${expected}, ${points ?? "none"}`];
    }
    if (rule === "B05" && (variant === "rate" || variant === "rate-missing") && form?.budget) {
      const rate = executionRate(form.budget, pack);
      const percent = rate && roundTo(new Decimal(rate.value).times(100), 2).toNumber();
      return Number(expected.replace("%", "")) === percent ? [] : [`B05 ${expected}, ${String(percent)}%`];
    }
    return [];
  });
}

/** Points for execution and for the whole, and the rate, in the words of both languages. */
const TOLD = {
  total: [/自评得分([\d.]+)分/gu, /The self-evaluation of [^.]*? gives ([\d.]+) points?/gu],
  rate: [/预算执行率([\d.]+)%/gu, /an execution rate of ([\d.]+)%/gu],
} as const;

function told(text: string, patterns: readonly RegExp[]): readonly number[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, number]) => Number(number)));
}

function quarrelsOfText({ pack, reported, text }: Job): Quarrels {
  const [form] = reported.evaluations;
  const [card] = reported.told;
  const rate = form?.budget && executionRate(form.budget, pack);
  const percent = rate && new Decimal(rate.value).times(100);
  const total = card?.total ? Number(card.total.points) : null;
  return [
    ...told(text, TOLD.rate).flatMap((one) =>
      percent && new Decimal(one).eq(roundTo(percent, new Decimal(one).decimalPlaces()))
        ? []
        : [`rate ${one}`],
    ),
    ...told(text, TOLD.total).flatMap((one) => (one === total ? [] : [`total ${one}, ${String(total)}`])),
  ];
}

/** The figures of text and tables that are one formula print one number, however often they are told. */
function quarrelsOfFigures({ reported: { report } }: Job): Quarrels {
  const proof = new Proof();
  const seen = new Map<string, string>();
  const tables = report.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
  const figures: readonly FigureSpan[] = [
    ...spanRunsOf(report).flatMap(({ spans }) => spans.filter((span) => span.kind === "figure")),
    ...tables.flatMap((cell) => (cell.kind === "number" ? [cell.figure] : [])),
  ];
  return figures.flatMap(({ text, expression, unit }) => {
    const printed = new Decimal(printedNumber(text) ?? "NaN").toString();
    const bare = expression.op === "round" ? expression.arg : expression;
    const key = `${proof.enter(bare)} ${unit.replace(/\s|,/gu, "")}`;
    const before = seen.get(key) ?? printed;
    seen.set(key, before);
    return before === printed ? [] : [`${text} and ${before}`];
  });
}

/** The points that a chart draws are those of the scorecard. */
function quarrelsOfCharts({
  reported: {
    plan,
    report,
    told: [card],
  },
}: Job): Quarrels {
  const place = report.blocks
    .filter(({ kind }) => kind === "chart")
    .findIndex(({ id }) => id === "points-by-level1");
  const drawn = sheetOfRole(plan, "report").charts[place];
  const [, earned] = drawn?.groups.flatMap(({ series }) => series) ?? [];
  if (place < 0 || !card) return [];
  if (!earned) return ["no chart of points"];
  const values = valuesIn(plan, earned.values).map(Number);
  const levels = card.level1.filter(({ max }) => Number(max) > 0).map(({ points }) => Number(points));
  const wanted =
    card.budget && Number(card.budget.max) > 0 ? [Number(card.budget.points), ...levels] : levels;
  return JSON.stringify(values) === JSON.stringify(wanted)
    ? []
    : [`chart ${values.join()}, ${wanted.join()}`];
}

/** Reports on random forms, with everything in which they contradict themselves. */
function quarrelsOf(job: Job, workbook: WorkbookSnapshot): Quarrels {
  return [
    ...quarrelsOfScores(job),
    ...quarrelsOfFindings(job),
    ...quarrelsOfText(job),
    ...quarrelsOfFigures(job),
    ...quarrelsOfCharts(job),
    ...flawsOf(job.reported.report, job.pack, workbook),
  ];
}

function jobOn(
  workbook: WorkbookSnapshot,
  pack: RulePack,
  outline: Outline,
  locale: Locale,
): Job | EngineProblem["kind"] {
  const assessed = assessWorkbook(workbook, pack);
  if (!assessed.ok) return assessed.error.kind;
  const reported = reportOn(assessed.value, { outlineId: outline.id, locale, engineVersion: "0" });
  if (!reported.ok) return reported.error.kind;
  return {
    pack,
    assessed: assessed.value,
    reported: reported.value,
    text: plainText(reported.value.report),
  };
}

test("a number told twice in a workbook is the same number, over any pack, form, outline and language", () => {
  const count = { reports: 0, totals: 0, rates: 0 };
  fc.assert(
    fc.property(
      anyForm,
      anyPack,
      fc.constantFrom(...OUTLINES),
      fc.constantFrom(...LOCALES),
      (form, pack, outline, locale) => {
        const workbook = workbookOf(form);
        const job = jobOn(workbook, pack, outline, locale);
        // Nothing to report is the one thing that may be said instead.
        if (typeof job === "string") return job === "no-results" || job === "empty-report";
        count.reports += 1;
        count.totals += told(job.text, TOLD.total).length;
        count.rates += told(job.text, TOLD.rate).length;
        const found = quarrelsOf(job, workbook);
        if (found.length > 0) throw new Error(`${outline.id} ${locale}\n${found.join("\n")}`);
        return true;
      },
    ),
    { numRuns: 250 },
  );
  // The property is about something: most forms have reports, and many tell a total and a rate.
  expect(count.reports).toBeGreaterThan(200);
  expect(count.totals).toBeGreaterThan(3);
  expect(count.rates).toBeGreaterThan(20);
});
