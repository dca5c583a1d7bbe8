import { largestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { gradeWords } from "../vocabulary/grades";
import { areSerialNumbers } from "./accounting/decoration";
import { directionOfColumn, isWatchedOnly } from "../vocabulary/directions";
import { isNumeric, isUnit, isWords, most, type ColumnProfile, type ProfiledCell } from "./column-profile";
import { columnOf, given, type Step } from "./content-step";
import { isOfGroups } from "./name-by-place";
import { parsePoints } from "./quantity/amount";
import { squeeze } from "./text-normalisation";

/** A column for the direction holds nothing but directions; headed 指标属性, it may gather the rows instead. */
export const directionsOnly: Step = (mapping, { grid, header, profile }) => {
  const claimed = columnOf(mapping, "direction");
  if (claimed === undefined || isOfDirections(profile(claimed.column))) return mapping;
  const name = columnOf(mapping, "name");
  const level = columnOf(mapping, "level1") === undefined && claimed.column < (name?.column ?? 0);
  const gathers = level && isOfGroups(grid, claimed.column, header.bottom + 1);
  const other = mapping.find(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === "direction" &&
      profile(column).filled.length > 0 &&
      isOfDirections(profile(column)),
  );
  return mapping.map((entry) => {
    if (entry === claimed) return given(entry, gathers ? "level1" : "ignored");
    return entry === other ? given(entry, "direction") : entry;
  });
};

function isOfDirections({ filled }: ColumnProfile): boolean {
  return (
    filled.length === 0 || filled.some(({ text }) => directionOfColumn(text) !== null || isWatchedOnly(text))
  );
}

/**
 * Beside points that were earned, a column of numbers that they never exceed and mostly reach is of those to be had, and the
 * other way round, whatever heads it.
 */
export const pointsBeside: Step = (mapping, { profile }) => {
  const [weight, score] = [columnOf(mapping, "weight"), columnOf(mapping, "score")];
  const known = weight ?? score;
  if (known === undefined || (weight !== undefined && score !== undefined)) return mapping;
  const found = mapping.filter(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === undefined &&
      (weight === undefined
        ? arePoints(profile(column), profile(known.column))
        : arePoints(profile(known.column), profile(column))),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  const role = weight === undefined ? "weight" : "score";
  return mapping.map((entry) => (entry === only ? given(entry, role) : entry));
};

/** What a heading of weights speaks of. */
const WEIGHING = /权|比重|系数|占比|分|weight/i;
const NAMED = /权重|权数/;
const FULL = [100, 1];
const LEAST_WEIGHTS = 2;

/** Numbers under a heading of weights are those, above all where they add up to all points: 权重系数. */
export const weightsBySum: Step = (mapping, { profile }) => {
  if (columnOf(mapping, "weight") !== undefined) return mapping;
  const found = mapping.filter(({ role, says, header, column }) => {
    const open = role === "status" || (role === "ignored" && (says === undefined || says === "status"));
    if (!open || !WEIGHING.test(header)) return false;
    const { rows, filled } = profile(column);
    const numbers = filled.map(({ text }) =>
      Number(parsePoints(text.replace(/[%％]\s*$/, "")) ?? Number.NaN),
    );
    const sum = numbers.reduce((one, other) => one + other, 0);
    const whole = FULL.some((full) => Math.abs(sum - full) < full / 1000);
    const named = NAMED.test(header) && numbers.every((number) => number >= 0);
    return filled.length >= LEAST_WEIGHTS && filled.length === rows && (whole || named);
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "weight") : entry));
};

/** Grades under a heading that does not speak of points are how each row was rated: 自评 over 优, 良. */
export const gradesNotPoints: Step = (mapping, { profile }) => {
  const score = columnOf(mapping, "score");
  if (score === undefined || score.header.includes("分") || columnOf(mapping, "status") !== undefined)
    return mapping;
  const { filled } = profile(score.column);
  if (filled.length === 0 || filled.some(({ text }) => gradeWords(text).length === 0)) return mapping;
  return mapping.map((entry) => (entry === score ? given(entry, "status") : entry));
};

/** Numbers that count the rows left of their names are their numbers: S/N. */
export const numbersOfRows: Step = (mapping, { profile }) => {
  const name = columnOf(mapping, "name");
  if (name === undefined || columnOf(mapping, "sequence") !== undefined) return mapping;
  const found = mapping.find(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === undefined &&
      column < name.column &&
      areSerialNumbers(profile(column).filled.map(({ text }) => text)),
  );
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "sequence") : entry));
};

