import { OMISSION, wholeCharacters } from "../shorten";
import { literal, type Run, type TracedRun } from "../spans";
import { characterWidth, textWidth } from "./metrics";
import { titleBreaks } from "./title-breaks";

/** A traced run where it stands in the text of one cell; start and length in UTF-16 units. */
export interface PlacedRun {
  readonly start: number;
  readonly length: number;
  readonly run: TracedRun;
}

/** The text of one cell with the runs in it. */
export interface Piece {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

export interface PieceOptions {
  /** Half-widths that go on one line. */
  readonly capacity: number;
  /** A text of up to so many lines stays whole. */
  readonly wholeLines: number;
  /** Longer texts are cut at the last sentence end within so many lines. */
  readonly pieceLines: number;
  /** Put before the text of each piece (the first-line indent of Chinese paragraphs). */
  readonly indent: string;
  /** Further places at which a text is better cut than between any two characters. */
  readonly wordEnds?: RegExp;
  /** The places at which the text is cut, where they are known already. */
  readonly cuts?: readonly number[];
  /** By piece from 0, lines after which it ends with a sentence, where one does. */
  readonly parted?: ReadonlyMap<number, number>;
  /** Longest quote in UTF-16 units; absent for {@link QUOTE_LIMIT}. */
  readonly quoteLimit?: number;
}

/**
 * A cell may hold far more text than a report can quote. Longer quotes end with …… as plain words, so that the quote
 * itself stays word for word what stands in the cell.
 */
const QUOTE_LIMIT = 2_000;
/** In titles and captions. */
const CENTRED_QUOTE_LIMIT = 200;

function shortenQuotes(runs: readonly Run[], limit: number): readonly Run[] {
  return runs.flatMap((run) => {
    if (run.kind !== "quote" || run.text.length <= limit) return [run];
    return [{ ...run, text: run.text.slice(0, wholeCharacters(run.text, limit)) }, literal(OMISSION)];
  });
}

/** Ends of sentences with the closing quotes that follow; a full stop counts before a blank (3.5 is no end). */
const SENTENCE_END = /[。！？；!?;\n][”’」』）)]*|\.\s+/gu;
/** The same without semicolons: what goes on over the page begins a sentence, or it reads as cut. */
const FULL_STOP = /[。！？!?\n][”’」』）)]*|\.\s+/gu;
/** A piece is at least this part of its room; else it is better cut inside a sentence. */
const EARLIEST_BREAK = 0.4;
const CLAUSE_END = /[，,、：:]|\s+/gu;

/**
 * Joins runs to text and cuts it into pieces, one per row. A row of a worksheet is at most 409 points high and is
 * never divided between pages, so a long paragraph is continued as a new one at the end of a sentence. Figures,
 * claims and numbers stay whole; no character is lost.
 */
export function piecesOf(written: readonly Run[], options: PieceOptions): readonly Piece[] {
  const runs = shortenQuotes(written, options.quoteLimit ?? QUOTE_LIMIT);
  const text = runs.map((run) => run.text).join("");
  const placed = placeRuns(runs);
  return stretches(text, placed, options).map(([from, to]) => pieceBetween(text, placed, from, to, options));
}

/** Joins runs to the text of one cell; for texts that are known to be short. */
export function wholePiece(runs: readonly Run[]): Piece {
  return { text: runs.map((run) => run.text).join(""), runs: placeRuns(runs) };
}

/** Words of a title that belong to what stands before them: 青岚县水利局2024年度 | 部门整体支出绩效自评报告. */
const TITLE_WORD = /年度|项目|工程|经费|专项资金/gu;

/**
 * Options for text that is centred: one line per row, lines of about equal length, of two lines the first ending with
 * a word where one ends near the middle, of more lines each between words where that can be.
 */
export function centredLines(written: readonly Run[], capacity: number): PieceOptions {
  const quoteLimit = CENTRED_QUOTE_LIMIT;
  const runs = shortenQuotes(written, quoteLimit);
  const text = runs.map((run) => run.text).join("");
  const width = textWidth(text);
  const lines = Math.max(1, Math.ceil(width / capacity));
  const even = Math.min(capacity, Math.ceil(width / lines) + 2);
  const longer = lines === 2 ? longerHalf(runs, capacity) : null;
  return {
    capacity: lines === 1 ? capacity : (longer ?? even),
    wholeLines: 1,
    pieceLines: 1,
    indent: "",
    ...(longer === null ? {} : { wordEnds: TITLE_WORD }),
    ...(lines > 2 || (lines === 2 && !HAN.test(text)) ? { cuts: titleBreaks(text, capacity) } : {}),
    quoteLimit,
  };
}

/** What an English title has none of; its lines end between phrases, however many they are. */
const HAN = /\p{Script=Han}/u;

/** A line of a title is at most this part of it: else the other one is too short. */
const LONGEST_HALF = 2 / 3;

