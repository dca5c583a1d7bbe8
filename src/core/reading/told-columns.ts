import { largestOf } from "../common/many";
import type { ColumnRole } from "../evaluation/evaluation";
import type { CellRange } from "../workbook/a1";
import { holdsMarks } from "./column-contents";
import { isNumeric, isWords } from "./column-profile";
import { arePartsOf, areRates } from "./column-relations";
import { columnOf, given, type Step } from "./content-step";
import { isState } from "./contents-roles";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Cells that prove what a column holds. */
const LEAST_CELLS = 2;

/** What was done, told in words. */
const DONE = /完成|达成|实现|执行|落实|实施|开展|进展|推进|工作/;
/** What stood in the way, or is still to be done. */
const OTHERWISE = /原因|问题|不足|未|差|扣|失|改进|整改|措施|计划|下一?步|备注/;

/**
 * What is told of every row is what became of it where no other column says so, and words of doing head it: 完成情况说明 filled
 * in row by row. A remark stands in some rows only.
 */
export const resultsInWords: Step = (mapping, { profile }) => {
  if (mapping.some(({ role }) => RESULTS.has(role))) return mapping;
  const told = columnOf(mapping, "reason");
  if (told === undefined || OTHERWISE.test(told.header) || !DONE.test(told.header)) return mapping;
  const { rows, filled } = profile(told.column);
  if (filled.length < LEAST_CELLS || filled.length * 3 < rows * 2) return mapping;
  return mapping.map((entry) => (entry === told ? given(entry, "actual") : entry));
};

const RESULTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["actual", "period-actual", "status"] as const),
]);

/** Marks and words of judgement behind the values say how each row came out, whatever heads them: 达标评价 over ○ and ×. */
export const statesBeside: Step = (mapping, { grid, header, profile }) => {
  if (columnOf(mapping, "status") !== undefined) return mapping;
  const last = largestOf(
    mapping.filter(({ role }) => VALUES.has(role)).map(({ column }) => column),
    -1,
  );
  const found = mapping.filter(
    ({ role, says, column }) =>
      role === "ignored" &&
      (says === undefined || says === "status" || says === "actual") &&
      last >= 0 &&
      column > last &&
      !sharesHeading(grid.merge(header.row, column)) &&
      holdsMarks(grid, column, header.bottom + 1),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || profile(only.column).filled.length < LEAST_CELLS)
    return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "status") : entry));
};

/** Columns below one heading tell together what became of a row (已完成 | 推进中 | 未启动). */
function sharesHeading(over: CellRange | undefined): boolean {
  return over !== undefined && over.right > over.left;
}

const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual"]);

/** A heading of a part of something. */
const RATE = /率|比|度|占|[%％]|rate|ratio|attain|achiev|share/;

/** How much of the target was reached, in every row that says something, is a rate of completion whatever heads it: 达标率. */
export const ratesBeside: Step = (mapping, { grid, header, profile }) => {
  const [target, actual] = [columnOf(mapping, "target"), columnOf(mapping, "actual")];
  if (target === undefined || actual === undefined || columnOf(mapping, "completion") !== undefined)
    return mapping;
  const found = mapping.filter(
    ({ role, says, column, header: text }) =>
      (role === "ignored" || role === "change") &&
      (says === undefined ||
        says === "completion" ||
        says === "change" ||
        says === "status" ||
        says === "actual") &&
      RATE.test(normaliseLabel(text)) &&
      profile(column).filled.length >= LEAST_CELLS &&
      profile(column).filled.every(isNumeric) &&
      areRates(grid, header.bottom + 1, column, target.column, actual.column),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "completion") : entry));
};

/** Words of how far a row has come are no rates: 进度 over 已完成, 未完成. */
export const statesNoRates: Step = (mapping, { profile }) => {
  const rate = columnOf(mapping, "completion");
  if (rate === undefined || columnOf(mapping, "status") !== undefined) return mapping;
  const { filled } = profile(rate.column);
  if (filled.length < LEAST_CELLS || !filled.every(({ text }) => isState(squeeze(text), rate.header)))
    return mapping;
  return mapping.map((entry) => (entry === rate ? given(entry, "status") : entry));
};

/**
 * Where one name stands in several rows, the words that tell these rows apart are whose values they are: 组织 over 华北区 and 西南区
 * behind 回款额.
 */
export const bodiesTellApart: Step = (mapping, { profile }) => {
  const name = columnOf(mapping, "name");
  if (name === undefined || mapping.some(({ role }) => LEVELS.has(role))) return mapping;
  const names = profile(name.column).filled;
  const often = names.length - new Set(names.map(({ text }) => text)).size;
  if (often === 0) return mapping;
  const nameIn = new Map(names.map(({ row, text }) => [row, text]));
  const found = mapping.filter(({ role, says, column }) => {
    const { filled } = profile(column);
    const open = role === "ignored" && (says === undefined || LEVELS.has(says) || says === "owner");
    if (!open || filled.length !== names.length || !filled.every(isWords)) return false;
    const pairs = new Set(filled.map(({ row, text }) => `${nameIn.get(row) ?? ""}\n${text}`));
    return pairs.size === filled.length && new Set(filled.map(({ text }) => text)).size < filled.length;
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "level1") : entry));
};

const LEVELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "project", "period"]);

/** Of points under headings that tell no more than that (满额积分 | 到手积分) one column is in each row a part of the other. */
export const pointsAndParts: Step = (mapping, { grid, header }) => {
  if (mapping.some(({ role }) => POINTS.has(role))) return mapping;
  const open = mapping.filter(
    ({ role, says, header: text }) =>
      role === "ignored" && says === undefined && OF_POINTS.test(normaliseLabel(text)),
  );
  const [one, other, ...others] = open;
  if (one === undefined || other === undefined || others.length > 0) return mapping;
  const top = header.bottom + 1;
  if (!arePartsOf(grid, top, one.column, other.column)) return mapping;
  // As many in every row: nothing tells which is which but their order.
  return mapping.map((entry) => {
    if (entry === one) return given(entry, "weight");
    return entry === other ? given(entry, "score") : entry;
  });
};

const POINTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["weight", "score", "reviewed-score"]);
const OF_POINTS = /(?:分|分数|分值)$|(?:points|marks)$/;
