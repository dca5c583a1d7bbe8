import type { BaseConcept, BaseFact } from "../evaluation/base-data";
import type { InfoPair, Note } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import type { CellRef } from "../workbook/a1";
import { isBaseHeading, isFigure } from "./base-table";
import {
  cleanBaseLabel,
  conceptOf,
  periodOf,
  unitOfConcept,
  wholeOf,
  type PeriodHeading,
} from "./base-words";
import { DEFAULT_UNIT, type StatedUnit } from "./budget-block";
import { sourced, type Grid, type Slot } from "./grid";
import type { RowSpan } from "./head";
import { readInfoRow } from "./info-pairs";
import { readNote, rowNotes } from "./notes";
import { amountUnitIn } from "./quantity/amount";
import { parseQuantity } from "./quantity/parse-quantity";
import { blanknessOf } from "./quantity/phrases";
import { isUnit } from "./quantity/units";
import { foldWidth, squeeze } from "./text-normalisation";
import { yearIn } from "./title";
import { append } from "../common/many";

/** What a table of base data says. */
export interface BaseReading {
  readonly facts: readonly BaseFact[];
  readonly info: readonly InfoPair[];
  readonly notes: readonly Note[];
  /** Headings and labels, of figures or of parts of the table. */
  readonly setAside: readonly CellRef[];
}

/** What holds for the whole table. */
export interface BaseContext {
  readonly grid: Grid;
  /** The table's year. */
  readonly year: string | null;
  readonly unit: StatedUnit | null;
  readonly date1904: boolean;
}

interface State {
  readonly context: BaseContext;
  /** The headings over the figures, lowest last; they hold until further headings follow. */
  headings: readonly Slot[];
  /** Row of the last heading: a heading under another one adds to it. */
  headingRow: number;
  /** Labels above the current one, by how deep they stand. */
  readonly above: { depth: number; concept: BaseConcept | null }[];
  readonly facts: BaseFact[];
  readonly info: InfoPair[];
  readonly notes: Note[];
  readonly setAside: CellRef[];
}

/**
 * Reads base data as a list of facts, one for each figure. What a figure is about and of when it is may be said by the
 * label of its row or by the headings of its column: long tables (one thing a row) and wide ones (one a column) are read
 * alike.
 */
export function readBaseData(context: BaseContext, { top, bottom }: RowSpan): BaseReading {
  const state: State = {
    context,
    headings: [],
    headingRow: -1,
    above: [],
    facts: [],
    info: [],
    notes: [],
    setAside: [],
  };
  for (let row = top; row <= bottom; row += 1) {
    const slots = context.grid.slots(row);
    if (slots.length > 0) takeRow(state, row, slots);
  }
  const { facts, info, notes, setAside } = state;
  return { facts, info, notes, setAside };
}

function takeRow(state: State, row: number, slots: readonly Slot[]): void {
  const { grid } = state.context;
  if (isBaseHeading(slots)) {
    takeHeadings(state, row, slots);
    return;
  }
  const figures = slots.filter(
    (slot) => (isFigure(slot) && headingsOver(state, slot.column).length > 0) || isWordForFigure(state, slot),
  );
  const labels = slots.filter((slot) => !isFigure(slot) && !figures.includes(slot));
  if (figures.some(({ text }) => blanknessOf(text) === "filled")) {
    takeFigures(state, labels, figures);
    return;
  }
  const note = readNote(grid, slots, false);
  if (note !== null) append(state.notes, rowNotes(grid, slots, note));
  else if (labels.length === 1) takeLabel(state, labels);
  else append(state.info, readInfoRow(grid, slots));
}

/** What stands in the place of a figure is shorter than this; longer texts tell of the figures. */
const LONGEST_WORDS = 30;

/** Whether a text stands where a figure belongs (未统计, 约46, 46(含借调2人)): behind the labels, under a heading of figures. */
function isWordForFigure(state: State, slot: Slot): boolean {
  const { headings, context } = state;
  const over = headingsOver(state, slot.column);
  const last = over.at(-1);
  if (isFigure(slot) || last === undefined || slot.column <= (headings[0]?.column ?? 0)) return false;
  return (
    slot.right <= last.right &&
    squeeze(slot.text).length <= LONGEST_WORDS &&
    conceptOf(slot.text) === null &&
    over.some(({ text }) => periodOf(text, context.year) !== null || conceptOf(text) !== null)
  );
}

/** The heading of a part (支出按预算类别), or a label whose figures are blank. */
function takeLabel(state: State, labels: readonly Slot[]): void {
  placeOf(state, labels);
  for (const slot of labels) state.setAside.push(refOf(state, slot));
}

function takeHeadings(state: State, row: number, slots: readonly Slot[]): void {
  const further = row === state.headingRow + 1;
  state.headings = further ? [...state.headings, ...slots] : slots;
  state.headingRow = row;
  state.above.length = 0;
  for (const slot of slots) state.setAside.push(refOf(state, slot));
}

/** The headings that stand over a column, highest first; of a wide heading the columns up to its right end. */
function headingsOver({ headings }: State, column: number): readonly Slot[] {
  return headings.filter((slot) => slot.column <= column && column <= slot.right);
}

