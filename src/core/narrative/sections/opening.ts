import { cellValue } from "../../proof/expression";
import { personOf } from "../../evaluation/appraisal";
import { providerOf } from "../../evaluation/contract";
import type { Sourced } from "../../evaluation/evaluation";
import { assessorOf } from "../analysis/assessment";
import type { Form } from "../analysis/form";
import { workInTitle } from "../analysis/title";
import { projectSuffix, selfName } from "../naming";
import type { Block, Span } from "../report";
import { titleInEnglish } from "../saying/en/documents";
import { figure } from "../spans/figures";
import { packQuote, quote, withoutStop } from "../spans/quotes";
import { literal, type Writer } from "../writer";

/** By which document, who evaluated what, and the handover line. */
export function opening(writer: Writer): readonly Block[] {
  const { subject } = writer;
  if (allForms(writer).length === 0) return [];
  const work = subject.forms.length === 0 && subject.summaries.length > 0;
  const own = ownWork(writer);
  if (own) {
    return writer.paragraph([
      writer.say("opening.own-work", { self: selfOf(writer), year: toldYear(writer), work: own }),
    ]);
  }
  const slots = {
    basis: basisOf(writer),
    self: selfOf(writer),
    year: toldYear(writer),
    object: objectOf(writer),
  };
  if (writer.assessed) {
    return writer.paragraph([writer.say("opening.assessed", { ...slots, unit: unitOf(writer) })]);
  }
  return writer.paragraph([writer.say(work ? "opening.work" : "opening", slots)]);
}

/** What a list of work without a form on the spending calls itself: 工作履职情况报告, 工作总结; `null` for others. */
export function ownWork({ locale, subject }: Writer): readonly Span[] | null {
  const [work, another] = subject.summaries;
  if (locale === "en" || subject.forms.length > 0 || !work || another) return null;
  const named = workInTitle(work.evaluation, work.unit?.text ?? "");
  if (!named) return null;
  const report = named.text.endsWith("总结") ? [] : [literal("报告")];
  return [quote(named.text, named.at), ...report];
}

/** What the evaluation follows: the document that a person names, the one that fits kind and year, or the general rule. */
function basisOf(writer: Writer): readonly Span[] {
  const { pack } = writer;
  const named = writer.material(null, "basis");
  if (named) return writer.say("opening.by", { basis: quote(withoutStop(named.text.text), named.text.at) });
  if (!mayCite(writer) || pack.basis.length === 0) return writer.say("opening.by-rule");
  const basis = writer.list(pack.basis.map((text, index) => documentOf(writer, text, `basis.${index}`)));
  return writer.say("opening.under", { basis });
}

/** A document as it is cited; in English behind its title there, where it has one. */
function documentOf({ locale, pack }: Writer, text: string, path: string): readonly Span[] {
  const title = locale === "en" ? titleInEnglish(text) : null;
  const cited = packQuote(text, pack.id, path);
  return title === null ? [cited] : [literal(`the ${title} (`), cited, literal(")")];
}

/** Whether kind and year of every form make the pack's basis the right one. */
function mayCite(writer: Writer): boolean {
  const { citedFor } = writer.pack;
  // What is cited is on evaluating a year that is over.
  if (writer.outline.early === true || mainForms(writer).some((form) => isOfOtherFramework(writer, form)))
    return false;
  if (citedFor === undefined) return true;
  return mainForms(writer).every(
    ({ evaluation: { kind, year } }) =>
      citedFor.kinds.includes(kind) && year !== null && year.text >= citedFor.from,
  );
}

/** A set of indicators, which binds those who use it; other documents are on how to evaluate. */
const FRAMEWORK = /指标体系框架|指引|指标框架/u;

/** Whether the rules that were chosen are a set of indicators of which a form has no level. */
function isOfOtherFramework({ pack }: Writer, { evaluation: { indicators } }: Form): boolean {
  const own = new Set(indicators.flatMap(({ level1 }) => level1?.name ?? []));
  return (
    own.size > 0 &&
    pack.basis.some((title) => FRAMEWORK.test(title)) &&
    !pack.levels.some(({ name, aliases }) => [name, ...aliases].some((word) => own.has(word)))
  );
}

/** How the author names itself in running text, and the unit that others have judged. */
export function selfOf(writer: Writer): Span {
  const judged = writer.assessed ? commonUnit(mainForms(writer))?.unit : null;
  if (judged) return quote(judged.text, judged.at);
  if (writer.assessed) return literal(writer.label("judged-unit"));
  const whose = commonUnit(mainForms(writer));
  const person = whose && personOf(whose.evaluation);
  if (person) return quote(person.text, person.at);
  const provider = whose && providerOf(whose.evaluation);
  if (provider) return quote(provider.text, provider.at);
  return literal(selfName(whose?.unit?.text ?? null, writer.locale));
}

/** Whether the report is the appraisal of one person. */
export function isOfPerson(writer: Writer): boolean {
  const whose = commonUnit(mainForms(writer));
  return !writer.assessed && whose !== null && personOf(whose.evaluation) !== null;
}

