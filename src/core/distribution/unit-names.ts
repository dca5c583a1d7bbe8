/** What is odd in a name or a code of a list. */
export type Oddity =
  | "formula"
  | "error"
  | "direction-marks"
  | "emoji"
  | "too-long"
  | "starts-like-formula"
  | "scientific"
  | "no-code";

export interface CheckedName {
  /** The name without what nobody sees in it. */
  readonly text: string;
  readonly oddities: readonly Oddity[];
}

/** Characters of a name; longer ones are taken for a text in the wrong column, but kept. */
const LONGEST_NAME = 100;
/** Marks of direction, joiners, soft hyphens and other characters that show nothing. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]+/gu;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u;

/** A name as it goes into a workbook, and what is odd in it. */
export function checkedName(raw: string): CheckedName {
  const text = raw
    .normalize("NFC")
    .replace(/[\t\n\r]+/g, " ")
    .replace(UNSEEN, "")
    .replace(/\s+/gu, " ")
    .trim();
  return {
    text,
    oddities: [
      ...(DIRECTION.test(raw) ? ["direction-marks" as const] : []),
      ...(EMOJI.test(text) ? ["emoji" as const] : []),
      ...(text.length > LONGEST_NAME ? ["too-long" as const] : []),
      ...(/^[=+@-]/.test(text) ? ["starts-like-formula" as const] : []),
    ],
  };
}

/** A code as it goes into a workbook, and what is odd in it. */
export function checkedCode(raw: string): CheckedName {
  const text = raw.normalize("NFKC").replace(UNSEEN, "").replace(/\s+/gu, "");
  const scientific = /^\d(?:\.\d+)?E\+?\d+$/i.test(text) && !/^\d+E\d+$/i.test(text);
  return {
    text,
    oddities: [
      ...(DIRECTION.test(raw) ? ["direction-marks" as const] : []),
      ...(scientific ? ["scientific" as const] : []),
      ...(/^[=+@-]/.test(text) ? ["starts-like-formula" as const] : []),
      ...(EMOJI.test(text) ? ["emoji" as const] : []),
    ],
  };
}

/** Zeros that codes are short of, and that Excel takes away from numbers, are one or two: a level of codes has three digits. */
const MOST_LOST = 2;

/** The length that codes of digits most often have, the longest of several; `null` where there are none. */
export function usualLength(codes: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const code of codes) {
    if (/^\d+$/.test(code)) counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([one, few], [other, many]) => many - few || other - one);
  return first?.[0] ?? null;
}

/** Whether a code is a number one or two digits short of the usual length: Excel may have taken its leading zeros. */
export function hasLostZeros(code: string, usual: number): boolean {
  const short = usual - code.length;
  return /^[1-9]\d*$/.test(code) && short > 0 && short <= MOST_LOST;
}
