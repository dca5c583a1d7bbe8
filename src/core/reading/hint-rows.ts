import type { ColumnRole } from "../evaluation/evaluation";
import type { Grid } from "./grid";
import type { TableHeader } from "./header-columns";
import { squeeze } from "./text-normalisation";
import { hasWord } from "../vocabulary/letters";

/** How a form tells column by column what to fill in: 与批复一致, 据实填写, 按评分办法计算. */
const HINT =
  /填[写列报入]|填“|选填|必填|应填|据实|如实|逐[项条]|简要|照抄|粘贴|必须|自动|下拉|[参对按]照|根据|依据.{2,}|详见|例如|^例|^如[:：“]|^按.{2,}(?:计算|打分|确定|评分|分解|填)|[与和同].{1,10}(?:一致|相同|对应)|不(?:得|超过|少于|大于)|以内$|可(?:量化|衡量)|保留.{0,4}小数|说明.{0,8}(?:原因|理由|依据)|^(?:fill|enter|as in|state|copy|describe|choose|e\.g\.)/i;
/** Columns of numbers, in which words are no values. */
const NUMBERS: readonly ColumnRole[] = ["weight", "score", "reviewed-score"];
const VALUES: readonly ColumnRole[] = [...NUMBERS, "target", "actual"];

/**
 * A row right below the headings that tells what to fill in, and holds no value, is one of the header. Most of its cells
 * must say so, or one of them where words stand in a column of points.
 */
export function withHintsBelow(grid: Grid, header: TableHeader): TableHeader {
  if (header.kind !== "indicators") return header;
  const row = header.bottom + 1;
  const slots = grid.slots(row);
  const hints = slots.filter(({ text }) => HINT.test(squeeze(text)));
  if (slots.length < 2 || hints.length === 0) return header;
  const at = (roles: readonly ColumnRole[]): readonly string[] =>
    roles.flatMap((role) => {
      const column = header.columns.get(role);
      return column === undefined ? [] : [squeeze(grid.row(row)?.[column]?.text ?? "")];
    });
  if (slots.some(({ cell }) => typeof cell.value === "number") || at(VALUES).some((text) => VALUE.test(text)))
    return header;
  const worded = at(NUMBERS).some(hasWord);
  if (hints.length * 2 < slots.length && !worded) return header;
  const setAside = [...header.setAside, ...slots.map((slot) => grid.ref(slot.row, slot.column))];
  return { ...header, bottom: row, setAside };
}

const VALUE = /^[≥≤<>=]?\d/;

/** Units in brackets. */
const BRACKETED_UNIT = /^\([\p{L}%‰/²³·]{1,8}\)$/u;

const isBracketedUnit = (text: string): boolean => text.startsWith("(") && BRACKETED_UNIT.test(text);

/** A row right below the headings that only says in which units the columns are is one of the header. */
export function withUnitsBelow(grid: Grid, header: TableHeader): TableHeader {
  const units = grid.slots(header.bottom + 1);
  if (units.length === 0 || !units.every(({ text }) => isBracketedUnit(squeeze(text)))) return header;
  const setAside = [...header.setAside, ...units.map((slot) => grid.ref(slot.row, slot.column))];
  return { ...header, bottom: header.bottom + 1, setAside };
}
