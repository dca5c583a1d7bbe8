import type { Sourced } from "../../evaluation/evaluation";
import { KIND_TRAITS } from "../../evaluation/kinds";
import {
  besideValue,
  isUnprovenSatisfaction,
  statesSurvey,
  surveyFacts,
  tellsMethod,
} from "../../evaluation/satisfaction";
import { statesNotMeasured } from "../../vocabulary/outcomes";
import { isJudged, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { quote, withoutStop } from "../spans/quotes";
import { textOf } from "../text";
import { bareName } from "../values";
import type { Writer } from "../writer";
import { isOpen } from "./full-marks";

type Sentences = readonly (readonly Span[])[];

/**
 * How the satisfaction of a group was measured, behind its results: in the words of the form's notes and remarks
 * (群众满意度86.5%，数据来自现场问卷，发放400份，收回388份), of the sheet of materials, or asked for where nothing tells it.
 *
 * @param results sentences on the results of the group
 */
export function withSurvey(writer: Writer, entries: readonly Entry[], results: Sentences): Sentences {
  const filled = writer.material(writer.label("asks.survey")) !== null;
  const facts = filled ? [] : factsOf(writer, entries);
  const [fact] = facts;
  const source = fact && facts.length === 1 ? methodIn(fact) : null;
  if (facts.length > 0 && source === null) {
    return [...results, ...facts.map(({ text, at }) => writer.stopped([quote(withoutStop(text), at)]))];
  }
  const asks = source ? [quote(source.text, source.at)] : surveyAsked(writer, entries);
  const [only, another] = results;
  if (asks.length === 0) return results;
  const whose = fact && source ? namesBeside(writer, fact, entries) : [];
  if (whose.length > 0) {
    const told = writer.say("result.survey-of", { names: whose, asks });
    return [...results, told, othersAsked(writer, entries)];
  }
  if (writer.locale === "zh-CN" && only && !another && entries.length === 1) {
    return [writer.stopped([...writer.unstopped(only), ...writer.say("result.from", { asks })])];
  }
  const told = results.map((sentence) => textOf(sentence).includes(SATISFACTION));
  const place = told.includes(true) ? told.lastIndexOf(true) + 1 : results.length;
  return [...results.slice(0, place), writer.say("result.survey", { asks }), ...results.slice(place)];
}

const SATISFACTION = "满意度";

/** The rows that a remark stands beside, by their names, where others of the group have none of it. */
function namesBeside(writer: Writer, { text }: Sourced, entries: readonly Entry[]): readonly Span[] {
  const satisfied = entries.filter(isSatisfaction);
  const beside = satisfied.filter(({ indicator: { reason, explanation } }) =>
    [reason, explanation].some((remark) => remark?.text.includes(text) === true),
  );
  if (beside.length === 0 || beside.length === satisfied.length) return [];
  return writer.list(beside.map(({ indicator }) => bareName(indicator)));
}

/** 家长满意度数据来自【…】: rows whose survey nothing tells, beside those whose remark tells it. */
function othersAsked(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const asks = surveyAsked(writer, entries);
  const others = entries.filter(isUnproven).map(({ indicator }) => bareName(indicator));
  return asks.length === 0 ? [] : writer.say("result.survey-of", { names: writer.list(others), asks });
}

/** What the notes of the forms and the remarks on rows that reached their targets tell of the survey. */
function factsOf(writer: Writer, entries: readonly Entry[]): readonly Sourced[] {
  const satisfied = entries.filter((entry) => isMeasured(entry) && isSatisfaction(entry));
  if (satisfied.length === 0 || writer.locale === "en") return [];
  const notes = writer.subject.forms.flatMap(({ evaluation }) => evaluation.notes.map(({ body }) => body));
  // What explains a miss is told among the problems.
  const remarks = satisfied.flatMap(({ state, indicator: { reason, explanation } }) =>
    state === "missed" ? [] : [reason, explanation].flatMap((text) => text ?? []),
  );
  const besides = satisfied.flatMap(({ indicator: { actual } }) => (actual && besideValue(actual)) ?? []);
  const facts = [
    ...notes.flatMap((note) => surveyFacts(note, "notes")),
    ...remarks.flatMap((remark) => surveyFacts(remark, "remarks")),
    ...besides.flatMap((beside) => surveyFacts(beside, "remarks")),
  ];
  // One remark may stand beside several rows.
  return [...new Map(facts.map((fact) => [fact.text, fact])).values()];
}

function isSatisfaction({ indicator: { cleanName, level1, level2 } }: Entry): boolean {
  return [cleanName, level2?.name, level1?.name].some((name) => name?.includes("满意") === true);
}

const SUBJECT = /^.{0,12}满意[度率]?(?:数据|结果|调查)?(?:为|来自|来源于)(?=.{2})/u;
const METHOD_FIRST =
  /^(?!.{0,8}满意|共|累计|发放|收回)[^，]{0,14}(?:问卷|调查|抽样|访谈|走访|回访|测评|评议)/u;

/** 现场问卷，发放400份: alone, or of 群众满意度为现场问卷，发放400份; `null` where the words are a sentence of their own. */
function methodIn({ text, at }: Sourced): Sourced | null {
  const rest = text.replace(SUBJECT, "");
  return METHOD_FIRST.test(rest) ? { text: withoutStop(rest), at } : null;
}

/** How satisfaction was measured: said on the sheet of materials, or asked for where no form tells it. */
function surveyAsked(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const { forms } = writer.subject;
  const official = forms.every(({ evaluation }) => KIND_TRAITS[evaluation.kind].official);
  const asks = writer.label("asks.survey");
  const told = forms.some(({ evaluation }) => statesSurvey(evaluation)) && writer.material(asks) === null;
  if (!official || told || !entries.some(isUnproven)) return [];
  return writer.ask(asks);
}

/** A result that is to be asked for itself is not asked for its survey. */
function isUnproven(entry: Entry): boolean {
  return isMeasured(entry) && (isUnprovenSatisfaction(entry.indicator) || isUnprovenState(entry.indicator));
}

/** Satisfaction in words (满意), without a word about who was asked. */
function isUnprovenState({ cleanName, actual, reason, explanation }: Entry["indicator"]): boolean {
  const worded = actual !== null && actual.value === undefined && cleanName.includes("满意");
  return (
    worded &&
    ![actual, reason, explanation].some((one) => one && tellsMethod("raw" in one ? one.raw : one.text))
  );
}

/** A result without a verdict, as it is doubted or in words, is a result all the same. */
function isMeasured(entry: Entry): boolean {
  return isJudged(entry) || (!isOpen(entry) && !statesNotMeasured(entry.indicator.actual?.raw ?? ""));
}
