import { append } from "../common/many";
import type { GoalRow, Goals, InfoPair, Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid, Slot } from "./grid";
import { GOAL_ACTUAL, GOAL_EXPECTED } from "./head-words";
import { headingParts } from "./heading-parts";
import { isAboutTheSame } from "../vocabulary/same-subject";
import { normaliseLabel, withoutBrackets } from "./text-normalisation";

/** The goal block and the last row that it takes. */
export interface GoalReading {
  readonly goals: Goals;
  readonly bottom: number;
  /** The block's label and its headers. */
  readonly setAside: readonly CellRef[];
}

type Part = "expected" | "actual";

/** How far below its header a goal text may begin. */
const FARTHEST = 3;
/** Labels are short, in Chinese characters or in Latin letters; longer first cells are texts. */
const LONGEST_LABEL = 12;
const LONGEST_LATIN_LABEL = 30;

/** What else heads the parts: 全年完成情况, 部门整体目标实现情况, 年初批复绩效目标. */
const ACTUAL_LABEL =
  /^(?:全年|年度|本年|当年|年末|年终|实际|项目|部门|整体|总体|绩效|目标)*(?:完成|实现|达成)(?:情况|结果|(?<=目标(?:完成|实现|达成))$)(?:综述|概述|说明|自评)?$|^(?:全年|年度|本年)*实际(?:完成|实现|达成)的?(?:绩效)?目标$/;
const EXPECTED_LABEL =
  /^(?:年初|年度|全年|本年|当年|预期|设定|申报|批复|绩效|总体|整体|项目|部门|实施期|规划期|中长?期|[二三四五]年|总)+目标$/;

const UNTIL = /^\s*截[至止到].{0,12}?[底末日]/;

function partOf(slot: Slot): Part | null {
  const whole = normaliseLabel(slot.text);
  const { rest, period } = headingParts(slot.text.replace(UNTIL, ""));
  // 上半年目标完成情况, 截至6月底完成情况: goals of a part of the year, where it is reported on before it is over.
  const label = period === null && !UNTIL.test(slot.text) ? whole : rest;
  if (GOAL_ACTUAL.has(label) || ACTUAL_LABEL.test(label)) return "actual";
  if (EXPECTED_LABEL.test(label)) return "expected";
  // 中期目标(2023年—2025年)
  return GOAL_EXPECTED.has(label) || GOAL_EXPECTED.has(withoutBrackets(label)) ? "expected" : null;
}

/** What a block on a department's goals tells beside them. */
const BESIDE_GOALS = /^.{0,8}(?:职责|职能|任务|规划|政策依据|法律依据)$/;

/** Whether a label merged down (部门总体目标) stands over a row that tells something else than goals: 部门职责. */
function tellsOther([block, label, ...texts]: readonly Slot[]): boolean {
  if (block === undefined || label === undefined || texts.length === 0 || block.bottom === block.row)
    return false;
  return partOf(label) === null && BESIDE_GOALS.test(normaliseLabel(label.text));
}

/** The parts that the cells of a row label; 目标 alone is one beside 实际完成情况. */
function partsOf(slots: readonly Slot[]): readonly (Part | null)[] {
  const parts = slots.map(partOf);
  if (!parts.includes("actual") || parts.includes("expected")) return parts;
  return parts.map((part, index) =>
    part === null && normaliseLabel(slots[index]?.text ?? "") === "目标" ? "expected" : part,
  );
}

/** A label with its text in one cell: 预期目标：完成年度任务. */
const LABELLED = /^\s*([^:：]{2,14})[:：]\s*(\S[^]*)$/u;

