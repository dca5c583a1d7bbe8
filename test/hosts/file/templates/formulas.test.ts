import fc from "fast-check";
import { assessWorkbook, type Assessment } from "../../../../src/core/engine";
import { PACKS, type RulePack } from "../../../../src/core/rules";
import { columnIndex } from "../../../../src/core/workbook/a1";
import { cellOf } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { buildTemplate } from "../../../../src/hosts/file/templates";
import { anyPack } from "../../../support/random-pack";
import { describeWithLibreOffice, recalculate } from "../../../support/libreoffice";
import {
  fillBudget,
  fillIndicators,
  fillTotal,
  formSheet,
  indicatorRows,
  loadWorkbook,
  type Entry,
} from "./filled";

type Row = readonly [operator: string, target: number, unit: string, actual: number];

/** Targets and actuals around every boundary of the scoring rules (domain of each operator, 0, double, overshoot). */
const ROWS: readonly Row[] = [
  ["≥", 100, "个", 80],
  ["≥", 100, "个", 99.95],
  ["≥", 120, "亩", 69],
  ["≥", 100, "个", 120],
  ["≥", 100, "个", 130],
  ["≥", 100, "个", 0],
  ["≥", 0, "个", 3],
  ["≥", 95, "%", 88.4],
  ["=", 100, "件", 300],
  ["=", 100, "%", 97.3],
  ["≥", 90, "%", 93],
  ["=", 0, "起", 0],
  ["=", 0, "起", 1],
  ["≤", 90, "天", 90],
  ["≤", 90, "天", 99],
  ["≤", 90, "天", 135],
  ["≤", 90, "天", 180],
  ["≤", 90, "天", 200],
  ["≤", 0, "起", 1],
  ["≤", 202.6, "万元", 132.9],
  ["", 0, "起", 0],
  ["", 0, "起", 1],
  ["", 100, "个", 80],
  ["≥", 100, "个", -3],
  ["≥", -5, "万元", -3],
  ["≥", -5, "万元", -8],
  ["≤", -5, "万元", -3],
  ["≤", 10, "起", -1],
  ["=", -5, "万元", -5],
  ["=", 10, "个", -1],
  ["=", 3, "个", 6.5],
  ["≥", 3, "个", 0.001],
  ["≥", 0.3, "万元", 0.1],
];

const BUDGETS: readonly (readonly [initial: number, adjusted: number, executed: number])[] = [
  [4753.66, 4753.66, 3824.26],
  [300, 300, 298.7],
  [100, 120, 66],
  [100, 100, 100.4],
  [100, 100, 49],
  [0, 0, 0],
];

/** Points of a whole number and of two decimals in turn, as people give them. */
function entryOf(row: Row, index: number, pack: RulePack): Entry {
  const [operator, target, unit, actual] = row;
  const weight = index % 3 === 0 ? 1.25 : 2;
  // Indicators that the pack scores by deduction rules of their own, with rates on both sides of the thresholds.
  const [ruled] = pack.scoring.scorecard[index]?.names ?? [];
  if (ruled !== undefined) {
    const rate = [95.1, 98.31, 99.27, 19.94, 103][index % 5] ?? 0;
    const signed = index % 2 === 0;
    return {
      name: ruled,
      operator: "≤",
      target: 100,
      unit: "%",
      actual: rate,
      weight,
      reason: "原因说明",
      signed,
    };
  }
  const signed = unit === "%" && index % 2 === 0;
  return { name: `第${index + 1}项`, operator, target, unit, actual, weight, reason: "原因说明", signed };
}

