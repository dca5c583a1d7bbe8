import { append } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import {
  isBound,
  isNumeric,
  isOperator,
  isUnit,
  isWords,
  most,
  profileOf,
  type ColumnProfile,
  type ProfiledCell,
} from "./column-profile";
import { textsBelow } from "./column-contents";
import { columnOf, given, type Contents, type Step } from "./content-step";
import {
  directionsOnly,
  gradesNotPoints,
  groupsNotUnits,
  numbersOfRows,
  pointsBeside,
  pointsReviewed,
  remarksBeside,
  resultInUnits,
  unitsBeside,
  weightsBySum,
  wordsBesideResults,
  wordsNoDifference,
} from "./contents-beside";
import {
  codesNoNames,
  directionsByContents,
  gradesByContents,
  groupsBeforeNames,
  levelsBeforeLevel,
  levelsUnderOne,
  namesBeforeContents,
  namesBesideGroups,
  operatorsByContents,
  ownPointsFirst,
  remarksBehindPoints,
  widerGroups,
  wordsNoPoints,
} from "./contents-roles";
import type { Grid } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import { isOfGroups } from "./name-by-place";
import { favourByContents, statesBeforeTrends, variancesNoReasons } from "./judged-columns";
import { valuesBesideValues } from "./open-columns";
import { ratingsNoPoints } from "./ratings";
import { pointsBySum, pointsFilled } from "./open-points";
import { normaliseLabel } from "./text-normalisation";
import { totalsOfParts } from "./parts-of-total";
import {
  bodiesTellApart,
  pointsAndParts,
  ratesBeside,
  resultsInWords,
  statesBeside,
  statesNoRates,
} from "./told-columns";
import { goalsNoTargets, targetsByPlace } from "./values-by-place";

/** Rows that tell at least what a column holds. */
const LEAST_ROWS = 2;

/**
 * What stands in the columns decides where headings do not: of a heading over several columns which holds the values, of
 * two columns for one thing which holds it, and what a column is that no word tells but its cells and neighbours do.
 */
export function withContents(grid: Grid, header: TableHeader): TableHeader {
  return [NAMING_STEPS, STEPS].reduce((former, steps) => afterSteps(grid, former, steps), header);
}

function afterSteps(grid: Grid, header: TableHeader, steps: readonly Step[]): TableHeader {
  const name = header.columns.get("name");
  if (header.kind !== "indicators" || name === undefined) return header;
  const known = new Map<number, ColumnProfile>();
  const contents: Contents = {
    grid,
    header,
    profile: (column) => {
      const found = known.get(column) ?? profileOf(grid, header.bottom + 1, name, column);
      known.set(column, found);
      return found;
    },
  };
  if (contents.profile(name).rows < LEAST_ROWS) return header;
  const mapping = steps.reduce((former, step) => step(former, contents), header.mapping);
  return mapping === header.mapping ? header : { ...header, mapping, columns: columnsOf(mapping) };
}

function passedOver(entry: ColumnMapping): ColumnMapping {
  return { ...given(entry, "ignored"), says: entry.role };
}

/** A heading over several columns whose cells are not merged: an operator, the number and its unit stand apart below it. */
const dividedHeadings: Step = (mapping, { grid, profile }) => {
  const taken = new Set(mapping.map(({ column }) => column));
  const roles = new Set(mapping.map(({ role }) => role));
  const claim = (role: ColumnRole, column: number | undefined, entry: ColumnMapping): ColumnMapping[] => {
    if (column === undefined || column === entry.column) return [];
    const free = role === "ignored" || !roles.has(role);
    roles.add(role);
    return [{ ...given(entry, free ? role : "ignored"), column, ...(free ? {} : { says: role }) }];
  };
  const changed = mapping.flatMap((entry): readonly ColumnMapping[] => {
    if (entry.at === null || (entry.role !== "target" && entry.role !== "actual")) return [entry];
    const right = grid.merge(entry.at.row, entry.at.column)?.right ?? entry.column;
    const others = Array.from({ length: right - entry.column }, (_, index) => entry.column + index + 1);
    if (others.length === 0 || others.some((column) => taken.has(column))) return [entry];
    const all = [entry.column, ...others].filter((column) => profile(column).filled.length > 0);
    const find = (test: (cell: ProfiledCell) => boolean): number | undefined =>
      all.find((column) => most(profile(column), test, 0.7));
    const operator = find(isOperator);
    const value = find(isNumeric) ?? all.find((column) => column !== operator);
    const unit = all.find(
      (column) => column > (value ?? Infinity) && column !== operator && most(profile(column), isUnit, 0.7),
    );
    if (value === undefined || all.length < 2 || (operator ?? unit) === undefined) {
      const lone = all.length === 1 && all[0] !== undefined && all[0] !== entry.column;
      return lone && all[0] !== undefined ? [{ ...entry, column: all[0] }] : [entry];
    }
    const parts = [
      ...(value === entry.column ? [entry] : [{ ...entry, column: value }]),
      ...claim("unit", unit, entry),
    ];
    if (operator === entry.column && !roles.has("operator")) {
      roles.add("operator");
      parts.push(given(entry, "operator"));
    } else append(parts, claim("operator", operator, entry));
    return parts.sort((one, other) => one.column - other.column);
  });
  return changed.length === mapping.length && changed.every((entry, index) => entry === mapping[index])
    ? mapping
    : changed;
};

