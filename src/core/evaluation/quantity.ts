import type { CellRef } from "../workbook/a1";

/** How a target or actual compares. `null`: a number without an operator, or nothing that compares at all. */
export type Comparator = "≥" | ">" | "=" | "<" | "≤" | "range" | "by-date" | "qualitative" | null;

/**
 * What a target or actual cell says. Numbers are decimal strings (exact, serialisable); make a Decimal of them
 * to calculate. A cell that cannot be understood keeps `raw` with `comparator: null` and no value, and a check
 * reports it; nothing is guessed silently.
 */
export interface Quantity {
  /** What the person sees in the cell (or cells, when operator and unit have their own columns: the value cell). */
  readonly raw: string;
  readonly comparator: Comparator;
  /**
   * The number in units of `unit`, as a decimal string: `1.2万亩` → `12000` with unit `亩`; `95%` → `0.95` with
   * unit `%`. For `by-date` an ISO date `YYYY-MM-DD` (the last day of the period) stands in `date` instead.
   */
  readonly value?: string;
  /** Bounds of a `range`, decimal strings in units of `unit`. */
  readonly low?: string;
  readonly high?: string;
  /** The cell of the upper bound, where it stands in a column of its own (下限 | 上限). */
  readonly highAt?: CellRef;
  /** ISO date `YYYY-MM-DD`, the latest day that still meets a `by-date` target, or the day something was done. */
  readonly date?: string;
  /** Unit as printed, without 万/亿: `亩`, `元`, `人次`, `%`, `元/人`. Rates are normalised to fractions with unit `%`. */
  readonly unit?: string;
  /** `1`, `10000` or `100000000`: what the printed number was multiplied by because of 万 or 亿. Absent means 1. */
  readonly scale?: string;
  /** The cell of the unit column that the number took its unit from. */
  readonly unitAt?: CellRef;
  /** The heading or title that states the unit behind other words: `Revenue (£m)`. */
  readonly headingAt?: CellRef;
  /** The target that a bare number took its unit over from. */
  readonly like?: CellRef;
  /** The form's year, where a day without one took it. */
  readonly year?: string;
  /**
   * What was printed, where the cell says one number: the digits without separators (`120.0`), what stands behind them
   * (`万元`, `%`, empty), and {@link scale} (`1` where there is none). So nobody has to take {@link raw} apart again.
   */
  readonly written?: { readonly number: string; readonly unit: string; readonly scale: string };
  /** What stands in brackets behind the number: `问卷100份` of `93%（问卷100份）`. */
  readonly note?: string;
  /** Things a reader should know: see {@link QuantityNote}. */
  readonly notes?: readonly QuantityNote[];
  /** Of a cell that holds two values (目标值/完成值): which of them this is, and all that the cell says. */
  readonly half?: { readonly index: 0 | 1; readonly whole: string };
  readonly at: CellRef;
}

/** A quantity that is a number. */
export type NumberQuantity = Quantity & { readonly value: string };

/** Remarks of the parser, raised as findings where they matter. */
export type QuantityNote =
  /** An actual that repeats an operator (`≥266米`): no measured value. */
  | "operator-in-actual"
  /** A result so far (1-6月执行情况) of a target that is set for the year: too early to say what became of it. */
  | "part-of-year"
  /** The unit was taken over from the target or the unit column. */
  | "unit-inherited"
  /** A value the conversion of the document may have damaged (`290%`, `5=`). */
  | "suspicious"
  /** A dash that may stand for 一, or 一 that may stand for a dash. */
  | "ambiguous-dash"
  /** Several quantities in one cell; it cannot be scored as one number. */
  | "compound"
  /** Words that say the target was reached without a measured value (`达成预期指标`). */
  | "standard-phrase"
  /** Not understood at all. */
  | "unparsed"
  /** Single-precision noise was rounded away (0.0900000762939453 → 0.09). */
  | "noise-rounded"
  /** The cell holds an error such as #REF!. */
  | "cell-error"
  /** The cell holds a formula without a calculated result. */
  | "no-cached-value"
  /** A date stands where the other side of the row is a number. */
  | "date-for-number"
  /** The number is one of several things that the cell tells: 已完成12个小区，惠及3200户. */
  | "in-words"
  /** A number that is points, written where a value belongs: it says nothing of completion. */
  | "points";

/** Distinguishes an empty cell, a cell that says "none / not applicable", and a cell with content. */
export type Blankness = "blank" | "not-applicable" | "filled";