async function filledForm(pack: RulePack, kind: Kind, round: number): Promise<Uint8Array> {
  const workbook = await loadWorkbook(await buildTemplate({ kind, pack, locale: "zh-CN", rows: 4 }));
  const sheet = formSheet(workbook, kind);
  const amounts = BUDGETS[round % BUDGETS.length] ?? [1, 1, 1];
  fillBudget(sheet, { 一般公共预算: amounts, 基本支出: amounts, "其中：当年财政拨款": amounts });
  fillTotal(sheet, amounts);
  const count = indicatorRows(sheet).length;
  // A different row of the list comes first each time, so that each meets levels with rules of their own.
  const entries = Array.from({ length: Math.min(count, ROWS.length) }, (_, index) => {
    const place = (index * 5) % count;
    const row = ROWS[(index + round * 5) % ROWS.length] ?? ROWS[0];
    if (!row) throw new RangeError("No rows");
    return [place, entryOf(row, index, pack)] as const;
  });
  fillIndicators(sheet, round % 3 === 2 ? entries : madeWhole(entries, pack));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The last weight takes what the others leave of the pack's total, without which there is no grade. */
function madeWhole(
  entries: readonly (readonly [place: number, entry: Entry])[],
  pack: RulePack,
): readonly (readonly [place: number, entry: Entry])[] {
  const others = entries.slice(0, -1);
  const given = others.reduce((sum, [, { weight }]) => sum + weight, Number(pack.budget.points));
  const weight = Number(pack.scoring.total) - given;
  return [...others, ...entries.slice(-1).map(([place, entry]) => [place, { ...entry, weight }] as const)];
}

/** The grade beside the total, whatever words the pack has for it. */
function shownGrade({ workbook, reading }: Assessment): string | null {
  const total = reading.evaluations[0]?.total;
  const text = total ? cellOf(workbook, { ...total.at, column: columnIndex("K") })?.text : undefined;
  return text === undefined || text === "" ? null : text;
}

/** What the sheet shows and what the engine computes, in the same shape. */
function pointsOf(assessment: Assessment) {
  const [evaluation] = assessment.reading.evaluations;
  const [scorecard] = assessment.scorecards;
  if (!evaluation || !scorecard) throw new RangeError("No form was read");
  const points = new Map(scorecard.indicators.map((entry) => [entry.indicator, entry.score?.points]));
  return {
    shown: {
      rows: evaluation.indicators.map(({ name, score }) => [name.text, score?.value]),
      budget: evaluation.budget?.score?.value ?? null,
      total: evaluation.total?.score?.value,
      grade: shownGrade(assessment),
    },
    computed: {
      rows: evaluation.indicators.map(({ name, id }) => [name.text, points.get(id)]),
      budget: scorecard.budget?.points ?? null,
      total: scorecard.total?.points,
      grade: scorecard.grade,
    },
  };
}

async function assessed(bytes: Uint8Array, pack: RulePack): Promise<Assessment> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  const result = assessWorkbook(read.value, pack);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** Packs that a template owner might write; always the same ones, for each takes its time in LibreOffice. */
const WRITTEN = fc.sample(anyPack, { numRuns: 12, seed: 20_260_101 }).map((pack, index) => ({
  ...pack,
  id: `any-${index + 1}`,
}));

/** Execution has no points of its own and limits the total all the same: a rate of 80.45 % is below one limit and above the other. */
const LIMITED = PACKS.slice(0, 1).flatMap((pack) =>
  ["0.9", "0.8"].map((rateBelow) => ({
    ...pack,
    id: `limited-below-${rateBelow}`,
    budget: { ...pack.budget, points: "0" },
    scoring: { ...pack.scoring, caps: [{ rateBelow, total: "4" }] },
  })),
);

/** Kinds of forms whose sheets calculate points. */
type Kind = "project" | "department" | "scorecard" | "kpi";

const CASES = [
  ...[...PACKS, ...WRITTEN].flatMap((pack, index) => [
    { pack, kind: "project", round: index } as const,
    { pack, kind: "department", round: index + 2 } as const,
  ]),
  ...LIMITED.flatMap((pack) => [
    { pack, kind: "project", round: 0 } as const,
    { pack, kind: "department", round: 0 } as const,
  ]),
  ...PACKS.flatMap((pack, index) => [
    { pack, kind: "scorecard", round: index + 1 } as const,
    { pack, kind: "kpi", round: index + 2 } as const,
  ]),
];

describeWithLibreOffice("a template filled in and recalculated by LibreOffice", () => {
  let results: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const filled: Uint8Array[] = [];
    for (const { pack, kind, round } of CASES) filled.push(await filledForm(pack, kind, round));
    results = await recalculate(filled);
  }, 300_000);

  test.each(CASES.map((entry, index) => [entry.kind, entry.pack.id, index, entry.pack] as const))(
    "shows the points of the scorecard: %s of %s",
    async (_kind, _id, index, pack) => {
      const assessment = await assessed(results[index] ?? new Uint8Array(), pack);
      const { shown, computed } = pointsOf(assessment);
      expect(shown.rows.length).toBeGreaterThanOrEqual(12);
      expect(shown).toEqual(computed);
    },
  );

  test("shows a grade where the points available make up the whole, and none elsewhere", async () => {
    const all = await Promise.all(CASES.map(({ pack }, index) => assessed(results[index]!, pack)));
    const graded = all.map(({ scorecards }) => typeof scorecards[0]?.grade === "string");
    expect(graded).toContain(true);
    expect(graded).toContain(false);
  });
});
