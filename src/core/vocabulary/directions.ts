import { directionOfEnglishName, type Better } from "./english-directions";
import { toSimplified } from "./traditional";

export type { Better };

/** What a column for the direction says: 正向, 负向, `Lower`, `↑`. */
const COLUMN_HIGHER =
  /^(?:正向?|正向指标|正指标|高优|越[高大多]越好|望大|极大型|(?:逐步|稳步|持续)?(?:增长|增加|上升|提高|提升)|增|[高大多升]|\+|↑|▲|h|high|higher|more|up|increase|increasing|maximi[sz]e|positive|ascending|bigger|higher\s*is\s*better|more\s*is\s*better)$/i;
const COLUMN_LOWER =
  /^(?:[负反逆]向?|[负反逆]向指标|逆指标|低优|越[低小少]越好|望小|极小型|(?:逐步|稳步|持续)?(?:减少|下降|降低|压减)|减|[低小少降]|[-−–]|↓|▼|l|low|lower|less|down|decrease|decreasing|minimi[sz]e|negative|descending|smaller|lower\s*is\s*better|less\s*is\s*better)$/i;

/** An arrow repeats what the words before it say: 逐步提高↑. */
const ARROW = /[↑↓▲▼]/;
const ARROW_BESIDE_WORDS = /(?<=\p{L})\s*[(（]?[↑↓▲▼][)）]?$/u;

/** The direction that a cell of its own names, or `null`. */
export function directionOfColumn(text: string): Better | null {
  const trimmed = text.trim();
  const plain = ARROW.test(trimmed) ? trimmed.replace(ARROW_BESIDE_WORDS, "") : trimmed;
  if (COLUMN_HIGHER.test(plain)) return "higher";
  return COLUMN_LOWER.test(plain) ? "lower" : null;
}

/** What is watched and not judged: more is no better than less. */
const WATCHED =
  /^(?:监测比较|监测|监测指标|观察|观察指标|适度|中性|中性指标|neutral|monitor(?:ing)?(?:only)?|information(?:only)?|n\/?a)$/i;

/** Whether a cell for the direction says that the value is watched only: 监测比较, `monitor only`. */
export function isWatchedOnly(text: string): boolean {
  return WATCHED.test(text.replace(/\s+/g, ""));
}

const REMARK_HIGHER =
  /(?:higher|more|bigger|larger)\s+(?:is|=)\s*better|越[高大多]越好|正向指标|(?:为|属)正向|maximi[sz]e/i;
const REMARK_LOWER =
  /(?:lower|less|smaller|fewer)\s+(?:is|=)\s*better|越[低小少]越好|[反逆负]向指标|(?:为|属)[反逆负]向|minimi[sz]e/i;

/** The direction that a remark says in passing: `lower is better`, 越低越好; `null` where it says none or both. */
export function directionOfRemark(text: string): Better | null {
  const higher = REMARK_HIGHER.test(text);
  const lower = REMARK_LOWER.test(text);
  return higher === lower ? null : higher ? "higher" : "lower";
}

/** Less of something bad is the gain: 成本节约率, 投诉处理率. */
const RELIEF =
  /隐患(?:上报|排查|识别)(?:总?[数量]|[条项处]数|次数)?(?:\(.*\))?$|(?:节约|节省|降低|下降|减少|压减|压降|降幅|处理|解决|办结|整改|销号|处置|化解|查处|结案|消除|挽回|追回|关闭|答复|回复|控制|防治|救治)(?:率|额|量|数|件数|金额|幅度|比例|情况|程度)?(?:\(.*\))?$/i;

