import type { IndicatorCells } from "./formulas";

/** Addresses of one line of the money block. */
export interface MoneyPlaces {
  readonly label: string;
  readonly initial: string;
  readonly adjusted: string;
  readonly executed: string;
  /** It is one of those that the total is the sum of. */
  readonly adds: boolean;
}

/** A blank row for an indicator, and the levels that it stands under; `null` where the unit types them. */
export interface RowPlaces {
  readonly cells: IndicatorCells;
  readonly level1: string | null;
  readonly level2: string | null;
  /** Name of the indicator that the rule pack gives. */
  readonly given: string | null;
}

/** Where the fields of a form stand in its sheet, so that they can be filled in without composing it again. */
export interface FormPlaces {
  readonly unit: string;
  readonly code: string;
  readonly project: string | null;
  readonly total: MoneyPlaces | null;
  readonly lines: readonly MoneyPlaces[];
  /** What the year is to achieve. */
  readonly goals: string | null;
  readonly rows: readonly RowPlaces[];
}
