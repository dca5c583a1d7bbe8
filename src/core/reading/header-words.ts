import type { ColumnRole } from "../evaluation/evaluation";

/** Headings of numbers of rows. */
export const SEQUENCE: readonly string[] = ["序号", "编号", "指标序号", "指标编号", "no", "no.", "#", "id"];
/** Headings of values of the year before. */
export const PRIOR: readonly string[] = [
  ...["上年值", "上年完成值", "上年实际值", "上年实际完成值", "上年实际", "上年数", "上年同期", "上年完成数"],
  ...[
    "去年值",
    "去年完成值",
    "基期值",
    "基期数",
    "基期",
    "上年度完成值",
    "上年度值",
    "同期值",
    "prior",
    "prioryear",
    "lastyear",
  ],
  ...["previousyear", "previous"],
];

/**
 * What is asked of an indicator, item by item: 自评内容, 评分要点. Such a column names the rows where no other does; beside
 * the names, often merged over several items, it explains them.
 */
const ITEMS: readonly string[] = [
  "自评",
  "评价",
  "考核",
  "考评",
  "评分",
  "评审",
  "自查",
  "检查",
  "评估",
  "测评",
].flatMap((asked) => ["内容", "要点", "事项", "要素"].map((what) => `${asked}${what}`));

/** What gathers items: 考核项目 above 考核内容. It names the rows where nothing narrower does. */
const TOPICS: readonly string[] = ["考核项目", "考评项目", "评分项目", "测评项目", "评估项目", "检查项目"];

/** What a level of indicators is called in English forms: `Level 1 indicator`, `First-level indicator`, `Tier 1`. */
function inEnglish(number: string, ordinal: string, rank: string): readonly string[] {
  const starts = [
    `level${number}`,
    `level-${number}`,
    `tier${number}`,
    `${ordinal}-level`,
    `${ordinal}level`,
    rank,
  ];
  return starts.flatMap((start) => [`${start}indicator`, `${start}indicators`]);
}

/**
 * Header wordings by role, in the form that `normaliseLabel` gives. A wording in several lists is ambiguous and
 * is decided by its neighbours. Source: header rows of published self-evaluation forms, 2016–2023, thirteen
 * provinces, and the usual English ones.
 */
