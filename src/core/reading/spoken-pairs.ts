import type { InfoPair } from "../evaluation/evaluation";
import type { Grid, Slot } from "./grid";

/** Lines that name a thing and its value without a colon: for whom, which number, until when. */
const SPOKEN: readonly RegExp[] = [
  /^((?:presented|submitted|reported) to)\s+(?:the\s+)?(\p{Lu}.{3,80})$/iu,
  /^((?:(?:registered|registration|company|charity)\s+){1,3}(?:no|number)\.?)\s*:?\s*([A-Z]{0,3}\d[\dA-Z/-]*)$/iu,
  /^((?:financial )?(?:year|quarter|period|month|(?:three|six|nine) months) (?:ended|ending|to))\s+(\d{1,2} \p{L}{3,9} \d{4})$/iu,
];
/** A label of words with its value behind a colon: Clinical Director: Dr Amara Okafor. */
const LABELLED = /^([A-Z][A-Za-z .'&/-]{1,30}):\s*([^:]{1,100})$/u;

/**
 * The pairs of an English line of the head that names at least one thing without a colon: `Registered charity no. 1049921`,
 * `Year ended 31 March 2025    Clinical Director: Dr Amara Okafor`.
 *
 * @returns none where any part of the line is something else
 */
export function spokenPairs(grid: Grid, { text, row, column }: Slot): readonly InfoPair[] {
  const parts = text.trim().split(/\s{2,}|\u3000+|\n+/u);
  const found = parts.map((part) => SPOKEN.map((shape) => shape.exec(part)).find(Boolean));
  if (!found.some(Boolean)) return [];
  const at = grid.ref(row, column);
  const pairs = parts.flatMap((part, index): readonly InfoPair[] => {
    const [, label, value] = found[index] ?? LABELLED.exec(part) ?? [];
    return label === undefined || value === undefined
      ? []
      : [{ label: { text: label, at }, value: { text: value.trim(), at }, role: null }];
  });
  return pairs.length === parts.length ? pairs : [];
}
