import type { Lexicon } from "../../../vocabulary/lexicon/lexicon";
import { findVerb, PEOPLE, type Found } from "./find-verb";
import type { NameInput } from "./name-input";
import { word, type ParsedName } from "./parsed-name";
import { becomesRate, isPredicateName } from "./predicate";
import { bareName, withoutExtent, withoutMisfit, withoutTail } from "./strip";
import { dayOf, spanOf } from "./time-name";

/** Longest object of a clause; a longer one is a sentence of its own. */
const LONGEST_OBJECT = 24;
/** A stop, or a number with a unit: the target is hidden in the name. */
const NO_OBJECT = /[，；。]|\d+(?:\.\d+)?\s*[天%％亩座个次人户项公米万元]/u;
const MEASURED =
  /(?:率|比例|占比|比重|满意度|知晓度|金额|成本|投资|标准|单价|价格|均价|增幅|(?<!长)度|性|规模|情况|程度|水平|收入|支出|经费|资金|费用|总额|余额|天数|时长|指数|系数|人口|产值|利润|得分)$/u;
/** Said by the unit already: 惠及人口1000人. */
const BARE_PEOPLE = /^(?:人口|人员|人数)$/u;
/** Names nothing beside its unit: 审议批准事项4项. */
const BARE_MATTER = /^(?:事项|项目)$/u;
const QUESTION = /是否|有无/u;
/** Words in which a name stops in the middle: 考核及[验收]. */
const OPEN_END = /[及和与、的等并]$|(?:临时|集中|定期|及时|全面|共同)$/u;

/** Parses the name of an indicator or a fact by the grammar of official prose (P1–P10). */
export function parseName(input: NameInput, lexicon: Lexicon): ParsedName {
  // 是否编印资料, answered by 是, is said as what was done.
  const asked = input.value === "state" ? input.name.replace(/^\s*是否(?:已经?)?/u, "") : input.name;
  const bare = bareName(asked);
  if (bare === null) return { form: "unnamed", rule: "P1" };
  const name = withoutMisfit(bare, input.unit);
  if (isPinned(name, input, lexicon)) return clauseOf(name, input, lexicon);
  return (
    spanOf(name, input) ??
    dayOf(name, input, lexicon) ??
    involved(name, input) ??
    rateOf(name, input) ??
    (isMeasure(name, input, lexicon)
      ? measure(name, false, input.value !== "day" && isPredicateName(name))
      : null) ??
    clauseOf(name, input, lexicon)
  );
}

/** Whether somebody gave the clause of a name whose value a clause can take; what else the name looks like counts less. */
function isPinned(name: string, { unit, value }: NameInput, lexicon: Lexicon): boolean {
  if (value !== "number" && value !== "state") return false;
  return lexicon.pinned(name) !== null || lexicon.pinned(withoutTail(name, unit).text) !== null;
}

function measure(name: string, total: boolean, marked = false): ParsedName {
  return { form: "measure", rule: "P9", name: word(name), total, ...(marked ? { marked } : {}) };
}

/** 资金支付合规 100% → 资金支付合规率100%. */
function rateOf(name: string, { unit, value }: NameInput): ParsedName | null {
  return value === "number" && becomesRate(name, unit)
    ? { form: "measure", rule: "P9", name: word(name), total: false, rate: true }
    : null;
}

function involved(name: string, { unit }: NameInput): ParsedName | null {
  const touched = /^(.{2,}?)涉及(.{2,}?)数?$/u.exec(name);
  if (touched?.[1] !== undefined && touched[2] !== undefined) {
    return { form: "involves", rule: "P9", about: word(touched[1]), object: word(touched[2]) };
  }
  const layered = /^(.{2,}?)(?:层级|级别)数$/u.exec(name)?.[1];
  if (layered !== undefined && unit === "级") {
    return { form: "involves", rule: "P9", about: word(layered), object: null };
  }
  return null;
}

function isMeasure(name: string, { unit, value }: NameInput, lexicon: Lexicon): boolean {
  if (unit === "%" || unit === "‰" || QUESTION.test(name)) return true;
  if (value === "words") return true;
  // An amount is granted or paid only where the name begins so: 发放补助资金, not 单场补助.
  if (unit.includes("元") && lexicon.verbAtStart(name) === null) return true;
  const bare = name.replace(/[（(][^（）()]*[)）]$/u, "");
  if (!MEASURED.test(bare)) return false;
  // 发放补助资金, 完成固定资产投资: the verb in front keeps its place.
  return lexicon.verbAtStart(bare) === null || /[率度性]$/u.test(bare);
}

