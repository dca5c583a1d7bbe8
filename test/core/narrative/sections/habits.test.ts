import type { Cells } from "../../../support/evaluation-builder";
import { sheetOf } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";
import { projectReport } from "../support/project-report";

/** What people write, and how a report has it: each of these stood in a form. */
test.each<[what: string, cells: Cells, told: RegExp]>([
  [
    "a date by which a thing was to be done that was not done",
    { D14: "项目验收时间", E14: "2022年12月31日前", F14: "未验收", H14: 0 },
    /^项目未验收（目标12月31日前）。主要原因是/mu,
  ],
  [
    "the year of a target goes without saying",
    { D14: "项目完成时间", E14: "2022年8月底前", F14: "2022年9月15日" },
    /项目于9月15日完成（目标8月底前）/u,
  ],
  [
    "a rate of doing as planned is one word",
    { D14: "活动按计划完成率" },
    /活动按计划完成率未达到目标，比目标低2个百分点/u,
  ],
  [
    "an amount comes out less",
    { D12: "生活垃圾清运量", E12: "≥21万吨", F12: "19.8万吨", H12: 14 },
    /生活垃圾清运量未达到目标，比目标少1\.2万吨/u,
  ],
  [
    "how far a thing became better",
    { D17: "居民生活环境改善程度", E17: "明显改善", F17: "较明显改善" },
    /居民生活环境较明显改善/u,
  ],
  [
    "points of per cent are no share of their target",
    { D16: "破案率提升", E16: "≥2个百分点", F16: "3.1个百分点" },
    /破案率提升3\.1个百分点（目标2个百分点）/u,
  ],
  [
    "a price for each in a time keeps both",
    { D15: "保洁单价", E15: "≤6.2元/平方米/年", F15: "6.08元/平方米/年" },
    /保洁单价6\.08元\/平方米\/年，控制在6\.2元\/平方米\/年以内/u,
  ],
  [
    "what happened although nothing was to, verb first",
    { D12: "医疗责任事故发生数", E12: "0起", F12: "1起" },
    /发生医疗责任事故1起（目标0起）/u,
  ],
  [
    "a clause that begins with when it was done stands alone",
    { D12: "开展普法宣传活动", E12: "每季度不少于一次", F12: "全年开展普法宣传活动6次" },
    /全年开展普法宣传活动6次。/u,
  ],
  [
    "a clause that begins with a place takes the thing of its name",
    { D12: "宣传稿件采用情况", E12: "市级以上媒体", F12: "在省级媒体刊发3篇、市级媒体刊发21篇" },
    /宣传稿件在省级媒体刊发3篇、市级媒体刊发21篇。/u,
  ],
  [
    "words that say the end of the thing again",
    { D12: "成本控制有效性", E12: "有效", F12: "有效控制" },
    /成本控制有效/u,
  ],
  ["a share written as a fraction", { D18: "农户满意度", E18: "≥90%", F18: "0.87" }, /农户满意度87%/u],
  [
    "what was not measured yet, and why",
    { D16: "亩均产能提高", E16: "80公斤", F16: "—", I16: "尚未进行测产" },
    /亩均产能提高无实际完成值，主要原因是尚未进行测产。/u,
  ],
  [
    "why a single fund was not spent",
    {
      I5: "偏差原因",
      E6: 80,
      G6: "80%",
      E7: 80,
      E8: 0,
      I6: "工程款未到付款节点",
      I8: "财力紧张，配套资金未到位",
    },
    /未执行20.*主要原因是工程款未到付款节点。[^]*其他资金20万元未执行。主要原因是财力紧张，配套资金未到位。/u,
  ],
  [
    "how satisfied people are",
    { D18: "群众对普法工作满意程度", E18: "满意", F18: "满意" },
    /群众对普法工作满意，数据来自【/u,
  ],
  [
    "so does one for each and day",
    { D15: "培训费人均标准", E15: "≤400元/人·天", F15: "380元/人·天" },
    /培训费人均标准380元\/人·天，控制在400元\/人·天以内/u,
  ],
  [
    "a result that was not measured is none, and no miss",
    { D18: "教师满意度", E18: "≥90%", F18: "未调查" },
    /教师满意度未调查/u,
  ],
  [
    "brackets of a unit are those of Chinese text",
    { D12: "购置装备", E12: "45台(套)", F12: "45台(套)" },
    /购置装备45台（套）/u,
  ],
  [
    "a sum by what it is for",
    { D15: "“三公”经费控制数", E15: "≤45万元", F15: "38.6万元" },
    /“三公”经费38\.6万元，控制在45万元以内/u,
  ],
  [
    "cases are closed by the name's own verb",
    { D12: "审结案件数", E12: "≥80件", F12: "89件" },
    /。审结案件89件/u,
  ],
  ["nothing of something bad", { D12: "安全责任事故", E12: "无", F12: "无" }, /未发生安全责任事故/u],
  [
    "a target that is only about so much",
    { E12: "约300公里", F12: "296公里" },
    /养护公路296公里（目标约300公里）/u,
  ],
  [
    "points lost beside a target are told with the target",
    { E18: "≥90%", F18: "95%", H18: 9 },
    /满意度（问卷200份）95%（目标90%）/u,
  ],
  [
    "the code of a unit is no part of its name",
    { C4: "[052]云山县交通运输局" },
    /主管部门为云山县交通运输局/u,
  ],
  [
    "several bodies sign nothing",
    { A4: "地方主管部门", F4: "各乡镇卫生院" },
    /项目由我局主管，各乡镇卫生院具体实施。/u,
  ],
  [
    "the label of a conclusion stays in the form",
    { A21: "自评结论：项目总体完成较好。" },
    /^项目总体完成较好。$/mu,
  ],
  [
    "what was done about a cause that is one clause",
    { D12: "轮椅适配率", E12: "100%", F12: "98%", H12: 14, I12: "个别型号不适配，已更换" },
    /轮椅适配率未达到目标.*主要原因是个别型号不适配。[^]*针对个别型号不适配的问题，已更换。/u,
  ],
  [
    "when a thing will be done is told behind the thing",
    { I14: "规划调整。2023年上半年建成" },
    /主要原因是规划调整。[^]*年度养护任务方面，2023年上半年建成。/u,
  ],
])("%s", (_what, cells, told) => {
  expect(projectReport(cells)).toMatch(told);
});