/** Whether the report is on what one body did for another under a contract. */
export function isOfContract(writer: Writer): boolean {
  const whose = commonUnit(mainForms(writer));
  return !writer.assessed && whose !== null && providerOf(whose.evaluation) !== null;
}

/** Whose report it is: the unit's own, or of those who judged it; `null` where the forms name nobody. */
export function authorOf(writer: Writer): Sourced | null {
  const forms = mainForms(writer);
  if (!writer.assessed) return commonUnit(forms)?.unit ?? null;
  const named = forms.flatMap(({ evaluation }) => assessorOf(evaluation) ?? []);
  const [first] = named;
  return first && named.every(({ text }) => text === first.text) ? first : null;
}

/** The one unit that all forms belong to; nothing where they differ or name none. */
export function unitOf(writer: Writer): readonly Span[] {
  const unit = commonUnit(mainForms(writer))?.unit;
  return unit ? writer.quote(unit) : [];
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

/** The year that the forms agree on (2024年度), or "the year". */
export function yearOf(writer: Writer): readonly Span[] {
  return yearAs(writer, writer.label("year-unit"), writer.label("this-year"));
}

/** The year where the report names it first: asked for where no form states one. */
function toldYear(writer: Writer): readonly Span[] {
  if (commonYear(mainForms(writer))) return yearOf(writer);
  return [...writer.ask(writer.label("asks.year")), literal(writer.label("year-unit"))];
}

/** The year before amounts and acts: 2024年; without one 全年. */
export function inYear(writer: Writer): readonly Span[] {
  return yearAs(writer, writer.label("year-short"), writer.label("this-year"));
}

function yearAs(writer: Writer, unit: string, otherwise: string): readonly Span[] {
  const year = commonYear(mainForms(writer));
  if (!year) return [literal(otherwise)];
  const financial = writer.locale === "en" ? financialYear(mainForms(writer), year.text) : null;
  if (financial) return [quote(financial.text, financial.at)];
  return [figure(cellValue(year.at, year.text, "year"), "zh-CN", { unit, places: "exact" })];
}

/** 2023/24: a year that is not the calendar's, as the title of the table writes it; `null` for others. */
export function financialYear(forms: readonly Form[], year: string): Sourced | null {
  for (const { evaluation } of forms) {
    const { title } = evaluation;
    const [whole, begins, ends] =
      /\b((?:19|20)\d{2})\s*[/–-]\s*(\d{2})\b(?![/–-])/u.exec(title?.text ?? "") ?? [];
    // A financial year is known by the one in which it begins, or ends.
    const named = begins === year || `${begins?.slice(0, 2) ?? ""}${ends ?? ""}` === year;
    if (title && whole !== undefined && named) return { text: whole, at: title.at };
  }
  return null;
}

/** The year of all forms that have one, or `null` when they differ or have none. */
export function commonYear(forms: readonly Form[]): Form["evaluation"]["year"] {
  const years = forms.flatMap(({ evaluation }) => (evaluation.year ? [evaluation.year] : []));
  const [first] = years;
  return first && years.every((year) => year.text === first.text) ? first : null;
}

/** What is evaluated: the department's expenditure and its projects, or the project by its name, or so many projects. */
function objectOf(writer: Writer): readonly Span[] {
  const { forms, projects } = writer.subject;
  const year = toldYear(writer);
  const [first] = forms;
  const count = (some: readonly Form[]) =>
    writer.count(some.map((form) => form.subject?.at ?? formCell(form)));
  if (first?.evaluation.kind !== "project") {
    const whole = literal(writer.outline.subject[writer.locale]);
    if (projects.length === 0) return writer.say("object.whole", { year, whole });
    return writer.say("object.with-projects", { year, whole, count: count(projects) });
  }
  if (forms.length > 1) return writer.say("object.projects", { year, count: count(forms) });
  // 2024年农村公路养护工程支出: a project that has the year in its name is of that year.
  const named = writer.locale === "zh-CN" && isNamedByYear(first);
  return writer.say("object.project", { year: named ? [] : year, project: projectName(writer, first) });
}

/** Whether the name of a project begins with the year that the form reports on. */
function isNamedByYear({ subject, evaluation: { year } }: Form): boolean {
  return year !== null && subject?.text.trim().startsWith(`${year.text}年`) === true;
}

/** A project by its name, as it reads in a sentence: 惠民演出项目; 本项目 without a name. */
export function projectName(writer: Writer, form: Form): readonly Span[] {
  const { subject, unit } = form;
  if (subject === null || subject === unit) return [literal(writer.label("this-project"))];
  if (writer.locale === "en") return writer.marked(writer.quote(subject));
  const label = form.evaluation.info.find(({ role }) => role === "project")?.label.text;
  return [...writer.quote(subject), literal(projectSuffix(subject.text, label))];
}

/** The first cell of a form. */
export function formCell({ evaluation }: Form): { sheet: string; row: number; column: number } {
  return { sheet: evaluation.sheet, row: evaluation.area.top, column: evaluation.area.left };
}
