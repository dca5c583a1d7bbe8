import type { Sourced } from "../../evaluation/evaluation";
import { chart } from "../charts";
import type { Form } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import { divideReason } from "../planning/cause-measure";
import type { Block, Span } from "../report";
import { unbroken } from "../spans/quotes";
import { lostPointsTable } from "../tables/indicators";
import { literal, type Writer } from "../writer";
import { asksOnce } from "./asking";
import { isLossOnly } from "./losses";
import { ordinal, problemsOf, type Problem } from "./problem-list";
import { moreProblems, toldOf, type ToldProblems } from "./told-problems";
import { sentenceOf } from "./profile";

/** Rows from which on a table of lost points shows what the sentences cannot. */
const FEWEST_ROWS = 4;

/** What fell short and why: the unit's own words, then what the data show, one point each. */
export function problems(writer: Writer, section: OutlineSection): readonly Block[] {
  const own = ownWordsOn(writer, writer.subject.forms, "problems");
  const all = problemsOf(writer);
  const { told, rest } = toldOf(all);
  const shared = asksOnce(told.filter(isOpenRow));
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const table = lostPointsTable(writer, entries);
  // A loss that is told with its points needs no table beside it.
  const untold = entries.filter(({ lost }) => lost?.gt(0)).some((entry) => !isLossOnly(entry));
  const shown = untold || rest.length > 0;
  const tables =
    table && shown && table.rows.length >= FEWEST_ROWS ? [table, ...chart(writer, "lost-points")] : [];
  // The unit's own words on the only thing that fell short say why.
  const answered = own.length > 0 && told.filter(isOpenRow).length === 1 && rest.length === 0;
  const isAnswered = (problem: Problem) => isOpenRow(problem) && (shared || answered);
  if (own.length + told.length === 0) return [...writer.missing(section, "omission.no-problems"), ...tables];
  return [
    ...own.flatMap((words) => writer.paragraph([words])),
    ...told.flatMap((problem, index) =>
      writer.paragraph([
        writer.stopped([
          ...(index === 0 && own.length > 0 ? byIndicators(writer, told) : []),
          ...ordinal(writer, index, told.length),
          ...problem.told,
          ...(problem.why ?? (isAnswered(problem) ? [] : askedWhy(writer, problem))),
        ]),
      ]),
    ),
    ...moreProblems(writer, rest).flatMap((words) => writer.paragraph([words])),
    ...(shared ? writer.paragraph([sharedCause(writer, { told, rest })]) : []),
    ...tables,
  ];
}

/** 从指标完成情况看，一是…: between the unit's own points and those that the data show. */
export function byIndicators(
  writer: Writer,
  { length }: { readonly length: number },
  lead: "by-indicators" | "by-misses" = "by-indicators",
): readonly Span[] {
  return length > 1 && writer.locale === "zh-CN" ? [literal(writer.label(lead))] : [];
}

/** A row that nobody has explained: of many a person is asked once. */
function isOpenRow({ kind, why }: Problem): boolean {
  return kind === "row" && why === null;
}

function askedWhy(writer: Writer, { asksWhy }: Problem): readonly Span[] {
  return writer.say("because", { reason: writer.ask(asksWhy) });
}

/** 上述问题的主要原因是【请填写：…】: one slot for many problems that nobody has explained. */
function sharedCause(writer: Writer, { told, rest }: ToldProblems): readonly Span[] {
  const open = [...told.flatMap(({ row, why }) => (row && why === null ? [row] : [])), ...rest];
  const kind = open.every(isLossOnly) ? "-lost" : open.some(isLossOnly) ? "" : "-missed";
  const all = told.every(({ why }) => why === null || why.length === 0);
  return writer.say(all ? "problem.shared-cause" : "problem.other-causes", {
    asks: writer.ask(writer.label(`asks.shared-cause${kind}`)),
  });
}

/** What the unit itself says of its problems or measures: in the form, or on the sheet of materials. */
export function ownWordsOn(
  writer: Writer,
  forms: readonly Form[],
  role: "problems" | "measures",
): readonly (readonly Span[])[] {
  const notes: readonly Sourced[] = forms.flatMap((form) => notesOn(form, role));
  const material = writer.material(null, role);
  return [...notes, ...(material ? [material.text] : [])]
    .filter(({ text }) => unbroken(text) !== "")
    .map((source) => sentenceOf(writer, source));
}

/** Points of a list: 一是…二是…, 1.…2.…. */
const SEVERAL = /二是|第二|[（(][二2][）)]|(?:^|[^\d])2\s*[.、．](?!\d)|②/u;

/** Words under one label for both, 存在问题和整改措施, or on problems where no box is on measures: each half by itself. */
function notesOn({ evaluation: { notes, year } }: Form, role: "problems" | "measures"): readonly Sourced[] {
  const own = notes.filter((note) => note.role === role).map(({ body }) => body);
  if (notes.some((note) => note.role === "measures")) return own;
  const boxes = notes.flatMap((note) => (note.role === "problems" ? [note.body] : []));
  return boxes.flatMap(({ text, at }) => {
    // Several points have each its own remedy behind it.
    const { cause, measure } = SEVERAL.test(text)
      ? { cause: text, measure: "" }
      : divideReason(text, year?.text);
    // Of a box that is all remedies nothing is left for the problems.
    if (measure === "" || cause === "") return role === "problems" ? [{ text, at }] : [];
    return [{ text: role === "problems" ? cause : measure, at }];
  });
}
