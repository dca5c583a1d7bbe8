import { cellValue } from "../../proof/expression";
import type { Form } from "../analysis/form";
import type { Block, Span } from "../report";
import { absent } from "../spans/claims";
import { figure } from "../spans/figures";
import { packQuote } from "../spans/quotes";
import { literal, type Writer } from "../writer";

/** Purpose, basis and object of the evaluation, and the handover line. */
export function opening(writer: Writer): readonly Block[] {
  const basis = basisOf(writer);
  const slots = { basis, unit: unitOf(writer), year: yearOf(writer), object: objectOf(writer) };
  if (allForms(writer).length === 0) {
    return writer.paragraph([writer.say("opening.nothing", { absent: absent() })]);
  }
  const work = writer.subject.forms.length === 0 && writer.subject.summaries.length > 0;
  if (work) return writer.paragraph([writer.say("opening.work", slots)]);
  return writer.paragraph([writer.say(basis.length > 0 ? "opening.basis" : "opening.plain", slots)]);
}

function basisOf(writer: Writer): readonly Span[] {
  const { pack } = writer;
  if (!mayCite(writer)) return [];
  return writer.list(pack.basis.map((text, index) => [packQuote(text, pack.id, `basis.${index}`)]));
}

/** Whether kind and year of every form make the pack's basis the right one. */
function mayCite(writer: Writer): boolean {
  const { citedFor } = writer.pack;
  if (citedFor === undefined) return true;
  return mainForms(writer).every(
    ({ evaluation: { kind, year } }) =>
      citedFor.kinds.includes(kind) && year !== null && year.text >= citedFor.from,
  );
}

/** The one unit that all forms belong to, or "this unit". */
export function unitOf(writer: Writer): readonly Span[] {
  const unit = commonUnit(mainForms(writer));
  return unit?.unit ? writer.quote(unit.unit) : [literal(writer.label("own-unit"))];
}

/** The first form, where all forms name the same unit (or none). */
export function commonUnit(forms: readonly Form[]): Form | null {
  const named = forms.filter((form) => form.unit !== null);
  const [first] = named;
  return first && named.every((form) => form.unit?.text === first.unit?.text) ? first : null;
}

/** The forms that the report is signed for: those of the outline's kind, else the work summary. */
export function mainForms({ subject }: Writer): readonly Form[] {
  return subject.forms.length > 0 ? subject.forms : subject.summaries;
}

export function allForms({ subject }: Writer): readonly Form[] {
  return [...subject.forms, ...subject.summaries, ...subject.projects];
}

/** The year that the forms agree on, or "the year". */
export function yearOf(writer: Writer): readonly Span[] {
  const year = commonYear(mainForms(writer));
  if (!year) return [literal(writer.label("this-year"))];
  return [
    figure(cellValue(year.at, year.text, "year"), "zh-CN", {
      unit: writer.label("year-unit"),
      places: "exact",
    }),
  ];
}

/** The year of all forms that have one, or `null` when they differ or have none. */
export function commonYear(forms: readonly Form[]): Form["evaluation"]["year"] {
  const years = forms.flatMap(({ evaluation }) => (evaluation.year ? [evaluation.year] : []));
  const [first] = years;
  return first && years.every((year) => year.text === first.text) ? first : null;
}

/** What is evaluated: the department's expenditure, or the project by its name, or so many projects. */
function objectOf(writer: Writer): readonly Span[] {
  const { forms } = writer.subject;
  const [first] = forms;
  const kind = first?.evaluation.kind;
  if (kind !== "project" || !first) return [literal(writer.outline.subject[writer.locale])];
  if (forms.length > 1) {
    return writer.say("object.projects", {
      count: writer.count(forms.map((form) => form.subject?.at ?? formCell(form))),
    });
  }
  const named = first.subject !== null && first.subject !== first.unit;
  return named
    ? writer.say("object.project", { project: writer.marked(writer.quote(first.subject)) })
    : [literal(writer.label("project-expenditure"))];
}

/** The first cell of a form. */
export function formCell({ evaluation }: Form): { sheet: string; row: number; column: number } {
  return { sheet: evaluation.sheet, row: evaluation.area.top, column: evaluation.area.left };
}
