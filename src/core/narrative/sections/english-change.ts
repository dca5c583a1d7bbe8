import { Decimal } from "../../common/decimal";
import type { Indicator } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import { call, cellValue, constant, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { isBareRate, isMoney, gapFigure, numberFigure } from "../printed";
import type { Span } from "../report";
import { claim, type Claim } from "../spans/claims";
import { changeFigure, figure } from "../spans/figures";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { isPlural, printedName } from "../saying/en/names";
import { commonYear, financialYear, mainForms } from "./opening";

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
  /** The year before by its number where the table names it: 2023. */
  readonly year: readonly Span[];
}

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
    adverse: up === reverse,
    share,
    side: claim(up ? "increase" : "decrease", call(up ? ">" : "<", now, before)),
    last,
    gap: (after) => gapFigure(gap, [actual, prior], indicator, writer.locale, writer.percentagePoints(after)),
    growth: base.gt(0) ? changeFigure(call("divide", gap, before), writer.locale) : null,
    year: yearBefore(writer, entry),
  };
}

/** The heading of a column that may be put together of two cells: 2023 over Actual. */
const FROM_TWO_CELLS = /^(?:19|20)\d{2}\s+\S/u;

/** The year of the column that holds last year's values, in the words of its heading; else the year before the report's. */
function yearBefore(writer: Writer, { indicator }: Entry): readonly Span[] {
  const place = indicator.cells.prior;
  const forms = mainForms(writer);
  const mapping = forms
    .filter(({ evaluation }) => evaluation.sheet === place?.sheet)
    .flatMap(({ evaluation }) => evaluation.mapping)
    .find(({ role, column }) => role === "prior" && column === place?.column);
  const named = mapping?.year;
  if (named !== undefined && mapping?.at && mapping.header.includes(named)) {
    if (!FROM_TWO_CELLS.test(mapping.header)) return [quote(named, mapping.at)];
  }
  const year = commonYear(forms);
  // A column of a year further back.
  if (year && named !== undefined && Number(named) !== Number(year.text) - 1)
    return [literal(writer.label("year-earlier"))];
  // Before 2023/24 comes no year that a cell names.
  if (!year || financialYear(forms, year.text)) return [literal(writer.label("year-before"))];
  const last = call("subtract", cellValue(year.at, year.text, "year"), constant(1));
  return [figure(last, "zh-CN", { unit: "", places: "exact" })];
}

/** Complaints, new customers: whole numbers of things that the name tells in the plural, in no unit but these things. */
function countsThings(indicator: Indicator, ...values: readonly Expression[]): boolean {
  const name = printedName(indicator);
  const unit = ((indicator.actual?.written?.unit ?? "") || (indicator.unit?.text ?? "")).trim();
  const bare = unit === "" || name.toLowerCase().endsWith(unit.toLowerCase());
  return bare && isPlural(name) && values.every((value) => evaluate(value).isInteger());
}