/** Rates, scores and sums that are good by their last word, Chinese names being headed by it. */
const GOOD_END =
  /(?<![不未非违])(?:完成|达成|实现|破案|合格|达标|及时|准时|准点|按时|按期|满意|满足|处理|解决|办结|回收|回款|收缴|利用|使用|覆盖|增长|周转|良品|优良|优秀|优质|优等品|一等品|优级品|特级品|精品|保存|留存|保留|续约|续费|复购|转化|中标|签约|准确|正确|通过|命中|开工|投产|履约|上线|可用|在线|交付|毛利|净利|利润|收益|回报|参与|出勤|整改|响应|知晓|成活|存活|治愈|就业|入住|出租|开机|交货|到货|供货|发货|稼动|设备完好|完好|一次交验|直通|自给|占有|普及|公开|录用|到岗|达产)(?:率|度|比例|占比)(?:\(.*\))?$|(?<!不)满意度|利润|毛利|营收|营业额|销售额|销售收入|产值|存款.*余额|(?:存款|贷款|客户|业务|有效户|投放|收入|利润)(?:日均)?(?:净?增[量额]|新增)|(?:研发|科研|科技)(?:经费)?投入(?:强度|占比|比例)|(?:人均)?(?:培训|学习)(?:学时|课时|时数)|净值|增加值|(?<!成本)收入(?!比|的|占)|收益|回款额|回款|节约额|市场份额|市场占有|净推荐值|日活|月活|^新增.{0,8}(?:就业|学位|床位|泊位|车位|绿地|公园|经营主体|市场主体|企业|里程|充电桩|网点|站点)(?:人?数|数量|面积)?$|^新增(?:客户|用户|会员|订单|合同|专利|授权|就业|签约|经销商|渠道|纳税).*|安全感$|净增(?:用户|客户|会员)|(?:客户|用户|会员|订单|签约|专利)(?:总?数|量)$|(?:劳动|全员)生产率|[产销]量$|(?:供[水气电热]|售[水气电热]|输[水气电]|发电|上网电|吞吐|货运|客运|运输|周转|处理|加工|开采|业务|交易|订单|服务|访问|下载|播放|阅读|交付|投递|配送|装机|节[能水电]|回收|出栏|旅客|接待)量$|(?:门急?诊|急诊|出院|手术|体检|就诊|接诊|诊疗|服务|培训|接待|惠及|参训|客流)(?:总)?(?:人次数?|人数|台次|例数|患者)$|(?:检查|考核|评价|评估|测评|综合|验收|对标)(?:得分|评分|成绩)$|(?:到位资金|固定资产投资|工业投资|投资完成额|完成投资|招商引资额|实际利用外资)$|(?:存款|贷款)日均(?:余额)?$|户净增(?:数|户数)?$|(?:流动|速动|现金)比率$|(?:利息保障|已获利息)倍数$|(?:现金净?流入?|净现金流|现金净?流)(?:净额|量)$|(?:综合|工作|生产|运行|劳动|人均|使用|设备)(?:效率|效能|人效)[A-Za-z]*(?:\(.*\))?$|(?:存货|库存|资产|账款|资金|床位)周转(?:次数)?(?:\(.*\))?$|(?:活动|培训|会议|宣传|演练|走访|调研|讲座|宣讲|路演|沙龙|演出|展览|交流|分享)(?:场次|场数|期数|次数)$|^新客户(?:开发|签约)?数?$|(?:优良|安全生产|无事故)天数$/;

/** Rates of doing as one should, costs and prices too: 成本核算率, 收购价格执行率. How much of a budget is spent is none. */
const DONE_RIGHT =
  /(?:(?<!预算|成本|费用|经费|支出|资金|不)执行|(?<![不未])(?:核算|落实|兑现|合规|准确|到位|足额|规范|公开|真实|完整))率(?:\(.*\))?$/;

/** Whether a name is of a rate of doing as one should, which no ceiling fits: 成本核算率, 收购价格执行率. */
export function isDoneRight(name: string): boolean {
  return DONE_RIGHT.test(name.replace(/\s+/g, ""));
}

/** Amounts, counts and times that should be small. */
const BAD =
  /跌倒|坠床|压疮|不良事件|并发症|医疗纠纷|医患纠纷|成本|费用|(?<!续)费率|单耗|能耗|电耗|水耗|物耗|油耗|损耗|消耗|损失|排放|浪费|投诉|客诉|信访|上访|事故|伤亡|死亡|受伤|工伤|不良|不合格|缺陷|差错|失误|错误|误差|故障|停机|返工|返修|退货|退款|报废|废品|次品|流失|离职|辞职|缺勤|缺岗|旷工|迟到|逾期|超期|超时|延期|延误|延迟|拖欠|坏账|不良贷款|呆滞|积压|违规|违纪|违法|违约|处罚|罚款|舞弊|漏洞|泄露|泄漏|隐患|空置|闲置|脱销|缺货|断货|投入产出差|不满意|未完成|未达标|投诉率|感染|发病|患病|病死|失业|辍学|返贫|污染|漏损|[产购]销差|负债率|大班额/;
