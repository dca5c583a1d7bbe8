import type { Entry } from "../analysis/entry";
import { numberFigure } from "../printed";
import type { Span } from "../report";
import { statesNothing } from "../../vocabulary/nothing";
import { isLatin } from "../saying/en/names";
import { quote, unbroken } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { changeOf } from "./english-change";
import { aimOf } from "./english-clauses";
import { subject } from "./english-names";
import { saidOf } from "./standing";

/** R&D spend was £2.1m against £1.8m planned and £1.7m in 2023. No direction has been set for it, so …. */
export function englishOpen(writer: Writer, entry: Entry, unset: Span): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const { target, prior } = entry.indicator;
  const plan = target ? numberFigure(target, entry.indicator, writer.locale) : null;
  if (said.kind !== "number" || !plan) return null;
  const last = prior ? numberFigure(prior, entry.indicator, writer.locale) : null;
  const change = changeOf(writer, entry);
  return [
    ...subject(writer, entry),
    ...writer.sayInEnglish("open.plan", {
      value: said.spans,
      plan,
      aim: (budgeted, planned) => literal(aimOf(writer, entry) === "budget" ? budgeted : planned),
    }),
    ...(last && change ? writer.sayInEnglish("open.before", { last, year: change.year }) : []),
    literal(". "),
    unset,
    ...rating(writer, entry),
    literal("."),
  ];
}

/** ; the source sheet rates it Amber: the word or colour that it has for a row without a verdict. */
function rating(writer: Writer, { indicator: { status } }: Entry): readonly Span[] {
  if (status === null || statesNothing(status.text) || !isLatin(status.text)) return [];
  const words = quote(unbroken(status.text), status.at);
  return COLOUR.test(status.text.trim())
    ? writer.sayInEnglish("open.rated", { words })
    : writer.sayInEnglish("open.status", { words: writer.marked([words]) });
}

const COLOUR = /^(?:red|amber|yellow|green|blue|black|grey|gray|[rag])$/iu;
