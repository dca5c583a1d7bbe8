import type { ColumnMapping } from "../evaluation/evaluation";
import { isAside } from "./accounting/aside";
import type { ColumnProfile } from "./column-profile";
import { columnOf, given, type Step } from "./content-step";
import { arePoints, pointsIn } from "./contents-beside";

/** All points of a table, with and without those for the execution of the budget. */
const ALL_POINTS = [100, 90];
/** Who else sets points. */
const OF_OTHERS = /[复审核评查]|[省市县区州]级|财政|主管|专家|上级/;

/** What a heading of points speaks of, however it is worded. */
const SPEAKS_OF_POINTS = /分|权|得|打|评|points?|score|mark|weight/i;

/** Whether no list knows a column's heading, which yet speaks of points. */
function isOpen({ role, says, header }: ColumnMapping): boolean {
  return role === "ignored" && says === undefined && SPEAKS_OF_POINTS.test(header) && !isAside(header);
}

/**
 * Where no heading speaks of points, numbers that make all points together and others that never exceed them and mostly
 * reach them are the points to be had and those earned: 占分 | 打分.
 */
export const pointsBySum: Step = (mapping, { profile }) => {
  const named = columnOf(mapping, "name");
  if (named === undefined || columnOf(mapping, "weight") || columnOf(mapping, "score")) return mapping;
  const open = mapping.filter((entry) => isOpen(entry) && entry.column > named.column);
  const pairs = open.flatMap((whole) =>
    open
      .filter((earned) => earned !== whole && arePoints(profile(whole.column), profile(earned.column)))
      .filter(() => makesAll(profile(whole.column)))
      .map((earned) => ({ whole, earned })),
  );
  // Where all points were earned either column may be the one; they stand in this order.
  const found = pairs.filter(({ whole, earned }) => pairs.length === 1 || whole.column < earned.column);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => {
    if (entry === only.whole) return given(entry, "weight");
    return entry === only.earned ? given(entry, "score") : entry;
  });
};

function makesAll({ filled }: ColumnProfile): boolean {
  const sum = filled.reduce((total, cell) => total + (pointsIn(cell) ?? Number.NaN), 0);
  return ALL_POINTS.some((all) => Math.abs(sum - all) < 0.01);
}

/**
 * A column of points earned in which nothing stands gives way to the only one that holds parts of the points to be had:
 * 评得 beside an empty 市级评分, which is of those who look at them again.
 */
export const pointsFilled: Step = (mapping, { profile }) => {
  const [weight, score] = [columnOf(mapping, "weight"), columnOf(mapping, "score")];
  if (weight === undefined || score === undefined || profile(score.column).filled.length > 0) return mapping;
  const found = mapping.filter(
    (entry) => isOpen(entry) && arePoints(profile(weight.column), profile(entry.column)),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  const reviewed = OF_OTHERS.test(score.header) && columnOf(mapping, "reviewed-score") === undefined;
  return mapping.map((entry): ColumnMapping => {
    if (entry === only) return given(entry, "score");
    if (entry !== score) return entry;
    return reviewed ? given(entry, "reviewed-score") : { ...given(entry, "ignored"), says: "score" };
  });
};
