import type { Finding } from "../../../src/core/evaluation/finding";
import { findingsOf, projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";

/** The finding of a rule's variant on the clean form with some cells changed. */
function found(changes: Cells, variant: string): Finding | undefined {
  return findingsOf(workbookOf(projectForm(changes))).find(
    (finding) => finding.rule === "W08" && finding.variant === variant,
  );
}

/** The clean form has 养护成本 ≤100万元 | 95.5万元 in row 15, and 养护工程验收合格率 in row 13. */
describe("W08 shows units as the sheet does", () => {
  test.each<[string, Cells, string, string]>([
    ["amounts in 万元", { E15: "≤100万元", F15: "95%" }, "万元", "%"],
    ["amounts in 亿元", { E15: "≤1.2亿元", F15: "95%" }, "亿元", "%"],
    ["plain 元", { E15: "≤100元", F15: "95%" }, "元", "%"],
    ["万亩 against 个", { E16: "≥4万亩", F16: "42个" }, "万亩", "个"],
    ["个 against 万亩", { E16: "≥4个", F16: "3万亩" }, "个", "万亩"],
    ["a column of units", { J11: "计量单位", J15: "万元", E15: 100, F15: "95%" }, "万元", "%"],
    ["a column of units with blanks", { J11: "计量单位", J15: " 亿元 ", E15: 1, F15: "95%" }, "亿元", "%"],
  ])("%s", (_what, changes, unit, other) => {
    const finding = found(changes, "different");

    expect(finding).toMatchObject({ params: { unit, other }, expected: unit });
  });

  test("a rate told in amounts", () => {
    expect(found({ E13: "95万元", F13: "96万元" }, "rate-name")).toMatchObject({ params: { unit: "万元" } });
  });

  test("a bare actual has the unit of its target", () => {
    expect(found({ E13: "95万元", F13: 96 }, "rate-name")).toMatchObject({ params: { unit: "万元" } });
  });
});