const TASKS: Cells = Object.fromEntries(
  [
    ["2024年重点工作任务完成情况表"],
    ["序号", "工作任务", "年度目标", "完成情况", "是否完成", "未完成原因", "下一步打算"],
    ["1", "推进河道治理", "治理河道12公里", "已治理河道12.6公里", "是", "", ""],
    ["2", "水库除险加固", "加固水库6座", "6座水库全部完工并通过验收", "是", "", ""],
    ["3", "编制水网规划", "10月底前报县政府审批", "12月报县政府审批", "否", "专家评审用时较长", "倒排工期"],
    ["4", "争取上级资金", "5000万元", "6280万元", "是", "", ""],
  ].flatMap((row, index) => row.map((text, column) => [`${"ABCDEFG"[column]}${index + 1}`, text])),
);

test("tasks are told with what was done, and no days are counted between months", () => {
  const text = engineReport([sheetOf("任务", TASKS)], "tasks");
  expect(text).toContain("完成3项，未完成1项");
  expect(text).toContain("推进河道治理：已治理河道12.6公里；水库除险加固：6座水库全部完工并通过验收。");
  expect(text).toContain(
    "编制水网规划未完成，12月报县政府审批（目标：10月底前报县政府审批）。主要原因是专家评审用时较长。",
  );
  expect(text).not.toMatch(/晚\d+天/u);
});

const WORK: Cells = Object.fromEntries(
  [
    ["2023年度部门履职情况表"],
    ["工作板块", "重点工作", "工作开展情况", "量化指标", "完成数", "计量单位", "上年完成数"],
    ["基层治理", "安全生产", "组织开展隐患大排查。", "开展安全检查", "64", "次", "51"],
    ["", "", "", "安全生产事故", "0", "起", "0"],
    ["", "", "", "新建饮水点", "0", "处", "2"],
  ].flatMap((row, index) => row.map((text, column) => [`${"ABCDEFG"[column]}${index + 1}`, text || null])),
);

test("a summary of work says what did not happen, and each change once", () => {
  const text = engineReport([sheetOf("履职", WORK)], "work-summary");
  expect(text).toContain("未发生安全生产事故");
  expect(text).toContain("新建饮水点0处");
  expect(text).toContain("与上年相比，3项指标中，1项增长、1项下降、1项持平。");
  expect(text.match(/增长25\.49%/gu)).toHaveLength(1);
});
