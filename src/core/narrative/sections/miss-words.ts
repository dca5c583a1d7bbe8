import { evaluate } from "../../proof/expression";
import type { Sourced } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import type { Claim } from "../spans/claims";
import { isQuoteOf, quote, unbroken, withoutStop } from "../spans/quotes";
import { textOf } from "../text";
import { literal, type Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";
import { ownLanguage } from "./english-names";
import { deficitGap } from "./chinese-deficit";
import { stateClaim } from "./outcome-claims";
import { happening } from "./happening";
import { shortName } from "./short-name";
import { isOfWords } from "./result-words";
import { completionFigure, gapOf, saidOf, targetSpans, type Gap } from "./standing";

const PEOPLE = /(?:员|生|人|民|者|户|众|师|工|童|对象|劳动力|队伍)$/u;

const MANNER_END = /(?:按计划|按期|按时|按要求|如期|及时|一次性?|准时|足额|全部)$/u;

/** 农村供水水质达标率 → 农村供水水质 and its 达标率. */
export function rateParts(
  writer: Writer,
  { indicator: { cleanName, name }, owner }: Entry,
): {
  readonly name: readonly Span[];
  readonly measure: readonly Span[];
} | null {
  const [, thing, measure] =
    /^(.{3,}?)((?:达标|合格|完成|覆盖|及时|验收合格|优良|就业|(?<!考核|考试|测试)通过)率)$/u.exec(
      cleanName,
    ) ?? [];
  const whole = isQuoteOf(cleanName, name.text);
  if (thing === undefined || measure === undefined || !whole || writer.locale === "en") return null;
  // 参训学员就业率: people reach no target, their rate does. 活动按计划完成率 is one word.
  if (PEOPLE.test(thing) || MANNER_END.test(thing)) return null;
  if (writer.several && owner !== null) return null;
  return { name: [quote(thing, name.at)], measure: [quote(measure, name.at)] };
}

/** What fell short and by how much, without its stop. */
export function missWords(writer: Writer, entry: Entry, name: readonly Span[]): readonly Span[] {
  const fell = stateClaim("missed", [entry]);
  const event = eventOf(writer, entry);
  if (event) return writer.say("miss.event", { ...event, fell, target: targetSpans(writer, entry) });
  const gap = gapOf(writer, entry);
  if (gap) return gapWords(writer, entry, { name, fell, gap });
  const said = saidOf(writer, entry);
  const actual = beyondTarget(entry) ?? ("spans" in said ? said.spans : []);
  const target = targetSpans(writer, entry);
  const undone = actual.length === 0 ? null : undoneOf(writer, entry);
  if (undone) return writer.say("miss.undone", { name: undone, actual, target });
  const unrated = actual.length === 0 ? null : unratedOf(writer, entry);
  if (unrated) return writer.say("miss.unrated", { thing: unrated, actual, name, fell });
  if (actual.length === 0) return writer.say("miss.plain", { name, fell });
  const worded = isOfWords(said) ? inWords(writer, entry, { fell, target, actual }) : null;
  if (worded) return worded;
  const numbers = said.kind === "number" || said.kind === "day";
  const plain = numbers || writer.locale === "en" ? null : plainMiss(entry);
  if (target.length === 0)
    return writer.say("miss.unset", { name, fell, actual: ownLanguage(writer, actual) });
  return writer.say(plain ?? (numbers ? "miss.values" : "miss.words"), {
    name,
    fell,
    actual: ownLanguage(writer, actual),
    target,
  });
}

/** 合规，会计凭证中2笔附件不全 beside the target 合规: what it fell short in stands behind the target once more. */
function beyondTarget({ indicator: { target, actual } }: Entry): readonly Span[] | null {
  const [wanted, told] = [target?.raw.trim() ?? "", withoutStop(actual?.raw ?? "")];
  const rest = told.slice(wanted.length);
  if (!actual || wanted === "" || !told.startsWith(wanted) || !/^[，,；;]\s*\S{3,}/u.test(rest)) return null;
  return [quote(rest.replace(/^[，,；;]\s*/u, ""), actual.at)];
}

const NOT_YET = /^(?:尚|暂|还|仍)?(?:未|没有|不)(?!调查|统计)[^，。；]{2,10}$/u;
const MEASURED = /[率数度值量额]$/u;
/** Targets that say no more than that it be well: 及时, 有效. */
const LONGEST_PLAIN = 4;

/** 找法氛围尚未完全形成（目标为形成）: words that go on behind the name, or that say all there is to a plain target; `null` for others. */
function plainMiss({ indicator: { cleanName, target, actual } }: Entry): "miss.state" | "miss.clause" | null {
  const words = withoutStop(actual?.raw ?? "");
  // A rate is not done or left undone: 工程验收合格率未达到目标，未验收.
  if (NOT_YET.test(words))
    return MEASURED.test(cleanName) ? "miss.clause" : target === null ? null : "miss.state";
  const wanted = target?.raw.trim() ?? "";
  return wanted.length <= LONGEST_PLAIN && !/\d/u.test(wanted) && words.length > LONGEST_STATE
    ? "miss.clause"
    : null;
}

/** Longer words are a clause of their own. */
const LONGEST_STATE = 8;

/** 发生医疗责任事故1起: something of which nothing was to happen, and how often it did. */
export function eventOf(
  writer: Writer,
  entry: Entry,
): { readonly name: readonly Span[]; readonly actual: readonly Span[] } | null {
  const happened = happening(entry);
  const said = saidOf(writer, entry);
  if (happened === null || said.kind !== "number" || writer.locale === "en" || writer.several) return null;
  return { name: [quote(happened, entry.indicator.name.at)], actual: said.spans };
}

interface Missed {
  readonly name: readonly Span[];
  readonly fell: Claim;
  readonly gap: Gap;
}

/** By how much a number or a day is off its target. */
function gapWords(writer: Writer, entry: Entry, { name, fell, gap }: Missed): readonly Span[] {
  const loss = deficitGap(writer, entry);
  if (loss) return writer.say("miss.deficit", { name, fell, gap: loss });
  // A ceiling is not reached by staying below it: what is more than its target passed it.
  if (gap.more && gap.kind !== "days") return writer.say("miss.over", { name, fell, gap: gap.figure });
  const parts = gap.kind === "points" ? rateParts(writer, entry) : null;
  if (parts) return writer.say("miss.rate-of", { ...parts, fell, side: gap.side, gap: gap.figure });
  const late = gap.kind === "days" && gap.more ? timedOf(writer, entry) : null;
  if (late) return writer.say("miss.late", { ...late, gap: gap.figure, late: fell });
  const rate = completionFigure(writer, entry);
  const task = rate ? taskOf(writer, entry) : null;
  return writer.say(task ? "miss.task" : `miss.${gap.kind}`, {
    name,
    task: task ?? [],
    fell,
    side: gap.side,
    gap: gap.figure,
    rate: rate ? writer.say("miss.rate", { rate }) : [],
  });
}

/** 考核任务完成不够及时（目标为每期结束后考核），前两期未能考核; `null` where the name is no sentence. */
function inWords(
  writer: Writer,
  entry: Entry,
  {
    fell,
    target,
    actual,
  }: { readonly fell: Claim; readonly target: readonly Span[]; readonly actual: readonly Span[] },
): readonly Span[] | null {
  const name = missedPredicate(writer, entry, fell);
  if (!name) return null;
  const other = otherAct(entry);
  return other
    ? writer.say("miss.predicate-asked", { name, target, asks: askedAct(writer, other) })
    : writer.say("miss.predicate", { name, target, actual: caseOf(writer, actual) });
}

const OUTPUT = /数量|产出|任务/u;

/** 任务 behind what is done (农村供水工程维修养护), nothing behind a task; `null` of rows that are no work to be done. */
function taskOf(writer: Writer, { indicator, level1, level2 }: Entry): readonly Span[] | null {
  const { cleanName, actual } = indicator;
  const done = numberOf(actual);
  if (writer.locale === "en" || !done || evaluate(done).isZero() || actual?.unit === "元") return null;
  if (/(?:任务|工作)$/u.test(cleanName)) return [];
  // 生活垃圾清运量 is an amount, which comes out less.
  if (cleanName.endsWith("量") && !cleanName.endsWith("数量")) return null;
  const level = level2 ?? level1;
  if (!level || !OUTPUT.test(level.name)) return null;
  const work = writer.lexicon.verbAtEnd(cleanName.replace(/(?:总|数|量|.{0,1}次|[座处个项条件场期])+$/u, ""));
  return work === null ? null : [literal(writer.label("task"))];
}

/** What a name gives a time for: 项目 of 项目验收时间. */
const TIMED = /^(.{2,}?)(验收|完成|竣工|完工|开工|交付|投入使用|上线|建成|办结)(?:的?时间|日期|时限)$/u;
const UNDONE = /^(?:尚|暂|还)?未.{2,6}$/u;

/** 设备采购 and 完成 of 设备采购完成时间: what was done late; `null` for other names. */
function timedOf(
  writer: Writer,
  { indicator: { cleanName, name } }: Entry,
): { readonly name: readonly Span[]; readonly verb: readonly Span[] } | null {
  const [, thing, verb] = TIMED.exec(cleanName) ?? [];
  if (thing === undefined || verb === undefined || writer.locale === "en" || writer.several) return null;
  if (!isQuoteOf(`${thing}${verb}`, name.text)) return null;
  return { name: [quote(thing, name.at)], verb: [quote(verb, name.at)] };
}

/** 项目未验收: a time by which a thing was to be done that was not done at all. */
function undoneOf(writer: Writer, { indicator: { cleanName, name, actual } }: Entry): readonly Span[] | null {
  const thing = TIMED.exec(cleanName)?.[1];
  if (writer.locale === "en" || thing === undefined || !UNDONE.test(actual?.raw.trim() ?? "")) return null;
  return isQuoteOf(thing, name.text) ? [quote(thing, name.at)] : null;
}

/** 城东小学未交付, 工程未验收: what was not done, where its time or its rate was to be told. */
function undoneWords(writer: Writer, entry: Entry): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const name = isOfWords(said) ? (undoneOf(writer, entry) ?? unratedOf(writer, entry)) : null;
  return name && "spans" in said ? [...name, ...said.spans] : null;
}

