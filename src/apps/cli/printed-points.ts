import type { SourcedNumber } from "../../core/evaluation/evaluation";

/** Points as printed; where they stand inside a label (`产出指标（50分）`), the number alone. */
export function printedPoints(points: SourcedNumber | null): string | null {
  if (points === null) return null;
  const raw = points.raw.trim();
  return /^-?\d+(\.\d+)?$/.test(raw) ? raw : (points.value ?? raw);
}
