import type { PeriodValue, Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid } from "./grid";
import { headingParts } from "./heading-parts";
import type { RowContext } from "./indicator-rows";
import { parseQuantity } from "./quantity/parse-quantity";

/** The heading that names a part of the year: the column's own, or the one over it and others. */
function headingOf(grid: Grid, at: CellRef | null): Sourced | null {
  if (at === null) return null;
  const own = grid.text(at.row, at.column);
  if (at.row === 0 || headingParts(own).period !== null) return { text: own, at };
  const above = grid.home(at.row - 1, at.column);
  const text = grid.text(above.row, above.column);
  return headingParts(text).period === null ? { text: own, at } : { text, at: above };
}

type Part = { -readonly [K in keyof PeriodValue]: PeriodValue[K] };

/** Values of parts of the year: one entry for each part, its target and its result beside each other. */
export function seriesOf(
  { grid, header, year, date1904 }: RowContext,
  row: number,
  unit: string,
  headingAt: CellRef | undefined,
): readonly PeriodValue[] {
  const parts = header.mapping.filter(({ period }) => period !== undefined);
  const series: Part[] = [];
  for (const { column, role, period, at: heading } of parts) {
    if (period === undefined) continue;
    const at = grid.home(row, column);
    const cell = grid.row(at.row)?.[at.column];
    const part = role === "period-target" ? "target" : "actual";
    const value = parseQuantity({
      cell,
      at,
      role: part,
      operator: "",
      unit,
      headingAt,
      target: null,
      year,
      date1904,
    });
    const known = series.find(
      (one) => one.period.kind === period.kind && one.period.number === period.number,
    );
    if (known) known[part] = value;
    else
      series.push({
        period,
        label: headingOf(grid, heading),
        target: null,
        actual: null,
        reason: null,
        [part]: value,
      });
  }
  return series;
}
