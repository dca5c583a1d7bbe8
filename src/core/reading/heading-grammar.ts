import type { ColumnRole } from "../evaluation/evaluation";
import { withoutBrackets } from "./text-normalisation";

/**
 * What headings mean by how they are built, for wordings that no list has: the last word says what a column holds (分,
 * 值, 数量, 情况), the words before it of what kind (应得, 实际, 合同). Labels are in the form that `normaliseLabel` gives.
 */
type Kinds = readonly (readonly [RegExp, readonly ColumnRole[]])[];

/** A heading that ends in points, and what ends so without being points. */
const POINTS = /(?:分|分数|分值)$/;
const NO_POINTS = /(?:部|成|百|养|水|区|划|处|学|积|比|大|小|充|十|细)分$|分部$/;
const POINTS_BY_KIND: Kinds = [
  // Who else sets points: 职能部门核定分.
  [
    /^(?!本).{1,8}(?:部门|单位|科室|处室|机关|小组)(?:核定|评定|审核|认定|考核|评价|复核)分(?:数|值)?$|^(?:集团|总部|(?:总|母|本?)公司|董事会|国资委|甲方|考核办|.{2,4}[部处科办委局组])(?:公司)?(?:核定|评定|审核|审定|认定|复核)分(?:数|值)?$/,
    ["reviewed-score"],
  ],
  [/^(?:应|已|实|应当)?(?:[加减扣奖罚惩]|附加|额外|奖励|倒扣){1,2}(?:分|分数|分值)$/, ["status"]],
  [
    /^应.{1,2}(?:分|分数|分值)$|(?:应得|应|满|标准|基准|基础|基本|设定|额定|配|权重?|规定|可得|最高|目标|计划|预设|核定)(?:分|分数|分值)$/,
    ["weight"],
  ],
  [
    /(?:复核|复评|审定|审核|核查|抽查|财政|上级|督导|专家|实施机构|主管部门|领导|评委|民主|甲方|他评|考[核评]组|评估组).{0,4}分(?:数|值)?$/,
    ["reviewed-score"],
  ],
  [
    /(?:得|实|计)分(?:数|值)?$|^(?:单项|原始|百分制)(?:得)?分(?:数|值)?$|^(?:实际|自评|自查|最终|最后|折算|加权)分(?:数|值)?$|^(?:考核|考评|评价|测评|评估|评定|核定|认定)分数?$/,
    ["score"],
  ],
  [/^(?:自评|自查|实际|最终|考核|考评|评价|复评)赋分(?:值)?$/, ["score"]],
  [/^(?:指标|单项|本项|各项)?(?:分数|赋分|总分)$/, ["weight", "score"]],
];

/** The same in English, where blanks are gone: `Marks obtained`, `Max. marks`, `Full points`. */
const ENGLISH_POINTS: Kinds = [
  [
    /^(?:max(?:imum)?|full|allotted|allocated|available|possible|total)\.?(?:marks?|points?|scores?)$/,
    ["weight"],
  ],
  [/^(?:marks?|points?|scores?)(?:allotted|allocated|available|possible|max(?:imum)?)$/, ["weight"]],
  [
    /^(?:marks?|points?|scores?)(?:obtained|awarded|earned|achieved|given|secured|scored|gained)$|^(?:obtained|awarded|earned|achieved|secured)(?:marks?|points?|scores?)$/,
    ["score"],
  ],
];

/** Points by the words before them: 应得分, 实得分, 扣分, 考核计分; 分数 may be those to have and those earned. */
export function pointsByKind(label: string): readonly ColumnRole[] {
  const plain = withoutBrackets(label);
  if (/[a-z]/.test(plain)) return byKind(plain, ENGLISH_POINTS);
  if (plain === "自评值" || plain === "实得") return ["score"];
  if (plain === "应得") return ["weight"];
  if (/^[加减扣奖罚惩]{1,2}分(?:因素|事项|情况|值|数)$/.test(plain)) return ["status"];
  return POINTS.test(plain) && !NO_POINTS.test(plain) ? byKind(plain, POINTS_BY_KIND) : [];
}

