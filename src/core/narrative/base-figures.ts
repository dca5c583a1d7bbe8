import type { BaseFact } from "../evaluation/base-data";
import { quantityValue } from "../evaluation/values";
import { call, constant, evaluate, type Expression } from "../proof/expression";
import { YUAN_PER, type AmountUnit } from "../vocabulary/money";
import type { FigureSpan, Span } from "./report";
import { figure, moneyFigure, percentFigure, type MoneyFormat } from "./spans/figures";
import { quantityFigure } from "./values";
import type { Writer } from "./writer";

/** An amount of a table of base data in the unit that it is printed in. */
export interface BaseAmount {
  readonly fact: BaseFact;
  readonly expression: Expression;
}

/** Base data are kept in 万元; amounts of a report are all told with two places. */
const FORMAT: MoneyFormat = { from: "万元", to: "万元", places: 2 };

/** The amount of a fact in 万元, or `null` where it is no amount. */
export function baseAmount(fact: BaseFact | null): BaseAmount | null {
  const { value } = fact ?? {};
  if (!fact || value?.value === undefined || value.unit !== "元") return null;
  const unit: AmountUnit = "万元";
  const yuan = quantityValue(value, value.value);
  return { fact, expression: call("divide", yuan, constant(YUAN_PER[unit])) };
}

/** An amount of base data as it is printed: `19.10万元`. */
export function baseMoney(writer: Writer, amount: BaseAmount | Expression): FigureSpan {
  const expression = "fact" in amount ? amount.expression : amount;
  return moneyFigure(expression, FORMAT, writer.locale);
}

/** A figure of base data that is no amount: people, a rate. */
export function baseFigure(writer: Writer, fact: BaseFact | null): Span | null {
  if (fact?.value.value === undefined) return null;
  const { value } = fact;
  if (value.unit === "%") {
    return (
      quantityFigure(value, writer.locale) ??
      percentFigure(quantityValue(value, fact.value.value), writer.locale)
    );
  }
  // English says the noun that its sentence has: 86 posts.
  if (writer.locale === "en")
    return figure(quantityValue(value, fact.value.value), "en", { unit: "", places: "exact" });
  return quantityFigure(value, writer.locale);
}

/** Whether an amount is zero. */
export function isZero({ expression }: BaseAmount): boolean {
  return evaluate(expression).isZero();
}