/** What gathers the rows left of their names is no unit: 单位 over 华东公司, 华南公司. */
export const groupsNotUnits: Step = (mapping, { grid, header }) => {
  const [unit, name] = [columnOf(mapping, "unit"), columnOf(mapping, "name")];
  if (unit === undefined || name === undefined || unit.column > name.column) return mapping;
  if (columnOf(mapping, "level1") !== undefined || !isOfGroups(grid, unit.column, header.bottom + 1))
    return mapping;
  return mapping.map((entry) => (entry === unit ? given(entry, "level1") : entry));
};

/** Words that all can be units, beside values that have none, are their units: 计量. */
export const unitsBeside: Step = (mapping, { profile }) => {
  const name = columnOf(mapping, "name");
  const values = columnOf(mapping, "target") ?? columnOf(mapping, "actual");
  if (name === undefined || values === undefined || columnOf(mapping, "unit") !== undefined) return mapping;
  const bare = most(profile(values.column), (cell) => isNumeric(cell) && cell.read.unit === undefined);
  const found = mapping.filter(
    ({ role, says, column }) =>
      role === "ignored" &&
      // Below a heading of values that covers it, too.
      (says === undefined || says === "target" || says === "actual") &&
      column > name.column &&
      profile(column).filled.length > 1 &&
      profile(column).filled.every((cell) => isUnit(cell) && squeeze(cell.text).length <= LONGEST_UNIT) &&
      most(profile(column), countsIn),
  );
  const [only, ...others] = found;
  if (!bare || only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "unit") : entry));
};

/** Longer words are hardly what something is counted in. */
const LONGEST_UNIT = 6;

/** Whether a word is one of those that things are mostly counted and measured in, as a whole or as a rate of two. */
function countsIn({ text }: ProfiledCell): boolean {
  const parts = squeeze(text)
    .toLowerCase()
    .split(/[/·、]/);
  return parts.every((part) => COUNTED_IN.test(part));
}

const COUNTED_IN =
  /^(?:[十百千万亿]{0,2}(?:元|人|[人批台场车班]次|例|起|人天|个|家|家次|户|次|项|件|套|台|座|处|所|场|期|份|篇|名|辆|条|批|班|只|头|株|棵|亩|公顷|公里|千米|米|厘米|平方米|立方米|平方公里|吨|公斤|千克|克|升|度|千瓦时|天|日|床日|月|年|小时|分钟|分|学时|课时|工作日|百分点)|%|‰|℃|k?m|k?g|t|h|kwh|m[²³23]|㎡|㎥|hours?|days?|months?|years?|people|persons?|number|percent(?:age)?|pcs|units?|usd|rmb|cny)$/;

/** A heading of money. */
const OF_MONEY = /投资|资金|金额|经费|支出|拨付|造价/;

/**
 * Money is no result where the targets are of something else (完成投资（万元） beside 60公里) and another column has quantities in
 * their units: 形象进度. Marks beside it are the state then.
 */
export const resultInUnits: Step = (mapping, { profile }) => {
  const [target, actual] = [columnOf(mapping, "target"), columnOf(mapping, "actual")];
  if (target === undefined || actual === undefined || !OF_MONEY.test(actual.header)) return mapping;
  const wanted = new Map(profile(target.column).filled.map(({ row, text }) => [row, lastUnit(text)]));
  if ([...wanted.values()].some((unit) => unit === undefined || unit.includes("元"))) return mapping;
  const fits = ({ column }: ColumnMapping): boolean => {
    const { filled } = profile(column);
    return filled.length > 1 && filled.every(({ row, text }) => lastUnit(text) === wanted.get(row));
  };
  const found = mapping.find(
    (entry) =>
      (entry.role === "status" || entry.role === "ignored") && entry.column > target.column && fits(entry),
  );
  if (found === undefined || fits(actual)) return mapping;
  const state = mapping.find(({ role, says }) => role === "ignored" && says === "status");
  return mapping.map((entry) => {
    if (entry === found) return given(entry, "actual");
    if (entry === actual) return given(entry, "ignored");
    return entry === state && found.role === "status" ? given(entry, "status") : entry;
  });
};

