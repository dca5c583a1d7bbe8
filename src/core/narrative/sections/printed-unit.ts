import type { Entry } from "../analysis/entry";
import { impliedUnit } from "../printed";

/** The unit of a row: of its value, else of its unit column, else of its name. */
export function printedUnit({ indicator }: Entry): string {
  const { actual, unit: column } = indicator;
  const own = (actual?.written?.unit ?? "") || (actual?.unit ?? "") || (column?.text.trim() ?? "");
  return own || impliedUnit(indicator, "zh-CN");
}
