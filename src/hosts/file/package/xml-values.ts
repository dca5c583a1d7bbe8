const REFERENCE = /&(?:#x([0-9A-Fa-f]{1,6});|#([0-9]{1,7});|(lt|gt|amp|quot|apos);)?/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** Whole numbers of so many digits are exact, and so many decimals need no larger power of ten. */
const MAX_DIGITS = 15;
/** Exact in binary: a whole number divided by one of these is rounded as the decimal itself would be. */
const POWERS = Array.from({ length: MAX_DIGITS + 1 }, (_, power) => 10 ** power);

/** The text with character and entity references resolved; `undefined` when it has one that XML does not know. */
export function resolveReferences(text: string): string | undefined {
  const unknown: string[] = [];
  const resolved = text.replace(REFERENCE, (reference, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? "";
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    unknown.push(reference);
    return "";
  });
  return unknown.length === 0 ? resolved : undefined;
}

/** The number that digits alone stand for, from their bytes; `NaN` for anything else. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > MAX_DIGITS) return NaN;
  let number = 0;
  for (let position = start; position < end; position += 1) {
    const code = bytes[position] ?? 0;
    if (code < ZERO || code > NINE) return NaN;
    number = number * 10 + code - ZERO;
  }
  return number;
}

/**
 * The number that a plain decimal such as `-12.5` stands for, from its bytes: the same as `Number` of its text.
 *
 * @returns `undefined` for anything else, and for more digits than are certain
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  const isNegative = bytes[start] === MINUS;
  let position = isNegative ? start + 1 : start;
  if (position === end || end - position > MAX_DIGITS) return undefined;
  let whole = 0;
  let point = -1;
  for (; position < end; position += 1) {
    const code = bytes[position] ?? 0;
    if (code >= ZERO && code <= NINE) whole = whole * 10 + code - ZERO;
    else if (code === POINT && point < 0) point = position;
    else return undefined;
  }
  if (point === end - 1) return undefined;
  const value = point < 0 ? whole : whole / (POWERS[end - point - 1] ?? NaN);
  return isNegative ? -value : value;
}
