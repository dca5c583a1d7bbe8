import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { LineView } from "../analysis/budget";
import type { Entry } from "../analysis/entry";
import type { Form } from "../analysis/form";
import { sameMisses } from "../analysis/same-misses";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure, percentFigure, pointsFigure } from "../spans/figures";
import { formsTable } from "../tables/forms";
import { englishGrade } from "../saying/en/terms";
import type { Writer } from "../writer";
import { fundName } from "./fund-name";
import { allCellSlots, allSlots, outcomesOf } from "./outcome-claims";
import { formCell, projectName } from "./opening";
import { sentenceOf } from "./profile";
import { causeOf, executionReason, inSentence } from "./reasons";

/** Projects told one by one; of more the table tells. */
const MOST_TOLD = 8;

/** The money of the projects beside a department's own form, one sentence each, and how they are managed. */
export function projects(writer: Writer, section: OutlineSection): readonly Block[] {
  const { projects: forms } = writer.subject;
  if (forms.length === 0) return [];
  const told =
    forms.length > MOST_TOLD ? [] : forms.map((form) => moneyOf(writer, form, section.within ?? []));
  const management = writer.material(null, "management");
  const count = writer.count(forms.map((form) => form.subject?.at ?? formCell(form)));
  return [
    ...writer.paragraph([
      told.length === 0
        ? writer.say("projects.count", { count, table: writer.reference("forms", "table-below.within") })
        : [],
      ...told,
      management ? sentenceOf(writer, management.text) : [],
    ]),
    ...(forms.length > MOST_TOLD ? formsTable(writer, forms) : []),
  ];
}

/** …项目预算…，执行…，执行率…，未执行…，主要原因是…. */
function moneyOf(writer: Writer, form: Form, words: readonly string[]): readonly Span[] {
  const { budget } = form;
  const part = lineIn(form, words);
  const line = part ?? budget?.total;
  const figures = line && figuresOf(writer, form, line);
  if (!budget || !line || !figures) return [];
  // What one budget paid of a project is told within the whole: alone it would pass for all of its money.
  const total = part && isBesideOthers(budget.total, part) ? figuresOf(writer, form, budget.total) : null;
  const project = projectName(writer, form);
  const told = total
    ? [
        ...writer.say("project.money", { project, ...total }),
        ...writer.say("project.part", { fund: fundName(writer, line.line), ...figures }),
      ]
    : writer.say("project.money", { project, ...figures });
  const money = (amount: Expression) => moneyFigure(amount, budget.format, writer.locale);
  return writer.stopped([...told, ...leftOver(writer, form, line, money)]);
}

/** Budget, spending and rate of a line; `null` where one of them is missing. */
function figuresOf(writer: Writer, { budget }: Form, { base, executed, rate, rateValue }: LineView) {
  if (!budget || !base || !executed || !rate || !rateValue) return null;
  const money = (amount: Expression) => moneyFigure(amount, budget.format, writer.locale);
  return {
    budget: money(base.expression),
    executed: money(executed.expression),
    rate: percentFigure(rate, writer.locale),
  };
}

/** Whether others paid for the same project. */
function isBesideOthers(total: LineView | null, part: LineView): total is LineView {
  if (!total?.base || !part.base) return false;
  return !evaluate(total.base.expression).eq(evaluate(part.base.expression));
}

/** The line of a project's money that a section is about: in a part on one budget, what that budget paid. */
function lineIn({ budget }: Form, words: readonly string[]): LineView | null {
  const found = budget?.parts.find(
    ({ line, executed }) => executed !== null && words.some((word) => line.cleanLabel.includes(word)),
  );
  return found ?? null;
}

function leftOver(
  writer: Writer,
  form: Form,
  { line, base, executed, rateValue }: LineView,
  money: (amount: Expression) => Span,
): readonly Span[] {
  const whole =
    line.view === "total" || form.budget?.parts.filter((part) => part.executed !== null).length === 1;
  const cause = causeOf(line.reason) ?? (whole ? causeOf(executionReason(form)) : null);
  if (!base || !executed || !rateValue?.lt(1)) return [];
  const low = rateValue.lt(writer.pack.budget.explainBelow);
  if (!low && !cause) return [];
  const rest = writer.say("project.rest", {
    rest: money(call("subtract", base.expression, executed.expression)),
    below: claim("decrease", call("<", executed.expression, base.expression)),
  });
  const why = cause ? inSentence(writer, cause) : writer.ask(asksExecution(writer, form));
  return [...rest, ...writer.say("because", { reason: why })];
}

