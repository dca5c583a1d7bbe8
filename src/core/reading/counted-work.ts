import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { valuesByKind } from "./heading-grammar";
import { normaliseLabel } from "./text-normalisation";

/** What gathers the work of a table: 类别, 工作领域. */
const KINDS_OF_WORK = /^(?:工作|业务)?(?:类别|类型|分类|领域|条线)$/;

/**
 * The columns of a table whose work is counted as it stands (类别 | 工作内容 | 数量 | 单位 | 责任科室): what is counted names the
 * numbers, its kind is the heading over them. Who did the work is known in any such table.
 */
export function withCountedWork(mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const has = (role: ColumnRole): boolean => mapping.some((entry) => entry.role === role);
  const item = mapping.find(({ role }) => role === "item")?.column;
  if (item === undefined) return mapping;
  const counted = has("actual") && has("unit") && !has("name") && !has("summary");
  return mapping.map((entry): ColumnMapping => {
    const { column, header, role } = entry;
    const label = normaliseLabel(header);
    if (counted && column === item) return { ...entry, role: "name" };
    if (role !== "ignored") return entry;
    if (column < item && !has("section") && KINDS_OF_WORK.test(label)) return { ...entry, role: "section" };
    return valuesByKind(label)[0] === "owner" ? { ...entry, role: "owner" } : entry;
  });
}
