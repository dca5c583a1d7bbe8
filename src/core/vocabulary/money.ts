/** The units that the money of a form is stated in. */
export type AmountUnit = "元" | "万元" | "亿元";

/** Power of ten of each unit over 元. */
export const AMOUNT_PLACES: Readonly<Record<AmountUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** How many 元 one of the unit is. */
export const YUAN_PER: Readonly<Record<AmountUnit, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The unit as it is written: `元`, `万`, `万元`, `亿`, `亿元`. */
export function amountUnitOf(printed: string): AmountUnit {
  if (printed.startsWith("万")) return "万元";
  return printed.startsWith("亿") ? "亿元" : "元";
}
