import { roundTo } from "../../common/decimal";
import { isBudgetExecution } from "../../vocabulary/subjects";
import type { Entry } from "./entry";
import type { Form } from "./form";

/** Whether a row states how much of the budget was spent, as a rate, and sets no target for it. */
export function isBareExecution({ indicator: { cleanName, target, actual } }: Entry): boolean {
  const sets = target?.value !== undefined || target?.date !== undefined;
  return !sets && isBudgetExecution(cleanName) && actual?.unit === "%" && actual.value !== undefined;
}

/** Decimal places of a rate as a fraction that a report prints, in per cent. */
const PRINTED = 4;

/** Whether a row of a form only repeats the rate that the money of the form gives, which is told with the money. */
export function repeatsExecution(entry: Entry, { budget, entryById }: Form): boolean {
  const { id, actual } = entry.indicator;
  const rate = budget?.total?.rateValue ?? null;
  return (
    isBareExecution(entry) &&
    entryById.get(id) === entry &&
    rate !== null &&
    roundTo(rate, PRINTED).eq(actual?.value ?? "NaN")
  );
}
