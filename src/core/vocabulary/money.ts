/** The units that the money of a form is stated in. */
export const AMOUNT_UNITS = ["元", "千元", "万元", "百万元", "亿元"] as const;

export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** Power of ten of each unit over 元. */
export const AMOUNT_PLACES: Readonly<Record<AmountUnit, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};

/** How many 元 one of the unit is. */
export const YUAN_PER: Readonly<Record<AmountUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** The unit as it is written: `元`, `万`, `万元`, `亿`, `亿元`, `千元`. */
export function amountUnitOf(printed: string): AmountUnit {
  const [named = "元"] = /^(?:百万|千|万|亿)/.exec(printed) ?? [];
  return named === "元" ? named : (`${named}元` as AmountUnit);
}

/** By how many places an amount moves that is written in such words: 万 4, 十万元 5, 千元 3, 亿 8, 元 0. */
export function placesOfWords(printed: string): number {
  const places: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
  return Array.from(printed).reduce((sum, character) => sum + (places[character] ?? 0), 0);
}