/** The part that a cell holds together with its label, and the text behind the label. */
function inlineOf({ text }: Slot): { readonly part: Part; readonly text: string } | null {
  const [, label = "", rest = ""] = LABELLED.exec(text) ?? [];
  const words = normaliseLabel(label).replace(/\d{1,2}$/, "");
  if (GOAL_ACTUAL.has(words) || ACTUAL_LABEL.test(words)) return { part: "actual", text: rest };
  const expected = GOAL_EXPECTED.has(words) || EXPECTED_LABEL.test(words);
  return expected ? { part: "expected", text: rest } : null;
}

/** The goals of a row whose texts share cells with their labels; `null` where none does. */
function inlineGoals(grid: Grid, slots: readonly Slot[]): GoalReading | null {
  const found: { expected?: Sourced; actual?: Sourced } = {};
  const others: Slot[] = [];
  for (const slot of slots) {
    const inline = inlineOf(slot);
    if (inline === null) others.push(slot);
    else found[inline.part] ??= { text: inline.text, at: grid.ref(slot.row, slot.column) };
  }
  const { expected = null, actual = null } = found;
  const labels = others.every((slot, index) => partOf(slot) !== null || (index === 0 && isBlockLabel(slot)));
  if ((expected === null && actual === null) || !labels) return null;
  return {
    goals: { expected, actual },
    bottom: slots[0]?.row ?? 0,
    setAside: others.map((slot) => grid.ref(slot.row, slot.column)),
  };
}

/** The label of the whole block, left of the headers of its parts. */
function isBlockLabel(slot: Slot): boolean {
  const label = normaliseLabel(slot.text);
  return label.length <= (/^[a-z\d\s]+$/.test(label) ? LONGEST_LATIN_LABEL : LONGEST_LABEL);
}

/** Whether a row belongs to the goal block: one of its cells says so. */
export function isGoalRow(slots: readonly Slot[]): boolean {
  if (tellsOther(slots)) return false;
  return (
    slots.slice(0, 2).some((slot) => partOf(slot) !== null || inlineOf(slot) !== null) ||
    hasGoalHeaders(slots)
  );
}

/** Whether a row has the headers of both parts: under a table that is a new form (绩效目标 alone may be a level). */
export function hasGoalHeaders(slots: readonly Slot[]): boolean {
  const parts = partsOf(slots);
  return parts.includes("expected") && parts.includes("actual");
}

/**
 * Reads the goal block that begins in a row. Four layouts occur: texts under two headers (预期目标, 实际完成情况),
 * texts beside two labels in one row, texts beside labels in two rows, texts behind labels in the same cell. The block's own label stands at the left.
 */
export function readGoals(grid: Grid, slots: readonly Slot[], limit: number): GoalReading | null {
  const inline = inlineGoals(grid, slots);
  if (inline !== null) return inline;
  const parts = partsOf(slots);
  const labels = slots
    .map((slot, index) => ({ slot, part: parts[index] ?? null }))
    .filter((entry): entry is { slot: Slot; part: Part } => entry.part !== null);
  const row = slots[0]?.row ?? 0;
  // The block's own label may read 总体目标完成情况: of two labels of one part the later one is the header.
  const actual = labels.filter(({ part }) => part === "actual").at(-1)?.slot;
  const goalLabels = labels.filter(({ part }) => part === "expected").map(({ slot }) => slot);
  const expected = goalLabels.at(-1);
  if (expected === undefined && actual === undefined) return null;
  const firstPart = parts.findIndex((part) => part !== null);
  const setAside = slots
    .filter((slot, index) => (parts[index] ?? null) !== null || (index < firstPart && isBlockLabel(slot)))
    .map((slot) => grid.ref(slot.row, slot.column));
  // Forms of targets alone have goals of several years and of the year beside each other, and no results.
  const headed = actual !== undefined || goalLabels.length > 1;
  if (expected && headed && !isFollowedByText(slots, expected)) {
    const texts = under(grid, expected, actual ?? null, Math.min(limit, bottomOf(slots, row, FARTHEST)));
    const earlier = goalLabels
      .slice(0, -1)
      .flatMap(({ column }) => textAt(grid, texts.bottom, column) ?? [])
      .filter(({ at }) => at.row > row);
    // 2023 | what was aimed at | what was achieved, under 财年.
    const years = grid
      .slots(texts.bottom)
      .filter(({ column, text }) => column < expected.column && /^\s*(?:19|20)\d{2}年?度?\s*$/.test(text))
      .map((slot) => grid.ref(slot.row, slot.column));
    const { goals, setAside: aside } = replaced(texts.goals, earlier, setAside);
    const rows = furtherRows(grid, slots, expected, actual ?? null, texts.bottom, limit);
    if (rows.further.length > 0 && goals.expected !== null) {
      const numbers = [...numbersBeside(grid, row, expected), ...rows.numbers];
      const { bottom, further } = rows;
      return { goals: { ...goals, further }, bottom, setAside: [...aside, ...numbers] };
    }
    return { ...texts, goals, setAside: texts.bottom > row ? [...aside, ...years] : aside };
  }
  const goals: Goals = {
    expected: expected ? beside(grid, slots, expected) : null,
    actual: actual
      ? (beside(grid, slots, actual) ?? blankAt(grid, row, actual.right + 1))
      : unlabelledActual(grid, slots, labels),
  };
  return { goals, bottom: row, setAside };
}

