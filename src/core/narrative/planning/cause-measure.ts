import { isResultOnly } from "./result-only";

/** Verbs that begin what will be done, at the head of a sentence. */
const MEASURE =
  /^(?:下一步|今后|下步|后续|建议|拟|将|计划于|改进措施|整改措施|措施|正在)|^(?:加强|加快|加大|提高|完善|强化|规范|优化|更新|增加|推进|建立|健全|落实|督促|扩大|补|严格|合理|科学|及时|积极|进一步|继续|细化|压实|统筹|协调|调整|改进|抓紧|尽快|提前|做好|深化|提升|组织|开展|引导|明确|约谈|[与同会]\p{Script=Han}{2,10}(?:联合|合作|协同|共同|会同)(?:推出|开展|开发|制定|建立|举办|组织|推进|实施)|(?:每[月周季]度?|按[月周季]|逐[月季]|定期)\p{Script=Han}{0,3}(?:更新|通报|调度|检查|核对|核查|开展|组织|召开|清理|督查|巡查|维护|培训|报送|公示|结算|回访|会商))/u;
/** Words that can only speak of what is to come, at the head of any clause. */
const TO_COME =
  /^(?:下一步|今后|下步|下一?阶段|接下来|拟(?!定|合)|将(?!近|军|士)|计划(?:于|在|通过|\d)|次年|明年|下一?年度?)/u;
/** What has been done about it since, behind a cause: 1人健康证过期，已于11月底换证. */
const DONE_SINCE =
  /^(?:(?:现|目前|截至目前)已|已于\d|已将[^，,。；;]{2,24}?(?:改为|调整为|改成|分解|纳入|列入|落实|压实|移交|下放)|已与[^，,。；;]{2,16}?(?:明确|约定|商定|签订|协商|达成|对接)|已(?:约定|商定|责成|督促|责令|要求)|已(?:对[^，,。；;]{2,}?|组织[^，,。；;]{0,6}?)(?:停工|整顿|停用|处理|处罚|问责|约谈|检修|维修|排查|培训|整改|更换|完善))/u;
/** What mends a thing: what was done of it is no cause, wherever it stands: 已更换, 均已整改到位, 已列入2024年计划. */
const MENDED = new RegExp(
  `^(?:现|目前|截至目前|后|均|全部)*(?:业?已|已经)(?:全部|全面|及时|相应|按要求|于[^，,。；;]{1,12})*(?:${[
    "更换|整改|修复|修缮|补[发办齐录签缴拨足种栽交]|换[证发新]|退[还回]|追回|归还|纠正|更正|督促|约谈|责令|通报|制定|采取|恢复(?!.*后)|重新(?:采购|招标|申报|组织|安排)",
    "(?:列入|纳入|编入)[^，,。；;]{0,12}(?:计划|预算|清单|台账|安排|整改|考核|规划)",
    "(?:安排|落实)(?:专人|专班|下年|次年|明年)",
  ].join("|")})`,
  "u",
);
/** The same of a thing that it names: 故障设备已修复. */
const THING_MENDED =
  /^[^，,。；;因由未但虽]{2,10}?(?:均|全部|现|目前)*(?:已|已经)(?:全部|全面)?(?:更换|整改|修复|补发|补办|补齐|换证|退还|纠正|更正|追回)(?:完毕|到位|完成)?$/u;
/** A time that a plan is made for: 2024年将…, 2025年6月底前…. */
const PLANNED = /^(?:19|20)\d{2}年[^，,。；;]{0,8}?(?:将|拟|计划|力争|预计|争取|底前|月前|年内)/u;
const YEAR = /^((?:19|20)\d{2})年/u;
/** What is to be done with a thing in a later year, at the head of a sentence: 城东小学2025年春季学期投入使用后分流学生. */
const THING_PLANNED = /^[^\d，,。；;至到延推因由]{2,10}((?:19|20)\d{2})年/u;
/** What was decided for a later year, at the head of any clause: 经局党组研究同意延期至2024年4月. */
const DECIDED =
  /^已?经[^\d，,。；;]{1,30}(?:研究|同意|批准|批复|审定|决定)[^\d，,。；;]{0,12}((?:19|20)\d{2})年/u;