/** What is counted or measured. */
const MEASURED = /(?:数量|数值|数额|次数|人数|金额|规模|面积|水平|程度|区间|范围|成果|成效|结果|数|量|值)$/;
/** Planned doing is a plan: 计划完成数量. */
const PLANNED =
  /计划|规划|预计|应|拟|预期|目标|任务|合同|约定|协议|承诺|批复|核定|下达|申报|设定|要求|控制|达标|标准|限|阈|定额|参考|合理|正常|允许/;
const DONE =
  /实际|实绩|实测|实有|监测|检测|测得|已|完成|达成|实现|兑现|履约|提供|交付|验收|落实|取得|产生|办结|到位|年终|年末|年底|计算|测算|统计/;
const DONE_LAST =
  /(?:实际|实绩|实测|完成|达成|实现|兑现|验收|落实|监测|检测)(?:情况|结果)?(?:数量|数值|数额|数|量|值)?$/;
/** A judgement of each row, and what is told of it in words. */
const JUDGED =
  /^(?:判定|评定|达标|评判)(?:结果|情况|结论|等级)?$|^考核(?:结论|等级)$|^(?:自评|评价|评定|判定|完成|达标)结论$|^(?:进展|总体|实施|进度|完成(?:情况)?)(?:评价|评估|研判|判断)$|^(?!.*(?:序时|偏差|超|逾期|核心|重点|约束)).{0,4}是否.{2,8}$|^.{2,4}与否$/;
/** What a look at it showed: 考评情况. */
const FOUND =
  /(?:考评|考核|测评|评审|评价|评估|检查|核查|督查|验收|抽查|自查|自评|实测|监测|检测|检验|抽检)(?:情况|结果)$/;
/** How one comes out beside others or against what was planned. */
const CHANGE =
  /^(?:差异|偏差|偏离|差|增减|变动)(?:数|额|值|量|率|度|幅度)?$|^(?:同比|环比|[比较](?:上|去)年(?:同期)?)(?:增减|增长|变化|变动|±|[+-])*%?$|与.{1,6}(?:差距|差异|差值)$|^(?:超[额欠缺]|差额|盈亏|超|欠)(?:[/、或]?(?:未完成|欠额|差额|短缺|不足|欠|缺))?(?:数|额|量|情况)?$|^[比较与](?:上年|去年|同期|年初|上期)(?:同期)?(?:增减?|增长|减少?|变[动化]|净增)(?:数|额|量|值|率|幅度?)?$/;
const MEAN =
  /^(?:月|年|全年|季)?平均$|^均值$|^(?:全年|本年|当年|年度|累计|期末|平均)(?:平均|均|累计)?(?:数|值|水平)$/;
/** Whose values they are beside those of others. */
const OWN =
  /^(?:本|我)(?:单位|企业|公司|院|校|市|县|区|厂|集团|部门|中心|行|局|所)(?:值|数|数据|实际|水平|情况)?$/;
const TOLD =
  /(?:自查|自评|评价|完成|达成|超标|未达标|失分|扣分|差异|差距|变动|偏差|偏离|进展|情况|有关|简要|补充)(?:情况|情形)?(?:说明|描述|简述|分析|备注)$/;
const TASKS =
  /^(?:国家|中央|部|省|市|州|县|区|上级|本级|集团|总部)(?:定|级|里|下达|自定)?(?:目标|指标|计划|任务)(?:数|值)$|^(?:国家|省|市|州|县|区|上级|本级|集团|总部)(?:定|级|下达|自定)?目标$|^(?:全年|年度|本年|全部|序时|下达|分解|核定)任务(?:数|量)?$|^(?:控制|管控|约束|奋斗|责任|承诺)目标(?:数|值)?$/;
