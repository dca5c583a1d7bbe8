import type { ColumnRole } from "../evaluation/evaluation";

/** Fallback by pattern, first match wins, used beside at least two known headers in the row. */
export const HEADER_PATTERNS: readonly (readonly [RegExp, ColumnRole])[] = [
  // Whether it was reached; whether something went wrong (是否偏差) says nothing of that.
  [
    /^(?!.*(?:序时|偏差|超|逾期|核心|重点|约束)).{0,4}是否.{0,4}(?:达|完成|实现|合格|落实|通过|到位|办结|如期|按期|按时)/,
    "status",
  ],
  [/^.{0,4}(?:是否|有无).{2,8}$/, "ignored"],
  [/^[三四]级(?:指标)?(?:名称)?(?:及|和|与|、|\/)(?:其)?(?:年度)?(?:指标值|目标值?)$/, "name"],
  [/^(?:目标|考核|评价|任务|工作)(?:类别|分类|类型)$/, "level1"],
  [/^目标(?:内容|名称)$/, "name"],
  [
    /^(?:指标|目标|任务|计划|年度|全年|累计|本年|实际)?(?:任务|目标|计划|指标|预算)?(?:完成|达成|实现)(?:率|占?比|比例|比率|比重|占比率|百分比|百分率|百分数|度)%?(?:\(.*\))?$/,
    "completion",
  ],
  [/^一级(?:指标|目标)?(?:及|和|与|、)(?:分值|权重)/, "level1"],
  [/^二级(?:指标|目标)?(?:及|和|与|、)(?:分值|权重)/, "level2"],
  [/^三级(?:指标|目标)?(?:及|和|与|、)(?:分值|权重)/, "name"],
  [/^(?:评扣|加扣|扣|奖扣|评加)分(?:标准|规则|细则|办法)$/, "rule"],
  [/^完成(?:年度|全年|本年)?(?:计划|目标|任务)(?:的?(?:比例?|百分比|率|%))?$/, "completion"],
  [/^(?:占|为|完成)(?:年度|全年|本年)?预算的?\(?(?:比例|比重|百分比|率|%)\)?$/, "completion"],
  [/^[一二三四]级(?:指标|目标)(?:说明|解释|释义|定义|内涵)/, "explanation"],
  // What is planned to be done is a target, whatever word of doing stands beside: 计划完成数.
  [
    /^(?:年初|全年|年度|本年)?(?:计划|应|拟|预期|预定|目标要求|要求)(?:完成|达到|达成|实现)(?:值|数|量|水平)?$/,
    "target",
  ],
  [/^(?:年初|全年|年度|本年)?(?:计划|应|拟)(?:完成|达到|达成|实现)情况$/, "target"],
  [/^偏[差离](?:度|率|值|幅度|比例|系数|额)$/, "change"],
  [/(?:评分|评价|评估|测评|考评|督导|计分|考核|打分|赋分)(?:标准|规则|细则|办法|方法|依据)/, "rule"],
  [/^(?:完成|验收|达标|工作|任务)(?:标准|要求)$|^(?:指标|质量|数量|服务|绩效|具体|考核|评价)要求$/, "target"],
  [/分析(?:及|和|与|、)|原因|理由|事由|缘由|改进|整改|偏差|(?:情况|完成|执行)说明$/, "reason"],
  [
    /(?:复核|复评|审定|核查|抽查|检查|评审|财政|上级|督导|督查|专家|考[核评]组|评估组|验收组).*(?:分|评)$/,
    "reviewed-score",
  ],
  [/^\p{Script=Han}{0,6}自评(?:分值?)?$/u, "score"],
  [/得分|评分|打分|自评分|自查分|^weighted(?:scores?|points|results?)$/, "score"],
  [/分值|权重|权数|标准分|满分/, "weight"],
  [/(?:上年|去年|上一年|同期).*(?:值|数|情况)?/, "prior"],
  [/(?:实际|完成|达成|实现).*(?:值|情况|数|结果|量|水平|程度|绩效|业绩|成效)|完成(?:情况)?$/, "actual"],
  [/(?:执行|落实|实施|开展).*(?:情况|结果|进度)/, "actual"],
  [/(?:目标|指标|预期|计划|年初).*值|(?:预期|计划|设定|预定).*(?:绩效|目标|水平|数量?)$/, "target"],
  [/(?:计量|度量|计算|数量)单位/, "unit"],
  [/一级/, "level1"],
  [/二级/, "level2"],
  [/三级|四级|指标名称|指标内容|^(?:衡量|关键|具体|核心|评估|监测)\p{Script=Han}{0,4}指标$/u, "name"],
  [/指标(?:说明|解释|释义|定义)|公式|^(?:统计|取数|数据)?口径|计算(?:方法|方式|说明)|算法/, "explanation"],
  [/^(?:全年|年度|本年|年初|当年)?(?:预期|计划|目标|任务)(?:数|产出|水平|要求|数量)?$/, "target"],
  [/^(?:全年|年度|本年|年末|年底|当年)?(?:实际|完成|达成|实现)(?:产出|成果|进展)?$/, "actual"],
  [/符号|性质|方向/, "operator"],
];

/** A header that gives way to another of the same role: the label of a block, which may head a column too. */
export const YIELDING_HEADERS: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  target:
    /^(?:预期)?绩效目标$|^(?:上?半年度?|前?[一二三1-3]季度|\d{1,2}月?[-—–~至]\d{1,2}月|年中|阶段性?|期中|中期)(?:指标|目标|计划|预期)/,
  score: /分值$/,
};

/** A header that wins over another of the same role: the later state of a value, the points that count. */
export const PREFERRED_HEADERS: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  target: /调整|修订|变更|调后/,
  actual: /全年(?!预计|预测|预估)|年终|年末|年底|累计|1?[-—–~至]12月/,
  score: /折算|加权|weighted|^(?:最终|最后|实际)/i,
  reason: /原因|理由|说明|偏差|分析|reason|explanation/i,
  weight: /分值|标准分/,
  explanation: /说明|解释|描述|内涵|定义/,
  level1: /一级/,
  level2: /二级/,
  name: /三级|名称/,
  project: /项目|专项|政策|转移支付|project/i,
};
