import { call } from "../../proof/expression";
import { departmentIn } from "../analysis/departments";
import type { Entry } from "../analysis/entry";
import type { OutlineSection } from "../outlines";
import type { Filling } from "../phrases/render";
import type { Block, Span } from "../report";
import { inProse } from "../saying/zh/piece";
import { isQuoteOf, quote, withoutStop } from "../spans/quotes";
import { isSumOfLines } from "../../vocabulary/sums";
import { literal, type Writer } from "../writer";
import { aimInChinese } from "./aims";
import { costClauses } from "./costs";
import { deficit } from "./chinese-deficit";
import { deficit as englishDeficit } from "./english-deficit";
import { englishMiss } from "./english-misses";
import { englishName } from "./english-names";
import { ratingDoubt } from "./english-rating";
import { entriesOf } from "./indicator-summary";
import { eventOf } from "./miss-words";
import { cellsOfEntries, stateClaim } from "./outcome-claims";
import { fellShort, isPartlyMet } from "./partly-met";
import { ordinal } from "./problem-list";
import { becauseSentence, causeOf } from "./reasons";
import { isOfWords, taskWords } from "./result-words";
import { ruleDoubt } from "./rule-doubts";
import { shortName } from "./short-name";
import { linesAmong } from "./sums-of-lines";
import { changeOnYear, completionFigure, gapOf, isLevel, saidOf, targetSpans, type Said } from "./standing";
import { MOST_PROBLEMS } from "./told-problems";
import { trendBlocks, trendClause } from "./trend";

/** Sales: before a miss of one of several departments, in English; Chinese has it before the name. */
function departmentLead(writer: Writer, { owner }: Entry): readonly Span[] {
  const department = writer.locale === "en" ? departmentIn(writer.subject.forms, owner) : null;
  return department ? writer.say("kpi.category", { level: writer.quote(department) }) : [];
}

/** What was missed, by how much, and why: one paragraph each. */
export function missed(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = linesAmong(writer, entriesOf(writer)).filter(({ state }) => state === "missed");
  if (entries.length === 0) return writer.missing(section, "omission.none-missed");
  const told = entries.slice(0, MOST_PROBLEMS);
  const drawn = told.find((entry) => trendBlocks(writer, entry).length > 0);
  const paragraphs = told.flatMap((entry, index): readonly Block[] => [
    ...writer.paragraph([
      writer.stopped([
        ...ordinal(writer, index, told.length),
        ...departmentLead(writer, entry),
        ...missOf(writer, entry),
      ]),
    ]),
    ...(entry === drawn ? trendBlocks(writer, entry) : []),
  ]);
  const rest = entries.slice(MOST_PROBLEMS);
  const more =
    rest.length === 0
      ? []
      : writer.paragraph([
          writer.say("kpi.more-missed", {
            names: writer.list(rest.map((entry) => shortName(writer, entry))),
            count: writer.count(cellsOfEntries(rest)),
            fell: fellShort(rest),
          }),
        ]);
  return [...paragraphs, ...more];
}

/** 利润总额3986万元，比目标少214万元，完成率94.90%。分季度看，由…减少至…。主要原因是…. */
function missOf(writer: Writer, entry: Entry): readonly Span[] {
  const trend = trendClause(writer, entry);
  const apart = literal(`${writer.label("stop")}${writer.label("sentence.gap")}`);
  return [
    ...missWords(writer, entry),
    ...(writer.locale === "en"
      ? []
      : [...scoreOf(writer, entry), ...costClauses(writer, entry), ...ruleDoubt(writer, entry)]),
    ...(trend.length > 0 ? [apart, ...trend] : []),
    ...whyOf(writer, entry),
    ...(writer.locale === "en"
      ? [...scoreOf(writer, entry), ...costClauses(writer, entry), ...ratingDoubt(writer, entry)]
      : []),
  ];
}

/** What a miss cost: ，扣1分; . The KPI scored 12 of 15 points. */
function scoreOf(writer: Writer, entry: Entry): readonly Span[] {
  const { points, max } = entry;
  const lost = lostPoints(writer, entry);
  if (!lost || !points || !max) return [];
  return writer.say("kpi.row-score", { points: writer.points(points), max: writer.points(max), lost });
}

/** Points that a row had to give and did not earn; `null` where it earned all, or has none. */
export function lostPoints(writer: Writer, { max, points, lost }: Entry): Filling | null {
  return max && points && lost?.gt(0) === true ? writer.points(call("subtract", max, points)) : null;
}

