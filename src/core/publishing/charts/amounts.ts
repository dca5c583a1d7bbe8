import { Decimal } from "../../common/decimal";
import type { Locale } from "../../common/locale";
import type { AmountUnit, Budget, BudgetLine, SourcedNumber } from "../../evaluation/evaluation";
import { cellValue, evaluate, type CellReading } from "../../evaluation/expression";
import { amountExpression, moneyFormat, type MoneyFormat } from "../../narrative/spans/figures";
import { readNumber, type DataPoint } from "./design";

export type AmountColumn = "initial" | "adjusted" | "executed" | "prior";

const COLUMNS: readonly AmountColumn[] = ["initial", "adjusted", "executed", "prior"];

/** Lines after this many are left to the table. */
const MAX_LINES = 8;

/** How the text of an amount cell becomes a number in the unit of its form. */
const READINGS: Readonly<Record<AmountUnit, CellReading>> = {
  元: "yuan",
  万元: "wan-yuan",
  亿元: "quantity",
};

/** How the amounts of a budget are drawn: as the report prints them, so that charts can share its tables. */
export interface AmountScale {
  /** Unit of the numbers drawn. */
  readonly unit: AmountUnit;
  readonly reading: CellReading;
  readonly format: MoneyFormat;
  readonly locale: Locale;
}

/**
 * The lines of the money block that one chart can show: the total with the breakdown that the form has, lines
 * without any amount other than 0 left out.
 */
export function linesToDraw(budget: Budget, columns: readonly AmountColumn[]): readonly BudgetLine[] {
  const breakdown = (["expenditure", "fund", "income"] as const).find((view) =>
    budget.lines.some((line) => line.view === view),
  );
  return budget.lines
    .filter((line) => line.view === "total" || line.view === breakdown)
    .filter((line) => columns.some((column) => Number(line[column]?.value ?? 0) !== 0))
    .slice(0, MAX_LINES);
}

export function amountScale(budget: Budget, locale: Locale): AmountScale {
  const amounts = budget.lines.flatMap((line) =>
    COLUMNS.flatMap((column) => {
      const number = readNumber(line[column]);
      return number ? [new Decimal(number.value)] : [];
    }),
  );
  const format = moneyFormat(budget.unit, amounts);
  const unit = locale === "en" ? "元" : format.to;
  return { unit, reading: READINGS[budget.unit], format, locale };
}

/** An amount in the unit that is drawn. */
export function amountPoint(
  amount: SourcedNumber | null,
  { reading, format, locale }: AmountScale,
): DataPoint | null {
  const number = readNumber(amount);
  if (!number) return null;
  const expression = amountExpression(cellValue(number.at, number.value, reading), format, locale);
  return { value: evaluate(expression).toString(), expression };
}
