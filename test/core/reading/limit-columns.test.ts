import { runEngine } from "../../../src/core/engine";
import { limitColumns } from "../../../src/core/reading/limit-columns";
import { line, lines, readRows } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const TABLE = lines(
  "类别 | 质量指标 | 单位 | 下限 | 上限 | 实际结果 | 判定",
  "检测 | 样本复检率 | % | 5 | 10 | 7.2 | 合格",
  "检测 | 浑浊度 | NTU | | 1 | 0.32 | 合格",
  "管理 | 试剂库存天数 | 天 | 30 | | 72 | 合格",
);

test("a target lies between the bounds of two columns, or beyond the only one", () => {
  const [form] = readRows([line("质量控制指标统计"), ...TABLE]).evaluations;
  expect(form?.indicators.map(({ target, actual }) => [target, actual?.value])).toMatchObject([
    [
      { raw: "5～10", comparator: "range", low: "0.05", high: "0.1", unit: "%", highAt: { column: 4 } },
      "0.072",
    ],
    [{ raw: "≤1", comparator: "≤", value: "1", at: { column: 4 } }, "0.32"],
    [{ raw: "≥30", comparator: "≥", value: "30", at: { column: 3 } }, "72"],
  ]);
  expect(form?.unread).toEqual([]);
});

test("bounds beside a target are none, and which way is better is not asked", () => {
  const rows = lines(
    "Process | Characteristic | UoM | LSL | Target | USL | Mean | Judgement",
    "Coating | Film thickness | µm | 18 | 20 | 22 | 20.3 | OK",
    "Coating | Gloss | GU | 80 | 85 | 90 | 86.1 | OK",
  );
  const [form] = readRows(rows).evaluations;
  expect(form?.indicators.map(({ target }) => target?.value)).toEqual(["20", "85"]);
  const engine = runEngine(workbookOf(rows), { locale: "en", engineVersion: "0" });
  expect(engine.ok && engine.value.findings.map(({ rule }) => rule)).not.toContain("W24");
});

test.each([
  [["下限", "上限"], true],
  [["控制标准 下限值", "控制标准 上限值"], true],
  [["Lower limit", "Upper limit"], true],
  [["下限"], false],
  [["下限", "上限", "上限"], false],
])("%s", (headings, found) => {
  expect(limitColumns(headings.map((header) => ({ header }))) !== null).toBe(found);
});