/** How an English sentence on what is to be done begins: an order, or who is to do it. */
const ENGLISH_MEASURE =
  /^(?:actions?:|next steps?:|(?:we|management|the (?:team|board|company|trust|council)) (?:will|plan to)\b|(?:add|agree|appoint|assign|automate|bring|carry out|change|close|complete|cut|develop|engage|extend|fit|hire|hold|improve|increase|index|introduce|invest|launch|move|offer|open|put|raise|re-?negotiate|recruit|reduce|replace|re-?price|review|revise|run|set|start|strengthen|switch|train|update|upgrade|work with)\s+\p{Ll})/iu;
/** Who is to do what: Operations to fit guards. A clause with a verb of its own tells what happened. */
const ENGLISH_ACTOR =
  /^(\p{Lu}[\w&’' -]{2,40}?)(?<!\b(?:due|owing|thanks|subject|prior|close|relat(?:ed|ing)|linked|compared|owed|changes?|amendments?|cuts?|damage|access|delays?|moves?|switch|return|migration|transfers?|transition|referrals?|admissions?|threats?|responses?|increases?|reductions?|hard|difficult|easy|impossible|able|unable|likely|slow|late|unwilling|reluctant)) (?:to|will) (?!date|some|a large|the|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)\p{Ll}{2,}/iu;

const MONTHS =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WHEN = `(?:(?:\\d{1,2} )?${MONTHS}\\b|spring|summer|autumn|winter|q[1-4]\\b|the (?:new|next|spring|summer|autumn|winter)|next (?:year|month|quarter|week)|(?:19|20)\\d{2}|(?:early|mid|late)[ -])`;
/** A clause on what is still to come: a trainee will start in June, sealing heads to be fitted, recruitment closes in May 2025. */
const ENGLISH_TO_COME = [
  /\b(?:will|shall)\s+(?!not\b|continue to (?:be|fall|rise)\b)\p{Ll}/iu,
  /(?<!\b(?:than|as|originally|first|had|was|were) )\bplan(?:s|ned)? (?:to|for)\b|\bintends? to\b|\bto be \p{L}+ed\b|\b(?:is|are) (?:now )?(?:being|planned|scheduled|under way)\b|\b(?:is|are|was|were)? ?due (?:to (?:start|open|begin|complete|be|finish|report)|by)\b/iu,
  new RegExp(
    `\\b(?:starts?|opens?|re-?opens?|begins?|closes?|launch(?:es)?|joins?|goes live|applies|apply|completes?|ends?|takes effect|comes into (?:force|use|effect)) (?:(?:in|on|from|by|at|with) )?(?:the )?${WHEN}`,
    "iu",
  ),
];
/** What has been done about it, in a clause behind another: posts were filled in January, a trainee has been appointed. */
const ENGLISH_REMEDY =
  /\b(?:appointed|recruited|hired|filled|replaced|fitted|introduced|installed|retrained|repaired|reinstated|reissued|marked|updated|upgraded|rewritten|revised|strengthened|agreed with|re-?let|re-?tendered|re-?negotiated|hedged|redeployed|in (?:place|force) since|(?:extra|additional) (?:\p{Ll}+ )?(?:crews?|teams?|staff|posts?|engineers?|agents?|nurses?|officers?|shifts?|clinics?|inspections?) since)\b(?! (?:late|too late)\b)/iu;
/** No remedy, but more of the trouble; what a thing cost explains an amount. */
const NO_REMEDY =
  /\b(?:not|never|only|too|until|un(?:filled|agreed)|yet to|could|because|failed)\b|[£$€]\s?\d/iu;
/** What is done about it now, wherever it stands: return-to-work interviews now held for every absence. */
const NOW_DONE =
  /\bnow (?:being )?(?:held|introduced|in (?:place|force)|reviewed|checked|monitored|tracked|appointed|recruited|filled|fitted|installed|trained|offered|hedged|deployed|let)\b/iu;

/** A verb that makes English words a sentence of their own. */
export const FINITE =
  /\b(?:is|are|was|were|has|have|had|did|does|could|would|rose|fell|ran|broke|began|became|slid|shrank|overran|drove|gave|withdrew|over-?spent|under-?spent|moved|came|went|took|made|left|lost|led|grew|cut|put|kept|meant|brought|froze|cost(?= (?:[£$€\d]|more|less))|\p{L}{2,}ed)\b/iu;

/** Words before the cause that the sentence around it says itself. */
const LEAD =
  /^(?:偏差)?(?:主要)?原因(?:分析)?(?:是|为|在于)?\s*[:：,，]?\s*|^(?:主要)?(?:是)?(?:由于|因为)\s*/u;
/** Words before a measure that its heading says: 下一步将加强…. */
const NEXT =
  /^(?:下一步|下步|下一?阶段|今后|接下来)\s*[，,:：]?\s*(?:工作中)?(?:[，,]|我.{1,3}将|将|拟|要)?\s*/u;
const NUMBER = /^\s*(?:\d{1,2}\s*[.、．](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/u;
const MEASURE_LABEL = /^(?:改进|整改|下一步)?措施\s*[:：]\s*/u;

/** The two halves of a reason cell: why, and what will be done. Each is a part of the cell's text, without its stop. */
export interface CauseAndMeasure {
  readonly cause: string;
  readonly measure: string;
}

/**
 * Divides a reason at the first sentence (or clause after ；) that begins with a measure word, or at the first clause that
 * can only speak of what is to come.
 *
 * @param year the year that the form reports on: what a clause dates later is a plan
 */
export function divideReason(text: string, year?: string): CauseAndMeasure {
  const latin = !/\p{Script=Han}/u.test(text);
  const clauses = text
    .split(latin ? /(?<=[.!?;\n])(?=\s|$)/u : /(?<=[。；;\n，,])/u)
    .filter((part) => part.trim() !== "");
  const at = clauses.findIndex((clause, index) => {
    const words = bare(clause);
    if (latin) {
      if (isEnglishMeasure(words) || isToCome(words)) return true;
      return index > 0 ? isRemedy(words) : NOW_DONE.test(words) && !NO_REMEDY.test(words);
    }
    const opens = /[。；;\n]\s*$/u.test(clauses[index - 1] ?? "。");
    return (
      (opens && isOrder(words, year)) ||
      isDatedLater(DECIDED, words, year) ||
      TO_COME.test(words) ||
      MENDED.test(words) ||
      (index > 0 && (DONE_SINCE.test(words) || THING_MENDED.test(words.replace(/[。；;，,]$/u, "")))) ||
      isPlanned(words, year)
    );
  });
  const cut = at < 0 ? clauses.length : at;
  return {
    cause: withoutDone(joined(clauses.slice(0, cut))),
    measure: joined(clauses.slice(cut)).replace(MEASURE_LABEL, "").replace(NEXT, ""),
  };
}

/** Whether a sentence begins with what is to be done; a rise that came out is no order to raise: 提高0.8个百分点. */
function isOrder(words: string, year: string | undefined): boolean {
  return (MEASURE.test(words) && !isResultOnly(words)) || isDatedLater(THING_PLANNED, words, year);
}

/** What was done is no cause of what was not: 已完工，剩余3%尾款未付 → 剩余3%尾款未付. */
function withoutDone(cause: string): string {
  return cause.replace(
    /^(?:目前|现)?已(?:全部|全面)?(?:完工|完成|竣工|验收|完成验收)[，,；;](?!但|而|因)(?=.{4})/u,
    "",
  );
}

function isEnglishMeasure(words: string): boolean {
  const actor = ENGLISH_ACTOR.exec(words)?.[1];
  return ENGLISH_MEASURE.test(words) || (actor !== undefined && !FINITE.test(actor));
}

function isToCome(words: string): boolean {
  return ENGLISH_TO_COME.some((shape) => shape.test(words));
}

function isRemedy(words: string): boolean {
  return ENGLISH_REMEDY.test(words) && !NO_REMEDY.test(words);
}

function isPlanned(words: string, year: string | undefined): boolean {
  const dated = YEAR.exec(words)?.[1];
  if (dated === undefined) return false;
  return year === undefined ? PLANNED.test(words) : dated > year;
}

/** Whether words of this shape name a year after the one that the form reports on. */
function isDatedLater(shape: RegExp, words: string, year: string | undefined): boolean {
  const dated = shape.exec(words)?.[1];
  return dated !== undefined && year !== undefined && dated > year;
}

function bare(clause: string): string {
  return clause.replace(NUMBER, "").trim();
}

function joined(clauses: readonly string[]): string {
  return clauses
    .join("")
    .trim()
    .replace(NUMBER, "")
    .replace(LEAD, "")
    .replace(/[\s。；;，,、]+$/u, "")
    .replace(/(?<=[\p{Script=Latin}\d%)])\.$/u, "");
}