/** A column in which nothing stands gives way to another one whose heading says the same. */
const emptyColumns: Step = (mapping, { profile }) => {
  const pairs = mapping.flatMap((empty) => {
    if (!GIVING_WAY.has(empty.role) || profile(empty.column).filled.length > 0) return [];
    const filled = mapping.find(
      ({ role, says, column }) =>
        role === "ignored" && says === empty.role && profile(column).filled.length > 0,
    );
    return filled === undefined ? [] : [{ empty, filled }];
  });
  if (pairs.length === 0) return mapping;
  return mapping.map((entry) => {
    const pair = pairs.find(({ empty, filled }) => entry === empty || entry === filled);
    if (pair === undefined) return entry;
    return entry === pair.empty ? passedOver(entry) : given(entry, pair.empty.role);
  });
};

const GIVING_WAY: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["weight", "score", "reason"]);

/**
 * Two columns of targets and none of results: the values without operators are the results where those of the other
 * column have them (指标值 0.08‰ | 目标值 ≤0.1‰).
 */
const resultAmongTargets: Step = (mapping, { profile }) => {
  const target = columnOf(mapping, "target");
  if (target === undefined || columnOf(mapping, "actual") !== undefined) return mapping;
  const other = mapping.find(
    ({ role, says }) => (role === "ignored" && says === "target") || role === "initial-target",
  );
  if (other === undefined) return mapping;
  const [one, two] = [profile(target.column), profile(other.column)];
  const measured = (column: ColumnProfile): boolean =>
    most(column, isNumeric) && !column.filled.some(isBound);
  const swap = most(two, isBound) && measured(one);
  if (!swap && !(most(one, isBound) && measured(two))) return mapping;
  return mapping.map((entry) => {
    if (entry === target) return given(entry, swap ? "actual" : "target");
    return entry === other ? given(entry, swap ? "target" : "actual") : entry;
  });
};

/** What earns a grade is no target. */
const GRADE =
  /^(?:优秀?|良好?|中等?|一般|较差|差|(?:基本)?合格|不合格|及格|不及格|[a-e])[等档级]?(?:\(.*\))?$/;

/** Columns that say by what a result is judged hold the targets where they hold quantities and no other column does. */
const targetAmongRules: Step = (mapping, { profile }) => {
  if (columnOf(mapping, "target") !== undefined || columnOf(mapping, "period-target") !== undefined)
    return mapping;
  const actual = columnOf(mapping, "actual");
  const found = mapping.find(({ role, says, column, header }) => {
    if (column === actual?.column || GRADE.test(normaliseLabel(header))) return false;
    const cells = profile(column);
    // Right of the results only bounds in every row are what they are held against: 控制标准.
    if (column > (actual?.column ?? Infinity) && !(cells.filled.length > 0 && cells.filled.every(isBound)))
      return false;
    if (role === "rule" || (role === "ignored" && says === "rule"))
      return most(cells, isBound) || most(cells, isNumeric, 0.7);
    return role === "prior" && most(cells, isBound);
  });
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "target") : entry));
};

/** What is asked item by item. */
const ITEMS = /内容|要点|事项|要求|标准|细项|观测/;

