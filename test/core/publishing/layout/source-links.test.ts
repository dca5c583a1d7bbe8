import { sourceLinks } from "../../../../src/core/publishing/layout/source-links";
import { publishingTexts } from "../../../../src/core/publishing/report-plan";
import type { Run } from "../../../../src/core/publishing/spans";
import { projectForm, workbookOf } from "../../../support/evaluation-builder";
import { claim, figure, quote, ref, words } from "../support/reports";

const snapshot = workbookOf(projectForm({ I14: "很长的原因".repeat(60) }));
const linksOf = (runs: readonly Run[], slots = 3, nameSheets = false) =>
  sourceLinks(runs, { snapshot, nameSheets, slots, t: publishingTexts("zh-CN") });
const labelsOf = (...args: Parameters<typeof linksOf>) => linksOf(...args).map(({ value }) => value);

describe("cross-references in the margin", () => {
  it("link each source cell once, in the order of the text", () => {
    const runs = [
      words("执行"),
      figure("95.5万元", { E6: "95.5" }),
      figure("100万元", { D6: "100" }),
      claim("完成", "E6", "95.5", "90"),
    ];
    expect(labelsOf(runs)).toEqual(["E6", "D6"]);
    expect(linksOf(runs)[0]?.link).toEqual({ to: ref("E6"), tooltip: "项目自评表!E6 95.5" });
  });

  it("join neighbours in a column and end with 等 where there are more than fit", () => {
    const count = figure("3项", { D12: "1", D13: "1", D14: "1" });
    const more = [count, figure("1", { F12: "1" }), figure("2", { F16: "2" }), figure("3", { G18: "3" })];
    expect(labelsOf(more, 4)).toEqual(["D12:D14", "F12", "F16", "G18"]);
    expect(labelsOf(more)).toEqual(["D12:D14", "F12", "F16等"]);
  });

  it("name quoted cells only where there is no figure and no claim", () => {
    const name = quote("养护公路里程", "D12");
    expect(labelsOf([name, figure("300公里", { F12: "300" })])).toEqual(["F12"]);
    expect(labelsOf([name])).toEqual(["D12"]);
    expect(labelsOf([words("综上所述。")])).toEqual([]);
  });

  it("link sentences of the form beside figures", () => {
    const goal = quote("保持和稳定地方粮食储备机制，保障应急供应", "B12");
    expect(labelsOf([figure("2020", { A2: "2020" }), words("年度目标是："), goal])).toEqual(["A2", "B12"]);
  });

  it("say the sheet where the report cites several, shortened", () => {
    const other = "农村公路养护项目绩效自评表!B2";
    expect(labelsOf([figure("1", { E6: "1", [other]: "1" })], 3, true)).toEqual([
      "项目自评表!E6",
      "农村公路养护……!B2",
    ]);
    expect(labelsOf([figure("1", { E6: "1", "KPI scorecard!B2": "1" })], 3, true)).toContain(
      "KPI scorecard!B2",
    );
  });

  it("keep the hint short, whatever stands in the cell", () => {
    const [link] = linksOf([quote("原因", "I14")]);
    expect(link?.link?.tooltip).toHaveLength(120);
    expect(linksOf([figure("0", { Z99: "0" })])[0]?.link?.tooltip).toBe("项目自评表!Z99");
  });
});
