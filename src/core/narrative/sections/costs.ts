import type { Cost } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import { call } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { gapFigure, numberFigure } from "../printed";
import type { Span } from "../report";
import { insideSentence, isLatin, isPlural } from "../saying/en/names";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { nameWithin, ownLanguage } from "./english-names";
import { shortName } from "./short-name";

/** What a heading says beside what the cost is called: 扣款金额（元）, Deductions applied (£). */
const BESIDES_CHINESE = /(?:\s*[(（][^()（）]*[)）]|(?<=款|金)(?:金额|标准|额))+$/u;
const BESIDES =
  /(?:\s*\([^()]*\)|\s+(?:due|applied|applicable|payable|value|amount|accrued|incurred|ytd))+\s*$/iu;

/** ，扣款3000元 · . The service credit came to £1,250: what a failure cost under the contract; nothing of rows that cost nothing. */
export function costClauses(writer: Writer, entry: Entry): readonly Span[] {
  const told = amountsOf(writer, entry);
  if (told.length === 0) return [];
  if (writer.locale !== "en")
    return told.flatMap((spans) => [literal(writer.label("facts.comma")), ...spans]);
  return [literal(". "), ...writer.list(told)];
}

/** The same of a row that did not fall short, with its name. */
export function costSentence(writer: Writer, entry: Entry): readonly Span[] {
  const told = amountsOf(writer, entry, false);
  if (told.length === 0) return [];
  if (writer.locale !== "en") return writer.stopped([...shortName(writer, entry), ...writer.chain(told)]);
  return writer.stopped([literal("On "), ...nameWithin(writer, entry), literal(", "), ...writer.list(told)]);
}

/** What all failures cost together, by the columns for that; told of several rows. */
export function costTotals(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const all = entries.flatMap((entry) => (entry.indicator.costs ?? []).map((cost) => ({ entry, cost })));
  const columns = [...new Set(all.map(({ cost }) => cost.heading.at.column))];
  const told = columns.flatMap((column, index): readonly (readonly Span[])[] => {
    const own = all.filter(({ cost }) => cost.heading.at.column === column);
    const [first, another] = own;
    if (!first || !another || own.some(({ cost }) => cost.amount.unit !== first.cost.amount.unit)) return [];
    // Shares of a charge add up to nothing that was paid.
    if (first.cost.amount.unit === "%") return [];
    const sum = call(
      "add",
      own.flatMap(({ cost }) => numberOf(cost.amount) ?? []),
    );
    const { cost, entry } = first;
    const figure = gapFigure(
      sum,
      [cost.amount, another.cost.amount],
      itself(entry, cost),
      writer.locale,
      writer.percentagePoints(),
    );
    return [writer.say("cost.total", { ...called(writer, cost, index === 0), sum: figure })];
  });
  return told.length === 0 ? [] : writer.stopped(writer.series(told));
}

function amountsOf(writer: Writer, entry: Entry, first = true): readonly (readonly Span[])[] {
  const costs = entry.indicator.costs ?? [];
  const shares = writer.locale === "en" ? costs.filter((cost) => isShareOf(cost, costs)) : [];
  return costs.flatMap((cost, index): readonly (readonly Span[])[] => {
    if (shares.includes(cost)) return [];
    const amount = numberFigure(cost.amount, itself(entry, cost), writer.locale);
    const name = called(writer, cost, first && (index === 0 || shares.length > 0));
    const share = shares.find((one) => bareHeading(one) === bareHeading(cost));
    return amount
      ? [
          [
            ...writer.say("cost", { ...name, amount }),
            ...(share ? shareInBrackets(writer, entry, share) : []),
          ],
        ]
      : [];
  });
}

/** Whether a cost is the share that another of the same name comes to: Credit (% of monthly charge) beside Credit (£). */
function isShareOf(cost: Cost, costs: readonly Cost[]): boolean {
  const same = costs.filter((one) => bareHeading(one) === bareHeading(cost));
  return cost.amount.unit === "%" && same.length === 2 && same.some(({ amount }) => amount.unit !== "%");
}

function bareHeading({ heading }: Cost): string {
  return heading.text.replace(BESIDES, "").trim().toLowerCase();
}

/** (3% of monthly charge): the share with what its heading says that it is of. */
function shareInBrackets(writer: Writer, entry: Entry, share: Cost): readonly Span[] {
  const figure = numberFigure(share.amount, itself(entry, share), writer.locale);
  const of = /\(%\s*(of [^()]+)\)/iu.exec(share.heading.text)?.[1];
  if (!figure) return [];
  const whole = of === undefined ? [] : [literal(" "), quote(of.trim(), share.heading.at)];
  return [literal(" ("), figure, ...whole, literal(")")];
}

/** The name of a cost as it stands in a sentence, or at the head of one. */
function called(
  writer: Writer,
  { heading }: Cost,
  first: boolean,
): Readonly<Record<"name", readonly Span[]>> {
  const latin = writer.locale === "en" && isLatin(heading.text);
  const bare = heading.text.replace(latin ? BESIDES : BESIDES_CHINESE, "");
  if (!latin) return { name: ownLanguage(writer, [quote(bare, heading.at)]) };
  if (isPlural(bare)) return { name: [quote(first ? bare : insideSentence(bare), heading.at)] };
  return { name: [literal("the "), quote(insideSentence(bare), heading.at)] };
}

/** A cost in the place of the value of its row, so that its number is printed in its own unit. */
function itself({ indicator }: Entry, { heading, amount, unit }: Cost): Entry["indicator"] {
  return { ...indicator, name: heading, cleanName: heading.text, actual: amount, target: null, unit };
}
