import type { SourcedNumber } from "../../evaluation/evaluation";
import { cellValue, type CellReading, type Expression } from "../../evaluation/expression";

/** A cell's number as an expression, or `null` where the cell is missing or holds no number. */
export function knownNumber(
  source: SourcedNumber | null | undefined,
  reading: CellReading,
): Expression | null {
  const value = source?.value ?? null;
  return source && value !== null ? cellValue(source.at, value, reading) : null;
}
