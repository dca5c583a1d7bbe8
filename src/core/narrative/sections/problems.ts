import type { Sourced } from "../../evaluation/evaluation";
import { chart } from "../charts";
import type { Form } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { unbroken } from "../spans/quotes";
import { lostPointsTable } from "../tables/indicators";
import type { Writer } from "../writer";
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
  if (own.length + told.length === 0) return [...writer.missing(section, "omission.no-problems"), ...tables];
  return [
    ...own.flatMap((words) => writer.paragraph([words])),
    ...told.flatMap((problem, index) =>
      writer.paragraph([
        writer.stopped([
          ...ordinal(writer, index, told.length),
          ...problem.told,
          ...(problem.why ?? (shared && isOpenRow(problem) ? [] : askedWhy(writer, problem))),
        ]),
      ]),
    ),
    ...moreProblems(writer, rest).flatMap((words) => writer.paragraph([words])),
    ...(shared ? writer.paragraph([sharedCause(writer, { told, rest })]) : []),
    ...tables,
  ];
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
  const notes: readonly Sourced[] = forms
    .flatMap(({ evaluation }) => evaluation.notes.filter((note) => note.role === role))
    .map(({ body }) => body);
  const material = writer.material(null, role);
  return [...notes, ...(material ? [material.text] : [])]
    .filter(({ text }) => unbroken(text) !== "")
    .map((source) => sentenceOf(writer, source));
}
