import type { Cell } from "./snapshot";

/** What a number looks like in a number format that is not General. */
export type ShowNumber = (value: number, format: string) => string;

/** A number as people type it, thousands separated or not, with or without a per cent sign. */
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?(%)?$/;
/** Digits that Excel keeps of a number [doc]. */
const SIGNIFICANT_DIGITS = 15;

/**
 * The cell after a person typed a text into it, as Excel takes it with its usual settings: a number becomes a number; a
 * per cent becomes a fraction with a per cent format; a number typed into a cell with a per cent format counts per cent
 * from 1 on [doc: "automatic percent entry"]; a cell in the text format, or a text after an apostrophe, stays text.
 * Dates stay text: the reader takes the same day from either. So does what begins with `=`: nothing is calculated here.
 *
 * The text of a number in a General cell is as typed.
 *
 * @param present what stands there now; its format stays
 * @returns `undefined` for an emptied cell
 */
export function typedCell(typed: string, present: Cell | undefined, show: ShowNumber): Cell | undefined {
  const format = present?.format;
  if (typed.trim() === "") return undefined;
  if (typed.startsWith("'")) return textCell(typed.slice(1), format);
  const number = format === "@" ? null : numberIn(typed);
  if (number === null) return textCell(typed, format);
  const { percent, written } = number;
  if (format === undefined) {
    const text = typed.trim();
    if (!percent) return { value: written, text };
    return { value: fraction(written), text, format: text.includes(".") ? "0.00%" : "0%" };
  }
  const counted = percent || (format.includes("%") && Math.abs(written) >= 1);
  const value = counted ? fraction(written) : written;
  return { value, text: show(value, format), format };
}

function textCell(text: string, format: string | undefined): Cell {
  return format === undefined ? { value: text, text } : { value: text, text, format };
}

/** The number that a text says, without its per cent sign; `null` for anything else. */
function numberIn(typed: string): { readonly written: number; readonly percent: boolean } | null {
  const text = typed.trim();
  const match = NUMBER.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const written = Number(text.replace(/[,%]/g, ""));
  if (!Number.isFinite(written)) return null;
  return { written: rounded(written), percent: match[1] !== undefined };
}

/** Per cent as a fraction, without the error of a binary division: 98.3 → 0.983. */
function fraction(percent: number): number {
  return rounded(percent / 100);
}

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
