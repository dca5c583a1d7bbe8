import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { normaliseLabel } from "./text-normalisation";

/**
 * Forms of goals may have those of several years left of those of the year, with the same headings: 一级指标 | 二级指标 | 三级指标
 * | 指标值 | 二级指标 | 三级指标 | 指标值. The year's count, and the columns left of them are passed over. Other columns that share
 * a heading are left as they are.
 */
export function withoutMidTerm(mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const of = (role: ColumnRole): ColumnMapping | undefined => mapping.find((entry) => entry.role === role);
  const midTerm = of("target");
  const name = of("name");
  const year = mapping.find((entry) => entry.says === "target" && isTwin(entry, midTerm));
  if (midTerm === undefined || year === undefined || year.column < midTerm.column) return mapping;
  const later = mapping.filter(({ column }) => column > midTerm.column && column <= year.column);
  if (!later.some((entry) => isTwin(entry, name))) return mapping;
  const earlier = mapping.filter(({ column, role }) => column <= midTerm.column && role !== "ignored");
  return mapping.map((entry): ColumnMapping => {
    const { column, header, at } = entry;
    const former = later.includes(entry) ? earlier.find((one) => isTwin(one, entry)) : undefined;
    if (former !== undefined) return { column, header, at, role: former.role };
    const passed = earlier.includes(entry) && later.some((one) => isTwin(one, entry));
    return passed ? { column, header, at, role: "ignored", says: "ignored" } : entry;
  });
}

function isTwin(one: ColumnMapping, other: ColumnMapping | undefined): boolean {
  return other !== undefined && one !== other && normaliseLabel(one.header) === normaliseLabel(other.header);
}
