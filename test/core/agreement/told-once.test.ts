import fc from "fast-check";
import { assessWorkbook, reportOn, type Assessment, type Reported } from "../../../src/core/engine";
import { plainText } from "../../../src/core/narrative";
import { packById, type RulePack } from "../../../src/core/rules";
import { executionRate } from "../../../src/core/scoring";
import { Decimal, roundTo, sum as sumOf } from "../../../src/core/common/decimal";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import { sheetOfRole, valuesIn } from "../publishing/support/reports";

function packWith(denominator: "adjusted" | "initial"): RulePack {
  const found = packById("mof-2020");
  if (!found.ok) throw new Error("no pack");
  return { ...found.value, budget: { ...found.value.budget, denominator } };
}

const amount = fc.integer({ min: 1, max: 400 });
const points = fc.integer({ min: 0, max: 15 });

/** Forms with other amounts, points and results, under packs that measure execution otherwise. */
const anyForm = fc.record({
  initial: amount,
  adjusted: fc.option(amount, { nil: null }),
  executed: amount,
  score: points,
  rate: fc.integer({ min: 80, max: 110 }),
  denominator: fc.constantFrom("adjusted" as const, "initial" as const),
});

/** The rates of execution that the report tells and a check expects, in per cent. */
function ratesTold({ assessed, text }: Job): readonly number[] {
  const told = [...text.matchAll(/预算执行率([\d.]+)%/gu)].map(([, printed]) => Number(printed));
  const expected = assessed.findings.flatMap(({ rule, variant, expected: rate = "" }) =>
    rule === "B05" && variant === "rate" ? [Number(rate.replace("%", ""))] : [],
  );
  return [...told, ...expected];
}

/** The first point of each drawn rate of execution: that of the total. */
function ratesDrawn({ reported: { plan } }: Job): readonly number[] {
  const series = sheetOfRole(plan, "report").charts.flatMap(({ groups }) =>
    groups.flatMap((group) => group.series),
  );
  return series.flatMap(({ name, values }) => {
    const [first] = valuesIn(plan, values);
    return String(valuesIn(plan, name)[0]).startsWith("执行率") && first !== null
      ? [roundTo(new Decimal(String(first)), 2).toNumber()]
      : [];
  });
}

function pointsInTable({ reported: { report } }: Job): number | null {
  const table = report.blocks.find((block) => block.kind === "table" && block.id === "points-by-level1");
  if (table?.kind !== "table") return null;
  const earned = table.rows.flatMap((row) => (row[2]?.kind === "number" ? [new Decimal(row[2].value)] : []));
  return sumOf(earned).toNumber();
}

interface Job {
  readonly assessed: Assessment;
  readonly reported: Reported;
  readonly text: string;
}

function jobOn(cells: Cells, pack: RulePack): Job {
  const assessed = assessWorkbook(workbookOf(projectForm(cells)), pack);
  if (!assessed.ok) throw new Error("not read");
  const reported = reportOn(assessed.value, { locale: "zh-CN", engineVersion: "0" });
  if (!reported.ok) throw new Error("no report");
  return { assessed: assessed.value, reported: reported.value, text: plainText(reported.value.report) };
}

test("a number told twice in a workbook is the same number, over random forms and packs", () => {
  fc.assert(
    fc.property(anyForm, ({ initial, adjusted, executed, score, rate, denominator }) => {
      const parts = adjusted === null ? { D7: null, D8: null } : {};
      const cells = { C6: initial, D6: adjusted, E6: executed, ...parts, F14: `${rate}%`, H12: score };
      const pack = packWith(denominator);
      const job = jobOn(cells, pack);
      const [form] = job.assessed.reading.evaluations;
      const [card] = job.reported.told;

      const known = form?.budget && executionRate(form.budget, pack);
      const percent = known && roundTo(new Decimal(known.value).times(100), 2).toNumber();
      const rates = [...ratesTold(job), ...ratesDrawn(job)];
      expect(rates.length).toBeGreaterThan(1);
      expect(new Set(rates)).toEqual(new Set([percent]));

      const total = card?.total ? Number(card.total.points) : null;
      const stated = [...job.text.matchAll(/自评得分([\d.]+)分/gu)].map(([, printed]) => Number(printed));
      expect(new Set(stated)).toEqual(new Set(total === null ? [] : [total]));
      expect(pointsInTable(job)).toBe(total);
    }),
    { numRuns: 40 },
  );
});
