import { checkWorkbook } from "../../../src/core/checking";
import { readEvaluations } from "../../../src/core/reading";
import { choosePack } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import { formatAddress } from "../../../src/core/workbook/a1";
import { labelsFor, type Cells } from "../../support/evaluation-builder";
import { percent, workbook, type SheetInput } from "../../support/snapshot-builder";

/** Forms and entries that a strict reviewer would pass: whatever is said of them is a false alarm. */
test.each<[string, Cells]>([
  ["fires as a ceiling", { D17: "森林火灾起数", E17: "≤2起", F17: "2起" }],
  ["whether funds were paid in time", { D13: "补助资金拨付及时率" }],
  ["whether funds were used by the rules", { D13: "专项资金使用合规率" }],
  ["a fixed allowance, paid as set", { D15: "群众投工补助标准", E15: "120元/人", F15: "120元/人" }],
  [
    "a change of the budget told with the goal",
    { C6: 90, C7: 70, F10: "养护农村公路300公里，年中追加水毁修复资金10万元，合格率96.2%" },
  ],
  ["an index without a unit", { D16: "公路技术状况指数", E16: "≥85", F16: "88" }],
  ["the grade in a row of its own", { A20: "等级", C20: "优" }],
])("no finding: %s", (_, changes) => {
  expect(labelsFor(changes)).toEqual([]);
});

/** What broke in these forms is found, once and at the cell to mend. */
test.each<[string, Cells, readonly string[]]>([
  ["the grade below the total", { A20: "等级", C20: "良" }, ["W16.form C20"]],
  ["a phone number alone below the table", { A20: "联系电话：13812345678" }, ["W18.phone A20"]],
  ["goals numbered and empty", { F10: "目标1：\n目标2：\n……" }, ["W11.empty-item F10"]],
  [
    "元 in a column of 万元, and nothing said of the rate",
    { E6: 955000, E7: 755000, E8: 200000 },
    ["W08.budget E6"],
  ],
  ["元 for 万元 is no thrift", { F15: "95.5元" }, ["W08.factor F15"]],
  ["the year row against the title", { A1: "2021年度项目支出绩效自评表" }, ["W17.title-year A2"]],
])("one finding: %s", (_, changes, labels) => {
  expect(labelsFor(changes)).toEqual(labels);
});

test("a reason that adjusts the target does not explain the budget", () => {
  const labels = labelsFor({ C6: 90, C7: 70, I14: "两村撤并，次年据实调整目标" });
  expect(labels).toEqual(["W13.raised D6"]);
});

const SICHUAN: SheetInput["rows"] = [
  ["部门预算项目支出绩效自评表（2023年度）"],
  ["项目名称", "", "中小学营养改善计划"],
  ["主管部门", "", "青江县教育和体育局", "", "", "", "实施单位", "青江县第一小学校"],
  [
    "预算执行情况\n（10分）（万元）",
    "",
    "年初预算",
    "调整后预算数",
    "预算执行数",
    "预算执行率",
    "权重",
    "得分",
    "原因",
  ],
  ["", "总额", 150, 150, 150, percent(1), 10, 10],
  ["", "其中：财政资金", 150, 150, 150, percent(1), "/", "/"],
  ["", "其他资金", 0, 0, 0, "/", "/", "/"],
  ["年度总体目标完成情况", "预期目标", "", "", "", "", "目标实际完成情况"],
  ["", "为1250名学生提供营养午餐。", "", "", "", "", "全年为1250名学生供餐200天。"],
  [
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "指标值",
    "度量单位",
    "完成值",
    "权重",
    "得分",
    "未完成原因分析",
  ],
  ["", "产出指标", "数量指标", "受益学生人数", "≥", 1250, "人", 1250, 20, 20],
  ["", "", "质量指标", "食材抽检合格率", "=", 100, "%", 100, 30, 30],
  [
    "",
    "效益指标",
    "社会效益指标",
    "学生体质合格率",
    "≥",
    92,
    "%",
    91,
    30,
    29.67,
    "个别学生带病体检，次年补测",
  ],
  ["", "满意度指标", "服务对象满意度指标", "学生及家长满意度（抽样300人）", "≥", 90, "%", 94, 10, 10],
  ["合计", "", "", "", "", "", "", "", 100, 99.67],
];

const HUBEI: SheetInput["rows"] = [
  ["2021年度农村饮水安全项目自评表"],
  ["项目名称", "农村饮水安全巩固提升"],
  ["主管部门", "青山县水利和湖泊局", "", "", "项目实施单位", "青山县农村供水总站"],
  ["预算执行情况（万元）（20分）", "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分×执行率）"],
  ["", "年度财政资金总额", 500, 480, "96%", 19.2],
  ["年度目标", "完成6处水厂改造，受益人口2.1万人。"],
  [
    "年度绩效目标（80分）",
    "一级指标",
    "二级指标",
    "三级指标",
    "年初目标值（A）",
    "实际完成值（B）",
    "分值",
    "得分",
  ],
  ["", "产出指标", "数量指标", "水厂改造数量", "≥6处", "6处", 20, 20],
  ["", "", "", "受益人口", "≥2.1万人", "2.05万人", 10, 9.76],
  ["", "效益指标", "社会效益指标", "自来水普及率", "≥92%", "93%", 40, 40],
  ["", "满意度指标", "服务对象满意度指标", "用水户满意度（入户调查150户）", "≥90%", "91%", 10, 10],
  ["总分", "", "", "", "", "", 100, 98.96],
  ["偏差大或目标未完成原因分析", "受益人口未达目标：一个村管网改造延至次年。"],
];

const SCORECARD: SheetInput["rows"] = [
  ["2022年度部门整体支出绩效评价自评表"],
  ["填报单位：云岭县司法局"],
  [
    "一级指标",
    "分值",
    "二级指标",
    "分值",
    "三级指标",
    "分值",
    "指标解释",
    "评分标准",
    "自评得分",
    "扣分说明",
  ],
  ["投入", 20, "预算配置", 20, "在职人员控制率", 20, "在职人员数/编制数", "≤100%得满分", 20],
  ["过程", 30, "预算执行", 30, "政府采购执行率", 30, "实际采购/采购预算", "100%得满分", 30],
  ["产出", 30, "职责履行", 30, "质量达标率", 30, "达标数/计划数", "按比例得分", 30],
  ["效果", 20, "履职效益", 20, "社会效益", 20, "履职对社会的影响", "显著得满分", 18, "宣传不够"],
  ["合计", 100, "", 100, "", 100, "", "", 98],
];

test.each<[string, SheetInput["rows"]]>([
  ["goal block named after its fulfilment", SICHUAN],
  ["no place for what was achieved of the goal", HUBEI],
  ["points behind every level", SCORECARD],
])("a clean form of another layout: %s", (_, rows) => {
  const book = workbook([{ name: "自评表", rows }]);
  const { evaluations } = readEvaluations(book);
  const pack = choosePack(evaluations);
  if (!pack.ok) throw new Error(pack.error.id);
  const forms = evaluations.map((evaluation) => ({
    evaluation,
    scorecard: scoreEvaluation(evaluation, pack.value),
  }));
  const found = checkWorkbook(book, forms, pack.value);
  expect(evaluations).toHaveLength(1);
  expect(found.map(({ rule, at }) => `${rule} ${at.map(formatAddress).join()}`)).toEqual([]);
});