/** A project without a name of its own is not called by its unit. */
function asksExecution(writer: Writer, { subject, unit }: Form): string {
  return subject === null || subject.text === unit?.text
    ? writer.label("asks.execution")
    : writer.labelWith("asks.execution-of", { name: subject.text });
}

/** Totals, grades and results of the projects beside a department's own form. */
export function projectScores(writer: Writer): readonly Block[] {
  const scored = writer.subject.projects.filter(({ scorecard }) => scorecard?.total);
  if (scored.length === 0) return [];
  const common = commonGrade(writer, scored);
  const items = scored.slice(0, MOST_TOLD).map((form) => scoreOf(writer, form, common.length === 0));
  const told =
    common.length === 0 ? items.map((item) => writer.stopped(item)) : [common, writer.sentence(items)];
  const table = scored.length > MOST_TOLD ? formsTable(writer, scored) : [];
  return [...writer.paragraph(told), ...table];
}

/** 2个项目自评等级均为“优”; nothing where they differ. */
function commonGrade(writer: Writer, scored: readonly Form[]): readonly Span[] {
  const [first] = scored;
  const grade = first?.scorecard?.grade ?? null;
  if (scored.length < 2 || grade === null || scored.some(({ scorecard }) => scorecard?.grade !== grade))
    return [];
  const conditions = scored.flatMap((form) => {
    const span = gradeOf(writer, form);
    return span?.kind === "claim" ? [span.condition] : [];
  });
  if (conditions.length < scored.length) return [];
  const cells = scored.map((form) => form.subject?.at ?? formCell(form));
  return writer.say("project.grades", {
    ...allCellSlots(writer, cells, conditions),
    grade: claim("grade", call("all", conditions))(writer.locale === "en" ? englishGrade(grade) : grade),
  });
}

function scoreOf(writer: Writer, form: Form, graded: boolean): readonly Span[] {
  const total = form.scorecard?.total;
  if (!total) return [];
  const { reached, missed, slots: counts } = outcomesOf(writer, form.entries);
  const grade = gradeOf(writer, form);
  const slots = {
    project: projectName(writer, form),
    points: (unit: string) => pointsFigure(total.expression, unit, writer),
    grade: grade && graded ? writer.say("project.grade", { grade }) : [],
    ...counts,
  };
  if (reached.length === form.entries.length && reached.length > 0) {
    return writer.say("project.all-met", { ...slots, ...allSlots(writer, reached, form.entries) });
  }
  if (missed.length === 0) return writer.say("project.score-alone", slots);
  const same = sameMisses(missed, departmentMisses(writer));
  return same
    ? writer.say("project.score-same", { ...slots, same: claim("unchanged", same) })
    : writer.say("project.score", slots);
}

/** What the department's own form missed, where the report is about that form alone. */
function departmentMisses({ subject }: Writer): readonly Entry[] {
  const [form, another] = subject.forms;
  const own = form?.evaluation.kind === "department" && !another ? form.entries : [];
  return own.filter(({ state }) => state === "missed");
}

/** The grade of a form's total, true as long as the total lies in its band; the bands of a pack stand best first. */
export function gradeOf(writer: Writer, { scorecard }: Form): Span | null {
  const { grades } = writer.pack;
  const total = scorecard?.total;
  const index = grades.findIndex(({ name }) => name === scorecard?.grade);
  const band = grades[index];
  if (!band || !total) return null;
  const above = grades[index - 1];
  const conditions = [call("≥", total.expression, constant(band.min, `grades.${index}.min`))];
  if (above) conditions.push(call("<", total.expression, constant(above.min, `grades.${index - 1}.min`)));
  return claim(
    "grade",
    call("all", conditions),
  )(writer.locale === "en" ? englishGrade(band.name) : band.name);
}

/** Whether a project's money was spent too slowly by the rules. */
export function isSlow(writer: Writer, { budget }: Form): boolean {
  const rate = budget?.total?.rate;
  return rate !== null && rate !== undefined && evaluate(rate).lt(writer.pack.budget.explainBelow);
}
