import { numberOf } from "../../evaluation/values";
import type { Quantity } from "../../evaluation/quantity";
import { evaluate } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { quote, unbroken } from "../spans/quotes";
import type { Writer } from "../writer";
import { aimOf } from "./aims";
import { withArticle } from "./english-names";
import { comparedWith } from "./english-prior";
import { stateClaim } from "./outcome-claims";

/** What income less expenditure is called. */
const BALANCE =
  /\b(?:income (?:and|&|less|over) expenditure|surplus|deficit|(?:net|operating) (?:result|position|balance|outturn)|financial (?:result|position|outturn)|variance against (?:control total|plan|budget)|bottom line|break-?even)\b/iu;
/** A sum below nothing: -£4.2m, £-4.2m, (£4.2m). */
const BELOW =
  /^(?:[-−–]\s*([£$€][\d,.]+\s*(?:k|mn?|bn|million|billion)?)|\(([£$€][\d,.]+\s*(?:k|mn?|bn|million|billion)?)\))$/iu;

/**
 * Income and expenditure missed its target of break-even (£0.0m): a deficit of £4.2m, after one of £1.1m the year before;
 * `null` for other rows.
 */
export function deficit(writer: Writer, entry: Entry): readonly Span[] | null {
  const { name, target, actual, prior } = entry.indicator;
  const wanted = numberOf(target);
  if (!target || !actual || !wanted || !BALANCE.test(name.text)) return null;
  const value = below(actual);
  if (!value) return null;
  const last = prior && below(prior);
  const planned = below(target);
  if (planned) {
    return writer.sayInEnglish("miss.deficit-beyond", {
      name: withArticle(writer, entry),
      value,
      planned,
      aim: aimOf(writer, entry),
      fell: stateClaim("missed", [entry]),
      before: last
        ? writer.sayInEnglish("miss.deficit-before", { last, year: comparedWith(writer, entry) })
        : [],
    });
  }
  if (!evaluate(wanted).isZero()) return null;
  return writer.sayInEnglish("miss.deficit", {
    name: withArticle(writer, entry),
    aim: aimOf(writer, entry),
    fell: stateClaim("missed", [entry]),
    target: quote(unbroken(target.raw), target.at),
    value,
    before: last
      ? writer.sayInEnglish("miss.deficit-before", { last, year: comparedWith(writer, entry) })
      : [],
  });
}

/** How much a sum is below nothing, in the words of its cell. */
function below({ raw, at }: Quantity): Span | null {
  const [, signed, bracketed] = BELOW.exec(unbroken(raw).trim()) ?? [];
  const sum = signed ?? bracketed;
  return sum === undefined ? null : quote(sum, at);
}
