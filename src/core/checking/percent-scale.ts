import type { Quantity } from "../evaluation/quantity";
import { foldWidth } from "../vocabulary/characters";
import { cellOf, type WorkbookSnapshot } from "../workbook/snapshot";
import type { CellRef } from "../workbook/a1";
import type { Draft } from "./draft";
import { differs, type Tolerance } from "./exact";
import { hasFormula } from "./formulas";
import { isPlainFraction } from "./fraction";
import type { Form } from "./form";
import { printNumber, printText } from "./print";
import type { Row } from "./row";

/** A row whose target and actual look as if one of them were 100 times too small. */
export interface ScaleDoubt {
  readonly variant: "actual" | "target" | "both" | "sign" | "bare";
  /** The cell to look at first, and the one beside it. */
  readonly at: CellRef;
  readonly other: CellRef;
  /** What the cell shows and what it probably means. */
  readonly shown: string;
  readonly meant: string;
}

/** Nobody means a hundredth of a percentage as large as this. */
const SMALLEST_RATE = 10;
/** Times 100, one value is as large as the other within these bounds. */
const NEAR_LOW = 0.3;
const NEAR_HIGH = 3;
/** Rates whose targets always lie far above 1 %. */
const HIGH_RATE =
  /(?:满意度|满意率|合格率|完成率|及时率|覆盖率|达标率|知晓率|准确率|到位率|验收率|参与率|保障率)/;

/** Targets of such rates, written as fractions, are no smaller. */
const LEAST_HIGH_RATE = 0.5;

/** A number as a cell of the unit % shows it, with or without the sign. */
interface Written {
  readonly number: number;
  readonly signed: boolean;
}

/**
 * Doubts of one row, `null` for most. Under the unit % a value is written before the sign (95); a plain 0.93 beside a
 * target of 90 is then a hundredth of what was meant. Typed as 93% Excel stores 0.93 and shows 93%: that is 93, and only
 * a formula that takes the stored number as it is goes wrong (`sign`).
 */
export function scaleDoubt(
  row: Row,
  workbook: WorkbookSnapshot | undefined,
  within: Tolerance,
): ScaleDoubt | null {
  const { target, actual, unit } = row.indicator;
  if (!target || !actual) return null;
  const named = foldWidth(unit?.text ?? "").trim() === "%";
  if (!named && target.written?.unit !== "%") return null;
  if (!named) return bareFraction(row.comparator, target, actual);
  const [wanted, reached] = [writtenOf(target), writtenOf(actual)];
  if (wanted === null || reached === null) return null;
  const variant =
    hundredfold(row, wanted, reached) ??
    (isMiscounted(row, workbook, within, wanted, reached) ? "sign" : null);
  if (variant === null) return null;
  const [cell, other] = variant === "actual" || variant === "sign" ? [actual, target] : [target, actual];
  const { number } = variant === "actual" || variant === "sign" ? reached : wanted;
  const meant = printNumber(String(variant === "sign" ? number : timesHundred(number)));
  return { variant, at: cell.at, other: other.at, shown: cell.raw.trim(), meant };
}

/** 0.93 typed beside a target of ≥95%: the eye sees less than one per cent. */
function bareFraction(comparator: Row["comparator"], target: Quantity, actual: Quantity): ScaleDoubt | null {
  const wanted = Number(target.written?.number ?? "0");
  const reached = writtenOf(actual);
  if (reached === null || comparator === "≤" || !isFraction(reached) || wanted < SMALLEST_RATE) return null;
  const meant = timesHundred(reached.number);
  if (!near(meant, wanted)) return null;
  const shown = actual.raw.trim();
  return { variant: "bare", at: actual.at, other: target.at, shown, meant: `${printNumber(String(meant))}%` };
}

/** Which of the two values, if any, is a fraction beside a percentage. */
function hundredfold(
  { comparator, indicator }: Row,
  wanted: Written,
  reached: Written,
): "actual" | "target" | "both" | null {
  const [target, actual] = [timesHundred(wanted.number), timesHundred(reached.number)];
  if (isFraction(reached) && isRate(wanted) && near(actual, wanted.number)) {
    // A ceiling that would be broken only by the larger reading is kept to what is written.
    return comparator === "≤" && actual > wanted.number ? null : "actual";
  }
  if (isFraction(wanted) && isRate(reached) && near(target, reached.number)) return "target";
  const fractions = isFraction(wanted) && isFraction(reached) && wanted.number >= LEAST_HIGH_RATE;
  return fractions && HIGH_RATE.test(indicator.cleanName) ? "both" : null;
}

/** Whether a formula takes the stored fraction of a per-cent cell for the number before the sign. */
function isMiscounted(
  { indicator, computed, score }: Row,
  workbook: WorkbookSnapshot | undefined,
  within: Tolerance,
  wanted: Written,
  reached: Written,
): boolean {
  if (!reached.signed || wanted.signed || !hasFormula(workbook, indicator.score?.at)) return false;
  const stored = workbook && indicator.actual && cellOf(workbook, indicator.actual.at)?.value;
  const points = computed?.score?.points;
  return (
    typeof stored === "number" && points !== undefined && score !== null && differs(points, score, within)
  );
}

function timesHundred(fraction: number): number {
  return Number((fraction * 100).toPrecision(12));
}

function writtenOf({ raw, value }: Quantity): Written | null {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(foldWidth(raw).trim()) ?? [];
  return digits === undefined || value === undefined
    ? null
    : { number: Number(digits), signed: sign === "%" };
}

function isFraction({ number, signed }: Written): boolean {
  return !signed && isPlainFraction(number);
}

function isRate({ number }: Written): boolean {
  return number >= SMALLEST_RATE;
}

function near(one: number, other: number): boolean {
  return one >= other * NEAR_LOW && one <= other * NEAR_HIGH;
}

/** W40: percentages that look 100 times too small, and those that a formula takes for such. */
export function checkPercentScale({ rows, scaleDoubts }: Form): readonly Draft[] {
  return rows.flatMap(({ indicator }) => {
    const doubt = scaleDoubts.get(indicator);
    if (doubt === undefined) return [];
    const { variant, at, other, shown, meant } = doubt;
    return [
      {
        variant,
        params: {
          name: printText(indicator.name.text),
          shown,
          meant,
          other: printText(indicator.target?.raw),
        },
        at: [at, other],
        expected: meant,
        actual: shown,
      },
    ];
  });
}
