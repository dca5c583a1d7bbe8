import { says } from "../../proof/expression";
import { contradictsState } from "../../scoring";
import { statesNothing } from "../../vocabulary/nothing";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { insideSentence, isLatin } from "../saying/en/names";
import { claim } from "../spans/claims";
import { quote, unbroken } from "../spans/quotes";
import { textOf } from "../text";
import { literal, type Writer } from "../writer";
import { askedName } from "./asking";
import { cellsOf } from "./doubt";

const COLOUR = /^(?:red|amber|yellow|green|blue|black|grey|gray)$/iu;
/** Colours by their letters. */
const LETTERS: Readonly<Record<string, string>> = { R: "red", A: "amber", G: "green" };

/** How a table rates a row: by a colour or its letter, else in words; `null` where it does not. */
export function ratingOf({
  indicator: { status },
}: Entry): { readonly colour: Span | null; readonly words: Span } | null {
  if (status === null || statesNothing(status.text) || !isLatin(status.text)) return null;
  const text = status.text.trim();
  const letter = LETTERS[text.toUpperCase()];
  const words = quote(unbroken(status.text), status.at);
  if (letter !== undefined) {
    return { colour: claim("grade", says(status.at, status.text))(letter), words };
  }
  return { colour: COLOUR.test(text) ? quote(text.toLowerCase(), status.at) : null, words };
}

/** ; the scorecard rates it amber: the word, colour or letter that it has for a row without a verdict. */
export function ratingClause(writer: Writer, entry: Entry): readonly Span[] {
  const rating = ratingOf(entry);
  if (!rating) return [];
  return rating.colour
    ? writer.say("kpi.open-rated", { words: rating.colour })
    : writer.sayInEnglish("open.status", { words: writer.marked([rating.words]) });
}

/** [To check: contamination rate met its target, yet G7 rates it “Amber”]: what the form says itself against its numbers. */
export function ratingDoubt(writer: Writer, entry: Entry): readonly Span[] {
  const rating = ratingOf(entry);
  if (!rating || !contradictsState(entry.indicator, entry.state)) return [];
  const asks = writer.labelWith(
    entry.state === "missed" ? "asks.doubt-rated-missed" : "asks.doubt-rated-met",
    {
      name: insideSentence(askedName(writer, entry)),
      cells: cellsOf(writer, [entry], ({ indicator }) => indicator.status?.at),
      value: textOf([rating.words]),
    },
  );
  return [literal(" "), ...writer.verify(asks)];
}
