import type { Entry } from "../analysis/entry";
import { numberFigure } from "../printed";
import type { Span } from "../report";
import { statesNothing } from "../../vocabulary/nothing";
import { isLatin } from "../saying/en/names";
import { quote, unbroken } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { says } from "../../proof/expression";
import { ENGLISH_PHRASES } from "../phrases";
import { claim } from "../spans/claims";
import { setsDirections, unsetClaim } from "./indicator-summary";
import { changeOf } from "./english-change";
import { aimOf } from "./english-clauses";
import { subject } from "./english-names";
import { saidOf } from "./standing";

/** R&D spend was £2.1m against £1.8m planned and £1.7m in 2023; the scorecard rates it amber. Why, and what is done about it. */
export function englishOpen(writer: Writer, entry: Entry): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const { target, prior } = entry.indicator;
  const plan = target ? numberFigure(target, entry.indicator, writer.locale) : null;
  if (said.kind !== "number" || !plan) return null;
  const last = prior ? numberFigure(prior, entry.indicator, writer.locale) : null;
  const change = changeOf(writer, entry);
  const rated = rating(writer, entry);
  return [
    ...subject(writer, entry),
    ...writer.sayInEnglish("open.plan", {
      value: said.spans,
      plan,
      aim: (budgeted, planned) => literal(aimOf(writer, entry) === "budget" ? budgeted : planned),
    }),
    ...(last && change ? writer.sayInEnglish("open.before", { last, year: change.year }) : []),
    ...rated,
    ...(rated.length > 0 ? [] : [literal(". "), unset(writer, entry)]),
  ];
}

/** No direction has been set for it, where the table has a column for that; else that it has no rating. */
function unset(writer: Writer, entry: Entry): Span {
  const words = setsDirections(writer) ? "open.unset" : "open.unrated";
  return unsetClaim(writer, [entry])(ENGLISH_PHRASES[words]);
}

/** ; the scorecard rates it amber: the word, colour or letter that it has for a row without a verdict. */
function rating(writer: Writer, { indicator: { status } }: Entry): readonly Span[] {
  if (status === null || statesNothing(status.text) || !isLatin(status.text)) return [];
  const text = status.text.trim();
  const letter = LETTERS[text.toUpperCase()];
  if (letter !== undefined) {
    return writer.say("kpi.open-rated", { words: claim("grade", says(status.at, status.text))(letter) });
  }
  const words = quote(unbroken(status.text), status.at);
  return COLOUR.test(text)
    ? writer.say("kpi.open-rated", { words: quote(text.toLowerCase(), status.at) })
    : writer.sayInEnglish("open.status", { words: writer.marked([words]) });
}

const COLOUR = /^(?:red|amber|yellow|green|blue|black|grey|gray)$/iu;
/** Colours by their letters. */
const LETTERS: Readonly<Record<string, string>> = { R: "red", A: "amber", G: "green" };
