import { plainText } from "../../../../src/core/narrative";
import { readEvaluations } from "../../../../src/core/reading";
import { projectForm, workbookOf, type Cells } from "../../../support/evaluation-builder";
import { outlineNamed, packNamed, reportOn } from "../support/pipeline";
import { projectReport } from "../support/project-report";

/** The results of a form whose row 13 is changed. */
function resultsOf(cells: Cells): string {
  const { evaluations } = readEvaluations(workbookOf(projectForm(cells)));
  const report = reportOn(evaluations, outlineNamed("mof-2020-project"), "zh-CN", packNamed("mof-2020"));
  return /## 产出情况\n(.*?)\n## /su.exec(plainText(report))?.[1] ?? "";
}

const row = (name: string, target: string | number, actual: string | number, level = "质量指标"): Cells => ({
  C13: level,
  D13: name,
  E13: target,
  F13: actual,
});

test.each<[what: string, cells: Cells, told: string]>([
  [
    "a number of people prints their unit",
    row("受资助学生人数", 14726, 15935),
    "受资助学生15935人（目标14726人）",
  ],
  ["a number of projects is counted by 个", row("节水改造项目数量", 1, 1), "节水改造项目1个"],
  [
    "a rate told in people is none",
    row("家庭医生签约率", "24694人", "22584人"),
    "家庭医生签约22584人（目标24694人）",
  ],
  ["a survey is not what was satisfied", row("市民满意度调查", "≥90%", "96%"), "市民满意度96%"],
  [
    "a standard is paid, not reached",
    row("培训补贴标准达标", "2600元/人", "2600元/人"),
    "培训补贴标准2600元/人",
  ],
  ["a sum for each stands behind its name", row("造林补助", "每亩300", "每亩300"), "造林补助每亩300"],
  [
    "a per cent of what was done right is its rate",
    row("资金支付合规", "100%", "100%"),
    "资金支付合规率100%",
  ],
  ["老年人 is a word", row("服务老年人数", "≥300人", "286人", "数量指标"), "服务老年人286人（目标300人）"],
  [
    "units in brackets are units",
    row("购置设备台数", "14台（套）", "14台（套）", "数量指标"),
    "购置设备14台（套）",
  ],
  [
    "how a thing is done is no thing",
    row("适老化改造户数", "45户", "47户", "数量指标"),
    "完成适老化改造47户（目标45户）",
  ],
  [
    "nor is being free of barriers",
    row("家庭无障碍改造户数", "45户", "47户", "数量指标"),
    "完成家庭无障碍改造47户（目标45户）",
  ],
  [
    "a ceiling that was passed",
    row("单户改造成本", "≤6000元", "6430元", "成本指标"),
    "单户改造成本6430元（目标不超过6000元）",
  ],
  ["what was not done of a rate", row("工程验收合格率", "100%", "未验收"), "工程未验收。"],
  [
    "what was not done of a time",
    row("二期工程交付时间", "2022年8月底", "未交付", "时效指标"),
    "二期工程未交付。",
  ],
  ["a thing that is controlled well", row("成本控制有效性", "有效", "有效控制"), "成本控制有效"],
  ["a ceiling in words", row("投诉件数", "不超过20件", "31件"), "投诉31件（目标不超过20件）"],
  ["a lower bound", row("培训人数", "≥30人", "28人"), "（目标30人）"],
  ["words that come behind their name", row("人才梯队", "形成", "初步形成"), "人才梯队初步形成"],
  ["words on a ceiling", row("设备采购成本", "控制在预算内", "控制在预算内"), "设备采购成本控制在预算内"],
  ["from what to what", row("合格率变化", "提高", "由91.2%提高到93.5%"), "合格率变化由91.2%提高到93.5%"],
  [
    "what was issued is done by nobody's mechanism",
    row("管理机制", "健全", "已出台《考核办法》"),
    "管理机制方面，已出台《考核办法》",
  ],
  [
    "how far a thing came",
    row("水厂建设", "主体完工", "主体完工，设备安装完成60%"),
    "水厂建设主体完工，设备安装完成60%",
  ],
  [
    "a loss is called so",
    row("利润总额", "≥-1200万元", "-1100.5万元", "经济效益指标"),
    "利润总额亏损1100.5万元，亏损额比目标少99.5万元",
  ],
  [
    "a loss instead of a profit",
    row("利润总额", "≥500万元", "-200万元", "经济效益指标"),
    "利润总额亏损200万元（目标500万元），比目标少700万元",
  ],
  [
    "a day stands before the verb that opens the name",
    row("完成需求调研", "2022年2月", "2022年2月", "时效指标"),
    "2月完成需求调研",
  ],
  [
    "the day that was set is no part of the deed",
    row("2月底前完成需求调研", "2022年2月28日前", "2022年2月25日", "时效指标"),
    "2月25日完成需求调研，比目标提前3天",
  ],
  [
    "a day stands behind what was finished",
    row("主体工程完工时间", "2022年11月", "2022年11月", "时效指标"),
    "主体工程于11月完工",
  ],
  [
    "days in which something was done",
    row("培训任务完成及时", "2022年内", "2022.1.1-12.31"),
    "培训任务在1月1日至12月31日期间完成；",
  ],
  [
    "a rate of doing right has no ceiling",
    row("收购价格执行率", "100%", "100%", "成本指标"),
    "收购价格执行率100%；",
  ],
  [
    "what was done goes on behind the name",
    row("老旧小区改造", "完成改造", "已完成12个小区，惠及3200户"),
    "老旧小区改造已完成12个小区，惠及3200户。",
  ],
  [
    "a day of another year keeps its year",
    row("培训任务完成及时", "2022.1.1-2023.2.28", "2023.02.05"),
    "培训任务于2023年2月5日完成",
  ],
  [
    "words of a bound are told",
    row("发放资料种类", "不少于12种", "14种"),
    "发放资料种类14种（目标不少于12种）",
  ],
  ["so are words behind it", row("就业率", "60%及以上", "62%"), "就业率62%（目标60%及以上）"],
  ["what became more", row("提高学员技术水平", "基本提高", "基本提高"), "学员技术水平基本提高"],
  ["what became more by an adverb alone", row("提高就业率", "显著", "显著"), "就业率显著提高"],
  ["what became more by another verb", row("提高就业率", "显著", "有所提升"), "就业率有所提升"],
  ["a state that was asked for and reached", row("补助资格合规性", "合规", "达成预期指标"), "补助资格合规。"],
  [
    "a manner takes the thing of its name",
    row("经费审批流程规范性", "严格执行规定", "严格执行相关制度规定"),
    "经费审批流程严格执行相关制度规定。",
  ],
  [
    "a manner that names the thing itself does not",
    row("管理制度有效性", "执行", "严格执行相关管理制度"),
    "。严格执行相关管理制度。",
  ],
  [
    "an effect stands without the degree of its influence",
    row("对机构正常运行的影响程度", "效果明显", "达成预期指标"),
    "机构正常运行效果明显",
  ],
  ["a share of nothing has a verb", row("粮食变质比例", 0, 0), "粮食变质比例为0"],
  [
    "a standard below the plan has no verdict",
    row("培训补贴标准达标", "3000元/人", "2600元/人"),
    "培训补贴标准2600元/人，比计划少400元/人",
  ],
  ["brackets are those of Chinese text", row("验收(工程)合格率", "=100%", "100%"), "验收（工程）合格率100%"],
  [
    "words that say nothing with their name are told as what stands of it",
    row("可行性", "可行", "实际工作需求"),
    "。可行性的完成情况为“实际工作需求”。",
  ],
  [
    "a sentence for a name is set in marks",
    row("考核任务完成及时", "全年及时", "两期之后"),
    "“考核任务完成及时”指标的完成情况为“两期之后”",
  ],
  [
    "what was done is told as what came of it",
    row("效果显著", "改善条件", "改善学校的办学条件"),
    "学校的办学条件得到改善。",
  ],
  [
    "a sentence needs no label",
    row("效果显著", "改善条件", "有专人管理学校的办学条件"),
    "有专人管理学校的办学条件。",
  ],
  [
    "words that are those of the target",
    row("工作环境有所不同", "宽松自由的办学环境", "宽松自由的办学环境"),
    "工作环境有所不同的完成情况与目标相同，为“宽松自由的办学环境”。",
  ],
  [
    "a thing as others see it",
    row("工作环境有所不同", "社会认可的办学环境", "社会认可的办学环境"),
    "办学环境得到社会认可。",
  ],
  [
    "words that say nothing of their aspect are asked about in its place",
    row("可行性", "—", "实际工作需求"),
    "。可行性方面，【请核实：F13填写的“实际工作需求”没有说明完成情况】。",
  ],
  [
    "words under an aspect that no target asks for stand under it",
    row("制度执行有效性", "—", "发现1起重复申报"),
    "。制度执行有效性方面，发现1起重复申报。",
  ],
  [
    "what something conforms to",
    row("立项依据充分性", "—", "符合公交优先发展政策"),
    "立项依据符合公交优先发展政策。",
  ],
  ["a yes to what was to be", row("实现一网通办", "是", "是"), "实现一网通办达到目标"],
  ["how far it went", row("群众生产生活条件改善状况", "显著提升", "显著提升"), "群众生产生活条件显著提升"],
  ["what was made so", row("巩固脱贫成果", "有效巩固", "有效巩固"), "脱贫成果得到有效巩固"],
  ["what became so", row("减轻参训人员负担", "有效", "有效"), "参训人员负担有效减轻"],
  [
    "money, which is not completed",
    row("公用经费完成时间", "2022年12月", "2022年12月"),
    "公用经费完成时间为12月",
  ],
])("%s", (_what, cells, told) => {
  expect(resultsOf(cells)).toContain(told);
});

