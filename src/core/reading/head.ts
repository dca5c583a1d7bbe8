import { append } from "../common/many";
import type {
  Budget,
  EvaluationKind,
  Goals,
  InfoPair,
  InfoRole,
  Skipped,
  Sourced,
} from "../evaluation/evaluation";
import { readBareBudget } from "./bare-budget";
import { readBudget, type StatedUnit } from "./budget-block";
import { isDepartment, kindOf } from "./form-kind";
import { goalAsFact, hasGoalHeaders, isGoalOfYear, isGoalRow, mergeGoals, readGoals } from "./goals";
import type { Grid, Slot } from "./grid";
import type { CellRef } from "../workbook/a1";
import { headSides } from "./head-beside";
import { emptyDraft, type HeadDraft } from "./head-draft";
import {
  areCaptions,
  areFigures,
  isBlockHeading,
  isCaption,
  isPreamble,
  NUMBERED_HEADING,
  PLAIN_HEADING,
  withoutSideLabel,
} from "./head-labels";
import { unitBehind, unitStatement } from "./head-unit";
import { infoRole, isInfoLabel, readInfoRow } from "./info-pairs";
import { amountUnitIn } from "./quantity/amount";
import { statesCurrency } from "./stated-unit";
import { squeeze } from "./text-normalisation";
import { taskBlock } from "./task-block";
import { readAspects } from "./said-of-aspects";
import { readSpokenBudget } from "./money-in-words";
import { headText, isPeriodRow, isTitleRow, yearOf, yearIn } from "./title";

/** What stands above the table of a form. */
export interface FormHead {
  readonly firstRow: number;
  readonly title: Sourced | null;
  /** Whose table it is, on a line of its own above the title; absent without one. */
  readonly body?: Sourced;
  readonly year: Sourced | null;
  /** The line that states what time the form covers, beyond its year. */
  readonly period: Sourced | null;
  readonly kind: Exclude<EvaluationKind, "work-summary">;
  readonly info: readonly InfoPair[];
  readonly budget: Budget | null;
  readonly goals: Goals | null;
  /** The unit of amounts that the head states, if any. */
  readonly unit: StatedUnit | null;
  /** The line that states the currency of the amounts: All figures £000. */
  readonly currencyAt: CellRef | null;
  /** Marks of attachments, statements of units, labels of blocks. */
  readonly setAside: readonly CellRef[];
  /** Tables within the head that no reader knows. */
  readonly skipped: readonly Skipped[];
}

/** Rows from `top` to `bottom`, both included. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads the rows from `start` up to (not including) `end`, where the table's header stands.
 * @param without rows among them that belong to a table of their own.
 */
export function readHead(grid: Grid, start: number, end: number, without: RowSpan | null = null): FormHead {
  const draft = emptyDraft();
  const limit = (row: number): number => (without !== null && row < without.top ? without.top : end);
  let firstRow = end;
  let row = start;
  while (row < end) {
    if (without !== null && row >= without.top && row <= without.bottom) {
      row = without.bottom + 1;
      continue;
    }
    const slots = grid.slots(row);
    if (slots.length > 0) firstRow = Math.min(firstRow, row);
    if (row === end - 1 && areCaptions(slots)) {
      append(
        draft.setAside,
        slots.map((slot) => grid.ref(slot.row, slot.column)),
      );
      row += 1;
      continue;
    }
    const tasks = taskBlock(grid, slots, limit(row));
    const sides = tasks === null ? headSides(grid, slots, row, limit(row)) : null;
    if (sides !== null) {
      const bottom = readHeadRow(sides.money, sides.money.slots(row), row, limit(row), draft);
      readRows(sides.labels, row, bottom + 1, draft);
      row = bottom + 1;
      continue;
    }
    if (tasks !== null) draft.skipped.push(tasks);
    const bottom = tasks?.area.bottom ?? readHeadRow(grid, slots, row, limit(row), draft);
    row = slots.length === 0 ? row + 1 : bottom + 1;
  }
  const title = draft.title ?? draft.loneText;
  return {
    firstRow,
    title,
    ...(draft.body !== null && { body: draft.body }),
    year: yearOf(grid, title, draft.yearRows, draft.info, firstRow),
    period: draft.yearRows.find(({ text }) => isPeriodRow(text)) ?? null,
    kind: kindOf(grid, title, draft),
    info: draft.info,
    budget: draft.budget,
    goals: draft.goals,
    unit: draft.unit,
    currencyAt: draft.currencyAt,
    setAside: [...draft.setAside, ...draft.yearRows.map(({ at }) => at)],
    skipped: draft.skipped,
  };
}

/**
 * Whether a row under a table opens the head of the next form: a title above such a row, or a label, budget or
 * goal row.
 * @param isHeader whether a table begins in a row.
 */