export const HEADER_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  sequence: SEQUENCE,
  project: [
    ...["项目名称", "专项名称", "专项资金名称", "子项目名称", "子项目", "二级项目名称", "三级项目名称"],
    ...["政策(项目)名称", "项目(政策)名称", "转移支付(项目)名称", "转移支付名称", "政策名称", "支出项目"],
    ...["评价项目", "项目", "单位名称", "预算单位", "预算单位名称", "实施单位", "项目单位", "项目实施单位"],
    ...["主管部门", "部门名称", "project", "projectname"],
  ],
  level1: [
    ...["一级指标", "一级", "一级目标", "一级指标名称", "指标类别", "项目权重", "项目"],
    ...[
      "评价内容",
      "评价指标",
      ...TOPICS,
      "level1",
      ...inEnglish("1", "first", "primary"),
      "category",
      "perspective",
      "dimension",
      "area",
    ],
  ],
  level2: [
    ...["二级指标", "二级", "二级目标", "二级指标名称", "评价类别", "指标分类", "指标类型", "指标层级"],
    ...[
      "评价内容",
      "考核内容",
      "评价指标",
      "level2",
      ...inEnglish("2", "second", "secondary"),
      "subcategory",
      "objective",
      "goal",
    ],
  ],
  name: [
    ...["三级指标", "三级", "三级目标", "三级指标名称", "指标名称", "目标名称", "考核指标", "指标内容"],
    ...["绩效指标", "绩效指标名称", "具体指标", "指标", "指标项", "评价内容", "考核内容", "评价指标"],
    ...[
      "评价要点",
      ...["观测点", "主要观测点", "观测指标", "监测点", "评价点", "考核点", "考察点"],
      "项目",
      "level3",
      ...inEnglish("3", "third", "tertiary"),
      "indicator",
      "indicators",
      "indicatorname",
      "kpi",
      "kpiname",
    ],
    ...["metric", "measure", "name"],
    ...ITEMS,
    ...TOPICS,
  ],
  explanation: [
    ...["指标说明", "指标解释", "指标描述", "绩效指标描述", "指标值说明", "指标内涵", "指标定义"],
    ...["指标内容", "说明", "备注", "description", "definition", "notes"],
    ...ITEMS,
  ],
  rule: [
    ...["评分标准", "评分规则", "评分细则", "评价标准", "评价标准及依据", "计分标准", "计分规则", "计分办法"],
    ...["标准值", "指标标准或依据", "评分办法", "评分依据", "考核标准", "指标说明及评分标准", "scoringrule"],
  ],
  operator: [
    ...["指标性质", "性质", "符号", "计算符号", "运算符号", "指标方向", "比较符号", "指标符号"],
    ...["operator", "direction", "comparator"],
  ],
  unit: ["度量单位", "计量单位", "单位", "指标单位", "指标值单位", "unit", "units", "uom"],
  target: [
    ...["年度指标值", "指标值", "目标值", "年初目标值", "年初指标值", "年初设定指标值", "调整指标值"],
    ...["调整后指标值", "预期指标值", "年度工作目标", "标准值", "指标(目标)值", "目标值(标准)", "绩效目标值"],
    ...[
      "年度目标指标值",
      "目标值(年度/终期)",
      "年度目标值",
      "年度目标",
      "目标",
      "年初目标",
      "年初设定目标",
      "预期目标",
      "计划值",
      "计划指标值",
      "预期值",
    ],
    ...["绩效目标", "预期绩效", "预期绩效目标", "考核目标", "目标要求", "计划目标"],
    ...[
      "预期目标值",
      "全年目标值",
      "评价指标值",
      "指标目标值",
      "target",
      "targetvalue",
      "plan",
      "planned",
      "annualtarget",
    ],
  ],
  actual: [
    ...["实际完成值", "全年实际值", "全年完成值", "全年实际完成值", "完成值", "年终完成值", "实际完成指标值"],
    ...["目标完成值", "评价指标值", "单项指标实际完成值", "完成量", "实施进度", "实际值", "年度实际值"],
    ...["实际完成情况", "完成情况", "年度完成值", "实际完成", "完成数", "全年实际完成情况", "指标完成值"],
    ...[
      "年度实际完成值",
      "实际完成值情况",
      "实际完成数",
      "年末完成值",
      "本年完成值",
      "actual",
      "actualvalue",
      "actualcompletion",
      "actualresult",
      "result",
      "achieved",
      "achievement",
    ],
    ...["执行情况", "本单位执行情况", "单位执行情况", "本部门执行情况", "部门执行情况", "实际执行情况"],
    ...["年度执行情况", "全年执行情况", "实施情况", "落实情况", "本单位落实情况", "达成情况", "实现情况"],
    ...["本单位完成情况", "单位完成情况", "本单位实际情况", "单位实际情况", "实际情况", "自评情况"],
    ...["自评依据", "自评理由", "评价情况", "评审情况", "考核情况", "核查情况", "检查情况"],
    ...["自评说明", "绩效完成情况", "指标完成情况", "年度完成情况", "全年完成情况", "目标完成情况"],
    ...["目标实现情况", "工作完成情况", "任务完成情况", "完成结果", "完成进度", "执行结果", "实际达成值"],
    ...[
      "完成",
      "实际",
      "达成值",
      "实现值",
      "实现程度",
      "完成程度",
      "达成程度",
      "实际绩效",
      "实际数",
      "执行值",
      "实绩",
      "实际达到值",
      "截至年底完成值",
    ],
  ],
  prior: PRIOR,
  weight: [
    ...[
      "分值",
      "指标分值",
      "权重",
      "权重分值",
      "指标权重",
      "权重占比",
      "权数",
      "标准分",
      "基础分",
      "基准分",
      "分值权重",
      "权重分",
    ],
    ...[
      "满分",
      "满分值",
      "标准分值",
      "分值(权重)",
      "权重(分值)",
      "项目权重",
      "weight",
      "points",
      "maxpoints",
    ],
  ],
  score: [
    ...["得分", "自评分", "自评得分", "指标得分", "评价分值", "评价得分", "县级评分", "单项指标得分", "评分"],
    ...[
      "单项指标折算得分",
      "考评得分",
      "自查分",
      "自查得分",
      "考核得分",
      "实际得分",
      "自评分值",
      "单位自评分",
    ],
    ...["自评", "部门自评分", "自评打分", "score", "selfscore", "pointsearned"],
  ],
  "reviewed-score": [
    ...["复核分", "复核得分", "市级评分", "省级评分", "财政审定评分", "财政评分", "检查分", "审核得分"],
    ...["核查得分", "核查分数", "复评得分", "复评分", "评审得分", "审定得分", "财政复核分", "主管部门评分"],
    ...["抽查得分", "财政评价得分", "复核", "reviewscore", "reviewedscore"],
  ],
  reason: [
    ...["偏差原因分析及改进措施", "未完成原因及改进措施", "未完成原因及拟采取的改进措施"],
    ...["未完成原因和改进措施", "未完成原因分析及改进措施", "未完成原因分析", "偏差原因分析", "偏差原因"],
    ...[
      "扣分原因",
      "扣分说明",
      "扣分理由",
      "扣分依据",
      "扣分情况",
      "失分原因",
      "得分说明",
      "评分说明",
      "打分说明",
      "得分情况说明",
      "偏差说明",
      "原因",
      "原因分析",
      "说明",
      "备注",
      "未达到指标值原因",
      "存在问题和改进措施",
      "存在问题",
      "存在的问题",
      "主要问题",
    ],
    ...[
      "reason",
      "reasons",
      "reasonfordeviation",
      "reasonsfordeviation",
      "reasonsfordeviationandimprovementmeasures",
      "reasonfordeviationandimprovementmeasures",
      "reasonsfordeviationandcorrectiveaction",
      "explanation",
      "comment",
      "comments",
      "remarks",
      "notes",
      "variancereason",
    ],
  ],
  status: [
    ...["单项指标完成情况", "是否核心指标", "核心指标", "得分系数"],
    ...["加分", "加减分", "奖惩分", "附加分", "扣分", "状态", "是否完成", "权重系数", "status"],
  ],
  completion: [
    "完成率",
    "指标完成率",
    "目标完成率",
    "完成比例",
    "完成百分比",
    "completion",
    "completionrate",
  ],
};