test.each<[what: string, cells: Cells, untold: RegExp]>([
  [
    "a miss in words, which stands among the problems",
    row("考核任务完成及时", "全年", "前两期未能及时培训"),
    /前两期/u,
  ],
  ["any label with a colon", row("效果显著", "改善条件", "改善学校的办学条件"), /效果显著：/u],
])("%s is not among the results", (_what, cells, untold) => {
  expect(resultsOf(cells)).not.toMatch(untold);
});

test("the execution of the budget is told with the money, not once more by a row that repeats it", () => {
  expect(resultsOf(row("预算执行率", "—", "95.5%"))).not.toContain("执行率");
  expect(resultsOf(row("预算执行率", "—", "90%"))).toContain("预算执行率90%");
  expect(resultsOf(row("预算执行率", "≥90%", "95.5%"))).toContain("预算执行率95.5%");
});

test("neighbours with one value tell it once", () => {
  const rate = (line: number, name: string, actual: string): Cells => ({
    [`C${line}`]: "质量指标",
    [`D${line}`]: name,
    [`E${line}`]: "100%",
    [`F${line}`]: actual,
  });
  const two = resultsOf({ ...rate(12, "开工率", "100%"), ...rate(13, "验收合格率", "100%") });
  expect(two).toContain("开工率、验收合格率均为100%");
  const listed = resultsOf({ ...rate(12, "甲、乙开工率", "100%"), ...rate(13, "验收合格率", "100%") });
  expect(listed).toContain("甲、乙开工率100%，验收合格率100%");
});

test.each([
  ["平均单位成本", "14.9万元/公里，控制在15.5万元/公里以内"],
  ["单公里养护成本", "14.9万元，控制在15.5万元以内"],
])("what a price is for is told unless the name says it: %s", (name, told) => {
  const report = projectReport({ D15: name, E15: "≤15.5万元/公里", F15: "14.9万元/公里" });
  expect(report).toContain(`${name}${told}`);
});