/** The unit of the number that a text ends with, whatever stands before: 新建改建农村公路60公里. */
function lastUnit(text: string): string | undefined {
  return /\d[\d.,]*(\p{L}{1,5}|[%‰])$/u.exec(squeeze(text))?.[1];
}

/** Words that say once more how it went, beside results in numbers, are remarks where no other column is: 自评说明. */
export const wordsBesideResults: Step = (mapping, { profile }) => {
  const actual = columnOf(mapping, "actual");
  if (actual === undefined || columnOf(mapping, "reason") !== undefined) return mapping;
  if (!most(profile(actual.column), isNumeric)) return mapping;
  const found = mapping.find(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === "actual" &&
      column > actual.column &&
      profile(column).filled.length > 0 &&
      profile(column).filled.every(isWords),
  );
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "reason") : entry));
};

/** Words under a heading of differences (存在差距) say why, where no other column does. */
export const wordsNoDifference: Step = (mapping, { profile }) => {
  const change = columnOf(mapping, "change");
  if (change === undefined || columnOf(mapping, "reason") !== undefined) return mapping;
  const { filled } = profile(change.column);
  const told = filled.filter(({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= SHORTEST_REMARK);
  if (filled.length === 0 || told.length < filled.length) return mapping;
  return mapping.map((entry) => (entry === change ? given(entry, "reason") : entry));
};

/** A third column of such points is of who looked at them again, where its heading says so: 主管部门复评. */
export const pointsReviewed: Step = (mapping, { profile }) => {
  const [weight, score] = [columnOf(mapping, "weight"), columnOf(mapping, "score")];
  if (weight === undefined || score === undefined || columnOf(mapping, "reviewed-score") !== undefined)
    return mapping;
  const found = mapping.find(
    ({ role, says, header, column }) =>
      role === "ignored" &&
      says === undefined &&
      column > score.column &&
      /[复审核评查验]/.test(header) &&
      arePoints(profile(weight.column), profile(column)),
  );
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "reviewed-score") : entry));
};

/** Words right of the results in some of the rows are remarks, whatever heads them, where no other column is of them. */
export const remarksBeside: Step = (mapping, { profile }) => {
  if (mapping.some(({ role, says }) => REMARKS.has(role) || (says !== undefined && REMARKS.has(says))))
    return mapping;
  const last = largestOf(mapping.filter(({ role }) => VALUES.has(role)).map(({ column }) => column));
  const found = mapping.filter(({ role, says, header, column }) => {
    const { rows, filled } = profile(column);
    const open = role === "ignored" && says === undefined && header.trim() !== "" && column > last;
    return (
      open &&
      filled.length > 0 &&
      filled.length <= rows * MOST_REMARKED &&
      filled.every((cell) => isWords(cell) && squeeze(cell.text).length >= SHORTEST_REMARK)
    );
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "reason") : entry));
};

const REMARKS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["reason", "measure"]);
const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "weight", "score"]);
const SHORTEST_REMARK = 4;
/** What is told of nearly every row may be its rule or what it means. */
const MOST_REMARKED = 0.8;

/** Rows that prove one column to be of the points that another one gives a part of. */
const LEAST_POINTS = 3;
const MANY_POINTS = 6;

/** In so many rows one may have got more than there is by mistake. */
const ROWS_FOR_MISTAKE = 10;

/** Whether one column is of the points that another one gives a part of: none exceeds them, most reach them. */
export function arePoints({ rows, filled: full }: ColumnProfile, { filled: earned }: ColumnProfile): boolean {
  if (full.length < LEAST_POINTS || full.length !== earned.length) return false;
  // Half of the rows may keep places for indicators; then more of them must prove it.
  if (full.length * 2 <= rows && full.length < MANY_POINTS) return false;
  const pairs = full.map((cell, index) => [pointsIn(cell), pointsIn(earned[index])] as const);
  const equal = pairs.filter(([one, other]) => one !== null && one === other).length;
  const above = pairs.filter(([one, other]) => one !== null && other !== null && other > one).length;
  const known = pairs.every(([one, other]) => one !== null && other !== null);
  return known && above <= pairs.length / ROWS_FOR_MISTAKE && equal * 2 >= pairs.length;
}

/** The points of a cell, `null` where it holds none. */
export function pointsIn(cell: ProfiledCell | undefined): number | null {
  const points = cell === undefined ? null : parsePoints(cell.text);
  return points === null || cell?.text.includes("%") === true ? null : Number(points);
}
