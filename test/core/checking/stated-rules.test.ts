import { findingsOf, label, packWith } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";

/** What B06 finds on the first row of a table, with the points that it expects. */
function found(heading: string, row: string): string | null {
  const rows = lines(heading, row, "办公费用 | 万元 | ≤10 | 9 | 10 | 不超过目标得满分 | 10 | ");
  const finding = findingsOf(workbook([{ name: "考核", rows }]), packWith("kpi-zh")).find(
    ({ rule, at: [first] }) => rule === "B06" && first?.row === 1,
  );
  return finding ? `${label(finding)} ${finding.expected ?? ""}` : null;
}

const HEADING = "指标名称 | 单位 | 目标值 | 完成值 | 权重 | 评分标准 | 得分 | 扣分原因";

test.each<[row: string, finding: string | null]>([
  ["利润总额 | 万元 | 3200 | 3040 | 20 | 每低1%扣1分，扣完为止 | 18 | ", "B06.own-rule G2 15"],
  ["利润总额 | 万元 | 3200 | 3040 | 20 | 每低1%扣1分，扣完为止 | 15 | ", null],
  // Whole steps, begun ones and parts of them are all ways to count.
  ["利润总额 | 万元 | 3200 | 3090 | 20 | 完成目标得满分，每低1%扣1分 | 17 | ", null],
  ["利润总额 | 万元 | 3200 | 3090 | 20 | 完成目标得满分，每低1%扣1分 | 16 | ", null],
  ["利润总额 | 万元 | 3200 | 3090 | 20 | 完成目标得满分，每低1%扣1分 | 16.56 | ", null],
  ["利润总额 | 万元 | 3200 | 3090 | 20 | 完成目标得满分，每低1%扣1分 | 19 | ", "B06.own-rule G2 16–17"],
  ["负债率 | % | ≤60 | 61.2 | 10 | 每高1个百分点扣1分 | 9.8 | ", "B06.own-rule G2 8–9"],
  ["负债率 | % | ≤60 | 61.2 | 10 | 每高1个百分点扣1分 | 8.8 | ", null],
  ["合格率 | % | ≥80 | 76 | 10 | 每低1%扣1分 | 6 | ", null],
  ["合格率 | % | ≥80 | 76 | 10 | 每低1%扣1分 | 5 | ", null],
  ["合格率 | % | ≥80 | 76 | 10 | 每低1%扣1分 | 9 | ", "B06.own-rule G2 5–6"],
  ["劳动生产率 | 万元/人 | ≥28 | 26.6 | 10 | 得分=完成值÷目标值×权重 | 9.5 | ", null],
  ["劳动生产率 | 万元/人 | ≥28 | 26.6 | 10 | 得分=完成值÷目标值×权重 | 7 | ", "B06.own-rule G2 9.5"],
  ["劳动生产率 | 万元/人 | ≥28 | 26.6 | 10 | 按完成比例得分 | 7 | ", "B06.own-rule G2 9.5"],
  ["安全事故 | 起 | 0 | 1 | 10 | 发生一起扣5分 | 10 | ", "B06.own-rule G2 5"],
  ["安全事故 | 起 | 0 | 1 | 10 | 发生一起扣5分 | 5 | ", null],
  ["安全事故 | 起 | 0 | 1 | 10 | 每发生一起扣3分 | 10 | 操作不当", "B06.own-rule G2 7"],
  // All of the points cannot be lost more than once.
  ["利润总额 | 万元 | 3200 | 1600 | 20 | 每低1%扣1分 | 0 | ", null],
])("points by the rule of the form: %s", (row, finding) => {
  expect(found(HEADING, row)).toBe(finding);
});

test.each([
  "利润总额 | 万元 | 3200 | 3040 | 20 | 每低1%扣1分，每高1%加1分 | 18 | ",
  "利润总额 | 万元 | 3200 | 3040 | 20 | 每低1%酌情扣1分 | 18 | ",
  "利润总额 | 万元 | 3200 | 3040 | 20 | 未完成视情况扣分 | 18 | ",
  "利润总额 | 万元 | 3200 | 3040 | 20 | 每低10户扣1分 | 18 | ",
  "合格率 | % | ≥80 | 76 | 10 | 达到85%得满分，每低1%扣1分 | 9 | ",
])("a rule that is not plain, or of other things, is left to a person: %s", (row) => {
  expect(found(HEADING, row) ?? "").not.toContain("own-rule");
});

test.each([
  ["预算执行率 | 5 | 预算执行率每低1%扣0.2分，扣完为止 | 4.1 | 执行率92.4%", "B06.own-rule D2 3.4–3.6"],
  ["预算执行率 | 5 | 预算执行率每低1%扣0.2分，扣完为止 | 3.5 | 执行率92.4%", null],
  ["验收合格率 | 10 | 合格率100%得满分，每低1%扣0.5分 | 9 | 合格率98%", null],
  ["农户满意度 | 10 | 满意度≥90%得满分，每低1%扣0.5分 | 9 | 满意度86%", "B06.own-rule D2 7.5–8"],
  ["验收合格率 | 10 | 合格率100%得满分，每低1%扣0.5分 | 9 | 个别村未验收", null],
])("of a card of points, with the rate that stands beside them: %s", (row, finding) => {
  const rows = lines(
    "三级指标 | 分值 | 评分标准 | 得分 | 扣分原因",
    row,
    "制度健全性 | 10 | 制度健全得10分 | 10 | ",
  );
  const [first] = findingsOf(workbook([{ name: "评分表", rows }]), packWith("common-2013")).filter(
    ({ rule }) => rule === "B06",
  );
  expect(first ? `${label(first)} ${first.expected ?? ""}` : null).toBe(finding);
});

test("a table of an organisation is held to the rules that it states, and to no others", () => {
  const rows = lines(
    "2024年度经营业绩考核指标完成情况表",
    "考核指标 | 计量单位 | 目标值 | 实际完成值 | 权重 | 计分办法 | 考核得分 | 未完成原因",
    "营业收入 | 万元 | 38500 | 39120 | 40 | 完成目标得满分，每低1%扣0.5分 | 40 | ",
    "客运量 | 万人次 | 9200 | 8832 | 40 | 综合评定 | 38 | 分流",
    "有责安全事故 | 起 | 0 | 1 | 20 | 每发生一起扣3分 | 20 | 操作不当",
  );
  const found = findingsOf(workbook([{ name: "考核", rows }]), packWith("kpi-zh"));
  expect(found.filter(({ rule }) => rule === "B06").map(label)).toEqual(["B06.own-rule G5"]);
});
