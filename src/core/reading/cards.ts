import { append, largestOf, smallestOf } from "../common/many";
import type { ColumnRole } from "../evaluation/evaluation";
import type { CellRange, CellRef } from "../workbook/a1";
import type { Cell } from "../workbook/snapshot";
import type { Grid, Slot } from "./grid";
import type { Lexicon } from "./lexicon";
import { withRows, type Reshaped } from "./reshaped";
import { normaliseLabel } from "./text-normalisation";

/** A label with the cell beside it. */
interface Pair {
  readonly label: Slot;
  readonly value: Slot | null;
}

/** A card: what is said of one indicator, label by label, from its name on. */
interface Card {
  readonly top: number;
  bottom: number;
  readonly pairs: Pair[];
}

const LEAST_CARDS = 2;
/** What cards tell at least beside the names. */
const LEAST_LABELS = 2;
const VALUES: readonly ColumnRole[] = ["target", "actual"];
const LONGEST_LABEL = 20;

/**
 * Lays out indicators that stand below each other as cards of labels and values (指标名称 | 门诊人次 | 目标值 | 62万人次 …): one row
 * for each card, one column for each label.
 *
 * @returns `null` where no such cards stand
 */
export function layOutCards(grid: Grid, lexicon: Lexicon): Reshaped | null {
  const cards = cardsOf(grid, lexicon);
  const [first] = cards;
  if (first === undefined || cards.length < LEAST_CARDS) return null;
  const words = [...new Set(cards.flatMap(({ pairs }) => pairs.map(({ label }) => wordOf(label))))];
  // Levels stand left of the names, where tables have them.
  const isLevel = (label: string): boolean => lexicon.likely(label)[0]?.startsWith("level") === true;
  const labels = [...words.filter(isLevel), ...words.filter((label) => !isLevel(label))];
  const told = labels.map((label) => lexicon.likely(label)[0]);
  if (labels.length <= LEAST_LABELS || !VALUES.some((role) => told.includes(role))) return null;
  const places: (CellRef | undefined)[][] = [[], ...cards.map(() => [])];
  const rows: (Cell | undefined)[][] = [[], ...cards.map(() => [])];
  const setAside: CellRef[] = [];
  const put = (row: number, column: number, slot: Slot): void => {
    const [cells, refs] = [rows[row], places[row]];
    if (cells === undefined || refs === undefined) return;
    cells[column] = slot.cell;
    refs[column] = grid.ref(slot.row, slot.column);
  };
  cards.forEach(({ pairs }, index) => {
    for (const { label, value } of pairs) {
      const column = labels.indexOf(wordOf(label));
      if (rows[0]?.[column] === undefined) put(0, column, label);
      else setAside.push(grid.ref(label.row, label.column));
      if (value !== null) put(index + 1, column, value);
    }
  });
  return {
    area: areaOf(cards),
    sheet: withRows(grid, rows),
    place: (at) =>
      places[at.row]?.[at.column] ?? { ...at, row: cards[at.row - 1]?.top ?? first.top, column: 0 },
    idOf: ({ row }) => String((cards[row - 1]?.top ?? first.top) + 1),
    setAside,
  };
}

function areaOf(cards: readonly Card[]): CellRange {
  const slots = cards.flatMap(({ pairs }) => pairs.flatMap(({ label, value }) => [label, value ?? label]));
  return {
    top: smallestOf(cards.map(({ top }) => top)),
    bottom: largestOf(cards.map(({ bottom }) => bottom)),
    left: smallestOf(slots.map(({ column }) => column)),
    right: largestOf(slots.map(({ right }) => right)),
  };
}

function wordOf({ text }: Slot): string {
  return normaliseLabel(text);
}

/** The cards of a sheet: each begins in a row whose first cell is the same label of names. */
function cardsOf(grid: Grid, lexicon: Lexicon): readonly Card[] {
  const cards: Card[] = [];
  let opens: string | null = null;
  for (let row = 0; row < grid.rowCount; row += 1) {
    const slots = grid.slots(row);
    const [first] = slots;
    if (first === undefined) continue;
    const card = cards.at(-1);
    const named = lexicon.exact(first.text).includes("name");
    // Most sheets hold no cards: a row is taken apart only once one may have begun.
    if (card === undefined && !named) continue;
    const pairs = pairsOf(slots, lexicon);
    if (pairs === null) {
      // What stands between two cards parts them; anything below is none of theirs.
      if (card !== undefined && card.bottom < row - 1) break;
      continue;
    }
    const word = wordOf(first);
    const begins = named && (opens === null || opens === word) && pairs[0]?.value !== null;
    if (begins) {
      opens = word;
      cards.push({ top: row, bottom: row, pairs: [...pairs] });
    } else if (card?.bottom === row - 1) {
      append(card.pairs, pairs);
      card.bottom = row;
    }
  }
  return cards;
}

/** The pairs of a row that holds nothing else; its last value may be blank. */
function pairsOf(slots: readonly Slot[], lexicon: Lexicon): readonly Pair[] | null {
  const pairs: Pair[] = [];
  for (let index = 0; index < slots.length; index += 1) {
    const label = slots[index];
    if (label === undefined || !isLabel(label, lexicon)) return null;
    const next = slots[index + 1];
    const value = next?.column === label.right + 1 && !isLabel(next, lexicon) ? next : null;
    pairs.push({ label, value });
    if (value !== null) index += 1;
  }
  return pairs;
}

function isLabel({ text, cell }: Slot, lexicon: Lexicon): boolean {
  return typeof cell.value === "string" && text.length <= LONGEST_LABEL && lexicon.likely(text).length > 0;
}
