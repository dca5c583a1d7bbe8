import type { Indicator, Sourced } from "../../evaluation/evaluation";
import { says } from "../../proof/expression";
import { areListed, areReported, goalClauses } from "../../reading";
import { squeeze } from "../../vocabulary/characters";
import { statesFullSuccess } from "../../vocabulary/outcomes";
import { isMoneyAlone } from "../../vocabulary/money-alone";
import { statesNothing } from "../../vocabulary/nothing";
import { isCopied } from "../../scoring";
import type { Entry } from "../analysis/entry";
import type { Form } from "../analysis/form";
import { isAboutTheSame } from "../../vocabulary/same-subject";
import { goalOutcomes } from "../analysis/goals-reached";
import type { Block, Span } from "../report";
import { claim } from "../spans/claims";
import { cellsInWords } from "./cells-in-words";
import { doubtOf } from "./doubt";
import { ownLanguage } from "./english-names";
import { isQuoteOf, quote } from "../spans/quotes";
import type { Writer } from "../writer";
import { clauseByClause, isGoal, isNumberAlone, MOST_GOALS, ownWords, rowByRow } from "./goals";
import { projectName } from "./opening";

interface Fulfilment {
  readonly words: Sourced;
  readonly clauses: readonly string[];
}

/** Forms whose words on their goals are told. */
const MOST_FORMS = 8;
/** What points elsewhere, is a number alone, or a remark in brackets on the cell itself. */
const NO_WORDS = /^(?:详?见.{0,8}|同[左上前]|[\d.,%\s]*|[（(][^（()）]*[）)])[。.]?$/u;

/** A sentence that names the goals itself needs no label before it (完成年度目标), unless an indicator fell short. */
const SENTENCE = /^.{0,4}(?:目标.{0,6}完成|完成.{0,6}目标)[。.]?$/u;

/**
 * 年度目标完成情况：…。: what a form says became of its goals, in its own words, where neither the number of goals reached
 * nor the indicators say it.
 */
export function goalFulfilment(writer: Writer): readonly Block[] {
  const [only, another] = writer.subject.forms;
  const plain = only && !another && !only.evaluation.goals?.further ? plainFulfilment(writer, only) : [];
  if (plain.length > 0) return writer.paragraph([plain]);
  const stated = writer.subject.forms.flatMap((form) => {
    const rows = rowsFulfilment(writer, form);
    const asSet = rows.length === 0 && writer.several ? asSetFulfilment(writer, form) : rows;
    const own = asSet.length > 0 ? null : fulfilmentOf(form);
    return asSet.length > 0 || own ? [{ form, asSet, own }] : [];
  });
  return stated.slice(0, MOST_FORMS).flatMap(({ form, asSet, own }) => {
    const named = writer.several ? writer.say("goals.of", { project: projectName(writer, form) }) : [];
    if (!own) return writer.paragraph([[...named, ...asSet]]);
    const { words, clauses } = own;
    const bare = writer.locale === "zh-CN" && SENTENCE.test(words.text.trim()) && isUnbroken(form);
    const told = bare
      ? writer.stopped(ownWords(writer, words))
      : writer.say("goals.done", { words: inClauses(writer, words, clauses) });
    return writer.paragraph([[...named, ...told]]);
  });
}

/** What became of goals that have rows of their own, row by row. */
function rowsFulfilment(writer: Writer, { evaluation: { goals } }: Form): readonly Span[] {
  if (!goals?.further) return [];
  const rows = [goals, ...goals.further].flatMap(({ actual }) => actual ?? []);
  return rows.every(({ text }) => statesNothing(text))
    ? askedFulfilment(writer)
    : writer.say("goals.done", { words: rowByRow(writer, rows) });
}

/** No indicator says that a goal was missed. */
function isUnbroken({ entries }: Form): boolean {
  return entries.every(({ state }) => state !== "missed");
}

/** The goal once more, in words: 与预期目标一致, 同左. */
const AS_SET =
  /^[（(]?(?:与|同)(?:左|上|前|(?:预期|年度|总体|绩效)*目标)(?:文字|内容)?(?:相同|一致|相符)?[)）]?[。.]?$/u;

/** What became of the goal of a single form, where its place says no more than that; a person is asked where it is blank. */
function plainFulfilment(writer: Writer, form: Form): readonly Span[] {
  const { goals } = form.evaluation;
  const { expected, actual } = goals ?? { expected: null, actual: null };
  if (!goals || !expected || !actual || writer.locale === "en") return [];
  const asSet = asSetFulfilment(writer, form);
  if (asSet.length > 0) return asSet;
  if (goalOutcomes(goals) !== null) return [];
  const doubted = doubtedFulfilment(writer, actual);
  if (doubted.length > 0) return doubted;
  if (isSomethingElse(actual, form)) return askedFulfilment(writer);
  if (!isGoal(expected.text, form)) return [];
  const same = isSameText(expected, actual);
  if (isUnbroken(form) && statesFullSuccess(actual.text)) {
    return writer.say("goals.reached", { done: claim("met", says(actual.at, actual.text)) });
  }
  const blank = statesNothing(actual.text) || (!same && REMARK.test(actual.text.trim()));
  return same || blank ? askedFulfilment(writer) : [];
}

/**
 * 年度目标完成情况与预期目标一致: where the place for what became of the goal repeats it, or says no more than that. It is asked
 * about where an indicator about the goal fell short, with that indicator, and where all results are written that way.
 */
