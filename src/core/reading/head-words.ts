import type { BudgetColumn, InfoRole } from "../evaluation/evaluation";

/** Labels of the head by role, in the form of `normaliseLabel`. Source: heads of published forms. */
export const INFO_WORDS: Readonly<Record<InfoRole, readonly string[]>> = {
  project: [
    ...[
      "项目名称",
      "项目支出名称",
      "专项名称",
      "专项资金名称",
      "转移支付(项目)名称",
      "政策(项目)名称",
      "评价项目",
    ],
    ...["项目(政策)名称", "转移支付名称", "政策名称", "project", "projectname"],
  ],
  department: [
    ...[
      "主管部门",
      "预算主管部门",
      "项目主管单位",
      "项目主管部门",
      "县级主管部门",
      "市级主管部门",
      "省级主管部门",
    ],
    ...["自治区主管部门", "中央主管部门", "主管单位", "部门", "部门名称", "部门(单位)名称", "预算部门"],
    ...[
      "省级预算单位名称",
      "预算单位",
      "预算单位名称",
      "预算部门/单位名称",
      "预算部门(单位)名称",
      "单位名称",
    ],
    ...[
      "预算部门名称",
      "主管部门名称",
      "主管部门及代码",
      "department",
      "departmentincharge",
      "organisation",
      "organization",
    ],
  ],
  "implementing-unit": [
    ...["实施单位", "项目实施单位", "实施(主管)单位", "项目单位", "填报单位", "评价单位", "资金使用单位"],
    ...["项目承担单位", "项目单位名称", "自评单位", "填报单位名称", "填报部门", "unit", "implementingunit"],
  ],
  "responsible-person": [
    ...["项目负责人", "负责人", "项目负责人及电话", "负责人及电话", "部门联系人", "联系人", "单位负责人"],
    ...["联系人及电话", "owner", "contact"],
  ],
  phone: ["联系电话", "电话", "联系方式", "phone"],
  date: ["填报日期", "填表日期", "填报时间", "报告日期", "自评日期", "date"],
  "self-score": ["自评总分", "自评得分", "项目总得分", "自评分", "总得分", "自评总得分", "自评分数"],
  "reviewed-score": ["财政审定评分", "复核得分", "复核分", "财政评分", "审核得分", "评审得分"],
  grade: ["自评等级", "评价等级", "等级", "绩效等级", "自评等次", "评价等次", "grade"],
};

/** Endings of labels without a role of their own. */
export const INFO_LABEL_ENDING =
  /(?:名称|单位|部门|负责人|联系人|电话|日期|时间|得分|总分|评分|等级|等次|类别|类型|属性|性质|期限|周期|编码|代码|地址|审签|年度|编号|科室|股室|盖章|简介|概况|(?:考核|考评|评价|评估)对象|(?:unit|department|project|budget)code|^year)(?:\([^()]*\))?$/;

/** Labels whose value is the year of the form. */
export const YEAR_LABELS: ReadonlySet<string> = new Set([
  "年度",
  "评价年度",
  "预算年度",
  "自评年度",
  "年份",
  "year",
]);

/** Left cells of the goal block, and headers of its left part. */
export const GOAL_EXPECTED: ReadonlySet<string> = new Set([
  "预期目标",
  "年初设定目标",
  "年初绩效目标",
  "年初目标",
  "年初设定绩效目标",
  "全年(调整)绩效目标",
  "年度预期目标",
  "预期绩效目标",
  "年度总体目标",
  "年度绩效目标",
  "年度目标",
  "当年绩效目标",
  "项目年度目标",
  "总体目标",
  "中期目标",
  "中长期目标",
  "实施期目标",
  "实施期绩效目标",
  "年度总体绩效目标",
  "总体绩效目标",
  "绩效目标",
  "expected",
  "expectedgoals",
  "goalsset",
  "goalsoftheyear",
  "goalsfortheyear",
]);

/** Headers of the right part of the goal block. */
export const GOAL_ACTUAL: ReadonlySet<string> = new Set([
  "实际完成情况",
  "实际完成",
  "实际达成情况",
  "年度总体目标完成情况综述",
  "年度总体目标完成情况",
  "全年实际完成情况",
  "目标实际完成情况",
  "全年目标实际完成情况",
  "具体完成情况",
  "年度目标完成情况",
  "目标完成情况",
  "总体目标完成情况",
  "年度绩效目标完成情况",
  "完成情况",
  "achieved",
  "goalsachieved",
  "actuallyachieved",
]);

/**
 * Columns of the money block by pattern on the squeezed header in lower case, first match wins. `null` columns are left
 * out. English headers are matched whole: their words stand in many other tables.
 */
