import { textWidth } from "../publishing";

/** A date that the day is signed by stands so many characters from the right edge (GB/T 9704-2012, 7.3.5). */
export const DATE_RIGHT = 4;

/**
 * Room to the right of who signs, in characters of the body: centred over the date, where the seal goes; a longer name ends
 * at the same edge as the date or beyond.
 *
 * @param date `null` where none follows
 */
export function signerRight(signer: string, date: string | null): number {
  const shift = date === null ? 0 : (textWidth(date) - textWidth(signer)) / 4;
  return Math.max(0, DATE_RIGHT + shift);
}