function asSetFulfilment(writer: Writer, form: Form): readonly Span[] {
  const { goals } = form.evaluation;
  const { expected, actual } = goals ?? { expected: null, actual: null };
  if (!goals || !expected || !actual || writer.locale === "en" || !isGoal(expected.text, form)) return [];
  const copied = isSameText(expected, actual);
  if (!copied && !AS_SET.test(actual.text.trim())) return [];
  const against = missedOfGoal(form);
  if (against.length > 0) {
    const cells = cellsInWords(writer, [actual.at], writer.several);
    const doubt = doubtOf(writer, "asks.doubt-as-set", against, { cells });
    return writer.say("goals.asked", { asks: writer.verify(doubt) });
  }
  // The numbers of both are told one by one.
  if (goalOutcomes(goals) !== null) return [];
  // Of a form that writes its targets once more for its results, as the goal for what became of it, nothing is claimed.
  if (form.entries.some(({ indicator }) => isCopied(indicator))) return askedFulfilment(writer);
  return writer.say("goals.as-set", { same: claim("unchanged", says(actual.at, actual.text)) });
}

/** Rows that fell short of what the goal is about. */
function missedOfGoal({ evaluation: { goals }, entries }: Form): readonly Entry[] {
  const text = goals?.expected?.text ?? "";
  return entries.filter(
    ({ state, indicator }) => state === "missed" && isAboutTheSame(indicator.cleanName, text),
  );
}

/** Whether a form that repeats its goals for what became of them reports a row on them that fell short. */
export function isGoalContradicted(form: Form): boolean {
  const { expected, actual } = form.evaluation.goals ?? { expected: null, actual: null };
  if (!expected || !actual) return false;
  return isSameText(expected, actual) && missedOfGoal(form).length > 0;
}

/** 【请核实：实际完成情况（F11）填写的是资金数，…】; nothing where the place holds something else than money or a number. */
function doubtedFulfilment(writer: Writer, { text, at }: Sourced): readonly Span[] {
  const number = isNumberAlone(text);
  if (!number && !isMoneyAlone(text)) return [];
  const cells = cellsInWords(writer, [at], writer.several);
  const label = number ? "asks.doubt-fulfilment-number" : "asks.doubt-fulfilment";
  return writer.say("goals.asked", { asks: writer.verify(writer.labelWith(label, { cells })) });
}

function askedFulfilment(writer: Writer): readonly Span[] {
  return writer.say("goals.asked", { asks: writer.ask(writer.label("asks.goals")) });
}

/** Whether the place for what became of the goals holds the name of the project. */
function isSomethingElse({ text }: Sourced, { subject }: Form): boolean {
  return text.trim() === subject?.text.trim();
}

/** A remark on the cell itself, in brackets. */
const REMARK = /^[（(][^（()）]*[)）]$/u;

/** What a form says of its goals and no other sentence tells; `null` where that is nothing. */
function fulfilmentOf(form: Form): Fulfilment | null {
  const { entries, subject } = form;
  const { goals } = form.evaluation;
  const actual = goals?.actual;
  if (!goals || !actual || goalOutcomes(goals) !== null) return null;
  const text = actual.text.trim();
  if (statesNothing(text) || NO_WORDS.test(text) || isMoneyAlone(text) || text === subject?.text.trim())
    return null;
  if (goals.expected && isSameText(goals.expected, actual)) return null;
  const all = goalClauses(text).filter((clause) => isQuoteOf(clause, text));
  const untold = untoldClauses(all, rowsOf(entries));
  // What became of the goals is told also where single rows tell its numbers: a part of several would read as the whole,
  // and of a goal that was reached in part both belong together.
  const missed = entries.filter(({ state }) => state === "missed");
  const partly =
    FELL_SHORT.test(text) || text.split(/[，,；;]/u).some((piece) => areReported(piece, rowsOf(missed)));
  const clauses = untold.length > 0 && all.length === 1 && !partly ? untold : all;
  return clauses.length === 0 ? null : { words: actual, clauses };
}

/** The goal again, as where a form is filled in by copying: the goal has been told. */
function isSameText(expected: Sourced, actual: Sourced): boolean {
  return squeeze(expected.text) === squeeze(actual.text);
}

/**
 * What of the clauses of a text neither the indicators nor a count of goals tell, clause by clause: of 养护公路300公里，沿线通行条件恢复 the second
 * half where a row reports the first.
 */
function untoldClauses(all: readonly string[], rows: readonly Indicator[]): readonly string[] {
  return all.flatMap((clause) => {
    const pieces = clause.split(/(?<=[，,])/u);
    const first = pieces.findIndex((piece) => !areReported(piece, rows));
    if (first < 0) return [];
    const rest = pieces.slice(first).join("");
    return [DEPENDENT.test(rest) ? clause : rest];
  });
}

/** What was not done of a goal: 其余2个未建成. */
const FELL_SHORT = /其余|剩余|尚[未有]|仅|未能?[^，,。；;]{0,6}(?:完成|建成|达到?|实现|开工)|没有|不足/u;

/** How a piece begins that needs the one before it. */
const DEPENDENT = /^(?:但|而|其中|并|且|均|都|同时|分别|较|比|超|达|占|未|约|含|共|合计)/u;

function rowsOf(entries: readonly Entry[]): readonly Indicator[] {
  return entries.map(({ indicator }) => indicator);
}

/** One clause as it stands, several one by one: 一是…；二是…. */
function inClauses(writer: Writer, words: Sourced, clauses: readonly string[]): readonly Span[] {
  const [only, another] = clauses;
  if (only === undefined || clauses.length > MOST_GOALS) return ownWords(writer, words);
  if (another === undefined) return ownLanguage(writer, [quote(only, words.at)]);
  if (areListed(words.text)) return clauseByClause(writer, clauses, words.at);
  // A paragraph stays one; of a part of it each clause stands as it is.
  return clauses.length === goalClauses(words.text).length
    ? ownWords(writer, words)
    : writer.series(clauses.map((clause) => ownLanguage(writer, [quote(clause, words.at)])));
}