/** A name that something bad heads: 万元产值能耗 is energy, whatever it is measured by. */
const BAD_END = new RegExp(`(?:${BAD.source})(?:总?[额量数率]|[件次]数|金额|比例|占比|程度)?(?:\\(.*\\))?$`);
const SHORT_TIME =
  /(?:周期|天数|住院日|时长|用时|耗时|时间|工期|账期|时限|响应时间|等待|停机时间)(?:\(.*\))?$/;
const SHORT_TIME_IN_ENGLISH = /\b(?:time|duration|days|hours|minutes|wait|delay)\b/i;
/** Whether a name is of time that something takes, and that is better the shorter it is: 平均办案天数. */
export function isShortTime(name: string): boolean {
  if (directionOfName(name) !== "lower") return false;
  return SHORT_TIME.test(name.replace(/\s+/g, "")) || SHORT_TIME_IN_ENGLISH.test(name);
}

/** Time that is spent well. */
const GOOD_TIME =
  /培训|学习|服务|志愿|运行|营业|开放|开机|使用|在线|生产|陪伴|锻炼|续航|寿命|保质|质保|优良|安全|无事故/;

/**
 * The direction that the words of an indicator's name say, or `null` where they say none or contradict each other.
 * Of a ratio the first part counts: `opex / revenue`, `revenue per employee`, `time to hire`.
 */