export const BUDGET_COLUMNS: readonly (readonly [RegExp, Exclude<BudgetColumn, "label"> | null])[] = [
  [
    /预计|预测|预估|到位(?:率|比例|进度|情况|时间|日期)|^(?:资金|年末|预算)*(?:结余|结转|节余|剩余|结存)+(?:资金)?(?:数|额|金额|资金)?$/,
    null,
  ],
  [/原因|偏差|(?:未|没有|结余|剩余|调整|变动|差异).*说明$/, "reason"],
  [/到位/, "received"],
  [/得分|自评分|评分|^(?:self-?)?score$|^pointsearned$/, "score"],
  [/分值|权重|权数|标准分|满分|^(?:max)?points$|^weight$/, "weight"],
  [
    /率|进度|(?:执行|支出|支付|使用|拨付|列支|完成)(?:比|占?比例|比重|占比)$|^(?:(?:budget)?execution|spending)?rate$/,
    "rate",
  ],
  [/(?:上年|去年).*(?:决算|执行|支出)/, "prior"],
  [
    /执行|支出数|实际支出|支出金额|决算|支付数|^(?:amount)?spent$|^executed$|^actual(?:spending|expenditure)$/,
    "executed",
  ],
  [/预算调整(?:数|额|情况)?$|^调整(?:数|额)$|追加|调[增减](?:数|额)?$/, null],
  [
    /^(?:累计|实际|本年|全年)+(?:支付|使用|拨付|列支|支用|开支|支出)$|^(?:支付|使用|列支|支用|开支)$|^(?:累计|实际|已|本年|全年|资金)*(?:支付|使用|拨付|列支|支用|开支)(?:资金|金额|数|额|情况)$/,
    "executed",
  ],
  [
    /^(?:中央|[省市县区]级?)(?:财政)?(?:专项|补助|补贴)?资金(?:下达|安排|批复|分配)(?:数|额|金额)?(?:\(.*\))?$/,
    "adjusted",
  ],
  [
    /^(?:计划|预算|年度)(?:下达|安排|批复|核定|分配)(?:数|额|金额|资金)?$|^(?:实际|累计|全年|年度|本年|资金|项目)*(?:下达|安排|批复|核定|分配)(?:资金|金额|预算|数|额|总额|指标)+$/,
    "adjusted",
  ],
  [
    /调整后|全年.*预算|^全年(?:可用|安排|下达)|调整\)?预算|^合计|^(?:full-?year|adjusted|revised)budget$/,
    "adjusted",
  ],
  [
    /年初.*(?:预算|数|资金|批复|安排|下达)|预算数|预算安排|预算金额|预算$|^(?:initial|original)?budget$/,
    "initial",
  ],
  [/说明|备注/, "reason"],
];

/** Columns that name a source of funds instead of a state of the budget. */
export const FUND_COLUMN = /^(?:中央|省|市|县|区|地|本级|自治区|财政|其他|自筹|单位|上级|地方|结转)/;

/** Labels of lines, by the breakdown they belong to. */
export const TOTAL_LINE =
  /总额|总金额|^合计|^总计|资金合计|资金来源$|预算合计|^年度预算(?:数|总额)?$|^预算数$|^部门预算$|^total(?:funds|budget)?$/i;
export const INCOME_LINE =
  /一般公共预算|政府性基金|国有资本|社会保险基金|专户|非税收入|财政拨款|事业收入|经营收入|^(?:generalpublicbudget|governmentfunds|non-taxrevenue)/i;
export const EXPENDITURE_LINE =
  /基本支出|项目支出|人员经费|公用经费|经营支出|^(?:basic|project)expenditure$/i;
export const INCOME_SECTION = /按?收入性质|^按?资金来源(?:分类?|划分)?:|^bysource$/i;
export const EXPENDITURE_SECTION = /按?支出性质|^byuse$/i;
/** What a line of the block is about; other rows end a block without a merged title. */
export const FUND_LABEL =
  /资金|拨款|预算|收入|支出|总额|总金额|补助|结转|结余|其他|中央|省|市|县|地方|财政|公共|基金|专户|贷款|自筹|合计|小计|本级|上级|单位|性质|\b(?:funds?|budget|appropriation|expenditure|revenue|total)\b/i;
/** What a line of money without any heading is about: narrower than {@link FUND_LABEL}, for nothing else tells it. */
export const MONEY_LABEL =
  /资金|拨款|预算|支出|收入|经费|投资|总额|总金额|补助|结转|结余|自筹|贷款|基金|专户|^(?:合计|总计|小计|其他|其它)$|^(?:中央|省|市|县|区|本|上|地方|各)[级市县区]*(?:财政|配套|安排)?$|\b(?:funds?|budget|appropriation|expenditure|revenue|grants?|loans?|carried over)\b|^total$/i;