export function opensHead(
  grid: Grid,
  slots: readonly Slot[],
  row: number,
  isHeader: (row: number) => boolean,
): boolean {
  if (!isTitleRow(slots)) return isHeadRow(grid, slots, row);
  let below = row + 1;
  let next = grid.slots(below);
  while (below < grid.rowCount && isBetween(next)) {
    below += 1;
    next = grid.slots(below);
  }
  return isHeadRow(grid, next, below) || isHeader(below) || namesForm(next);
}

/** A label of the head with its value, however many others stand beside it: 项目名称 | … | 预算批复数 | 36 | 实际支出 | 35.2. */
function namesForm([label, value]: readonly Slot[]): boolean {
  return label !== undefined && value !== undefined && infoRole(label.text) === "project";
}

/** Rows between a title and what makes it one: blank, the year, the mark of an attachment. */
function isBetween(slots: readonly Slot[]): boolean {
  const [first] = slots;
  return first === undefined || (slots.length === 1 && headText(first.text) !== "other");
}

/** What stands below a table as well as above one: the score, who filled the form in, and when. */
const BELOW_TABLE: ReadonlySet<InfoRole> = new Set(["self-score", "date", "responsible-person", "phone"]);

function isHeadRow(grid: Grid, slots: readonly Slot[], row: number): boolean {
  const [first] = slots;
  if (first === undefined) return false;
  if (hasGoalHeaders(slots) || readBudget(grid, slots, row + 1, null, false) !== null) return true;
  const role = slots.length <= 4 ? infoRole(first.text) : null;
  return (role !== null && !BELOW_TABLE.has(role)) || unitStatement(grid, slots) !== null;
}

/** Reads one row or block; gives the last row that was taken. */
function readHeadRow(grid: Grid, all: readonly Slot[], row: number, end: number, draft: HeadDraft): number {
  const slots = withoutSideLabel(grid, all, end, draft.setAside);
  const [first] = slots;
  if (first === undefined) return row;
  const stated = takeUnit(grid, slots, draft);
  const spoken = readSpokenBudget(grid, slots, draft.unit);
  if (spoken !== null) {
    draft.budget ??= spoken;
    readLabels(grid, slots, draft);
    return row;
  }
  const currency = takeCurrency(grid, slots, draft);
  const lone = loneText(slots, stated);
  if (lone !== null && (currency || takePreamble(grid, lone, draft) || readLoneText(grid, lone, draft)))
    return row;
  const titled = draft.title ?? draft.loneText;
  const department = isDepartment(grid, titled);
  const titleUnit = titled ? amountUnitIn(titled.text) : null;
  const above = draft.unit ?? (titled && titleUnit ? { unit: titleUnit, at: titled.at } : null);
  const budget = readBudget(grid, slots, end, above, department);
  if (budget !== null) {
    if (draft.budget === null) {
      draft.budget = budget.budget;
      append(draft.setAside, budget.setAside);
    }
    return Math.max(budget.bottom, row);
  }
  const bare = readBareBudget(grid, row, end, above, department);
  if (bare !== null) {
    if (draft.budget === null) {
      draft.budget = bare.budget;
      append(draft.setAside, bare.setAside);
    }
    return bare.bottom;
  }
  const block = takeTexts(grid, slots, end, draft);
  if (block !== null) return Math.max(block, row);
  if (stated === null || slots.length > 1) readLabels(grid, slots, draft);
  return row;
}

/** The last row of a block of texts, on the goals or on aspects of the work, that begins in a row; `null` where none does. */
function takeTexts(grid: Grid, slots: readonly Slot[], end: number, draft: HeadDraft): number | null {
  return takeGoals(grid, slots, end, draft) ?? takeAspects(grid, slots, end, draft);
}

/** The last row of a block of aspects that begins in a row; `null` where none does. */
function takeAspects(grid: Grid, slots: readonly Slot[], end: number, draft: HeadDraft): number | null {
  const aspects = readAspects(grid, slots, end);
  append(draft.info, aspects?.pairs ?? []);
  append(draft.setAside, aspects?.setAside ?? []);
  return aspects?.bottom ?? null;
}

/** The last row of the goals that begin in a row; `null` where none do. */
function takeGoals(grid: Grid, slots: readonly Slot[], end: number, draft: HeadDraft): number | null {
  const goals = isGoalRow(slots) ? readGoals(grid, slots, end) : null;
  if (goals === null) return null;
  if (isGoalOfYear(draft.goals, goals.goals)) {
    append(draft.info, goalAsFact(grid, draft.goals));
    draft.goals = goals.goals;
  } else draft.goals = mergeGoals(draft.goals, goals.goals);
  append(draft.setAside, goals.setAside);
  return goals.bottom;
}

/** Reads the rows of a part of the head. */
function readRows(grid: Grid, start: number, end: number, draft: HeadDraft): void {
  let row = start;
  while (row < end) row = Math.max(readHeadRow(grid, grid.slots(row), row, end, draft), row) + 1;
}

