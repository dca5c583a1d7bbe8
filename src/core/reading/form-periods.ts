import type { ColumnMapping } from "../evaluation/evaluation";
import { headingParts } from "./heading-parts";

/** Parts of a year that a form reports at least, where they are to be values of their own. */
const LEAST_PARTS = 2;

/**
 * Columns of a form that hold results or targets of parts of the year (一季度完成, 二季度完成 …) beside those of the year: they
 * are the parts' values. A single one (上半年完成值) is what was reported in between.
 */
export function withPeriods(mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const parts = mapping.flatMap((entry) => {
    const { period, year } = headingParts(entry.header);
    const open = entry.role === "ignored" && (entry.says === "actual" || entry.says === "target");
    return period !== null && open ? [{ entry, period, year }] : [];
  });
  if (parts.length < LEAST_PARTS || !mapping.some(({ role }) => role === "actual" || role === "target"))
    return mapping;
  return mapping.map((entry): ColumnMapping => {
    const part = parts.find((one) => one.entry === entry);
    if (part === undefined) return entry;
    const { column, header, at, says } = entry;
    const role = says === "target" ? "period-target" : "period-actual";
    return { column, header, role, at, period: part.period, ...(part.year !== null && { year: part.year }) };
  });
}