/** What became of the goal, beside the goal without a label of its own: 年度目标 | 新增学位1800个 | 新增学位1350个. */
function unlabelledActual(grid: Grid, slots: readonly Slot[], labels: readonly unknown[]): Sourced | null {
  const [, expected, actual, ...others] = slots;
  if (labels.length !== 1 || !expected || !actual || others.length > 0) return null;
  const numbered = /\d/u.test(expected.text) && /\d/u.test(actual.text);
  if (!numbered || isBlockLabel(actual) || !isAboutTheSame(expected.text, actual.text)) return null;
  return { text: actual.text, at: grid.ref(actual.row, actual.column) };
}

/** Of a goal as first set and as adjusted the later one counts, unless it is blank. */
function replaced(
  goals: Goals,
  earlier: readonly Sourced[],
  setAside: readonly CellRef[],
): Pick<GoalReading, "goals" | "setAside"> {
  if (goals.expected !== null) return { goals, setAside: [...setAside, ...earlier.map(({ at }) => at)] };
  return { goals: { ...goals, expected: earlier.at(-1) ?? null }, setAside };
}

/** Joins what was read of the block's rows; what was read first stays. */
export function mergeGoals(first: Goals | null, next: Goals): Goals {
  const further = first?.expected ? first.further : next.further;
  return {
    expected: first?.expected ?? next.expected,
    actual: first?.actual ?? next.actual,
    ...(further !== undefined && { further }),
  };
}

function isFollowedByText(slots: readonly Slot[], label: Slot): boolean {
  const next = slots[slots.indexOf(label) + 1];
  return next !== undefined && partOf(next) === null;
}

/** Last row of the block: where its label's merged area ends, else some rows on. */
function bottomOf(slots: readonly Slot[], row: number, farthest: number): number {
  const [first] = slots;
  return first !== undefined && first.bottom > row ? first.bottom + 1 : row + 1 + farthest;
}

function under(
  grid: Grid,
  expected: Slot,
  actual: Slot | null,
  limit: number,
): Pick<GoalReading, "goals" | "bottom"> {
  const start = Math.max(expected.bottom, actual?.bottom ?? 0) + 1;
  const found: { expected?: Sourced | undefined; actual?: Sourced | undefined } = {};
  let bottom = start - 1;
  for (let row = start; row < limit; row += 1) {
    if (grid.isHidden(row)) continue;
    const slots = grid.slots(row);
    if (slots.length === 0) break;
    found.expected ??= textAt(grid, row, expected.column);
    if (actual !== null) found.actual ??= textAt(grid, row, actual.column);
    bottom = row;
    if (found.expected !== undefined || found.actual !== undefined) break;
  }
  const blank = actual && blankAt(grid, start, actual.column);
  return { goals: { expected: found.expected ?? null, actual: found.actual ?? blank }, bottom };
}