function takeFigures(state: State, labels: readonly Slot[], figures: readonly Slot[]): void {
  const { context, facts } = state;
  const first = figures[0]?.column ?? 0;
  const own = labels.filter(({ column }) => column < first);
  const place = placeOf(state, own);
  for (const slot of labels) state.setAside.push(refOf(state, slot));
  for (const figure of figures) {
    const fact = factOf(state, place, own.at(-1), figure);
    if (fact === null) state.setAside.push(context.grid.ref(figure.row, figure.column));
    else facts.push(fact);
  }
}

/** Where a label stands among those above it. */
interface Place {
  readonly concept: BaseConcept | null;
  readonly within: BaseConcept | null;
}

function placeOf({ above }: State, labels: readonly Slot[]): Place {
  const label = labels.at(-1);
  if (label === undefined) return { concept: null, within: null };
  const depth = depthOf(label.text) + (labels.length > 1 ? 1 : 0);
  while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
  const concept = conceptOf(label.text);
  const within = wholeOf(concept) ?? above.at(-1)?.concept ?? null;
  above.push({ depth, concept });
  return { concept, within };
}

/** How deep a label stands: numbered ones under those that are not, 其中 and indented ones under those. */
function depthOf(text: string): number {
  const plain = foldWidth(text);
  if (/^\s+|^其中/.test(plain)) return 2;
  return /^(?:\(?\d{1,2}[).、]|[①-⑳]|\([一二三四五六七八九十]+\))/.test(plain) ? 1 : 0;
}

function factOf(state: State, place: Place, label: Slot | undefined, figure: Slot): BaseFact | null {
  const { context } = state;
  const over = headingsOver(state, figure.column);
  const heading = [...over].reverse().find(({ text }) => conceptOf(text) !== null);
  const headed = heading ? conceptOf(heading.text) : null;
  // A heading that says what its figures are wins: the label beside 编制数 and 在职人数 names the group of people.
  const named = heading ?? label;
  const last = over.at(-1);
  if (named === undefined || last === undefined || blanknessOf(figure.text) !== "filled") return null;
  const concept = headed ?? place.concept;
  const said = mostOf(over, context.year) ?? (label ? periodOf(label.text, context.year) : null);
  const parsed = parseQuantity({
    cell: figure.cell,
    at: context.grid.ref(figure.row, figure.column),
    role: "actual",
    unit: unitOf(context, concept, [named, ...over], label ? headingsOver(state, label.column) : []),
    year: context.year,
    date1904: context.date1904,
  });
  if (parsed === null) return null;
  const value = exactly(parsed, figure);
  return {
    concept,
    within: headed === null ? place.within : wholeOf(headed),
    name: sourced(context.grid, named),
    cleanName: /\p{Script=Han}/u.test(named.text) ? cleanBaseLabel(named.text) : named.text.trim(),
    column: named === last ? null : sourced(context.grid, last),
    period: said?.period ?? "stated",
    year: yearOf(said?.year ?? statedYear(over), context.year),
    value,
  };
}

/** What three letters behind a number may say beside its unit. */
const INEXACT = /(?:左右|上下|以[上下内]|[多余来几])$/u;

/** What a cell says as a number; words for one are none. */
function exactly(parsed: Quantity, figure: Slot): Quantity {
  const { raw, at } = parsed;
  const isNumber = saysOnlyNumber(parsed) || (isFigure(figure) && !INEXACT.test(figure.text.trim()));
  return isNumber ? parsed : { raw, comparator: null, at, notes: ["unparsed"] };
}

/** Whether a text is a number with its unit, and a note in brackets at most: what is 约46 or 46左右 is no figure. */
function saysOnlyNumber({ raw, written }: Quantity): boolean {
  const plain = squeeze(raw)
    .replace(/,/g, "")
    .replace(/\([^()]*\)$/, "");
  return written !== undefined && plain === `${written.number}${squeeze(written.unit)}`;
}

/** What the lowest heading says of time and stage; those above it may say it for several columns. */
function mostOf(over: readonly Slot[], year: string | null): PeriodHeading | null {
  for (const { text } of [...over].reverse()) {
    const said = periodOf(text, year);
    if (said !== null) return said;
  }
  return null;
}

/** @param said four digits, or years from the table's own. */
function yearOf(said: string | number, own: string | null): string | null {
  if (typeof said === "string") return said;
  return own === null ? null : String(Number(own) + said);
}

/** The year that a heading names without saying more of time or stage: 2022年在职人数. */
function statedYear(over: readonly Slot[]): string | number {
  return over.flatMap(({ text }) => yearIn(text) ?? []).at(-1) ?? 0;
}

/**
 * The unit in brackets (批复规模（㎡）), else that of the meaning, else that of amounts: as the headings over the figure say it,
 * those over its label (经费控制情况（元）), or the table.
 */
function unitOf(
  context: BaseContext,
  concept: BaseConcept | null,
  texts: readonly Slot[],
  overLabel: readonly Slot[],
): string {
  for (const { text } of texts) {
    const [, inside] = /\(([^()]{1,4})\)$/.exec(foldWidth(text).trim()) ?? [];
    if (inside !== undefined && isUnit(inside) && !/^境$|^含/.test(inside)) return inside;
  }
  const amount = [...texts, ...overLabel].map(({ text }) => amountUnitIn(text)).find((unit) => unit !== null);
  return unitOfConcept(concept) ?? amount ?? context.unit?.unit ?? DEFAULT_UNIT;
}

function refOf({ context: { grid } }: State, slot: Slot): CellRef {
  return grid.ref(slot.row, slot.column);
}
