import nzh from "nzh/cn";
import type { Locale } from "../common/locale";

/** Levels that are numbered: headings 1 to 3; lead-ins share level 3; list items are level 4. */
export type NumberedLevel = 1 | 2 | 3 | 4;

/** Gives each heading its number from its place in the document. */
export interface Numbering {
  /** The next number of this level, ready to stand before the text. Lower levels start anew. */
  readonly next: (level: NumberedLevel) => string;
  /** Starts level 4 anew: each list counts its own items. */
  readonly startList: () => void;
}

/**
 * Numbering in document order. Chinese follows 党政机关公文格式 (GB/T 9704-2012, 7.3.3): 一、（一）1.（1）.
 * English uses decimal numbers of the levels in use: 1. 1.1 1.1.1 (1).
 */
export function createNumbering(locale: Locale): Numbering {
  const counts: Counts = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const format = locale === "zh-CN" ? chineseNumber : decimalNumber;
  return {
    next(level) {
      counts[level] += 1;
      for (const lower of LEVELS) if (lower > level) counts[lower] = 0;
      return format(level, counts);
    },
    startList() {
      counts[4] = 0;
    },
  };
}

const LEVELS: readonly NumberedLevel[] = [1, 2, 3, 4];
type Counts = Record<NumberedLevel, number>;

function chineseNumber(level: NumberedLevel, counts: Counts): string {
  const count = counts[level];
  switch (level) {
    case 1:
      return `${nzh.encodeS(count)}、`;
    case 2:
      return `（${nzh.encodeS(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
  }
}

function decimalNumber(level: NumberedLevel, counts: Counts): string {
  if (level === 4) return `(${counts[4]}) `;
  const used = LEVELS.filter((one) => one <= level && counts[one] > 0).map((one) => counts[one]);
  return used.length === 1 ? `${used.join("")}. ` : `${used.join(".")} `;
}