/** The wider half where a title is cut behind the word that ends nearest to its middle; `null` without one. */
function longerHalf(runs: readonly Run[], capacity: number): number | null {
  const text = runs.map((run) => run.text).join("");
  const halves = breaksOf(text, TITLE_WORD, insideOf(placeRuns(runs)))
    .filter((position) => position < text.length)
    .map((position) => Math.max(textWidth(text.slice(0, position)), textWidth(text.slice(position))));
  const best = halves.reduce((least, half) => Math.min(least, half), Number.POSITIVE_INFINITY);
  return best <= Math.min(capacity, textWidth(text) * LONGEST_HALF) ? best : null;
}

function placeRuns(runs: readonly Run[]): readonly PlacedRun[] {
  const placed: PlacedRun[] = [];
  let start = 0;
  for (const run of runs) {
    if (run.kind !== "literal" && run.text !== "") placed.push({ start, length: run.text.length, run });
    start += run.text.length;
  }
  return placed;
}

function pieceBetween(
  text: string,
  placed: readonly PlacedRun[],
  from: number,
  to: number,
  options: PieceOptions,
): Piece {
  const shift = options.indent.length - from;
  const runs = placed
    .filter(({ start, length }) => start < to && start + length > from)
    .map(({ start, length, run }) => {
      const first = Math.max(start, from);
      return { start: first + shift, length: Math.min(start + length, to) - first, run };
    });
  return { text: options.indent + text.slice(from, to), runs };
}

/** Where the pieces begin and end; there is at least one. */
function stretches(
  text: string,
  placed: readonly PlacedRun[],
  options: PieceOptions,
): readonly (readonly [from: number, to: number])[] {
  const inside = insideOf(placed);
  if (options.cuts?.every((position) => inside(position) === undefined) === true) {
    return [0, ...options.cuts].map((from, index) => [from, options.cuts?.[index] ?? text.length]);
  }
  const sentences = breaksOf(text, SENTENCE_END, inside);
  const stops = options.parted ? breaksOf(text, FULL_STOP, inside) : [];
  const clauses = [
    ...breaksOf(text, CLAUSE_END, inside),
    ...(options.wordEnds ? breaksOf(text, options.wordEnds, inside) : []),
  ].sort((one, other) => one - other);
  const found: [number, number][] = [];
  let start = 0;
  for (;;) {
    const early = partedAt(text, start, options, stops, found.length);
    if (early !== undefined) {
      found.push([start, early]);
      start = early;
      continue;
    }
    if (fitting(text, start, options, options.wholeLines) >= text.length) break;
    const limit = fitting(text, start, options, options.pieceLines);
    const earliest = start + (limit - start) * EARLIEST_BREAK;
    const within = (position: number) => position > earliest && position <= limit;
    const cut =
      sentences.filter(within).at(-1) ?? clauses.filter(within).at(-1) ?? hardCut(start, limit, inside);
    if (cut >= text.length) break;
    found.push([start, cut]);
    start = cut;
  }
  return [...found, [start, text.length]];
}

/** Where a piece ends with a sentence within the lines that it is given. */
function partedAt(
  text: string,
  start: number,
  options: PieceOptions,
  stops: readonly number[],
  piece: number,
): number | undefined {
  const most = options.parted?.get(piece);
  if (most === undefined) return undefined;
  const limit = fitting(text, start, options, most);
  const earliest = start + (limit - start) * EARLIEST_BREAK;
  return stops
    .filter((position) => position > earliest && position <= limit && position < text.length)
    .at(-1);
}

/** End of the text that fits so many lines, counted from `start`; at least one character does. */
function fitting(text: string, start: number, options: PieceOptions, most: number): number {
  let lines = 1;
  let width = textWidth(options.indent);
  let position = start;
  for (const character of text.slice(start)) {
    const wide = characterWidth(character);
    if (character === "\n" || width + wide > options.capacity) {
      lines += 1;
      width = 0;
      if (lines > most && position > start) break;
    }
    width += character === "\n" ? 0 : wide;
    position += character.length;
  }
  return position;
}

type Inside = (position: number) => PlacedRun | undefined;

/** Finds the figure, claim or number that a cut at this position would divide. Quotes may be divided. */
function insideOf(placed: readonly PlacedRun[]): Inside {
  const whole = placed.filter(({ run }) => run.kind !== "quote");
  return (position) => whole.find(({ start, length }) => start < position && position < start + length);
}

function breaksOf(text: string, pattern: RegExp, inside: Inside): readonly number[] {
  return [...text.matchAll(pattern)]
    .map((match) => match.index + match[0].length)
    .filter((position) => inside(position) === undefined);
}

/** A cut where the text offers no break: between two characters, before or after a run that must stay whole. */
function hardCut(start: number, limit: number, inside: Inside): number {
  const run = inside(limit);
  if (!run) return limit;
  return run.start > start ? run.start : run.start + run.length;
}
