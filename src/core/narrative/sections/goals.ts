import type { Sourced } from "../../evaluation/evaluation";
import { cellValue } from "../../proof/expression";
import { areListed, goalClauses } from "../../reading";
import { isMoneyAlone } from "../../vocabulary/money-alone";
import { statesNothing } from "../../vocabulary/nothing";
import type { CellRef } from "../../workbook/a1";
import type { Form } from "../analysis/form";
import { goalOutcomes } from "../analysis/goals-reached";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { figure } from "../spans/figures";
import { excerpt, isQuoteOf, quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";
import { ownLanguage } from "./english-names";
import { inYear, projectName, yearOf } from "./opening";

/** Forms whose goals are told one by one. */
const MOST_FORMS = 8;
/** Goals told one by one; a text with more is told as it stands. */
export const MOST_GOALS = 10;
/** Words that say nothing of a goal: 见附件, 完成年度任务 alone, a number. */
const PLACEHOLDER = /^(?:详?见.{0,8}|同上|[\d.,%\s]*|完成(?:年度|全年)?(?:目标|任务|工作)(?:任务)?)$/u;

/** The goals as they were set, clause by clause. How many were reached is told with the score. */
export function goals(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const stated = forms.flatMap((form) => {
    const expected = form.evaluation.goals?.expected;
    return expected && isGoal(expected.text, form) ? [{ form, expected }] : [];
  });
  if (stated.length === 0) return moneyForGoals(writer) ?? writer.missing(section, "omission.no-goals");
  return stated.slice(0, MOST_FORMS).flatMap(({ form, expected }) => {
    const named = writer.several ? writer.say("goals.of", { project: projectName(writer, form) }) : [];
    const further = form.evaluation.goals?.further?.map((row) => row.expected) ?? [];
    const sentence =
      further.length === 0
        ? goalSentence(writer, form, expected)
        : rowsSentence(writer, [expected, ...further]);
    return writer.paragraph([[...named, ...sentence]]);
  });
}

/** Whether a text says what is to be reached. */
export function isGoal(text: string, { subject }: Form): boolean {
  const bare = text.trim();
  if (statesNothing(bare) || PLACEHOLDER.test(bare) || isMoneyAlone(bare)) return false;
  return bare !== subject?.text.trim();
}

/**
 * 【请核实：年度目标（B11）填写的是资金数，请写明绩效目标】, or 数字 where it is a number alone; `null` where the places of the goals are blank.
 */
function moneyForGoals(writer: Writer): readonly Block[] | null {
  const stated = writer.subject.forms.flatMap(({ evaluation }) => evaluation.goals?.expected ?? []);
  const doubts = (
    [
      ["asks.doubt-goal", ({ text }: Sourced) => isMoneyAlone(text)],
      ["asks.doubt-goal-number", ({ text }: Sourced) => isNumberAlone(text)],
    ] as const
  ).flatMap(([label, isSo]) => {
    const cells = stated.filter(isSo).map(({ at }) => at);
    if (cells.length === 0) return [];
    return [writer.labelWith(label, { cells: cellsInWords(writer, cells, writer.several) })];
  });
  if (doubts.length === 0) return null;
  return writer.paragraph([writer.stopped(writer.verify(doubts.join(writer.label("list.semicolon"))))]);
}

/** A number of nothing, in the place for a goal or for what became of it. */
export function isNumberAlone(text: string): boolean {
  return /^\d[\d.,%％\s]*$/u.test(text.trim());
}

function goalSentence(writer: Writer, { evaluation }: Form, expected: Sourced): readonly Span[] {
  const clauses = goalClauses(expected.text).filter((clause) => isQuoteOf(clause, expected.text));
  const year = inYear(writer);
  const [only] = clauses;
  // How many goals a paragraph has nobody has said, unless what became of them is told part by part.
  const parted = evaluation.goals !== null && goalOutcomes(evaluation.goals) !== null;
  const listed = clauses.length < 2 || areListed(expected.text) || parted;
  if (only === undefined || clauses.length > MOST_GOALS || !listed) {
    return writer.say("goals.one", {
      year: yearOf(writer),
      goal: ownWords(writer, expected),
    });
  }
  if (clauses.length === 1)
    return writer.say("goals.one", {
      year: yearOf(writer),
      goal: ownLanguage(writer, [quote(only, expected.at)]),
    });
  const count = cellValue(expected.at, String(clauses.length), "clauses");
  return writer.say("goals.several", {
    year,
    count: (one: string) => figure(count, writer.locale, { unit: one, places: "exact" }),
    items: clauseByClause(writer, clauses, expected.at),
  });
}

/** Goals in rows of their own, one by one. */
function rowsSentence(writer: Writer, rows: readonly Sourced[]): readonly Span[] {
  return writer.say("goals.one", { year: yearOf(writer), goal: rowByRow(writer, rows) });
}

/** 一是…；二是…: cells one by one, each as it stands. */
export function rowByRow(writer: Writer, rows: readonly Sourced[]): readonly Span[] {
  if (rows.length > MOST_GOALS) return writer.series(rows.map((row) => ownWords(writer, row)));
  return writer.series(
    rows.map((row, index) => [
      literal(writer.label(`ordinal.${index + 1}` as "ordinal.1")),
      // What became of a goal keeps the place of the goal, also where nobody says it.
      ...(statesNothing(row.text)
        ? writer.ask(writer.label("asks.goals"))
        : ownLanguage(writer, [quote(withoutStop(row.text), row.at)])),
    ]),
  );
}

/** A text without the stop at its end, which the sentence around it has. */
function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/u, "");
}

/** 一是…；二是…: parts of a cell one by one. */
export function clauseByClause(writer: Writer, clauses: readonly string[], at: CellRef): readonly Span[] {
  return writer.series(
    clauses.map((clause, index) => [
      literal(writer.label(`ordinal.${index + 1}` as "ordinal.1")),
      ...ownLanguage(writer, [quote(clause, at)]),
    ]),
  );
}

/** A person's own text as it stands, shortened at the end of a sentence where it is long. */
export function ownWords(writer: Writer, source: Sourced): readonly Span[] {
  const { span, cut } = excerpt(source.text, source.at);
  return ownLanguage(writer, cut ? [span, literal(writer.label("ellipsis"))] : [span]);
}
