import { answersNone } from "../evaluation/results";
import type { Quantity, QuantityNote } from "../evaluation/quantity";
import { foldWidth } from "../reading/text-normalisation";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printTarget, printText } from "./print";
import type { Row } from "./row";
import { statesNothing } from "../vocabulary/nothing";
import { statesMiss } from "../vocabulary/outcomes";
import { isEmptyQuantity } from "./text";

/** Notes of the reader that mean "no number could be had here", most telling first. */
const UNREADABLE: readonly QuantityNote[] = ["compound", "suspicious", "unparsed"];

/** B07: what is measured in numbers has a number as target and as actual. */
export function checkNumbers(form: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const row of form.rows) {
    const { target, actual } = row.indicator;
    const draft =
      (isStandardInWords(form, target) ? null : badTarget(row, target)) ??
      (isToldInWords(form, row, target, actual) ? null : badActual(row, target, actual));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** A task may be done by a standard in words (更新3条产线, 通过验收), whatever numbers they name. */
function isStandardInWords({ evaluation: { kind } }: Form, target: Quantity | null): boolean {
  return kind === "task-list" && target !== null && unreadableNote(target) === "unparsed";
}

/**
 * What was done for a task is told in words (已新建6个，完成率120%) where it is set in words, or its state stands in a column
 * of its own.
 */
function isToldInWords(
  { evaluation: { kind } }: Form,
  { indicator: { status, completion } }: Row,
  target: Quantity | null,
  actual: Quantity | null,
): boolean {
  if (kind !== "task-list" || actual?.notes?.includes("compound") !== true) return false;
  return !hasGoal(target) || !statesNothing(status?.text ?? "") || (completion?.value ?? null) !== null;
}

function badTarget(row: Row, target: Quantity | null): Draft | null {
  if (!target || isEmptyQuantity(target)) return null;
  const note = unreadableNote(target);
  if (note) return draftFor(row, target, note);
  const numeric = /定量|[≥≤><=]/.test(foldWidth(row.indicator.operator?.text ?? ""));
  const words = target.value === undefined && target.low === undefined && target.date === undefined;
  return numeric && words ? draftFor(row, target, "words") : null;
}

function badActual(row: Row, target: Quantity | null, actual: Quantity | null): Draft | null {
  if (!actual || actual.raw.trim() === "") return null;
  const note = unreadableNote(actual);
  // What owns up to a miss is no slip of writing, however many numbers it names.
  if (actual.value === undefined && note !== "suspicious" && hasGoal(target) && statesMiss(actual.raw))
    return draftFor(row, actual, "actual-miss");
  // In a scorecard without targets nothing is to be compared with.
  if (note === "compound" && target === null) return null;
  if (note && note !== "unparsed") return draftFor(row, actual, `actual-${note}`);
  // 100% says that it was done by the day.
  if (target?.date !== undefined && actual.value !== undefined && actual.unit === undefined)
    return draftFor(row, actual, "actual-no-day");
  return target !== null && hasGoal(target) && actual.value === undefined
    ? incomparable(row, target, actual)
    : null;
}

/** A result that is no number beside a target that is one, or a range. */
function incomparable(row: Row, target: Quantity, actual: Quantity): Draft | null {
  if (actual.low !== undefined)
    return isWithin(actual, target) ? null : draftFor(row, actual, "actual-range");
  // Points in the place of values are W34's matter.
  if (actual.notes?.some((remark) => remark === "standard-phrase" || remark === "points") === true)
    return null;
  // 无 beside an explanation says why there is nothing to measure.
  if (answersNone({ target, actual })) return null;
  // A result that is not due before the year is over.
  if (statesNothing(actual.raw) && actual.notes?.includes("part-of-year") === true) return null;
  if (statesNothing(actual.raw))
    return row.explained ? draftFor(row, actual, "actual-nothing") : draftFor(row, actual, "actual-empty");
  return draftFor(row, actual, "actual-words");
}

/** Whether a range of results leaves no doubt: it lies within that of the target. */
function isWithin(actual: Quantity, target: Quantity): boolean {
  return (
    target.low !== undefined &&
    Number(actual.low) >= Number(target.low) &&
    Number(actual.high) <= Number(target.high)
  );
}

/** Whether a number or a range is set. */
function hasGoal(target: Quantity | null): boolean {
  return target !== null && (target.value !== undefined || target.low !== undefined);
}

function unreadableNote({ notes, unit, value }: Quantity): QuantityNote | undefined {
  if (!notes) return undefined;
  // A rate above 100 % is W05's matter, damaged or not.
  if (unit === "%" && value !== undefined) return undefined;
  return UNREADABLE.find((note) => notes.includes(note));
}

function draftFor({ indicator }: Row, { raw, at }: Quantity, variant: string): Draft {
  return {
    variant,
    params: {
      name: printText(indicator.name.text),
      text: printText(raw),
      target: printTarget(indicator),
      scored: indicator.weight === null && indicator.score === null ? "no" : "yes",
    },
    at: cellList(at, variant.startsWith("actual") ? indicator.target?.at : undefined),
    actual: raw,
  };
}
