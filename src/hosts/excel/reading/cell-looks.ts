import type { CellBlock, Place } from "../../../core/workbook/blocks";
import { isSymbolFont, readableSymbols } from "../../../core/workbook/symbols";
import type { Link } from "../batches/link";
import { type Portion, sendPortions } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ANSWER_BYTES } from "../batches/sizes";
import type { UsedRange } from "./survey";

/** About what the looks of one cell take in an answer: a name of a font, a truth and their labels. */
const BYTES_PER_CELL = 90;
/** Sheets with more cells hold data, and are not asked about cell by cell. */
const MOST_CELLS = 100_000;
/** Cells with marks that may be of a symbol font; a block with more of them means these characters themselves. */
const MOST_CANDIDATES = 200;
/** ≥ and ≤ of Symbol (`³`, `£`) where an operator stands, and ticks and crosses of Wingdings alone in a cell. */
const CANDIDATE = /^\s*[³£]\s*(?:$|\d)|^\s*[ûüýþ]\s*$/;
/** A superscript three in front of a number means nothing, so in a cell of several fonts it is ≥ of Symbol. */
const AT_LEAST = /^(\s*)³(?=\s*\d)/;

/** A rectangle of cells within a block, as offsets from its first cell. */
interface Part {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How one cell looks. */
interface Look {
  readonly place: Place;
  readonly properties: Excel.CellProperties;
}

export interface LooksQuestion {
  readonly link: Link;
  readonly sheet: () => Excel.Worksheet;
  readonly used: Pick<UsedRange, "cells" | "struck" | "font">;
  /** Whether this Excel tells the fonts of parts of a text. */
  readonly textRuns: boolean;
}

/**
 * The block with what the looks of its cells add: which are struck through, and the marks of symbol fonts as the
 * characters that the person sees. Excel is only asked where the sheet's fonts leave it open, which is rare.
 */
export async function withLooks(block: CellBlock, question: LooksQuestion): Promise<CellBlock> {
  const parts = partsToAsk(block, question.used);
  if (parts.length === 0) return block;
  const looks: Look[] = [];
  await sendPortions(
    question.link,
    parts.map((part) => portionOf(part, block, question, (look) => looks.push(look))),
    ANSWER_BYTES,
  );
  return dressed(block, looks);
}

function partsToAsk(block: CellBlock, { cells, struck, font }: LooksQuestion["used"]): readonly Part[] {
  if (cells > MOST_CELLS) return [];
  if (struck !== false || (font !== null && isSymbolFont(font))) return bandsOf(block);
  if (font !== null) return [];
  const candidates: Part[] = [];
  block.text.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (CANDIDATE.test(text)) candidates.push({ row, column, rows: 1, columns: 1 });
    });
  });
  return candidates.length > MOST_CANDIDATES ? [] : candidates;
}

function bandsOf({ values }: CellBlock): readonly Part[] {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return [];
  const height = Math.max(1, Math.floor(ANSWER_BYTES / (BYTES_PER_CELL * columns)));
  return Array.from({ length: Math.ceil(values.length / height) }, (_, index) => {
    const row = index * height;
    return { row, column: 0, rows: Math.min(height, values.length - row), columns };
  });
}

function portionOf(
  part: Part,
  { top, left }: CellBlock,
  { sheet, textRuns }: LooksQuestion,
  found: (look: Look) => void,
): Portion {
  let answer: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  return {
    bytes: part.rows * part.columns * BYTES_PER_CELL,
    ask: () => {
      const { row, column, rows, columns } = part;
      const range = forNextRequest(sheet().getRangeByIndexes(top + row, left + column, rows, columns));
      answer = range.getCellProperties({
        format: { font: { name: true, strikethrough: true } },
        ...(textRuns && { textRuns: true }),
      });
    },
    take: () => {
      answer?.value.forEach((cells, row) => {
        cells.forEach((properties, column) => {
          found({ place: [part.row + row, part.column + column], properties });
        });
      });
    },
  };
}

function dressed(block: CellBlock, looks: readonly Look[]): CellBlock {
  const values = block.values.map((row) => [...row]);
  const text = block.text.map((row) => [...row]);
  const struck: Place[] = [];
  for (const { place, properties } of looks) {
    const [row, column] = place;
    const shown = text[row]?.[column] ?? "";
    if (shown.trim() === "") continue;
    if (properties.format?.font?.strikethrough === true) struck.push(place);
    const readable = readableOf(shown, properties);
    const [texts, stored] = [text[row], values[row]];
    if (readable === shown || !texts || !stored) continue;
    texts[column] = readable;
    if (stored[column] === shown) stored[column] = readable;
  }
  return { ...block, values, text, struck };
}

/** What the person sees of a text: the runs in a symbol font as its marks. */
function readableOf(text: string, { format, textRuns }: Excel.CellProperties): string {
  const font = format?.font?.name;
  if (textRuns && textRuns.length > 0) {
    return textRuns.map((run) => readableSymbols(run.text, run.font?.name ?? font)).join("");
  }
  if (font) return readableSymbols(text, font);
  return text.replace(AT_LEAST, "$1≥");
}
