import fc from "fast-check";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { departmentForm, projectForm, sheetOf, type CellInput, type Cells } from "./evaluation-builder";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
);
const points = fc.integer({ min: 0, max: 60 }).map((quarters) => quarters / 4);
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { nil: null, freq: 6 });
const number = fc.integer({ min: 0, max: 400 });

/** Targets as people write them, each with actuals that may be held against it. */
const pair = fc.oneof(
  fc.record({ target: number.map((n) => `≥${n}公里`), actual: number.map((n) => `${n}公里`) }),
  fc.record({ target: number.map((n) => `≤${n}万元`), actual: number.map((n) => `${n}.5万元`) }),
  fc.record({ target: number.map((n) => `=${n}个`), actual: number.map((n) => `${n}个`) }),
  fc.record({ target: number.map((n) => `${n}起`), actual: number.map((n) => `${n}起`) }),
  fc.record({
    target: fc.integer({ min: 50, max: 100 }).map((n) => `≥${n}%`),
    actual: fc.integer({ min: 300, max: 1000 }).map((n) => `${n / 10}%`),
  }),
  fc.record({
    target: fc.constant("2022年10月底前"),
    actual: fc.constantFrom("2022年9月20日", "2022年12月1日"),
  }),
  fc.record({
    target: fc.constant("有效改善"),
    actual: fc.constantFrom("达成预期指标", "明显改善", "尚未改善"),
  }),
);

const row = fc.record({
  pair,
  weight: maybe(points),
  score: maybe(points),
  reason: maybe(fc.constant("汛期停工")),
});

/** Points of the rows that make up 100 with 10 for the execution of the budget. */
const WHOLE = [15, 15, 10, 10, 15, 15, 10];
const gaps = fc.array(row, { minLength: WHOLE.length, maxLength: WHOLE.length });
/** Forms whose points add up, so that there is a total to tell. */
const whole = fc
  .record({ list: gaps, shares: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 }) })
  .map(({ list, shares }) =>
    list.map((one, index) => {
      const weight = WHOLE[index] ?? 0;
      return { ...one, weight, score: (weight * (shares[index] ?? 4)) / 4 };
    }),
  );
const money = fc.record({
  initial: maybe(amount),
  adjusted: maybe(amount),
  executed: maybe(amount),
  weight: maybe(fc.constantFrom(10, 10, 20)),
  score: maybe(points),
});

/** Money and rows with gaps, or with points that make a whole. */
const body = fc.oneof(
  fc.record({ rows: gaps, money }),
  fc
    .record({ rows: whole, money, score: fc.integer({ min: 0, max: 10 }) })
    .map(({ rows, money: block, score }) => ({ rows, money: { ...block, weight: 10, score } })),
);

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function pointsOf(list: readonly Row[]): number {
  return list.reduce((sum, { score }) => sum + (score ?? 0), 0);
}

/** Columns of target, actual, weight, score and reason. */
function cellsOf(list: readonly Row[], first: number): Cells {
  return Object.fromEntries<CellInput>(
    list.flatMap(({ pair: { target, actual }, weight, score, reason }, index) => {
      const at = first + index;
      return [
        [`E${at}`, target],
        [`F${at}`, actual],
        [`G${at}`, weight],
        [`H${at}`, score],
        [`I${at}`, reason],
      ] as const;
    }),
  );
}

/** No parts and no printed rate, so that what is random is not contradicted at every step. */
const NO_PARTS: Cells = { C7: null, D7: null, E7: null, C8: null, D8: null, E8: null };

/** The total that a form prints: none, any, or what its rows make. */
const total = fc.oneof(
  { arbitrary: fc.constant(null), weight: 1 },
  { arbitrary: points, weight: 1 },
  { arbitrary: fc.constant("sum" as const), weight: 3 },
);

const project = fc.record({ body, total }).map(({ body: { rows: list, money: m }, total: printed }) => {
  const sum = pointsOf(list) + (m.score ?? 0);
  return projectForm({
    ...NO_PARTS,
    ...{ C6: m.initial, D6: m.adjusted, E6: m.executed, F6: m.weight, G6: null, H6: m.score },
    ...cellsOf(list, 12),
    H19: printed === "sum" ? sum : printed,
  });
});

const department = body.map(({ rows: list, money: m }) =>
  departmentForm({
    ...{ C5: m.initial, D5: m.adjusted, E5: m.executed, F5: m.weight, G5: null, H5: m.score },
    ...{ C7: null, D7: null, E7: null, C9: null, D9: null, E9: null, C10: null, D10: null, E10: null },
    ...cellsOf(list, 14),
    H21: null,
  }),
);

const kpiRow = fc.record({
  pair: fc.oneof(
    fc.record({ target: number.map((n) => `≥${n}`), actual: number, prior: maybe(number) }),
    fc.record({ target: number.map((n) => `≤${n}`), actual: number, prior: maybe(number) }),
  ),
  weight: points,
});

function kpiTable(
  list: readonly (typeof kpiRow extends fc.Arbitrary<infer T> ? T : never)[],
  english: boolean,
): SheetSnapshot {
  const head = english
    ? ["Category", "Indicator", "Target", "Actual", "Prior year", "Weight"]
    : ["类别", "指标名称", "目标值", "实际值", "上年值", "权重"];
  const names = english
    ? ["Response time of the help desk", "New customers", "Defects per thousand parts", "Orders on time"]
    : ["客服响应时间", "新增客户数", "每千件不良品数", "准时交付订单数"];
  const cells: Record<string, string | number | null> = {
    A1: english ? "Key performance indicators 2024" : "2024年度关键绩效指标表",
  };

  for (const [column, text] of head.entries()) cells[`${String.fromCharCode(65 + column)}2`] = text;
  list.forEach(({ pair: { target, actual, prior }, weight }, index) => {
    const values = [english ? "Service" : "服务", names[index] ?? "", target, actual, prior, weight];
    for (const [column, value] of values.entries()) {
      cells[`${String.fromCharCode(65 + column)}${index + 3}`] = value;
    }
  });
  return sheetOf(english ? "KPI" : "指标表", cells);
}

const kpi = fc
  .record({ list: fc.array(kpiRow, { minLength: 4, maxLength: 4 }), english: fc.boolean() })
  .map(({ list, english }) => kpiTable(list, english));

/** Filled forms of the scored kinds, with gaps, misses, contradictions and targets of 0 among them. */
export const anyForm: fc.Arbitrary<SheetSnapshot> = fc.oneof(project, department, kpi);
