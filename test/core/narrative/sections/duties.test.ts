import { workbookOf as snapshotOf } from "../../../support/snapshot-builder";
import { engineReport } from "../support/engine-report";

const report = (
  head: readonly (readonly string[])[],
  levels = ["产出指标", "效益指标"],
  locale: "zh-CN" | "en" = "zh-CN",
) =>
  engineReport(
    snapshotOf([
      ["2024年度部门整体支出绩效自评表"],
      ["部门名称", "云河县人力资源和社会保障局"],
      ...head,
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      [levels[0] ?? "", "数量指标", "就业人数", "≥100人", "120人", 50, 50],
      [levels[1] ?? "", "社会效益", "拨付及时率", "≥98%", "92%", 50, 47],
    ]).sheets,
    "hunan-ten",
    locale,
  );

test("duties are told as whose they are, and organisation and staff are asked for where nothing is said of them", () => {
  const text = report([["部门职责", "贯彻执行就业法律法规；负责劳动关系综合管理。"]]);
  expect(text).toContain(
    "我局主要职责是：贯彻执行就业法律法规；负责劳动关系综合管理。【请填写：机构设置和人员情况】。",
  );
});

test.each([
  [
    "staff in a place of their own",
    [
      ["部门职责", "贯彻执行就业法律法规。"],
      ["人员情况", "编制46人，在职43人。"],
    ],
  ],
  ["staff among the duties", [["部门职责", "贯彻执行就业法律法规。内设机构6个，编制46人。"]]],
])("%s are not asked for", (_what, head) => {
  expect(report(head)).not.toContain("【请填写：机构设置和人员情况】");
});

test("duties that say whose they are stand as they are, and so do those of an English report", () => {
  expect(report([["部门职责", "我局负责就业工作。"]])).toContain("\n我局负责就业工作。");
  expect(report([["部门职责", "贯彻执行就业法律法规。"]], undefined, "en")).toContain("贯彻执行就业法律法规");
});

test("a set of indicators is cited for forms that use it alone", () => {
  const cited = "《预算绩效评价共性指标体系框架》";
  const card = (level: string) =>
    engineReport(
      snapshotOf([
        ["2024年度部门整体支出绩效自评表"],
        ["部门名称", "云河县文化局"],
        ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "自评得分"],
        [level, "预算执行", "预算完成率", 60, "按完成率计分", 60],
        [level, "预算管理", "资产盘点", 40, "完成得满分", 38],
      ]).sheets,
      "hunan-ten",
    );
  expect(card("过程")).toContain(cited);
  expect(card("履职效能")).not.toContain(cited);
});
