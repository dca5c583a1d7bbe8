const WORDS = [
  ...["none", "one", "two", "three", "four", "five", "six"],
  ...["seven", "eight", "nine", "ten", "eleven", "twelve"],
];
const PLACES = [
  ...["first", "second", "third", "fourth", "fifth", "sixth"],
  ...["seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
];

/** The number that a figure prints, plain: in digits, or as English writes it out (also as a place in a row). */
export function printedNumber(text: string): string | undefined {
  const digits = /-?[\d,]+(?:\.\d+)?/.exec(text.replace(/^-([£$€¥])/u, "$1-"))?.[0].replaceAll(",", "");
  if (digits !== undefined) return digits;
  const [word = ""] = text.toLowerCase().split(" ");
  if (WORDS.includes(word)) return String(WORDS.indexOf(word));
  return PLACES.includes(word) ? String(PLACES.indexOf(word) + 1) : undefined;
}