/** 工程 of 工程验收合格率 beside 未验收: what a rate was to be of; `null` for other rows. */
function unratedOf(
  writer: Writer,
  { indicator: { cleanName, name, actual } }: Entry,
): readonly Span[] | null {
  const [, thing, verb] =
    /^(.{2,}?)(验收|检测|检验|抽检|考核|评审|审计)(?:合格|通过|达标|优良)?率$/u.exec(cleanName) ?? [];
  const words = actual?.raw.trim() ?? "";
  if (writer.locale === "en" || thing === undefined || verb === undefined || !UNDONE.test(words)) return null;
  return words.includes(verb) && isQuoteOf(thing, name.text) ? [quote(thing, name.at)] : null;
}

const DEGREE = /^(.{2,})(及时|规范|准确|完整|到位|合理|充分)$/u;
const WHOLE = /^(.{2,})(达标|合格|合规)$/u;
const FOLLOWS = /^(.{2,}?)(符合.{2,}(?:规定|要求|标准|条件))$/u;

/** 考核任务完成不够及时, 培训对象未全部符合招生规定: a name that is a sentence, turned into what was missed. */
function missedPredicate(writer: Writer, { indicator }: Entry, fell: Claim): readonly Span[] | null {
  const { cleanName, name } = indicator;
  // Of a name of several clauses the last one alone would be turned: 专款专用，财务资料完整.
  if (writer.locale === "en" || !isQuoteOf(cleanName, name.text) || /[，,；;]/u.test(cleanName)) return null;
  const degree = DEGREE.exec(cleanName);
  const [, thing, rest] = degree ?? WHOLE.exec(cleanName) ?? FOLLOWS.exec(cleanName) ?? [];
  if (thing === undefined || rest === undefined) return null;
  const not = fell(writer.label(degree ? "miss.degree" : "miss.part"));
  return [quote(thing, name.at), not, quote(rest, name.at)];
}

