import type { Budget, Indicator } from "../../evaluation/evaluation";
import type { Finding } from "../../evaluation/finding";
import { isSameCell } from "../../workbook/a1";
import type { Entry } from "./entry";

/** Whether a row tells the budget and its execution once more (W09), so that its reason explains the money as well. */
export function repeatsMoney({ target }: Indicator, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ rule, variant, at: [first] }) =>
      rule === "W09" && variant === "amount" && first !== undefined && isSameCell(first, target?.at),
  );
}

/** A row with the money of the form once more is in the unit of that money, where it prints none. */
export function inUnitOfMoney(indicator: Indicator, { unit, unitAt }: Budget): Indicator {
  const { target, actual, name } = indicator;
  const prints = indicator.unit !== null || target?.unit !== undefined || actual?.unit !== undefined;
  return prints ? indicator : { ...indicator, unit: { text: unit, at: unitAt ?? name.at } };
}

/** The row that tells the money once more; `undefined` without one. */
export function moneyRowOf(entries: readonly Entry[], findings: readonly Finding[]): Entry | undefined {
  return entries.find(({ indicator }) => repeatsMoney(indicator, findings));
}
