import { Decimal } from "../common/decimal";
import { lastOf } from "../common/many";
import type { Evaluation, Indicator } from "../evaluation/evaluation";
import { bindSeries, conflictOf, type BoundSeries, type SeriesConflict } from "../scoring";
import { formatCellRef } from "../workbook/a1";
import type { Placed } from "./across/same-figures";
import { cellList } from "./draft";
import { brokenCells } from "./looks";
import { printNumber, printText, printUnit } from "./print";

/** W46: values by quarter, month or half year that contradict the year's result, or their table's own total. */
export function checkSeries(evaluations: readonly Evaluation[]): readonly Placed[] {
  const broken = new Set(
    evaluations.flatMap((one) => [...brokenCells(one)].map((cell) => `${one.sheet}!${cell}`)),
  );
  const series = new Map(bindSeries(evaluations).map((bound) => [bound.indicator, bound]));
  if (series.size === 0) return [];
  return evaluations.flatMap((evaluation) =>
    evaluation.indicators.flatMap((indicator): Placed[] => {
      const bound = series.get(indicator.id);
      const conflict = bound && conflictOf(bound, indicator);
      if (!conflict) return [];
      const placed = { evaluation, draft: draftOf(bound, conflict, indicator) };
      return placed.draft.at.some((at) => broken.has(formatCellRef(at))) ? [] : [placed];
    }),
  );
}

function draftOf(
  { values, measure }: BoundSeries,
  { kind, year, other, sum }: SeriesConflict,
  indicator: Indicator,
): Placed["draft"] {
  const first = values[0].quantity;
  const last = lastOf(values).quantity;
  const parts = sum === null ? [] : values.map(({ quantity }) => quantity.at);
  const scale = first.written?.scale ?? first.scale ?? "1";
  const column = kind === "total" ? measure.unit : indicator.unit;
  const found = sum
    ? `${printNumber(new Decimal(sum.value).dividedBy(scale), 6)}${printUnit(first, measure.unit)}`
    : printText(other?.raw);
  const stated = `${printText(year.raw)}${/\d\s*$/.test(year.raw) ? printUnit(year, column) : ""}`;
  return {
    variant: kind,
    params: {
      label: printText(indicator.cleanName),
      stated,
      found,
      here: formatCellRef(year.at),
      there: other ? formatCellRef(other.at) : "",
      from: formatCellRef(first.at),
      to: formatCellRef(last.at),
    },
    at: cellList(year.at, other?.at, ...parts),
    expected: found,
    actual: stated,
  };
}
