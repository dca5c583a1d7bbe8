import { describeFinding } from "../../../src/core/checking";
import { findingsTranslator } from "../../../src/core/engine";
import { findingsOf, label, packWith } from "../../support/evaluation-builder";
import { workbook, type SheetInput } from "../../support/snapshot-builder";

/** A table of indicators; rows behind the heading. */
function found(pack: string, heading: readonly string[], ...rows: SheetInput["rows"]) {
  return findingsOf(workbook([{ name: "KPI", rows: [[...heading], ...rows] }]), packWith(pack)).filter(
    ({ rule }) => rule === "W24",
  );
}

const ZH = ["指标名称", "单位", "目标值", "实际值"];
const EN = ["KPI", "Unit", "Target", "Actual"];

test("a table without a column for the direction is asked for a sign", () => {
  const findings = found(
    "kpi-zh",
    ZH,
    ["研发投入", "万元", "1500", "1380"],
    ["营业收入", "万元", "≥100", "110"],
  );
  expect(findings.map(label)).toEqual(["W24.one C2"]);
});

test("a table with the column is asked to fill its cell, in the words of its other rows", () => {
  const [finding, ...others] = found(
    "kpi-zh",
    [...ZH, "指标方向"],
    ["研发投入", "万元", "1500", "1380", null],
    ["毛利率", "%", "28%", "27%", "正向"],
    ["周转天数", "天", "40", "38", "负向"],
  );
  expect(others).toEqual([]);
  expect(finding && label(finding)).toBe("W24.one-column E2");
  expect(finding && describeFinding(finding, findingsTranslator("zh-CN")).message).toBe(
    "“研发投入”没有说明数值越大越好还是越小越好，C2的目标值无法判断是否完成。请在E2填写“正向”或“负向”。",
  );
});

test("words of its own where no row has one", () => {
  const [finding] = found(
    "kpi",
    [...EN, "Polarity"],
    ["R&D spend", "£m", "1.8", "2.1", null],
    ["Headcount plan", "people", "40", "42", null],
    ["Customer complaints", "complaints", "120", "104", "Lower"],
  );
  expect(finding && label(finding)).toBe("W24.several-column E2");
  expect(finding && describeFinding(finding, findingsTranslator("en")).message).toContain(
    "Enter “Higher” or “Lower” in E2, E3.",
  );
});

test.each(["Green", "Red", "Partly", "Yes", "Pass"])(
  "a row that its form rates %s is asked nothing",
  (state) => {
    const rated = [...EN, "Status"];
    expect(found("kpi", rated, ["R&D spend", "£m", "1.8", "2.1", state])).toEqual([]);
  },
);

test.each([
  ["达到60%", []],
  ["提升至60%", []],
  ["降到60%", []],
  ["控制至60%", []],
  ["60%", ["W24.one C2"]],
])("a target that says which way it lies is no open one: %s", (target, labels) => {
  expect(found("kpi-zh", ZH, ["专任教师双师比例", "", target, "62%"]).map(label)).toEqual(labels);
});
