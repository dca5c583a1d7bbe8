import type { DocumentBlock, DocumentChart, DocumentTable } from "../../../core/document";

type Floating = DocumentChart | DocumentTable;

/** Another place, size or way to break, and what it costs in looks. */
export interface Choice {
  readonly blocks: readonly DocumentBlock[];
  readonly cost: number;
}

/** Sizes of a chart, as parts of the designed one; below, programs leave out names of bars. */
const SIZES = [1, 0.92, 0.85, 1.15] as const;
/** What a part of its size costs that a chart differs from its design, and a block that it stands away from its place. */
const OTHER_SIZE = 30;
const EARLIER = 4;
const LATER = 3;
/** What it costs to let a table that a page can hold go on over pages. */
const DIVIDED = 4;

/** The charts and tables of a text, as they stand in it. */
export function floatingOf(blocks: readonly DocumentBlock[]): readonly Floating[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [] : [block]));
}

/** How the chart or table, which has not been moved yet, may stand. */
export function choicesFor(blocks: readonly DocumentBlock[], floating: Floating): readonly Choice[] {
  const index = blocks.indexOf(floating);
  return floating.kind === "chart"
    ? chartChoices(blocks, index, floating)
    : tableChoices(blocks, index, floating);
}

function chartChoices(
  blocks: readonly DocumentBlock[],
  index: number,
  chart: DocumentChart,
): readonly Choice[] {
  const rest = without(blocks, index, 1);
  return placesIn(rest, index).flatMap((place) =>
    SIZES.map((size) => ({
      blocks: inserted(rest, place, [sized(chart, size)]),
      cost:
        Math.abs(1 - size) * OTHER_SIZE +
        (place < index ? (index - place) * EARLIER : (place - index) * LATER),
    })),
  );
}

function sized(chart: DocumentChart, size: number): DocumentChart {
  const { design } = chart;
  return size === 1 ? chart : { ...chart, design: { ...design, height: Math.round(design.height * size) } };
}

/** A table goes on over pages, or with its caption stands behind further paragraphs. */
function tableChoices(
  blocks: readonly DocumentBlock[],
  index: number,
  table: DocumentTable,
): readonly Choice[] {
  const own = index - 1;
  const caption = blocks[own];
  if (caption?.kind !== "paragraph" || caption.role !== "caption") return [];
  const rest = without(blocks, own, 2);
  return placesIn(rest, own)
    .filter((place) => place >= own && !rest.slice(own, place).some(({ kind }) => kind === "table"))
    .flatMap((place) =>
      [table, { ...table, whole: !table.whole }].map((one) => ({
        blocks: inserted(rest, place, [caption, one]),
        cost: (one.whole ? 0 : DIVIDED) + (place - own) * LATER,
      })),
    );
}

/**
 * Where something may stand that was taken from a place: there, or between blocks under the same heading, behind a paragraph
 * of text and before what is kept with others.
 */
function placesIn(rest: readonly DocumentBlock[], from: number): readonly number[] {
  const places = [from];
  for (let place = from - 1; place > 0 && !isHeading(rest[place]); place -= 1)
    if (isFree(rest, place)) places.push(place);
  for (let place = from + 1; place <= rest.length && !isHeading(rest[place - 1]); place += 1)
    if (isFree(rest, place)) places.push(place);
  return places;
}

/**
 * The text with so many more blocks kept with its last words and who signs, as one page; nothing where a chart or table stands
 * among them.
 */
export function withLonger(blocks: readonly DocumentBlock[], count: number): readonly DocumentBlock[] | null {
  let end = blocks.length - 1;
  while (end > 0 && staysWithNext(blocks[end - 1])) end -= 1;
  const first = end - count;
  const kept = blocks.slice(Math.max(0, first), end).flatMap((block) => {
    if (block.kind !== "paragraph") return [];
    return [block.role === "body" ? { ...block, keepNext: true } : block];
  });
  return kept.length < count ? null : [...blocks.slice(0, first), ...kept, ...blocks.slice(end)];
}

function staysWithNext(block: DocumentBlock | undefined): boolean {
  return (
    isHeading(block) || (block?.kind === "paragraph" && (block.keepNext === true || block.role === "caption"))
  );
}

function without(blocks: readonly DocumentBlock[], from: number, count: number): readonly DocumentBlock[] {
  return [...blocks.slice(0, from), ...blocks.slice(from + count)];
}

function inserted(
  blocks: readonly DocumentBlock[],
  place: number,
  more: readonly DocumentBlock[],
): readonly DocumentBlock[] {
  return [...blocks.slice(0, place), ...more, ...blocks.slice(place)];
}

function isHeading(block: DocumentBlock | undefined): boolean {
  return block?.kind === "paragraph" && (block.role.startsWith("heading") || block.role === "title");
}

function isFree(rest: readonly DocumentBlock[], place: number): boolean {
  const before = rest[place - 1];
  if (before?.kind === "chart" || before?.kind === "table") return true;
  return before?.kind === "paragraph" && before.role === "body" && before.keepNext !== true;
}
