import { Decimal } from "../../common/decimal";
import type { Locale } from "../../common/locale";
import type { AmountUnit, Budget, BudgetLine, SourcedNumber } from "../../evaluation/evaluation";
import { evaluate } from "../../proof/expression";
import { knownAmount } from "../../evaluation/values";
import { amountExpression, moneyFormat, type MoneyFormat } from "../../narrative/spans/figures";
import { isDrawable, readNumber, type DataPoint } from "./design";

export type AmountColumn = "initial" | "adjusted" | "executed" | "prior";

const COLUMNS: readonly AmountColumn[] = ["initial", "adjusted", "executed", "prior"];

/** Lines after this many are left to the table. */
const MAX_LINES = 8;

/** How the amounts of a budget are drawn: as the report prints them, so that charts can share its tables. */
export interface AmountScale {
  /** Unit of the numbers drawn. */
  readonly unit: AmountUnit;
  readonly format: MoneyFormat;
  readonly locale: Locale;
}

const BREAKDOWNS = ["expenditure", "fund", "income"] as const;

/**
 * The lines of the money block that one chart can show: the total with the breakdown that the form has, lines
 * without any amount other than 0 left out.
 */
export function linesToDraw(budget: Budget, columns: readonly AmountColumn[]): readonly BudgetLine[] {
  const breakdown = BREAKDOWNS.find((view) => budget.lines.some((line) => line.view === view));
  return drawable(
    budget.lines.filter(({ view }) => view === "total" || view === breakdown),
    columns,
  );
}

/** The parts of the money, by each of the breakdowns that the form has. */
export function partsToDraw(
  budget: Budget,
  columns: readonly AmountColumn[],
): readonly (readonly BudgetLine[])[] {
  return BREAKDOWNS.map((view) =>
    drawable(
      budget.lines.filter((line) => line.view === view),
      columns,
    ),
  );
}

function drawable(lines: readonly BudgetLine[], columns: readonly AmountColumn[]): readonly BudgetLine[] {
  return lines
    .filter((line) => columns.some((column) => Number(line[column]?.value ?? 0) !== 0))
    .filter((line) => columns.every((column) => isDrawable(line[column]?.value ?? "0")))
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
  return { unit, format, locale };
}

/** An amount in the unit that is drawn. */
export function amountPoint(amount: SourcedNumber | null, { format, locale }: AmountScale): DataPoint | null {
  const known = knownAmount(amount, format.from);
  if (!known) return null;
  const expression = amountExpression(known, format, locale);
  return { value: evaluate(expression).toString(), expression };
}
