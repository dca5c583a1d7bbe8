import { readFileSync } from "node:fs";
import fc from "fast-check";
import { reportOn, assessWorkbook } from "../../../src/core/engine";
import { textOf } from "../../../src/core/narrative";
import type { Report, TableBlock } from "../../../src/core/narrative/report";
import { cellsOf } from "../../../src/core/proof/expression";
import { evaluateNode } from "../../../src/core/proof/proof";
import { lookAt } from "../../../src/core/reading";
import { designChart, publishingTexts } from "../../../src/core/publishing";
import { formatAddress, parseCellRef } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { goldenFile, goldenText, goldenWorkbook } from "../../support/golden-reports";
import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";
import { ledgerOf, sheetOfRole, valuesIn } from "../publishing/support/reports";

function jobOn(snapshot: WorkbookSnapshot, locale: "zh-CN" | "en" = "zh-CN") {
  const assessed = assessWorkbook(snapshot);
  if (!assessed.ok) throw new Error("not read");
  const reported = reportOn(assessed.value, { locale, engineVersion: "0" });
  if (!reported.ok) throw new Error("no report");
  return { assessed: assessed.value, reported: reported.value };
}

function company(actual: string, values: readonly string[], head = "毛利率"): WorkbookSnapshot {
  const names = ["一季度", "二季度", "三季度", "四季度"];
  return workbook([
    {
      name: "经营指标",
      rows: lines(
        "某公司2024年度经营指标完成情况表",
        "指标 | 单位 | 目标值 | 实际值 | 指标方向",
        actual,
        "客户数 | 户 | 10 | 12 | 正向",
      ),
    },
    {
      name: "分季度",
      rows: lines(
        `2024年分季度`,
        `季度 | ${head}`,
        ...values.map((value, index) => `${names[index]} | ${value}`),
      ),
    },
  ]);
}

function tableIn({ blocks }: Report): TableBlock | undefined {
  return blocks.find((block): block is TableBlock => block.kind === "table" && block.id === "trend");
}

const tenths = fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 4, maxLength: 4 });

/** The chart of the trend with its numbers as designed and as bound to cells of the plan. */
function chartOn({ assessed, reported }: ReturnType<typeof jobOn>) {
  const { report, plan, evaluations, told } = reported;
  const block = report.blocks.find((one) => one.kind === "chart" && one.id === "trend");
  if (block?.kind !== "chart") return null;
  const input = { report, evaluations, scorecards: told, pack: assessed.pack };
  const design = designChart(block, input, publishingTexts(report.locale));
  const planned = sheetOfRole(plan, "report").charts.find(({ id }) => id === "trend");
  const [series] = planned?.groups.flatMap((group) => group.series) ?? [];
  return design && { block, design, bound: series ? valuesIn(plan, series.values) : [] };
}

function paragraphsOf({ blocks }: Report): string {
  return blocks.map((block) => (block.kind === "paragraph" ? textOf(block.spans) : "")).join("\n");
}