/** What was, or was not, done in time. */
const IN_TIME = /(?:及时|按时|按期|如期|按计划)(?:开展|进行|完成|组织)?(\p{Script=Han}{2,4}?)[。.]?$/u;

/** What words fall short in where that is something else than name and target are about; `null` for others. */
function otherAct({ indicator: { cleanName, target, actual } }: Entry): OtherAct | null {
  const wanted = IN_TIME.exec(target?.raw.trim() ?? "")?.[1];
  const said = IN_TIME.exec(actual?.raw.trim() ?? "")?.[1];
  if (!actual || wanted === undefined || said === undefined) return null;
  return cleanName.includes(wanted) && !cleanName.includes(said)
    ? { actual: { text: actual.raw, at: actual.at }, wanted, said }
    : null;
}

interface OtherAct {
  readonly actual: Sourced;
  readonly wanted: string;
  readonly said: string;
}

/** 【请核实：F9填写的“1-2期未能及时培训”说的是培训，不是考核】 */
function askedAct(writer: Writer, { actual: { text, at }, wanted, said }: OtherAct): readonly Span[] {
  const cells = cellsInWords(writer, [at], writer.several);
  return writer.verify(
    writer.labelWith("asks.doubt-other-act", { cells, value: unbroken(text), said, wanted }),
  );
}

/** 存在18岁以下人员 is a clause, 存在18岁以下 needs a noun behind it. */
function caseOf(writer: Writer, actual: readonly Span[]): readonly Span[] {
  const open = /^存在(?!.*(?:问题|情况|现象|不足|差距|隐患|人员|风险)$)/u.test(textOf(actual));
  return open ? [...actual, literal(writer.label("miss.case"))] : actual;
}

/**
 * 考核任务完成不够及时，甲、乙未达到目标: what the words were stands among the problems, and so do rows whose words are asked
 * about, which nobody can state before.
 */
export function missedInWords(writer: Writer, all: readonly Entry[]): readonly Span[] {
  const entries = all.filter((entry) => otherAct(entry) === null);
  if (entries.length === 0) return [];
  const turned = entries.map(
    (entry) => undoneWords(writer, entry) ?? missedPredicate(writer, entry, stateClaim("missed", [entry])),
  );
  const plain = entries.filter((_, index) => turned[index] === null);
  const names = writer.list(plain.map((entry) => shortName(writer, entry)));
  const unset = plain.every((entry) => targetSpans(writer, entry).length === 0);
  const rest =
    plain.length === 0
      ? []
      : writer.say(unset ? "result.missed-unset" : "result.missed-in-words", {
          names,
          fell: stateClaim("missed", plain),
        });
  const predicates = turned.filter((one) => one !== null);
  return predicates.length === 0
    ? rest
    : writer.stopped(writer.chain([...predicates, ...(plain.length === 0 ? [] : [writer.unstopped(rest)])]));
}
