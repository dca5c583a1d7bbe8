import { findingsOf, label, packWith } from "../../support/evaluation-builder";
import { workbook, type SheetInput } from "../../support/snapshot-builder";

function found(...rows: SheetInput["rows"]): readonly string[] {
  const heading = ["指标名称", "单位", "目标值", "实际值", "未完成原因", "改进措施"];
  return findingsOf(workbook([{ name: "指标", rows: [heading, ...rows] }]), packWith("kpi-zh"))
    .filter(({ rule }) => rule === "B08")
    .map(label);
}

const TOLD = ["营业收入", "万元", "≥100", "90", "订单延期", "加快交付"];

test("a missed target with a reason and no measure, where another row has one", () => {
  expect(found(TOLD, ["毛利率", "%", "≥28%", "27%", "原料涨价", null])).toEqual(["B08.no-measure F3"]);
});

test("no measures told at all, a target met, and a reason missing are other matters", () => {
  const silent = ["毛利率", "%", "≥28%", "27%", "原料涨价", null];
  expect(found(["营业收入", "万元", "≥100", "90", "订单延期", null], silent)).toEqual([]);
  expect(found(TOLD, ["毛利率", "%", "≥28%", "29%", "提价", null])).toEqual([]);
  expect(found(TOLD, ["毛利率", "%", "≥28%", "27%", null, null])).toEqual(["B08.missed E3"]);
});
