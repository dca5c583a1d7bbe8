// Which rows of a table missed their targets, by name and colour, as an English summary goes on.
import type { Entry } from "../analysis/entry";
import type { EnglishPhraseId } from "../phrases";
import type { Span } from "../report";
import { literal, type Writer } from "../writer";
import { nameWithin } from "./english-names";
import { ratingOf } from "./english-rating";
import { cellsOfEntries } from "./outcome-claims";
import { fellShort, isPartlyMet } from "./partly-met";
import { MOST_PROBLEMS } from "./told-problems";

/** The misses by name, in English reports, whose readers look for them first; what was met in part is named apart. */
export function misses(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const short = entries.filter(({ state }) => state === "missed");
  if (writer.locale !== "en" || short.length > MOST_PROBLEMS) return [];
  const partly = short.filter(isPartlyMet);
  const missed = short.filter((entry) => !partly.includes(entry));
  const named = (rows: readonly Entry[], one: EnglishPhraseId, many: EnglishPhraseId): readonly Span[] =>
    rows.length === 0
      ? []
      : writer.sayInEnglish(rows.length === 1 ? one : many, {
          missed: writer.count(cellsOfEntries(rows)),
          names: writer.list(rows.map((entry) => nameWithin(writer, entry))),
          fell: fellShort(rows),
        });
  const first = named(missed, "kpi.one-miss", "kpi.misses");
  // Where all were met in part the count has said which.
  const then = partly.length === entries.length ? [] : named(partly, "kpi.one-partly", "kpi.partly");
  return [
    ...first,
    ...(first.length > 0 && then.length > 0 ? [literal(writer.label("sentence.gap"))] : []),
    ...then,
    ...ratedMisses(writer, missed),
  ];
}

/** Of these, two are rated red and three amber: misses that the table rates by colours, where it does not rate all alike. */
function ratedMisses(writer: Writer, missed: readonly Entry[]): readonly Span[] {
  const colours = new Map<string, Entry[]>();
  for (const entry of missed) {
    const colour = ratingOf(entry)?.colour?.text;
    if (colour === undefined) return [];
    colours.set(colour, [...(colours.get(colour) ?? []), entry]);
  }
  if (colours.size < 2) return [];
  const items = [...colours.values()].map((rows, index) => {
    const [first] = rows;
    const colour = (first && ratingOf(first)?.colour) ?? literal("");
    const verb = index === 0 ? (rows.length === 1 ? "is rated " : "are rated ") : "";
    return [...writer.sayInEnglish("kpi.rated", { count: writer.count(cellsOfEntries(rows)), verb }), colour];
  });
  return [
    literal(writer.label("sentence.gap")),
    ...writer.sayInEnglish("kpi.rated-all", { items: writer.list(items) }),
  ];
}
