import type { ColumnMapping } from "../evaluation/evaluation";
import { columnsOf, type TableHeader } from "./header-columns";
import { normaliseLabel } from "./text-normalisation";

/** A standard that rows are held against, and the points that keeping it earns: 基准值 | 基准分. */
const VALUE = /^(基准|标准|基本|基础)(?:值|数|要求)$/;
const POINTS = /^(基准|标准|基本|基础)(?:分|分值)$/;

/**
 * In a table of points without targets a standard is what was to be reached, and no value of another time, where the points
 * available are headed alike: 基准值 | 实绩 | 基准分.
 */
export function withStandardTargets(header: TableHeader): TableHeader {
  const { mapping, columns } = header;
  if (columns.has("target") || !columns.has("actual")) return header;
  const standardOf = (entry: ColumnMapping | undefined, shape: RegExp): string | undefined =>
    shape.exec(normaliseLabel(entry?.header ?? ""))?.[1];
  const points = standardOf(
    mapping.find(({ role }) => role === "weight"),
    POINTS,
  );
  const standard = mapping.find(
    (entry) =>
      (entry.role === "prior" || entry.role === "ignored" || entry.role === "rule") &&
      points !== undefined &&
      standardOf(entry, VALUE) === points,
  );
  if (standard === undefined) return header;
  const known = mapping.map((entry): ColumnMapping => {
    const { column, header: text, at } = entry;
    return entry === standard ? { column, header: text, at, role: "target" } : entry;
  });
  return { ...header, mapping: known, columns: columnsOf(known) };
}
