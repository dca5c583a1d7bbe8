import { statesNothing } from "../../vocabulary/nothing";
import { isSumOfLines } from "../../vocabulary/sums";
import type { Sourced } from "../../evaluation/evaluation";
import { continued, isLatin } from "../saying/en/names";
import type { Entry } from "../analysis/entry";
import { isBareMeasure } from "../planning/bare-measure";
import { quote, withoutStop } from "../spans/quotes";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { literal, type Writer } from "../writer";
import { asksOnce } from "./asking";
import { handlingRemedies } from "./handling";
import { rateParts } from "./miss-words";
import { ordinal, problemsOf, type Problem } from "./problem-list";
import { toldOf } from "./told-problems";
import { byIndicators, ownWordsOn } from "./problems";
import { inSentence } from "./reasons";
import { sentenceOf } from "./profile";

/** No longer cause is named again before what was done about it. */
const LONGEST_CAUSE = 20;

/** A measure behind the name of what it mends, or behind its number. */
function whatToDo(writer: Writer, problem: Problem, measure: Sourced): readonly Span[] {
  if (writer.locale === "en" && isLatin(measure.text)) return [continued(measure)];
  const words = inSentence(writer, measure);
  return writer.locale === "en" ? words : onWhat(writer, problem, { measure: measure.text, words });
}

/** A clause that says when or how often something is done, and not what is done to: 2025年4月底前完工通车, 按月受理. */
const OBJECTLESS =
  /(?:(?:\d月|[年月季]?[底初末]|期)(?:之?前|内)?(?:全部|全面|力争|确保)?(?:完工|竣工|完成|建成|通车|开工|交付|验收|投用|安装|支付|拨付|整改|恢复|到位)(?:通车|安装|验收|交付|投用|到位|恢复|支付)?|按[月周季年旬](?:受理|拨付|调度|通报|支付|结算|发放)|年初(?:下达|分解))$/u;
/** Shorter runs of characters are shared by chance: 按时拨付率 and 按月拨付. */
const SHARED_RUN = 3;
/** What says itself what it is about: 针对申报材料不全的问题，…. */
const NAMED = /^(?:针对|对于?|关于|就|围绕|为)[^，,。；;]{2,}/u;

/** Whether a measure says what it is about, so that it needs no name before it: with the thing of the name, or a run of its words. */
function saysWhat(measure: string, { indicator: { cleanName } }: Entry): boolean {
  if (NAMED.test(measure) || !measure.split(/[，,、；;。]/u).some((clause) => OBJECTLESS.test(clause.trim())))
    return true;
  if (measure.includes(cleanName.slice(0, 2))) return true;
  for (let at = 1; at + SHARED_RUN <= cleanName.length; at += 1)
    if (measure.includes(cleanName.slice(at, at + SHARED_RUN))) return true;
  return false;
}

/** 美丽乡村建设方面，2024年上半年建成; 针对个别轮椅型号不适配的问题，已更换: what is done, behind what it is done about. */
function onWhat(
  writer: Writer,
  { about, row, cause }: Problem,
  { measure, words }: { readonly measure: string; readonly words: readonly Span[] },
): readonly Span[] {
  const bare = isBareMeasure(measure);
  if (about.length === 0 || (bare === null && (!row || saysWhat(measure, row)))) return words;
  const named =
    bare === "done" && cause && cause.text.length <= LONGEST_CAUSE && !/[，,。；;]/u.test(cause.text);
  return named
    ? writer.say("measure.on-cause", { cause: inSentence(writer, cause), measure: words })
    : writer.say("measure.on", { about: (row && rateParts(writer, row)?.name) ?? about, measure: words });
}

/** Who is to do it, in brackets behind what it is about; a Chinese report tells it behind the measure. */
function ownerOf(row: Entry | null): readonly Span[] {
  const owner = row?.indicator.owner;
  if (!owner || statesNothing(owner.text) || !isLatin(owner.text)) return [];
  return [literal(" ("), quote(owner.text, owner.at), literal(")")];
}

/** （责任部门：医务部）: who is to do it, under the heading of the form. */
function ownerBehind(writer: Writer, row: Entry | null): readonly Span[] {
  const owner = row?.indicator.owner;
  if (!row || !owner || statesNothing(owner.text)) return [];
  const form = writer.subject.forms.find(({ entries }) => entries.includes(row));
  const heading = form?.evaluation.mapping.find(({ role }) => role === "owner");
  if (!heading?.at || !RESPONSIBLE.test(heading.header)) return [];
  const label = quote(heading.header, heading.at);
  return writer.say("measure.owner", { label, owner: quote(withoutStop(owner.text), owner.at) });
}

/** Headings of those who answer for a row; 考核人 and 数据来源部门 do not. */
const RESPONSIBLE = /^(?:责任|牵头|主责|负责|承办)\p{Script=Han}{1,3}$/u;

/** What is off by its lines alone is mended by them. */
function isSum(row: Entry | null): boolean {
  return row !== null && isSumOfLines(row.indicator.cleanName);
}

/**
 * What will be done: the unit's own words, then a measure for each problem, in its order. A problem that nobody has
 * stated a measure for is asked for, unless the unit's own words are there to answer it; of one that is doubted none is.
 */
export function measures(writer: Writer, section: OutlineSection): readonly Block[] {
  const own = ownWordsOn(writer, writer.subject.forms, "measures");
  const problems = toldOf(problemsOf(writer)).told.filter(
    ({ doubted, row, measure }) => doubted !== true && (measure !== null || !isSum(row)),
  );
  const suggestions = writer.material(null, "suggestions");
  const remedies = handlingRemedies(writer, writer.subject.forms);
  const answered = problems.filter(
    // What is done about how the money was handled answers for the money that was left.
    ({ measure, kind }) =>
      measure !== null || (own.length === 0 && !(kind === "money" && remedies.length > 0)),
  );
  if (own.length + answered.length + remedies.length === 0 && !suggestions)
    return writer.missing(section, "omission.no-measures");
  const open = answered.filter(({ measure }) => measure === null);
  const shared = asksOnce(open);
  const named = shared ? answered.filter(({ measure }) => measure !== null) : answered;
  const count = named.length + remedies.length;
  const items = named.map((problem, index): readonly Span[] => [
    ...(writer.locale === "en"
      ? [...problem.about, ...ownerOf(problem.row), literal(writer.label("colon"))]
      : ordinal(writer, index, count)),
    ...(problem.measure ? whatToDo(writer, problem, problem.measure) : writer.ask(problem.asks)),
    ...(writer.locale === "en" ? [] : ownerBehind(writer, problem.row)),
  ]);
  const further = remedies.map((remedy, index) => [
    ...ordinal(writer, named.length + index, count),
    ...remedy,
  ]);
  const list = [...items, ...further].map((item, index) =>
    writer.stopped([
      ...(index === 0 && own.length > 0 ? byIndicators(writer, { length: count }, "by-misses") : []),
      ...item,
    ]),
  );
  const rest = shared
    ? writer.say(count === 0 ? "measures.all" : "measures.others", {
        asks: writer.ask(writer.label("asks.shared-measure")),
      })
    : [];
  return [
    ...own.flatMap((words) => writer.paragraph([words])),
    ...(writer.locale === "en" ? list.flatMap((item) => writer.paragraph([item])) : writer.paragraph(list)),
    ...writer.paragraph([rest]),
    ...(suggestions ? writer.paragraph([sentenceOf(writer, suggestions.text)]) : []),
  ];
}