export function directionOfName(name: string): Better | null {
  if (!/\p{Script=Han}/u.test(name)) return directionOfEnglishName(name);
  const said = directionOfClause(name);
  if (said !== null) return said;
  const plain = withoutMeasure(toSimplified(name.replace(/\s+/g, "")));
  const chinese = ofChinese(plain) ?? ofChinese(plain.replace(UNIT_BEHIND, ""));
  if (chinese !== null) return chinese;
  // The same in another language behind it: 库存周转 Inventory turns.
  const [, english] =
    /\p{Script=Han}[）)]?\s*[/／(（]?\s*([A-Za-z][A-Za-z '&-]{3,})[)）]?$/u.exec(name.trim()) ?? [];
  return english === undefined ? null : directionOfEnglishName(english);
}

/** A name that tells where its value is to come to: 客户净推荐值由28提升到40, 交付周期缩短至12天. */
const RAISED =
  /(?:完成|组织|开展|上线|发布|新增|输出|产出|落地|签约|引进|招聘)\D{0,16}\d|(?:提升|提高|增长|增加|上升|扩大|做大|达|升|增|突破)(?:到|至|为)?\s*\d[\d,.]*/;
const LOWERED =
  /(?:降低|下降|减少|缩短|压缩|压降|压减|控制|缩减|收窄|降|缩|减)(?:到|至|在|为)\s*\d[\d,.]*|(?:不超过|不高于|不多于|少于|低于|小于)\s*\d/;

function directionOfClause(name: string): Better | null {
  const [higher, lower] = [RAISED.test(name) && !BAD.test(name), LOWERED.test(name)];
  return higher === lower ? null : higher ? "higher" : "lower";
}

/** What something is measured by: 百元医疗收入 before 卫生材料消耗, 万元产值 before 能耗. */
const MEASURED_BY =
  /^(?:每|单位|[百千万亿]+元)[^的/]{0,6}?(?:收入|产值|营收|利润|资产|增加值|GDP|生产总值)(?:的|\/)?(?=.{2})/iu;

function withoutMeasure(name: string): string {
  return name.replace(MEASURED_BY, "");
}

/** A unit behind a name: 产量（吨）. */
const UNIT_BEHIND = /[(（][^()（）]{1,8}[)）]$/;

/** What is spent on research is no cost to keep down, nor is more of it always meant. */
const RESEARCH = /^(?:研发|科研|科技|技术开发|研究开发)(?:费用?|经费|支出|投入)(?:总?额|合计)?$/;

/** How fast spending, debts and prices grow: a ceiling on it is no slip. */
const GROWING_LOAD =
  /(?<!研发|科研|科技|教育|民生|社会保障|公共)(?:支出|经费|债务|负债|用量|能耗|消耗|消费量|排放|物价|房价|租金|[单均]价|价格(?:指数)?)(?:[总余]?[额量])?(?:同比|年均)?(?:增长|增幅|增速|上涨|涨幅)(?:率|速度|幅度)?(?:\(.*\))?$/;

/** How much is used of what should be used sparingly, and what part of the income comes of it: a ceiling on it is no slip. */
const SPARINGLY =
  /(?:抗菌药物?|抗生素|抗菌素|激素|辅助用药|监控药品|输液|注射剂|农药|化肥|一次性\p{Script=Han}{0,6})(?:药物)?(?:的)?(?:使用|利用)(?:率|比例|占比|强度)|(?:药品|药物|耗材|卫生材料|检查|化验|检验)(?:检验|化验|耗材)?(?:费用?|收入)占/u;

function ofChinese(name: string): Better | null {
  if (RESEARCH.test(name) || GROWING_LOAD.test(name) || SPARINGLY.test(name)) return null;
  if (RELIEF.test(name) || DONE_RIGHT.test(name)) return "higher";
  if (SHORT_TIME.test(name)) return GOOD_TIME.test(name) ? null : "lower";
  const bad = BAD.test(name);
  const good = GOOD_END.test(name);
  if (bad && good && BAD_END.test(name)) return "lower";
  if (bad && good) return /(?:率|度)(?:\(.*\))?$/.test(name) && GOOD_RATE.test(name) ? "higher" : null;
  return bad ? "lower" : good ? "higher" : null;
}

/** 事故处理率 is relief; 成本利润率 and 费用回报率 are good by their end. */
const GOOD_RATE = /(?:利润|收益|回报|满意|及时|完成|达标|合格)(?:率|度)(?:\(.*\))?$/;

/** Works and events are planned to be carried out: 新建停车泊位, 开展义诊. What they cost or how long they take is no count of them. */
const WORK =
  "(?:化解|盘活|清收|清欠|兑付|新建|改建|扩建|修建|建成|改造|整修|修缮|修复|整治|治理|铺设|硬化|亮化|绿化|栽植|举办|召开|开展|组织|创建|培育|引进|培训|惠及|办结|走访|慰问|帮扶|救助|淘汰|关停|拆除|清理|清运|排查|巡查|采购|购置|发放|投放|推广|安装|更换|更新|出台|印发|新签约?|签约)";
const CARRIED_OUT = new RegExp(
  `^${WORK}(?!.*(?:标准|单价|均价|价格?|定额|人均|投入|支出|资金|预算|费|债|间隔|频[率次])(?:\\(.*\\))?$)|${WORK}$`,
);

/**
 * The direction of works and events, of which as many are to be carried out as planned. It is weaker than the words of
 * {@link directionOfName}: a limit on meetings contradicts nothing.
 */
export function directionOfWork(name: string): Better | null {
  const plain = name.replace(/\s+/g, "");
  return CARRIED_OUT.test(plain) && !BAD.test(plain) && !SHORT_TIME.test(plain) ? "higher" : null;
}

/** Shares that may pass the whole: what is spent of a budget, what is used of a capacity. */
const BEYOND_WHOLE =
  /spen[dt]|budget|cost|expen|utili[sz]|capacity|occupan|deliver(?:y|ed) of|plan|forecast|growth|change/i;

/**
 * All of something is wanted, of which there cannot be more: 100% of what an English name tells. `null` for other targets and
 * for shares that may pass the whole.
 */
export function directionOfWhole(
  name: string,
  target: { readonly value?: string; readonly unit?: string } | null,
): Better | null {
  const whole = target?.unit === "%" && Number(target.value) === 1;
  return whole && /^\p{Script=Latin}/u.test(name) && !BEYOND_WHOLE.test(name) ? "higher" : null;
}