/** What stands left of a goal that has a row of its own. */
const NUMBER_OF_ROW = /^(?:序号|\d{1,2}|[一二三四五六七八九十]{1,2}|[(（]\d{1,2}[)）])[.、．]?$/u;

/** Goals in rows of their own: each holds a goal, what became of it and no more than its number. */
function furtherRows(
  grid: Grid,
  header: readonly Slot[],
  expected: Slot,
  actual: Slot | null,
  first: number,
  limit: number,
): { readonly further: readonly GoalRow[]; readonly bottom: number; readonly numbers: readonly CellRef[] } {
  const further: GoalRow[] = [];
  const numbers: CellRef[] = [...numbersBeside(grid, first, expected)];
  const isNumbered = numbers.length > 0;
  const [label] = header;
  let row = first + 1;
  for (; actual !== null && row < limit; row += 1) {
    const inBlock = label !== undefined && label !== expected && label.bottom >= row;
    const slots = grid.slots(row).filter((slot) => slot.row === row);
    const [goal, done] = [expected, actual].map(({ column }) => slots.find((slot) => slot.column === column));
    const others = slots.filter((slot) => slot !== goal && slot !== done);
    const beside = others.every(
      (slot) => slot.column < expected.column && NUMBER_OF_ROW.test(slot.text.trim()),
    );
    if (!goal || !beside || !(inBlock || (isNumbered && others.length > 0))) break;
    further.push({
      expected: sourcedOf(grid, goal),
      actual: done ? sourcedOf(grid, done) : blankAt(grid, row, actual.column),
    });
    append(
      numbers,
      others.map((slot) => grid.ref(slot.row, slot.column)),
    );
  }
  return { further, bottom: row - 1, numbers };
}

/** Cells left of a goal that hold its number, or the heading of the numbers. */
function numbersBeside(grid: Grid, row: number, expected: Slot): readonly CellRef[] {
  return grid
    .slots(row)
    .filter(
      (slot) => slot.row === row && slot.column < expected.column && NUMBER_OF_ROW.test(slot.text.trim()),
    )
    .map((slot) => grid.ref(slot.row, slot.column));
}

function sourcedOf(grid: Grid, { text, row, column }: Slot): Sourced {
  return { text, at: grid.ref(row, column) };
}

/** The empty place for a text: tells a form that leaves it blank from one that has none. */
function blankAt(grid: Grid, row: number, column: number): Sourced {
  return { text: "", at: grid.ref(row, column) };
}

function textAt(grid: Grid, row: number, column: number): Sourced | undefined {
  const text = grid.text(row, column);
  return text.trim() === "" ? undefined : { text, at: grid.home(row, column) };
}

function beside(grid: Grid, slots: readonly Slot[], label: Slot): Sourced | null {
  const next = slots[slots.indexOf(label) + 1];
  if (next === undefined || partOf(next) !== null) return null;
  return { text: next.text, at: grid.ref(next.row, next.column) };
}

/** Whether a goal comes with what was achieved of it, where the one above has no place for that: the department's own. */
export function isGoalOfYear(above: Goals | null, { expected, actual }: Goals): boolean {
  return above?.actual === null && above.expected !== null && expected !== null && actual !== null;
}

/** A goal that another one supersedes, as a fact under its label. */
export function goalAsFact(grid: Grid, goals: Goals | null): readonly InfoPair[] {
  const value = goals?.expected ?? null;
  const label =
    value &&
    grid
      .slots(value.at.row)
      .filter(({ column }) => column < value.at.column)
      .at(-1);
  if (value === null || !label) return [];
  return [{ label: { text: label.text, at: grid.ref(label.row, label.column) }, value, role: null }];
}