function whyOf(writer: Writer, entry: Entry): readonly Span[] {
  const cause = causeOf(entry.reason);
  const asks = writer.asks(
    isPartlyMet(entry) ? "asks.partly" : "asks.miss",
    inProse(entry.indicator.cleanName),
  );
  if (cause) return becauseSentence(writer, cause, entry);
  return isSumOfLines(entry.indicator.cleanName) ? [] : writer.say("because", { reason: writer.ask(asks) });
}

/** What was missed and by how much, without its stop. */
function missWords(writer: Writer, entry: Entry): readonly Span[] {
  const own =
    writer.locale === "en"
      ? (englishDeficit(writer, entry) ?? englishMiss(writer, entry))
      : (deficit(writer, entry, true) ?? happened(writer, entry));
  if (own) return own;
  const gap = gapOf(writer, entry);
  const said = saidOf(writer, entry);
  const value = "spans" in said ? said.spans : [];
  const fell = fellShort([entry]);
  const aim = aimInChinese(writer, entry);
  const name = writer.locale === "en" ? englishName(writer, entry) : shortName(writer, entry);
  const task = taskWords(writer, entry, said);
  if (task) {
    const { target } = entry.indicator;
    const wanted = target ? [quote(withoutStop(target.raw), target.at)] : [];
    return writer.say("kpi.not-met-words", { name, value: task, target: wanted, fell, aim });
  }
  if (gap?.kind === "days") {
    const late = { value, gap: gap.figure, side: gap.side, aim };
    const timed = doneOn(writer, entry, said);
    return writer.say(timed ? "kpi.late-on" : "kpi.late", { name, ...late, ...timed });
  }
  if (!gap || said.kind !== "number") {
    const target = targetSpans(writer, entry);
    return notMet(writer, said, { name, value, target, fell, aim });
  }
  const rate = completionFigure(writer, entry);
  const marks = writer.locale === "zh-CN" && isLevel(entry);
  return writer.say(marks ? "kpi.miss-points" : `kpi.miss-${gap.kind}`, {
    name,
    value: writer.say("kpi.value", { value }),
    gap: gap.figure,
    side: gap.side,
    aim,
    rate: rate && !entry.reverse ? writer.say("miss.rate", { rate }) : [],
    change: changeOnYear(writer, entry),
  });
}

/** A miss without a gap in numbers; a table may judge a row whose value it does not give. */
function notMet(
  writer: Writer,
  said: Said,
  slots: Readonly<Record<"name" | "value" | "target", readonly Span[]>> &
    Readonly<Record<"fell" | "aim", Filling>>,
): readonly Span[] {
  if (slots.value.length === 0 && writer.locale === "en")
    return writer.sayInEnglish("kpi.not-met-unsaid", slots);
  const worded = isOfWords(said) && slots.target.length > 0;
  return writer.say(worded ? "kpi.not-met-words" : "kpi.not-met", slots);
}

/** 发生安全生产责任事故1起（目标0起），比上年增加1起: what was not to happen; `null` for other rows. */
function happened(writer: Writer, entry: Entry): readonly Span[] | null {
  const event = eventOf(writer, entry);
  return (
    event &&
    writer.say("kpi.miss-event", {
      name: event.name,
      value: event.actual,
      target: targetSpans(writer, entry),
      aim: aimInChinese(writer, entry),
      fell: stateClaim("missed", [entry]),
      change: changeOnYear(writer, entry),
    })
  );
}

/** What was done late and how, by a name that ends in it: 智慧水务平台 and 上线 of 智慧水务平台上线; `null` for other names. */
function doneOn(
  writer: Writer,
  { indicator: { cleanName, name, actual } }: Entry,
  said: Said,
): Readonly<Record<"name" | "verb", readonly Span[]>> | null {
  const [, thing, verb] = DONE_NAME.exec(cleanName) ?? [];
  if (thing === undefined || verb === undefined || writer.locale === "en" || !isQuoteOf(thing, name.text))
    return null;
  const tells = said.kind !== "day" && actual?.raw.includes(verb) === true;
  if (said.kind !== "day" && !tells) return null;
  return { name: [quote(thing, name.at)], verb: tells ? [] : [quote(verb, name.at)] };
}

const DONE_NAME =
  /^(.{2,}?)(验收|完成|竣工|完工|开工|交付|投入使用|上线|建成|投产|投用|投运|通车|通水|通气|并网|开园|开业|开通|运营|封顶|落地|启用|挂牌|达产|办结)(?:的?时间|日期|时限)?$/u;
