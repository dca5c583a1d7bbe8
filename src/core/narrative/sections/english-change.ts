import { Decimal } from "../../common/decimal";
import type { Indicator } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import { call, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { isBareRate, isMoney, gapFigure, numberFigure } from "../printed";
import type { Span } from "../report";
import { claim, type Claim } from "../spans/claims";
import { changeFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { isPlural, printedName } from "../saying/en/names";
import { comparedWith } from "./english-prior";

/** How a value changed on the year before. */
export interface Change {
  /** A rate, an amount of money, or anything else that is counted or measured. */
  readonly kind: "rate" | "money" | "amount";
  /** Things that are counted, of which there are fewer, not less. */
  readonly countable: boolean;
  readonly up: boolean;
  /** The change is for the worse: up where less is better, else down. */
  readonly adverse: boolean;
  /** The difference as a share of the year before, not negative; of nothing 1. */
  readonly share: Decimal;
  readonly side: Claim;
  /** The value of the year before, without its unit. */
  readonly last: Span;
  /** The difference; of rates in points, and in `percentage points` where nothing before says so. */
  readonly gap: (after: boolean) => Span;
  /** The difference as a percentage of the year before; `null` where that is 0 or less. */
  readonly growth: Span | null;
  /** The time compared with, by its number where the table names it: 2023, the second quarter. */
  readonly year: readonly Span[];
}

/** More than this many times what was there says nothing in per cent. */
const MOST_GROWTH = 10;
/** Names in the plural that count nothing. */
const NO_COUNT =
  /\b(?:emissions|costs|savings|sales|earnings|reserves|arrears|proceeds|takings|expenses|overheads)\b/iu;

/** The change on the year before; `null` without one, or where the units differ. */
export function changeOf(writer: Writer, entry: Entry): Change | null {
  const { indicator, reverse } = entry;
  const { actual, prior } = indicator;
  const [now, before] = [numberOf(actual), numberOf(prior)];
  if (!actual || !prior || !now || !before || actual.unit !== prior.unit) return null;
  const last = numberFigure(prior, indicator, writer.locale, true);
  const order = evaluate(now).cmp(evaluate(before));
  if (!last || order === 0) return null;
  const up = order > 0;
  const gap = up ? call("subtract", now, before) : call("subtract", before, now);
  const base = evaluate(before);
  const share = base.gt(0) ? evaluate(gap).div(base) : new Decimal(1);
  const rate = actual.unit === "%" || isBareRate(indicator);
  return {
    kind: rate ? "rate" : isMoney(actual, indicator) ? "money" : "amount",
    countable: countsThings(indicator, now, before),
    up,
    adverse: up === (reverse || isOver(entry, now)),
    share,
    side: claim(up ? "increase" : "decrease", call(up ? ">" : "<", now, before)),
    last,
    gap: (after) => gapFigure(gap, [actual, prior], indicator, writer.locale, writer.percentagePoints(after)),
    growth:
      base.gt(0) && share.lte(MOST_GROWTH) ? changeFigure(call("divide", gap, before), writer.locale) : null,
    year: comparedWith(writer, entry),
  };
}

/** Complaints, new customers: whole numbers of things that the name tells in the plural, in no unit but these things. */
function countsThings(indicator: Indicator, ...values: readonly Expression[]): boolean {
  const name = printedName(indicator);
  const unit = ((indicator.actual?.written?.unit ?? "") || (indicator.unit?.text ?? "")).trim();
  const bare = unit === "" || COUNT.test(unit) || name.toLowerCase().endsWith(unit.toLowerCase());
  const counted = bare ? isPlural(name) && !NO_COUNT.test(name) : THINGS.test(unit) && !MEASURED.test(unit);
  return counted && values.every((value) => evaluate(value).isInteger());
}

/** A unit that only says that things are counted. */
const COUNT = /^(?:no\.?|nos\.?|number|#|count)$/iu;
/** A unit that is what was counted: homes, people. */
const THINGS = /^(?:\p{L}+ )?(?:\p{L}{2,}[^sui\P{L}]s|people|children|staff|men|women)$/iu;
/** Units of what is measured, of which there is less. */
const MEASURED =
  /^(?:.* )?(?:second|minute|hour|day|week|month|year|ton|tonne|litre|metre|mile|kilometre|kilogram|gram|pound|dollar|euro|point|unit|mark|degree|hectare|acre|credit|FTE)s$/iu;

/** A number that was to be none, and is some: less of it is better whatever the sign of its target. */
function isOver({ indicator: { target }, state }: Entry, now: Expression): boolean {
  const wanted = numberOf(target);
  return state === "missed" && wanted !== null && evaluate(now).gt(evaluate(wanted));
}
