import type { ColumnRole } from "../evaluation/evaluation";
import words from "./plain-words.json";

/**
 * Headings of indicator tables and task lists of any organisation, in the form that `normaliseLabel` gives and without
 * years and parts of the year, beside those of official forms. Source: KPI scorecards, balanced scorecards, 财务指标 and
 * 重点工作 tables of finance staff.
 */
export const PLAIN_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = words.roles;

/**
 * Kinds of headings of such tables, first match wins, for those whose wording is not listed. They say what a column is
 * only in a row that is a header without them; the labels are normalised, without blanks.
 */
export const PLAIN_PATTERNS: readonly (readonly [RegExp, ColumnRole | readonly ColumnRole[]])[] = [
  [
    /^(?:kpi|pi|indicator|measure|metric|objective|项目|指标)?(?:id|code|ref(?:erence)?|number|no\.?|编码|编号|代码)$|^\p{Script=Han}{2,4}(?:编号|序号|编码|代码|代号)$/u,
    "sequence",
  ],
  [/分析(?:及|和|与|、|\/)/, "reason"],
  [/^(?:整改|改进|纠偏|提升|应对|改善)\p{Script=Han}{0,6}(?:举措|措施|办法|打算|计划)$/u, "measure"],
  [/(?:层级|层次|维度|类别|类型|层面|领域|视角|分类|主题|举措)$|关键成功/, "level1"],
  [/^目标(?:内容|名称)$/, "name"],
  [/(?:comments?|notes?|remarks?|commentary|narrative)$/, "reason"],
  [/(?:direction|polarity)$/, "direction"],
  // What is being done about it, not what was: What we are doing, What happens next.
  [/^(?:what|how)(?:we|i|they|is|are)?.*(?:doing|next|beingdone)$/, "measure"],
  [/(?:met|achieved|reached|ontarget|ontrack|compliant)\?$/, "status"],
  [/(?:action|mitigation)s?$/, "measure"],
  [/^(?:改进|整改|改善|提升|优化|纠偏)(?:方向|要求|建议|意见|思路|重点|举措)$/, "measure"],
  [/^(?:下一?步|下阶段|下一阶段|后续|今后)/, "measure"],
  [
    /payout|^占.*(?:目标|计划|预算|任务)|^占(?:全年|年度|总量?|全部).*(?:比|率|%|重)|^完成占|^完成(?:年度|全年|本年)?(?:计划|目标|任务)(?:的?(?:比例?|百分比|率|%))?$/,
    "completion",
  ],
  [/(?:差距|差额|偏差值|比差|进度差)(?:\(.*\))?$/, "change"],
  // How far a project should be and is, beside its money.
  [
    /^(?:planned|expected|target|baseline|actual|current)(?:%|percent(?:age)?)complete(?:d|tion)?$/,
    "ignored",
  ],
  [/^\(?(?:under|over)(?:-?spen[dt])?\)?(?:\/?\(?(?:over|under)(?:-?spen[dt])?\)?)?$/, "change"],
  [/^[δ△]|^(?:var|diff)(?:iance|erence)?(?![a-z])|^vs/, "change"],
  [/^(?:means|source|method)s?of(?:verification|evidence|data)|verification$/, "evidence"],
  [/依据|佐证|证明|来源|材料|附件/, "evidence"],
  // What was promised and what was kept of it.
  [/^(?:服务)?(?:承诺|约定|合同|协议)(?:服务)?(?:事项|内容|项目|名称|指标)(?:名称)?$/, "name"],
  [/^(?:服务)?(?:承诺|约定|合同|协议)(?:的|服务)?(?:标准|目标|值|水平|要求|时限|指标值)$/, "target"],
  [/^(?:实际|承诺)?(?:兑现|履约|履诺|践诺|履行)(?:结果|情况|值|水平|程度)?$/, "actual"],
  [/(?:officer|owner|ownername|manager|sponsor|director|champion)$|^(?:responsib|accountab|lead)/, "owner"],
  [
    /^\p{Script=Han}{0,4}(?:店长|经理|主管|组长|队长|站长|园长|校长|所长|负责人|业务员|销售员|专员)$/u,
    "owner",
  ],
  [/(?:责任|牵头|主办|承办|考核|主管|分管).{0,3}(?:人员?|单位|部门|科室|处室|领导)$/, "owner"],
  [/^(?:完成|验收|达标|工作|任务)(?:标准|要求)$/, "target"],
  [/(?:标准|办法|规则|细则|口径)(?:\(.*\))?$/, "rule"],
  // Without another column of results the words on them are the result.
  [/(?:完成|落实|执行|进展|达成|办理)(?:情况|情形)?(?:说明|描述|简述)$/, ["actual", "reason"]],
  [/(?:偏差|差异|情况)说明$|原因|理由|事由|缘由|问题/, "reason"],
  [/红黄绿|红绿灯|信号灯|^灯号?$/, "status"],
  [/^(?!.*(?:原因|问题)).{2,}(?:措施|对策)$/, "measure"],
  [/(?:改进|整改|改善|纠正|应对)(?:措施|对策|计划|方案|办法)|^对策$/, "measure"],
  [/(?:时间|时限|日期|期限|节点)$|^by(?:when|date)|(?:due|end)date$/, "due"],
  [/(?:完成|达成|实现|执行)(?:率|占?比|度|百分|%)|^%/, "completion"],
  [/^完成(?:预算|计划|目标|任务)的?\(?(?:比例|比重|百分比|率|%)/, "completion"],
  [/^(?:judge?ment|verdict|ok\/ng|pass\/fail|conformity)$/, "status"],
  [/^(?:mean|average|measured|reading|observed)(?:value|result)?$/, "actual"],
  [/^(?:characteristic|parameter)s?$/, "name"],
  [/^plan(?:ytd|todate|fy|fullyear)?$|plan$/, "target"],
  [/standard$/, "rule"],
  [/^(?:年初|全年|年度|本年)?(?:预期|预定|要求)(?:完成|达到|达成|实现)(?:值|数|量)?$/, "target"],
  [/^(?:进展|总体|实施|进度|完成(?:情况)?)(?:评价|评估|研判|判断)$|^(?:判定|评定)(?:结果|结论)?$/, "status"],
  [/复核|审核|审定|上级.*分|领导.*分/, "reviewed-score"],
  [/得分|评分|打分|(?:考核|自评)分数?$|^(?:final|self|total)?(?:score|marks)$/, "score"],
  [/权重|分值|比重|配分|满分|标准分|^(?:weight|maximum)/, "weight"],
  [
    /^(?:上|去|前)一?(?:个?年|个?月|个?季|期|周)|上期|同期|基期|^(?:起始|起点|初始|基准|基线|期初)|^基础(?:值|数|水平|数据|年)|^(?:prior|last|prev|same(?:period|time|quarter|month|point|week)(?:of|in)?(?:the)?(?:last|prev|prior))|^(?:ly|py)(?:td)?$|baseline$|^(?:start|beginning|opening)(?:of|position|value|level|figure|balance|$)/,
    "prior",
  ],
  [/target|goal|milestone|planned|expected|promise|commit|intended|aim|ambition|aspiration/, "target"],
  [/实际|完成|达成|实现|当前|落实|兑现|进展|办理|执行结果|年终|年末/, "actual"],
  [/(?:余额|发生额)$/, "actual"],
  [
    /^(?:year-?end|end-?of-?year|full-?year|annual|final|closing|latest|current|outturn)(?:figure|position|value|number|level|performance|reading|status)$|actual|outturn|achieved|reali[sz]ed|results?$|landed|delivered|attained|^(?:where|what)we(?:got|did|made|reached|ended|are|were)/,
    "actual",
  ],
  [/目标|计划|预期|应达|指标值|要求|预定|承诺|约定|任务数|安排|下达/, "target"],
  [/(?:level|area|theme|pillar|perspective|outcome|domain|priority|category)$/, "level1"],
  [/(?:metric|measure|indicator|kpi)s?$/, "name"],
  [/公式|算法|口径|计算(?:方法|方式|说明)|formula|calculation/, "explanation"],
  [
    /(?<!级)(?:指标|kpi|考核项|评价项|(?:检测|监测|检验|化验|测定)项目)(?:名称|内容|项目?|描述)?(?:\(.*\))?$|^kpi项目$/,
    "name",
  ],
];

/** Headings of the tasks of a task list; they name its rows. */
export const TASK_WORDS: ReadonlySet<string> = new Set(words.tasks);

/** Headings that name rows of tables of every sort; alone they do not make a table one of indicators. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(words.weakNames);

/** Columns of ledgers, rosters, price lists and orders: a table that has one is none of indicators. */
export const FOREIGN_COLUMNS =
  /^(?:姓名|工号|员工编号|身份证|性别|出勤|缺勤|考勤|签到|迟到|早退|请假|基本工资|应发|实发|单价|数量|规格|规格型号|型号|发票|发票号码|发票代码|开票日期|税率|税额|价税合计|供应商|客户名称|合同编号|合同号|合同金额|凭证号|凭证字号|摘要|借方|贷方|借方金额|贷方金额|科目编码|科目代码|功能科目|经济科目|入库|出库|库存|库存数量|订单号|收货人|银行账号|账号|开户行|购置日期|资产编号|资产名称|使用年限|学号|成绩|班级|语文|数学|英语)(?:\(.*\))?$|^(?:employee|employeeid|employeename|staffname|student|invoice|invoiceno\.?|invoicenumber|invoicedate|qty|quantity|unitprice|price|tax|vat|sku|customer|vendor|supplier|debit|credit|journal|voucher|glaccount|accountcode|balance|attendance|present|absent|clockin|clockout|hours|salary|grosspay|netpay|orderno\.?|orderid|ordernumber|phone|email|address|city|country|zip|serialno\.?)$/;
