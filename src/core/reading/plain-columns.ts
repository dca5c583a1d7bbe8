import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { Lexicon } from "./lexicon";

/** What tables of any organisation say of an indicator beside its values, and official forms at times too. */
const BESIDE_VALUES: readonly ColumnRole[] = [
  "direction",
  "measure",
  "status",
  "owner",
  "due",
  "completion",
  "prior",
  "sequence",
];

/** Measures stand beside reasons in a column of their own (偏差原因 | 改进措施), which form words take for one of reasons. */
const SECOND_TEXT: ColumnRole = "reason";

/**
 * Gives columns of a form of whose heading its own words know nothing (指标导向, 责任单位, 完成时限) the role that the words of
 * other tables give them, where no other column has it.
 */
export function withPlainColumns(
  mapping: readonly ColumnMapping[],
  plain: Lexicon,
): readonly ColumnMapping[] {
  const taken = new Set(mapping.map(({ role }) => role));
  const name = mapping.find(({ role }) => role === "name");
  const levelled = taken.has("level1") || taken.has("level2");
  return mapping.map((entry) => {
    const open = entry.says === undefined || entry.says === SECOND_TEXT;
    if (entry.role !== "ignored" || !open) return entry;
    // What gathers rows (考核维度, 类别) stands left of their names.
    const gathers = !levelled && entry.column < (name?.column ?? 0);
    const role = plain
      .likely(entry.header)
      .find((one) => (BESIDE_VALUES.includes(one) || (gathers && one === "level1")) && !taken.has(one));
    if (role === undefined) return entry;
    taken.add(role);
    const { column, header, at } = entry;
    return { column, header, role, at };
  });
}
