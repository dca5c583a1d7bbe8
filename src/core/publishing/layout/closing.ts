import type { Locale } from "../../common/locale";
import { largestOf } from "../../common/many";
import type { Report } from "../../narrative/report";
import type { Run } from "../spans";
import { textWidth } from "./metrics";
import { piecesOf, wholePiece, type Piece } from "./pieces";

/** A blank that is as wide as a character of the font. */
const WIDE_BLANK: Readonly<Record<Locale, string>> = { "zh-CN": "\u3000", en: "\u2003" };
/** Half-widths of such a blank. */
const WIDE = 2;
/** The date ends four characters before the edge (GB/T 9704-2012, 7.3.5). */
const DATE_RIGHT = 8;
/** Words at whose ends a name is better divided than within one. */
const WORD_END = /项目|工程|经费|专项资金|支出|年度/gu;
/** A name goes on with no fewer half-widths than these. */
const SHORTEST_REST = 8;

/** A name in the note on annexes: what leads to all of them, its number, and the name. */
export interface AnnexItem {
  /** `附件：` */
  readonly lead: readonly Run[];
  /** `1. `; absent where there is but one. */
  readonly number?: Run;
  readonly name: readonly Run[];
  /** Whether it is the first, behind the lead; the others stand under it. */
  readonly isFirst: boolean;
}

/** Where the note on annexes stands: what its lines begin with, and how many half-widths one takes. */
interface AnnexPlace {
  readonly indent: string;
  readonly capacity: number;
  readonly locale: Locale;
}

/**
 * The lines of a name in the note on annexes, one for each row: names begin under one another, and so do their further lines
 * (GB/T 9704-2012, 7.3.4).
 */
export function annexLines(
  { lead, number, name, isFirst }: AnnexItem,
  { indent, capacity, locale }: AnnexPlace,
): readonly Piece[] {
  const blank = WIDE_BLANK[locale];
  const under = (runs: readonly Run[]) => blanksFor(widthOf(runs), blank);
  const numbers = number ? [number] : [];
  const room = capacity - textWidth(indent) - widthOf([...lead, ...numbers]);
  const pieces = piecesOf(name, nameLines(widthOf(name), room));
  return pieces.map((piece, index) => {
    const shown = index > 0 ? [] : isFirst ? [...lead, ...numbers] : numbers;
    const before = index === 0 && isFirst ? "" : under(lead);
    return joined(indent + before + (index === 0 ? "" : under(numbers)), shown, piece);
  });
}

/** Full lines, of which the last holds more than a word's end. */
function nameLines(width: number, room: number) {
  const most = Math.max(SHORTEST_REST, room);
  const rest = width % most;
  const capacity = width > most && rest > 0 && rest < SHORTEST_REST ? most - (SHORTEST_REST - rest) : most;
  return {
    capacity: Math.max(SHORTEST_REST, capacity),
    wholeLines: 1,
    pieceLines: 1,
    indent: "",
    wordEnds: WORD_END,
  };
}

/** Blanks that take so many half-widths. */
function blanksFor(width: number, blank: string): string {
  return blank.repeat(Math.floor(width / WIDE)) + " ".repeat(width % WIDE);
}

/** A piece behind further runs and blanks. */
function joined(blanks: string, runs: readonly Run[], piece: Piece): Piece {
  const head = wholePiece(runs);
  const start = blanks.length;
  const placed = [
    ...head.runs.map((one) => ({ ...one, start: one.start + start })),
    ...piece.runs.map((one) => ({ ...one, start: one.start + start + head.text.length })),
  ];
  return { text: blanks + head.text + piece.text, runs: placed };
}

/** What stands beneath each other where the report is signed. */
export function signersOf({ blocks }: Report): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && block.role === "signature"
      ? [block.spans.map(({ text }) => text).join("")]
      : [],
  );
}

/**
 * Blanks before unit and date, which are centred in the column: as many before both, so that the unit stands over the middle
 * of the date, where the seal goes, whatever a person writes in place of them. The date ends four characters before the edge,
 * or where the unit has room.
 *
 * @param texts what stands beneath each other: unit and date
 */
export function signatureBlanks(texts: readonly string[], capacity: number, locale: Locale): string {
  const widths = texts.map(textWidth);
  const date = widths.at(-1) ?? 0;
  const longest = largestOf(widths, 0);
  // Of a line that is centred behind blanks, half of them is what its middle is moved by.
  const wanted = capacity - 2 * DATE_RIGHT - date;
  const most = capacity - longest;
  return WIDE_BLANK[locale].repeat(Math.max(0, Math.floor(Math.min(wanted, most) / WIDE)));
}

function widthOf(runs: readonly Run[]): number {
  return textWidth(runs.map(({ text }) => text).join(""));
}
