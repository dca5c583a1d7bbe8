import type { ChartAxis } from "../../workbook/plan";

/** A chart with the table that it is a view of: a row for each bar, the name of it and one number. */
export interface ChartTable {
  readonly id: "distribution" | "execution" | "lost" | "rules";
  readonly type: "column" | "bar";
  readonly title: string;
  readonly altText: string;
  readonly header: readonly [name: string, value: string];
  readonly rows: readonly (readonly [name: string, value: number])[];
  /** Number format of the values, en-US. */
  readonly format: string;
  readonly axis: ChartAxis;
}