/** The unit of amounts that a row states; gives the cell that says nothing else. */
function takeUnit(grid: Grid, slots: readonly Slot[], draft: HeadDraft): StatedUnit | null {
  const stated = unitStatement(grid, slots);
  draft.unit ??= stated ?? unitBehind(grid, slots);
  if (stated !== null) draft.setAside.push(stated.at);
  return stated;
}

/** The only text of a row, the statement of a unit aside: （2023年度） | 单位：元. */
function loneText(slots: readonly Slot[], stated: StatedUnit | null): Slot | null {
  const [only, ...others] = slots.filter(({ column }) => slots.length === 1 || column !== stated?.at.column);
  return only !== undefined && others.length === 0 ? only : null;
}

/** The line that states the currency of a table, if a row holds it. */
function takeCurrency(grid: Grid, slots: readonly Slot[], draft: HeadDraft): boolean {
  const slot = slots.find(({ text }) => statesCurrency(text));
  if (slot === undefined) return false;
  const at = grid.ref(slot.row, slot.column);
  draft.currencyAt ??= at;
  draft.setAside.push(at);
  return true;
}

/** A sentence above a table that says on what grounds it stands. */
function takePreamble(grid: Grid, { row, column, text }: Slot, draft: HeadDraft): boolean {
  if (draft.title === null || !isPreamble(text)) return false;
  draft.setAside.push(grid.ref(row, column));
  return true;
}

/** Labels and values of a row; a label merged down over rows of them (部门总体目标 | 部门职责 | …) is that of the block. */
function readLabels(grid: Grid, slots: readonly Slot[], draft: HeadDraft): void {
  const [first, second] = slots;
  const caption = draft.title !== null && isCaption(slots);
  if (first !== undefined && (caption || isBlockHeading(grid, slots))) {
    draft.setAside.push(grid.ref(first.row, first.column));
    return;
  }
  const block =
    first !== undefined &&
    second !== undefined &&
    slots.length % 2 === 1 &&
    (first.bottom > first.row || areFigures(slots.slice(1))) &&
    infoRole(first.text) === null &&
    second.text.length <= LONGEST_BLOCK_LABEL;
  if (block) draft.setAside.push(grid.ref(first.row, first.column));
  append(draft.info, readInfoRow(grid, block ? slots.slice(1) : slots));
}

const LONGEST_BLOCK_LABEL = 12;

/** Title, year row, attachment mark; `false` for a lone text that may be a label with an empty value. */
function readLoneText(grid: Grid, slot: Slot, draft: HeadDraft): boolean {
  const text: Sourced = {
    text: slot.text,
    at: grid.ref(slot.row, slot.column),
  };
  if ((draft.title ?? draft.loneText) !== null && NUMBERED_HEADING.test(squeeze(slot.text))) {
    draft.setAside.push(text.at);
    return true;
  }
  const meaning = headText(slot.text);
  if (meaning === "title" && infoRole(slot.text) === null && !LABELLED.test(withoutUnit(slot.text))) {
    takeTitle(text, draft);
    return true;
  }
  if (meaning === "year") draft.yearRows.push(text);
  if (meaning === "attachment") draft.setAside.push(text.at);
  const nothingYet = draft.title === null && draft.loneText === null && draft.info.length === 0;
  const merged = slot.right > slot.column && grid.merge(slot.row, slot.right + 1) === undefined;
  if (
    meaning === "other" &&
    nothingYet &&
    (merged || !isInfoLabel(slot.text)) &&
    infoRole(slot.text) === null &&
    !LABELLED.test(withoutUnit(slot.text))
  ) {
    draft.loneText = text;
    return true;
  }
  return meaning === "year" || meaning === "attachment";
}

/** The title; a second one heads a part of the form (项目支出绩效指标表 over its table). */
function takeTitle(text: Sourced, draft: HeadDraft): void {
  // A title of two lines: the first says whose form it is, and of which year.
  if (draft.title === null && draft.loneText !== null && draft.loneText.at.row < text.at.row) {
    if (yearIn(draft.loneText.text) === null) {
      draft.setAside.push(draft.loneText.at);
      draft.body = draft.loneText;
    } else draft.yearRows.push(draft.loneText);
  }
  if (draft.title !== null && PLAIN_HEADING.test(squeeze(text.text))) draft.setAside.push(text.at);
  draft.title ??= text;
}

/** A colon parts a label from its value; an English title may have one too: `Council plan: quarter 4 report`. */
const LABELLED =
  /^(?!附(?:件|表|录)?[\d一二三四五六七八九十-]*[:：])(?![A-Za-z][\w\s'’,&/–-]{8,}:\s+\S).*[:：]/s;

/** A title without the unit in brackets behind it: 销售目标达成（单位：万元）. */
function withoutUnit(text: string): string {
  return text.replace(/[(（]\s*(?:金额)?单位\s*[:：][^()（）]*[)）]\s*$/, "");
}
