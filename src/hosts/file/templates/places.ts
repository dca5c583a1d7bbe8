import type { IndicatorCells } from "./formulas";

/** The cells of a row that say what is planned. */
export type TargetCells = Pick<
  IndicatorCells,
  "level1" | "level2" | "name" | "operator" | "target" | "unit" | "weight"
>;

/** Addresses of one line of the money block; `null` where the form has no such column. */
export interface MoneyPlaces {
  readonly label: string;
  readonly initial: string;
  readonly adjusted: string | null;
  readonly executed: string | null;
  /** It is one of those that the total is the sum of. */
  readonly adds: boolean;
}

/** A blank row for an indicator, and the levels that it stands under; `null` where the unit types them. */
export interface RowPlaces {
  readonly cells: TargetCells;
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
  /** A cell whose formula is over the sheets of all projects. */
  readonly acrossProjects?: { readonly at: string; readonly formula: (sheets: readonly string[]) => string };
}
