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

describe("W08 tells rates that count something by their nature from counts in the place of a rate", () => {
  test.each<[string, string, string, string]>([
    ["so many for each million kilometres", "百万公里事故率", "≤1.2次", "0.86次"],
    ["so many for each thousand persons", "千人发案率", "≤3件", "2件"],
    ["so many for each ten thousand vehicles", "万车死亡率", "≤2人", "1.5人"],
    ["for each of something, said in the name", "每床投诉率", "≤2件", "1件"],
    ["what happens, in times", "设备故障率", "≤2次", "1次"],
    ["how often something is done", "巡查频率", "≥4次", "4次"],
    ["what turns over", "库存周转率", "≥6次", "7次"],
    ["a rate that is an amount", "全员劳动生产率", "≥12万元", "13万元"],
    ["nought", "重大违约率", "0个", "0个"],
  ])("%s is no doubt", (_what, name, target, actual) => {
    expect(found({ D13: name, E13: target, F13: actual }, "rate-name")).toBeUndefined();
  });

  test.each<[string, string, string, string]>([
    ["persons who sign", "居民签约率", "22584人", "22600人"],
    ["households that take part", "农户参与率", "300户", "310户"],
    ["persons who are content", "群众满意度", "≥95人", "96人"],
    ["goods that pass", "产品合格率", "95件", "96件"],
    ["sums that are spent", "预算执行率", "95万元", "96万元"],
  ])("%s are counted in the place of a rate", (_what, name, target, actual) => {
    expect(found({ D13: name, E13: target, F13: actual }, "rate-name")).toBeDefined();
  });
});
