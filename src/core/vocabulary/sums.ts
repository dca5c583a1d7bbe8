/** What a line is called that adds up those above it. */
const SUM =
  /^(?:(?:grand |sub-?)?totals?\b|net (?:cost|expenditure|spend(?:ing)?|total|surplus|deficit)\b)/iu;

/**
 * Whether an English name is that of a sum of the lines above it: Total income, Net cost of services. Why it is off its plan its
 * lines tell.
 */
export function isSumOfLines(name: string): boolean {
  return SUM.test(name.trim());
}
