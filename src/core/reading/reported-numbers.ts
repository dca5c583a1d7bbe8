import { Decimal } from "../common/decimal";
import type { Indicator } from "../evaluation/evaluation";
import { isAboutTheSame } from "../vocabulary/same-subject";
import { goalNumbers } from "./goal-numbers";

/** Whether a text has numbers, and indicators about the same thing report each of them. */
export function areReported(text: string, indicators: readonly Indicator[]): boolean {
  const numbers = goalNumbers(text).flatMap((goal) => goal.numbers);
  return (
    numbers.length > 0 &&
    numbers.every(({ value }) =>
      indicators.some(
        ({ cleanName, actual }) =>
          actual?.written !== undefined &&
          new Decimal(actual.written.number).eq(value) &&
          isAboutTheSame(cleanName, text),
      ),
    )
  );
}