/** A column that gathers rows names none of them where what is asked of each (考核要点, 考核内容及标准) stands right of it. */
const itemsBesideGroups: Step = (mapping, { grid, header }) => {
  const name = columnOf(mapping, "name");
  if (name === undefined || columnOf(mapping, "level1") !== undefined) return mapping;
  if (!isOfGroups(grid, name.column, header.bottom + 1)) return mapping;
  const right = grid.merge(name.at?.row ?? -1, name.column)?.right ?? name.column;
  const beside = mapping.find(({ column }) => column === right + 1);
  if (beside === undefined || !ASKED.has(beside.role) || !ITEMS.test(beside.header)) return mapping;
  const texts = textsBelow(grid, beside.column, header.bottom + 1);
  const own = texts.length >= LEAST_ROWS && new Set(texts).size === texts.length;
  if (!own || texts.some((text) => /^\s*[≥≤<>=＝]?\s*\d/.test(text))) return mapping;
  return mapping.map((entry) => {
    if (entry === name) return given(entry, "level1");
    return entry === beside ? given(entry, "name") : entry;
  });
};

const ASKED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["explanation", "rule", "target", "ignored"]);

/** What is assessed gathers the rows of a table without other levels and is no project: 评价项目 | 评价内容. */
const assessedGroups: Step = (mapping) => {
  if (mapping.some(({ role }) => role === "level1" || role === "level2")) return mapping;
  const found = mapping.find(
    ({ role, header }) =>
      role === "project" && /^(?:评价|考核|考评|评估|督导|自评)项目$/.test(normaliseLabel(header)),
  );
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "level1") : entry));
};

/** Words between the first level and the names are the second level, whatever heads them: 内容, 重点任务. */
const levelBetween: Step = (mapping, { profile }) => {
  const [level1, name] = [columnOf(mapping, "level1"), columnOf(mapping, "name")];
  if (level1 === undefined || name === undefined || columnOf(mapping, "level2") !== undefined) return mapping;
  const headed = mapping.filter(({ column }) => column > level1.column && column < name.column);
  const bare: ColumnMapping = { column: name.column - 1, header: "", role: "ignored", at: null };
  const between = headed.length === 0 && bare.column === level1.column + 1 ? [bare] : headed;
  const open = between.filter(
    ({ role, says, column }) =>
      role === "ignored" &&
      (says === undefined || NAMING.has(says)) &&
      profile(column).filled.length > 0 &&
      profile(column).filled.every(isWords),
  );
  const [only, ...others] = open;
  if (only === undefined || others.length > 0) return mapping;
  return [...mapping.filter((entry) => entry !== only), given(only, "level2")].sort(
    (one, other) => one.column - other.column,
  );
};

const NAMING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name", "owner"]);

/** What names the rows and gathers them; what else stands in the rows is looked at only then. */
const NAMING_STEPS: readonly Step[] = [
  wordsNoPoints,
  codesNoNames,
  itemsBesideGroups,
  namesBesideGroups,
  // Once more: where only the first level has a known heading, the second one gathers rows as well.
  namesBesideGroups,
  groupsBeforeNames,
  widerGroups,
  levelsBeforeLevel,
  levelsUnderOne,
  namesBeforeContents,
];

const STEPS: readonly Step[] = [
  dividedHeadings,
  totalsOfParts,
  emptyColumns,
  goalsNoTargets,
  targetAmongRules,
  resultAmongTargets,
  targetsByPlace,
  valuesBesideValues,
  assessedGroups,
  levelBetween,
  directionsOnly,
  directionsByContents,
  favourByContents,
  operatorsByContents,
  variancesNoReasons,
  statesBeforeTrends,
  gradesNotPoints,
  gradesByContents,
  statesNoRates,
  ratingsNoPoints,
  numbersOfRows,
  bodiesTellApart,
  groupsNotUnits,
  unitsBeside,
  resultInUnits,
  weightsBySum,
  pointsBySum,
  pointsFilled,
  pointsBeside,
  pointsAndParts,
  ownPointsFirst,
  pointsReviewed,
  resultsInWords,
  statesBeside,
  ratesBeside,
  wordsBesideResults,
  wordsNoDifference,
  remarksBehindPoints,
  remarksBeside,
];