const WEAKNESS = /^(?:存在|主要)?(?:失分|扣分|短板|薄弱|不足|主要不足)(?:点|项|事项|之处|环节)?$/;
const SERIAL =
  /^序(?:列|次)?$|^(?:顺序|编排|排列|排|行|项)(?:序)?(?:号|次)$|^(?:s|sr|sl|ser|serial|line)\.?(?:no\.?|number|#)?$/;
/** What fell short, and what is told of it: 扣分情由, 未完成情况剖析, 偏离缘由. */
const SHORTFALL =
  /^(?:[^是否率值数]{0,4})(?:扣分|失分|丢分|减分|偏差|偏离|未完成|没有完成|未达|未能|差异|差距|滞后|异常)\p{Script=Han}{0,4}(?:情由|缘由|情形|剖析|分析|说明|解释|备注)/u;
const REASONS =
  /^(?:what|why|how).*(?:gap|variance|miss(?:ed)?|shortfall|drove|happened|off|differ\w*)|^(?:justifications?|reasons?|explanations?|causes?|remarks?|comments?)(?:for|of|on)/;

const PEOPLE =
  /(?:领导|同志|人员?|单位|部门|科室|处室|股室|机构|主体|机关|团队|小组|班组|专班|岗位?|院系|学院|老师|教师|医师|干部|书记|主任|经理|总监|专员|[校局院科处股所站组队会镇乡村县市区]长|村|乡镇|镇|街道|社区|站所|[科股处室站组部局办])$/;
const ANSWERS =
  /^(?:承担|主抓|包保|包联|包抓|挂点|牵头|责任|负责|分管|主管|主办|承办|协办|配合|督办|联系|落实|主责|归口|指标)/;

/** Whether a heading is of what fell short, told in words. */
export function isOfShortfall(label: string): boolean {
  return SHORTFALL.test(withoutBrackets(label));
}

/** Values by what is counted and by whom it was promised or done (合同数量, 实际提供数量); who answers for a row (牵头校领导). */
export function valuesByKind(label: string): readonly ColumnRole[] {
  const plain = withoutBrackets(label);
  if (PEOPLE.test(plain) && ANSWERS.test(plain)) return ["owner"];
  const whole = byKind(plain, WHOLE);
  if (whole.length > 0 || !MEASURED.test(plain)) return whole;
  if (PLANNED.test(plain))
    return DONE_LAST.test(plain) && !/(?:计划|应|拟)完成/.test(plain) ? ["actual"] : ["target"];
  return DONE.test(plain) ? ["actual"] : [];
}

/** What is still to be done, not what was planned for the year: 下一步工作计划. */
const STILL_TO_DO =
  /^(?:下一?步|下阶段|下一阶段|后续|今后|下年度?)\p{Script=Han}*(?:计划|打算|安排|措施|工作|举措|思路)$/u;

/** What gathers rows, from wide to narrow: 考核大项, 指标小类. */
const LEVELS: Kinds = [
  [/(?:大项|大类|门类|板块|模块)$/, ["level1"]],
  [/(?:小项|小类|中类|子类|细类|子项)$/, ["level2", "name"]],
];

/** What a contract asks for, and how it was kept: 合同约定 | 履约情况. */
const AGREED = /^(?:服务)?(?:合同|协议|契约)(?:约定|要求|规定|承诺)(?:值|指标|目标|标准)?$/;
const KEPT = /^(?:合同|协议)?(?:实际)?(?:履约|履行|兑现)(?:结果|情况|值|水平|程度)$/;

/** Headings that are one thing as a whole. */
const WHOLE: Kinds = [
  [AGREED, ["target"]],
  [KEPT, ["actual", "reason"]],
  [SERIAL, ["sequence"]],
  [JUDGED, ["status"]],
  [CHANGE, ["change"]],
  [FOUND, ["actual", "reason"]],
  [MEAN, ["actual"]],
  [OWN, ["actual"]],
  [TASKS, ["target"]],
  [STILL_TO_DO, ["measure"]],
  [WEAKNESS, ["reason"]],
  [TOLD, ["reason"]],
  [REASONS, ["reason"]],
  ...LEVELS,
  [/标准$/, ["rule"]],
];

function byKind(label: string, kinds: Kinds): readonly ColumnRole[] {
  return kinds.find(([shape]) => shape.test(label))?.[1] ?? [];
}
