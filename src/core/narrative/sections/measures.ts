import type { Sourced } from "../../evaluation/evaluation";
import type { Form } from "../analysis/form";
import { portfolioBudget } from "../analysis/portfolio";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent } from "../spans/claims";
import { namesOf } from "../values";
import { unbroken } from "../spans/quotes";
import type { Writer } from "../writer";
import { executionReason } from "./budget-total";
import { ownWords } from "./goals";
import { greatest, deviation } from "../analysis/form";
import { notStated } from "./profile";

/** Longest list of own measures told. */
const MOST_TOLD = 5;

/**
 * The unit's own measures as they stand. Where it names none, what its own figures call for, and said to be so:
 * the report promises nothing in the unit's name.
 */
export function measures(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const own = ownMeasures(forms);
  if (own.length > 0) {
    return writer.paragraph(
      own
        .slice(0, MOST_TOLD)
        .map((words) => writer.say("measures.own", { words: writer.marked(ownWords(writer, words)) })),
    );
  }
  const called = calledFor(writer, forms);
  if (called.length === 0) {
    return writer.missing(section, "omission.no-measures", () => notStated(writer, section));
  }
  const numbered = called.map((clause) =>
    called.length === 1 ? clause : [...writer.say("measures.nth"), ...clause],
  );
  return writer.paragraph([
    writer.say("measures.none", { absent: absent() }),
    [...writer.say("measures.lead"), ...writer.sentence(numbered)],
  ]);
}

function ownMeasures(forms: readonly Form[]): readonly Sourced[] {
  return forms
    .flatMap(({ evaluation }) => evaluation.notes.filter(({ role }) => role === "measures"))
    .map(({ body }) => body)
    .filter(({ text }) => unbroken(text) !== "");
}

/** One clause per kind of problem that the data show. */
function calledFor(writer: Writer, forms: readonly Form[]): readonly (readonly Span[])[] {
  const entries = forms.flatMap((form) => form.entries);
  const missed = entries.filter(({ state }) => state === "missed");
  const unreported = entries.filter(({ state }) => state === "unreported");
  const unexplained = entries.filter(
    ({ lost, state, reason }) => (lost?.gt(0) ?? state === "missed") && reason === null,
  );
  const budget = portfolioBudget(forms);
  const explained = forms.length === 1 && forms.every((form) => executionReason(form) !== null);
  return [
    ...(budget?.rateValue?.lt(writer.pack.budget.explainBelow)
      ? [writer.say(explained ? "measures.execution-explained" : "measures.execution")]
      : []),
    ...(missed.length > 0
      ? [writer.say("measures.missed", { names: namesOf(writer, greatest(missed, 3, deviation)) })]
      : []),
    ...(unreported.length > 0 ? [writer.say("measures.unreported")] : []),
    ...(unexplained.length > 0 ? [writer.say("measures.unexplained")] : []),
  ];
}
