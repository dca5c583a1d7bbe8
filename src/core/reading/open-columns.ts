import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { isAside } from "./accounting/aside";
import { isNumeric, isOperator, isWords, type ColumnProfile, type ProfiledCell } from "./column-profile";
import { columnOf, inferred, type Step } from "./content-step";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Cells that tell what a column holds, and the part of them that must tell the same. */
const LEAST_CELLS = 2;
const LEAST_SHARE = 0.7;

/** Values of another time, of others, and what is worked out of values. */
const OTHER_VALUES =
  /[上去前往历]年|[上前]期|同期|基期|历史|20\d\d|平均|比较|对比|同比|环比|差|[比率]$|占|系数|全国|[省市县]内|标杆|参考|(?<!截[至止]\d{0,2})月|季|预算|资金|金额|经费|prior|last|avg|average|base/;

/** What a heading speaks of, however it is worded; one that speaks of nothing is asked about. */
const SPEAKS_OF: Readonly<Record<"target" | "actual", RegExp>> = {
  target: /目标|指标|计划|预期|任务|标准|要|应|限|定|拟|须|年初|下达|plan|goal|aim|expect|should/,
  actual: /实|完成|达|做|办|结果|年[底终末]|截[至止]|已|result|done|reach|achiev|deliver/,
};

/**
 * In a table of points or levels the only column whose heading no list knows, right beside the results, holds the targets
 * where its heading speaks of such and its cells are of the same kind row by row, and the other way round: 原定值 | 实际完成值,
 * 年度指标值 | 做到多少.
 */
export const valuesBesideValues: Step = (mapping, { profile }) => {
  const [target, actual] = [columnOf(mapping, "target"), columnOf(mapping, "actual")];
  const known = target ?? actual;
  if (known === undefined || (target !== undefined && actual !== undefined)) return mapping;
  if (!isOfForm(mapping) || mapping.some(({ role, says }) => VALUES.has(says ?? role) && says !== undefined))
    return mapping;
  const role = target === undefined ? "target" : "actual";
  const open = mapping.filter(
    (entry) =>
      isOpen(entry) &&
      SPEAKS_OF[role].test(normaliseLabel(entry.header)) &&
      fits(profile(entry.column), profile(known.column)),
  );
  const [only, ...others] = open;
  if (only === undefined || others.length > 0 || !areBeside(mapping, only, known)) return mapping;
  // Targets stand left of their results.
  if (only.column > known.column !== (target !== undefined)) return mapping;
  return mapping.map((entry) => (entry === only ? inferred(entry, role) : entry));
};

const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["target", "actual", "prior", "initial-target", "period-target"] as const),
]);

function isOfForm(mapping: readonly ColumnMapping[]): boolean {
  const has = (role: ColumnRole): boolean => columnOf(mapping, role) !== undefined;
  return has("name") && (has("level1") || has("level2") || (has("weight") && has("score")));
}

/** Whether nothing is known of a column but that it has a heading, and that the heading is of no side matter. */
function isOpen({ role, says, header }: ColumnMapping): boolean {
  const open = role === "ignored" && says === undefined && header.trim() !== "";
  return open && !isAside(header) && !OTHER_VALUES.test(normaliseLabel(header));
}

/** Whether only operators and units stand between two columns. */
function areBeside(mapping: readonly ColumnMapping[], one: ColumnMapping, other: ColumnMapping): boolean {
  const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
  return mapping.every(
    ({ role, column }) => column <= left || column >= right || role === "unit" || role === "operator",
  );
}

/** Whether the cells of two columns are of one kind in most of the rows; words beside other words tell nothing. */
function fits(open: ColumnProfile, known: ColumnProfile): boolean {
  const beside = new Map(known.filled.map((cell) => [cell.row, cell]));
  const pairs = open.filled.flatMap((cell): (readonly [ProfiledCell, ProfiledCell])[] => {
    const other = beside.get(cell.row);
    return other === undefined ? [] : [[cell, other]];
  });
  const told = pairs.filter(([one, other]) => isSameKind(one, other)).length;
  const words = pairs.filter((pair) => pair.every(isWords) && !isSameKind(...pair)).length;
  const rows = Math.max(open.filled.length, known.filled.length) - words;
  return told >= LEAST_CELLS && told >= rows * LEAST_SHARE;
}

/** How many times larger a result may be than its target to be told for one. */
const FARTHEST = 3;

/** Whether two cells say a target and its result: the same words, or numbers of one unit and size. */
function isSameKind(one: ProfiledCell, other: ProfiledCell): boolean {
  if (squeeze(one.text) === squeeze(other.text)) return !isOperator(one);
  if (!isNumeric(one) || !isNumeric(other)) return false;
  const [unit, otherUnit] = [one.read.unit, other.read.unit];
  if (unit !== undefined && otherUnit !== undefined && unit !== otherUnit) return false;
  const [first, second] = [numberOf(one), numberOf(other)];
  if (first === second) return true;
  const ratio = first / second;
  return ratio > 1 / FARTHEST && ratio < FARTHEST;
}

/** The number as it is written: its unit may be scaled, and stand in the one cell alone. */
function numberOf({ read: { written, value, low } }: ProfiledCell): number {
  return Number(written?.number ?? value ?? low);
}
