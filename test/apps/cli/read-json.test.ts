import { readOutput } from "../../../src/apps/cli/json/read";
import { readOutputSchema } from "../../../src/apps/cli/json/read-schema";
import { readEvaluations } from "../../../src/core/reading";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";
import * as v from "valibot";

test("owner, status, measure, due date, completion, direction and series of an indicator", () => {
  const book = workbookOf(
    lines(
      "Sales KPIs 2025",
      "KPI | Target | Q1 Actual | Q2 Actual | Actual | % of target | Polarity | Status | Owner | Action | Due",
      "Churn rate | 5% | 6% | 4% | 4.5% | 90% | lower is better | Green | Li | keep | 2025-06-30",
      "Revenue | 100 | 40 | 60 | 100 | 100% | higher is better | Green | Wu | - | -",
    ),
    [],
    "KPIs",
  );
  const output = readOutput("a.xlsx", readEvaluations(book));
  expect(v.is(readOutputSchema, output)).toBe(true);
  expect(output.evaluations[0]?.indicators[0]).toMatchObject({
    owner: "Li",
    status: "Green",
    measure: "keep",
    due: "2025-06-30",
    completion: { value: "0.9", at: "KPIs!F3" },
    direction: { better: "lower", from: "column", at: "KPIs!G3" },
    series: [
      {
        period: { kind: "quarter", number: 1 },
        actual: { value: "0.06" },
        at: { target: null, actual: "KPIs!C3" },
      },
      {
        period: { kind: "quarter", number: 2 },
        actual: { value: "0.04" },
        at: { target: null, actual: "KPIs!D3" },
      },
    ],
    at: { owner: "KPIs!I3", status: "KPIs!H3", measure: "KPIs!J3", due: "KPIs!K3", completion: "KPIs!F3" },
  });
});

test("rows of parts of the year are a series, with the remarks on each part", () => {
  const book = workbookOf(
    lines(
      "KPI | Period | Target | Actual | Comment",
      "Revenue | Q1 | 20 | 19 | Late launch",
      "Revenue | Q2 | 25 | 26 | New client",
    ),
    [],
    "KPIs",
  );
  const output = readOutput("a.xlsx", readEvaluations(book));
  expect(v.is(readOutputSchema, output)).toBe(true);
  expect(output.evaluations[0]?.indicators).toMatchObject([
    {
      name: "Revenue",
      target: null,
      actual: null,
      series: [
        {
          period: { kind: "quarter", number: 1 },
          target: { value: "20" },
          actual: { value: "19" },
          reason: "Late launch",
          at: { target: "KPIs!C2", actual: "KPIs!D2", reason: "KPIs!E2" },
        },
        {
          period: { kind: "quarter", number: 2 },
          target: { value: "25" },
          actual: { value: "26" },
          reason: "New client",
          at: { target: "KPIs!C3", actual: "KPIs!D3", reason: "KPIs!E3" },
        },
      ],
    },
  ]);
});

test("facts of base data", () => {
  const book = workbookOf(
    lines(
      "部门整体支出绩效评价基础数据表",
      "经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数",
      "三公经费 | 6 | 10 | 9.5",
      "其中：公务接待费 | 3 | 4 | 3.5",
    ),
    [],
    "基础数据表",
  );
  const output = readOutput("a.xlsx", readEvaluations(book));
  expect(v.is(readOutputSchema, output)).toBe(true);
  expect(output.evaluations[0]).toMatchObject({ kind: "base-data" });
  expect(output.evaluations[0]?.baseFacts).toContainEqual(
    expect.objectContaining({
      concept: "receptions",
      within: "three-public",
      period: "actual",
      year: "2023",
      column: "2023年决算数",
      at: { name: "基础数据表!A4", value: "基础数据表!D4" },
    }),
  );
});
