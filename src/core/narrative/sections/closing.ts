import type { Sourced } from "../../evaluation/evaluation";
import { isSameCell } from "../../workbook/a1";
import { infoOf, type Form } from "../analysis/form";
import type { Block, Paragraph, Span } from "../report";
import { literal, type Writer } from "../writer";
import { inEnglishDates } from "../saying/en/dates";
import { isLatin } from "../saying/en/names";
import { quote } from "../spans/quotes";
import { allForms, authorOf, mainForms, projectName } from "./opening";

/** Forms named one by one among the annexes. */
const MOST_NAMED = 12;

/** The annexes, who signs, and when: a day that the form does not give is asked for. */
export function closing(writer: Writer): readonly Block[] {
  const forms = allForms(writer);
  if (forms.length === 0) return [];
  const author = authorOf(writer);
  const unit = author ? writer.quote(author) : [];
  const date = forms.map(dateOf).find((one) => one !== null);
  const signed = date ? dayAsWritten(writer, date) : writer.ask(writer.label("asks.date"));
  return [
    ...annexes(writer),
    ...signature(
      writer,
      unit.length > 0 ? unit : writer.ask(writer.label(writer.assessed ? "asks.assessor" : "asks.unit")),
    ),
    ...signature(writer, signed),
  ];
}

const DATE =
  /(?:填报|填表|报告|编制)?(?:日期|时间)\s*[:：]?\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/u;

const LONE_DAY = /^\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u;

/** A day as the form has it; in English as prose writes it there. */
function dayAsWritten({ locale }: Writer, { text, at }: Sourced): readonly Span[] {
  return [quote(locale === "en" ? inEnglishDates(text) : text, at)];
}

/** The day that the head of a form or the line under it gives. */
function dateOf({ evaluation }: Form): Sourced | null {
  const stated = infoOf(evaluation, "date");
  if (stated) return stated;
  const signed = evaluation.notes.flatMap(({ role, body }) => (role === "signature" ? [body] : []));
  for (const [index, { text, at }] of signed.entries()) {
    // The label and its day may stand in two cells: 填报日期 | 2025年1月20日.
    const label = signed[index - 1]?.text ?? "";
    const beside = LONE_DAY.test(text) && /(?:日期|时间)\s*[:：]?\s*$/u.test(label) ? text.trim() : undefined;
    const day = DATE.exec(text)?.[1] ?? beside;
    if (day !== undefined) return { text: day, at };
  }
  return null;
}

function signature(writer: Writer, spans: readonly Span[]): readonly Paragraph[] {
  return writer.paragraph([spans]).map((paragraph) => ({ ...paragraph, role: "signature" as const }));
}

/** A title that any form of the kind has, with its year: the project tells forms of that name apart. */
const GENERIC =
  /^(?:\d{1,2}[.、．\s]?(?!\d))?(?:[（(]?(?:19|20)\d{2}年?度?[）)]?)?(?:财政)?项目(?:支出)?绩效(?:目标)?自评(?:报告)?表(?:[（(](?:19|20)\d{2}年?度?[）)])?$/u;

/** 附件：the tables that the report rests on, a form by its own title; projects of a usual title, or of several forms, by their names. */
function annexes(writer: Writer): readonly Block[] {
  if (writer.outline.kinds.includes("indicator-table")) return [];
  const all = [...mainForms(writer), ...writer.subject.projects];
  const forms = all.flatMap((form) => {
    const { title, kind } = form.evaluation;
    const own = all.length === 1 && title !== null && !GENERIC.test(title.text.replace(/\s+/gu, ""));
    if (
      kind === "project" &&
      form.subject !== null &&
      form.subject !== form.unit &&
      !isTitled(form) &&
      !own
    ) {
      return [formOf(writer, form, form.subject)];
    }
    return title ? [titled(writer, title)] : [];
  });
  const named = [...writer.subject.baseTitles.map((title) => titled(writer, title)), ...forms];
  const [only, second] = named;
  const lead = literal(writer.label("annex"));
  if (only === undefined) return [];
  if (second === undefined) {
    return writer.paragraph([[literal(writer.label("annex-one")), ...only]]).map(asAnnex);
  }
  return [
    ...writer.paragraph([[lead]]).map(asAnnex),
    {
      kind: "list",
      id: writer.id(),
      items: named.slice(0, MOST_NAMED).flatMap((name) => writer.paragraph([name])),
    },
  ];
}

/** 农村公路养护工程项目支出绩效自评表: a form of a usual title by its project, whose name may end with 项目 itself. */
function formOf(writer: Writer, form: Form, subject: Sourced): readonly Span[] {
  if (writer.locale === "en") return [...projectName(writer, form), literal(writer.label("annex.project"))];
  const named = /项目[）)”"]*$/u.test(subject.text.trim());
  return [...writer.quote(subject), literal(writer.label(named ? "annex.named" : "annex.project"))];
}

/** The title of a form, in marks where an English report has it in another language. */
function titled(writer: Writer, title: Sourced): readonly Span[] {
  const quoted = writer.quote(title);
  return writer.locale === "en" && !isLatin(title.text) ? writer.marked(quoted) : quoted;
}

/** Whether the form's title is what names its project. */
function isTitled({ subject, evaluation: { title } }: Form): boolean {
  return title !== null && subject !== null && isSameCell(title.at, subject.at);
}

function asAnnex(paragraph: Paragraph): Paragraph {
  return { ...paragraph, role: "annex" };
}