/** Whom something can be done to, counted in people; 高血压 is managed, not people. */
const WHOM =
  /(?:[人员工户生民者童妇师众手士兵团组队]|患者|病例|劳动力|对象|群体|家庭|人口|干部|代表|企业|用户|客户|群众|人才|专家|骨干)(?:[（(].*[)）])?$/u;
const COUNTS_PEOPLE = /^[万亿]?(?:人|名|人次|例)$/u;

/** Whether a verb was moved before what no people are: 规范管理高血压3224人. */
function isMisplaced({ rule, object }: Found, unit: string): boolean {
  return rule === "P5" && COUNTS_PEOPLE.test(unit) && object !== "" && !WHOM.test(object);
}

/** Whether the object only repeats what the unit says: 审议批准事项4项, 惠及人口1000人. */
function isUnitAlone(object: string, unit: string, acted: boolean): boolean {
  return (
    (acted && unit === "项" && BARE_MATTER.test(object)) ||
    (/人|名/u.test(unit) && PEOPLE.test(unit) && BARE_PEOPLE.test(object))
  );
}

/** The year of a task says nothing behind a verb: 培训2021年护工. */
const YEAR_BEFORE = /^(?:19|20)\d{2}年度?(?=.{2})/u;

function clauseOf(name: string, input: NameInput, lexicon: Lexicon): ParsedName {
  const { unit } = input;
  const stripped = input.value === "state" ? { text: name, total: false } : withoutTail(name, unit);
  const { total } = stripped;
  const { actor, rest } = actorOf(stripped.text, input, lexicon);
  const short = withoutExtent(rest, unit);
  const found = findVerb(short, input, lexicon) ?? (short === rest ? null : findVerb(rest, input, lexicon));
  if (found === null || !isObject(found, unit) || isMisplaced(found, unit))
    return unparsed(stripped.text, rest, total, input);
  const people = PEOPLE.test(unit);
  const object = isUnitAlone(found.object, unit, actor !== null) ? "" : found.object.replace(YEAR_BEFORE, "");
  const dative = !people || found.object === "" ? null : dativeOf(found, lexicon);
  return {
    form: "clause",
    rule: actor === null ? found.rule : "P3",
    actor: actor === null ? null : word(actor),
    verb: found.verb,
    // What was given for the name need not stand in it.
    object: object === "" ? null : word(object, name.includes(object) ? "name" : "lexicon"),
    after: found.after === undefined ? null : word(found.after),
    dative,
    total,
  };
}

/** A name without a verb: with a number it is a plain measure, as 受益人口5.36万人; else it joins the list. */
function unparsed(text: string, rest: string, total: boolean, { value }: NameInput): ParsedName {
  const plain = value === "number" && !NO_OBJECT.test(rest) && rest.length <= LONGEST_OBJECT;
  return plain && MEASURED.test(rest)
    ? measure(text, total)
    : { form: "list", rule: "P10", name: word(text), total };
}

function actorOf(
  text: string,
  { unitName = "" }: NameInput,
  lexicon: Lexicon,
): { readonly actor: string | null; readonly rest: string } {
  const actor = lexicon.actorAtStart(text, unitName);
  const rest = actor === null ? text : text.slice(actor.length);
  // 党组会议 is a meeting; 常委会听取… is somebody who listens.
  return actor !== null && lexicon.verbAtStart(rest) !== null && lexicon.headAtEnd(text)?.word !== text
    ? { actor, rest }
    : { actor: null, rest: text };
}

function isObject({ object, verb }: Found, unit: string): boolean {
  if (object === "") return PEOPLE.test(unit) && verb.text !== "完成";
  const whole = !NO_OBJECT.test(object) && !OPEN_END.test(object);
  return whole && object.length >= 2 && object.length <= LONGEST_OBJECT;
}

/** 为221人建立预防接种证; 向1400户发放补贴. */
function dativeOf({ verb, object }: Found, lexicon: Lexicon): "for" | "to" | null {
  if (verb.text === "发放" && !/[人员工户生民者]$/u.test(object)) return "to";
  if (verb.text === "建立" && lexicon.headAtEnd(object)?.kind === "document") return "for";
  return null;
}
