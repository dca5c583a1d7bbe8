import type { Entry } from "../analysis/entry";
import { numberFigure } from "../printed";
import type { Span } from "../report";
import { literal, type Writer } from "../writer";
import { ENGLISH_PHRASES } from "../phrases";
import { setsDirections, unsetClaim } from "./indicator-summary";
import { changeOf } from "./english-change";
import { aimOf } from "./aims";
import { subject } from "./english-names";
import { ratingClause, ratingOf } from "./english-rating";
import { saidOf } from "./standing";

/** R&D spend was £2.1m against £1.8m planned and £1.7m in 2023; the scorecard rates it amber. Why, and what is done about it. */
export function englishOpen(writer: Writer, entry: Entry, alone = true): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const { target, prior } = entry.indicator;
  const plan = target ? numberFigure(target, entry.indicator, writer.locale) : null;
  if (said.kind !== "number" || !plan) return null;
  const last = prior ? numberFigure(prior, entry.indicator, writer.locale) : null;
  const change = changeOf(writer, entry);
  const rated = ratingClause(writer, entry);
  return [
    ...subject(writer, entry),
    ...writer.sayInEnglish("open.plan", {
      value: said.spans,
      plan,
      aim: (budgeted, planned) => literal(aimOf(writer, entry) === "budget" ? budgeted : planned),
    }),
    ...(last && change ? writer.sayInEnglish("open.before", { last, year: change.year }) : []),
    ...rated,
    ...(rated.length > 0 || !alone ? [] : [literal(". "), unset(writer, [entry])]),
  ];
}

/** No direction has been set for it, where the table has a column for that; else that it is for information: rows that the table neither judges nor rates. */
export function unset(writer: Writer, rows: readonly Entry[]): Span {
  const words = setsDirections(writer) ? "open.unset" : "open.unrated";
  return unsetClaim(writer, rows)(ENGLISH_PHRASES[rows.length > 1 ? "open.unrated-all" : words]);
}

/** Whether a row has a number and a plan, and the table rates it in no words. */
export function isUnrated(entry: Entry): boolean {
  return ratingOf(entry) === null;
}
