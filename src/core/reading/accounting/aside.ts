import { normaliseLabel, withoutBrackets } from "../text-normalisation";

/** Values of the best: beside a target they are watched, alone they are what was to be reached. */
export const BESIDE_TARGETS = /标杆|先进(?:值|水平)|最[优好佳](?:值|水平)|同行(?:值|水平)|行业水平|对标值/;

/**
 * Columns about who, how often and where it is proven, and remarks. They say nothing that a report or a check goes by,
 * so nothing is lost where no role takes them up.
 */
const ASIDE: readonly RegExp[] = [
  /^(?:责任|牵头|承办|考核|填报|填表|审核|复核|经办|主办|配合|协办|分管)(?:人员?|单位|部门|科室|股室|处室|领导|主体)/,
  /^(?:联系人|联系电话|联系方式|电话|负责人|部门|科室|股室|处室)$/,
  /(?:佐证|证明|支撑|印证|证据)(?:材料|资料|文件)?|(?:附件|台账|档案)(?:名称|目录|清单|编号)?$|^(?:数据|指标|资料|信息)(?:来源|依据|出处|(?:提供|采集|报送|统计)(?:人员?|单位|部门|科室)?)|^(?:设定|设置|立项|政策|填报)依据/,
  /^(?:备注|附注|说明|序号|(?:填报|填表|更新)(?:日期|时间)|(?:统计|考核|填报)(?:频率|频次|周期))\d?$/,
  /^(?:owner|responsible|accountable|lead|assignee|department|team|contact|notes?|remarks?|comments?)$/,
  /^(?:挑战|底线|门槛|保底|力争|最低|基本|基础|及格|冲刺|奋斗|理想|卓越|优秀|良好)(?:值|目标|目标值|线)$|^(?:stretch|floor|minimum|threshold)(?:target|goal|value)?$/,
  /^(?:红灯?|黄灯?|绿灯?|预警)(?:值|线|区间?|阈值)?$|^(?:red|amber|yellow|green)(?:(?:if)?(?:below|above|under|over|from|to)|threshold|limit|zone|range)?$/,
  // What earns a grade.
  /^(?:优秀?|良好?|中等?|一般|较差|差|(?:基本|不)?合格|不?及格|[a-e])[等档级]?$/,
  /(?:复核|评价|评审|审核|专家|核查|主管部门)意见$|^lessons?(?:learn(?:ed|t))?$/,
  /^(?:[lu][sc]l|(?:lower|upper)(?:spec(?:ification)?)?limit|[上下]限)$/,
  BESIDE_TARGETS,
  /^(?:行业|全国|全省|全市|全县|全区|同行|同类|地区|国家|省内|市内)(?:平均|均值|先进|最优|中位|水平|参考|基准)/,
  // What a value is worked out from, and parts of one that was read.
  /^(?:分子|分母|样本数?量?|基数|统计基数)$|^其[中他]/,
  /^(?:历史|行业|计划|地区|国家|国际|对标)标准值?$|^(?:同比|环比)?(?:增减|增长|变动|变化|增幅|增速)(?:率|额|值|量|幅度|比例|情况)?$|^(?:同比|环比)$|^[比较与](?:上一?(?:个?年度?|个?月份?|季度?|期|周)|去年|前年|年初|同期)(?:同期|末|度)?(?:相?比较?)?$/,
  /^(?:in-?month|in-?quarter|this-?month|current-?month)/,
  /^(?:planned|expected|target|baseline|actual|current)(?:%|percent(?:age)?)complete(?:d|tion)?$/,
  // Where a value went since.
  /^(?:变[化动]|发展|走势)?(?:趋势|走势)(?:图|箭头|标识)?$|^(?:trend|trendline|sparkline|directionoftravel|movement)s?$/,
  /^(?:wk|week|cw)\d{1,2}$|^(?:mtd|wtd|qtd|today|thisweek)$/,
  /^(?:全年|本年|当年|年度|年底|年末)?(?:预计|预测|预估)(?!.*(?:原因|措施))|^(?:full-?year)?forecast/,
  /^(?:自评|考核|评定|评价|复核|最终|上级)?等[级次]$/,
  /可能性$|是否|能否|可否|有无/,
  /(?:编码|代码)$/,
  // How much of the time is over, and what something costs beyond the year.
  /^(?:序时|时间)进度(?:要求|率|数|值)?$|^(?:项目|工程|计划)?(?:总投资额?|总概算|概算投资|总造价)$/,
  /^(?:确定能|有可能|可能|完全不可能|不可能)$/,
  /(?:排名|名次|排序|位次|排位)$|^(?:rank|ranking)(?:in|within|of|among|across)?(?:(?<=in|within|of|among|across)[a-z]{2,16})?$|^(?:confidence|confidencelevel|weightedby|unit|priority|risk)$/,
  // How long is looked at under a contract, and below what a failure is grave.
  /^(?:measurement|measuring|service|reporting|assessment)(?:period|window|frequency)$|^(?:critical|minimum|failure|breach|escalation|tolerance|intervention)(?:service)?(?:levels?|thresholds?|triggers?|limits?)$/,
  /^(?:source|datasource|evidence|rag|frequency|updated|lastupdated)$/,
];

/** What a failure costs under a contract. */
const PENALTY =
  /^(?:service|performance|availability|penalty|failure)?(?:credits?|penalt(?:y|ies)|deductions?|rebates?|abatements?|liquidateddamages|failurepoints|servicepoints|penaltypoints)(?:due|applied|applicable|payable|value|amount|rate|accrued|incurred|ytd)?$|^(?:服务)?(?:(?:违约金|扣款|扣减|抵扣|扣罚|罚款)(?:金额|比例|标准|额)?|考核(?:金额|扣款))$/;

/** What says that nothing was taken. */
export const NO_PENALTY =
  /^(?:nil|none|no|n\/?a|无|否|不扣|[£$€¥￥]?0(?:\.0+)?\s*(?:%|％|分|元|万元)?|[-—–/]*)$/i;

/** Whether a heading is of a column that no report or check goes by. @param label of any form */
export function isAside(label: string): boolean {
  const plain = withoutBrackets(normaliseLabel(label));
  return PENALTY.test(plain) || ASIDE.some((pattern) => pattern.test(plain));
}

/** Whether a heading is of what a failure costs: no role fits it, and where there was a cost the person is told. */
export function isPenalty(label: string): boolean {
  return PENALTY.test(withoutBrackets(normaliseLabel(label)));
}
