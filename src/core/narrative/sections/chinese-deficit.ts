import type { Quantity } from "../../evaluation/quantity";
import { numberOf } from "../../evaluation/values";
import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { gapFigure } from "../printed";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import type { Writer } from "../writer";
import { aimInChinese } from "./aims";
import { shortName } from "./short-name";
import { gapOf, targetSpans } from "./standing";

/** What income less cost is called. */
const BALANCE = /利润|净利|盈亏|损益|盈余|收支(?:结余|差额|净额)|经营(?:成果|结余)/u;

/**
 * 利润总额亏损1485.6万元，亏损额比目标多285.6万元，比上年增亏175.6万元: what came out below nothing is called a loss, whose own amount is
 * compared; `null` for other rows.
 *
 * @param compared whether the year before is told
 */
export function deficit(writer: Writer, entry: Entry, compared: boolean): readonly Span[] | null {
  const value = lossOf(entry);
  const { actual } = entry.indicator;
  if (writer.locale === "en" || value === null || !actual) return null;
  return writer.say("deficit", {
    name: shortName(writer, entry),
    value: amountOf(writer, entry, call("subtract", constant("0"), value), [actual, actual]),
    loss: claim("decrease", call("<", value, constant("0"))),
    gap: besideTarget(writer, entry),
    change: compared ? besideYear(writer, entry, value) : [],
  });
}

/** ，亏损额比目标多285.6万元 of a row that missed its target; `null` for rows without a loss. */
export function deficitGap(writer: Writer, entry: Entry): readonly Span[] | null {
  return writer.locale === "en" || lossOf(entry) === null ? null : besideTarget(writer, entry);
}

/** The value of a row that came out below nothing. */
function lossOf({ indicator: { cleanName, actual } }: Entry): Expression | null {
  const value = numberOf(actual);
  const below = value !== null && BALANCE.test(cleanName) && actual?.unit === "元" && evaluate(value).lt(0);
  return below ? value : null;
}

function besideTarget(writer: Writer, entry: Entry): readonly Span[] {
  const gap = gapOf(writer, entry);
  const wanted = numberOf(entry.indicator.target);
  if (!gap || !wanted) return [];
  const held = { gap: gap.figure, aim: aimInChinese(writer, entry) };
  if (evaluate(wanted).lt(0)) {
    // Nearer to nothing is the smaller loss.
    const side = (more: string, less: string) => gap.side(less, more);
    return writer.say("deficit.beside", { ...held, side });
  }
  return writer.say("deficit.below", { ...held, side: gap.side, target: targetSpans(writer, entry) });
}

function besideYear(writer: Writer, entry: Entry, now: Expression): readonly Span[] {
  const { actual, prior } = entry.indicator;
  const before = numberOf(prior);
  if (!actual || !prior || !before || prior.unit !== actual.unit) return [];
  const order = evaluate(now).cmp(evaluate(before));
  if (order === 0) {
    return writer.say("yoy.same", { same: claim("unchanged", call("=", now, before)) });
  }
  const more = order < 0;
  const gap = more ? call("subtract", before, now) : call("subtract", now, before);
  const side = claim(more ? "increase" : "decrease", call(more ? "<" : ">", now, before));
  const words = (grown: string, shrunk: string) => side(more ? grown : shrunk);
  const slots = { words, gap: amountOf(writer, entry, gap, [actual, prior]) };
  if (evaluate(before).lt(0)) return writer.say("deficit.year", slots);
  return writer.say("yoy.amount", {
    gap: slots.gap,
    words: (_: string, less: string) => claim("decrease", call("<", now, before))(less),
  });
}

function amountOf(
  writer: Writer,
  { indicator }: Entry,
  amount: Expression,
  pair: readonly [Quantity, Quantity],
): Span {
  return gapFigure(amount, pair, indicator, writer.locale, writer.percentagePoints());
}