test("a value by quarter is the same number in its cell, the sentence, the table and the chart", () => {
  let drawn = 0;
  fc.assert(
    fc.property(tenths, fc.boolean(), (values, lower) => {
      const texts = values.map((value) => `${(value / 10).toFixed(1)}%`);
      const wanted = lower ? "≤5.0% | 30.0% | 负向" : "≥90.0% | 30.0% | 正向";
      const job = jobOn(company(`毛利率 | % | ${wanted}`, texts));
      const { report } = job.reported;
      const sentence = /分季度看，([^。]*)/u.exec(paragraphsOf(report))?.[1] ?? "";
      for (const [, name = "", printed] of sentence.matchAll(
        /([一二三四])季度的?(?:最高|最低，为)?([\d.]+%)/gu,
      )) {
        expect(printed).toBe(texts["一二三四".indexOf(name)]);
      }
      const table = tableIn(report);
      expect(table !== undefined).toBe(sentence !== "");
      const chart = chartOn(job);
      expect(chart !== null).toBe(sentence !== "");
      if (!table || !chart) return;
      drawn += 1;
      const printed = texts.map((text) => text.slice(0, -1));
      expect(table.rows.map(([, cell]) => cell?.kind === "number" && cell.value)).toEqual(printed);
      const points = chart.design.series.map((series) => series.points.map((point) => Number(point?.value)));
      expect(points[0]).toEqual(printed.map(Number));
      expect(chart.bound).toEqual(printed.map(Number));
      // The lines stay within the frame.
      const { min = 0, max = 0 } = chart.design.axes.value ?? {};
      expect(points.flat().every((value) => value >= min && value <= max)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(drawn).toBeGreaterThan(10);
});

test.each<readonly [string, string, string, readonly string[]]>([
  ["a loss", "利润总额 | 万元 | ≥400 | -60 | 正向", "利润总额（万元）", ["40", "10", "-20", "-90"]],
  [
    "a rate that falls below nought",
    "净利率 | % | ≥5.0% | -2.0% | 正向",
    "净利率",
    ["4.5%", "1.2%", "-3.4%", "-6.0%"],
  ],
  [
    "a rate that rises over its limit",
    "离职率 | % | ≤5% | 12% | 负向",
    "离职率",
    ["8%", "10%", "13%", "17%"],
  ],
  [
    "values close to each other",
    "毛利率 | % | ≥30.0% | 25.0% | 正向",
    "毛利率",
    ["28.4%", "27.1%", "26.2%", "25.0%"],
  ],
])("%s is drawn within its frame, columns from nought", (_name, row, head, values) => {
  const chart = chartOn(jobOn(company(row, values, head)));
  const axis = chart?.design.axes.value;
  const points = values.map((text) => Number(text.replace("%", "")));
  expect(chart?.bound).toEqual(points);
  const { min = Math.min(0, ...points), max = Math.max(...points) } = axis ?? {};
  expect(points.every((value) => value >= min && value <= max)).toBe(true);
  expect(axis?.numberFormat?.includes("%") ?? false).toBe(values[0]?.endsWith("%"));
});

test("what a series claims is refused where its cells no longer bear it out", () => {
  const snapshot = company(
    "利润总额 | 万元 | ≥4200 | 3986 | 正向",
    ["1120", "1050", "930", "886"],
    "利润总额（万元）",
  );
  const { reported, assessed } = jobOn(snapshot);
  const { statements, proof } = ledgerOf(reported.plan);
  const claims = statements.filter(({ kind, text }) => kind === "claim" && /逐季减少|季度$/u.test(text));
  expect(claims.map(({ text }) => text)).toEqual(expect.arrayContaining(["逐季减少", "一季度", "四季度"]));
  const holdsIn = (changed: WorkbookSnapshot): readonly boolean[] =>
    claims.map(({ node }) => {
      const value =
        node === null ? null : evaluateNode(proof, node, lookAt(changed, assessed.reading.evaluations));
      return value?.ok === true && value.value.eq(1);
    });
  expect(holdsIn(snapshot).every(Boolean)).toBe(true);
  const typed = (address: string, value: string | number): WorkbookSnapshot => {
    const at = parseCellRef(address);
    return {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells, row) =>
          cells?.map((cell, column) =>
            at?.sheet === sheet.name && at.row === row && at.column === column
              ? { value, text: String(value) }
              : cell,
          ),
        ),
      })),
    };
  };
  for (const address of ["分季度!B3", "分季度!B4", "分季度!B5", "分季度!B6", "分季度!A3", "分季度!A6"]) {
    const spoiled = address.includes("A")
      ? typed(address, "二季度")
      : typed(address, address.endsWith("3") ? 1 : 9999);
    expect([address, holdsIn(spoiled).includes(false)]).toEqual([address, true]);
  }
});

describe("the series of whole golden reports", () => {
  interface Golden {
    readonly charts: readonly {
      readonly kind: "line" | "columns";
      readonly title: string;
      readonly alt: string;
      readonly categories: readonly string[];
      readonly series: readonly { readonly cells: readonly string[] }[];
    }[];
  }

  test.each([
    ["kpi-en", "en"],
    ["kpi-zh", "zh-CN"],
  ] as const)("%s: sentence, chart, title and description come out as written", async (folder, locale) => {
    const workbook = await goldenWorkbook(folder);
    const job = jobOn(workbook, locale);
    const [golden] = (JSON.parse(readFileSync(goldenFile(folder, "data.json"), "utf8")) as Golden).charts;
    const written = goldenText(folder);
    const sentence = /(?:分季度看，[^。]*。|It fell from [^.]*\.\d% [^.]*\.\d% [^.]*\.)/u.exec(written)?.[0];
    expect(paragraphsOf(job.reported.report)).toContain(sentence);
    const chart = chartOn(job);
    if (!chart || !golden) throw new Error("no chart");
    const { block, design } = chart;
    const kind = block.drawn === "line" ? "line" : "columns";
    expect([kind, textOf(block.title), design.altText]).toEqual([golden.kind, golden.title, golden.alt]);
    const cells = design.series.map(({ points }) =>
      points.map((point) =>
        (point ? cellsOf(point.expression) : []).map((at) => formatAddress(at)).join(" "),
      ),
    );
    const expected = golden.series.map((series) => series.cells.map((cell) => cell.replace(/^.*!/u, "")));
    expect(cells).toEqual(expected);
  });
});
