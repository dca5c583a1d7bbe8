import { KIND_TRAITS } from "../evaluation/kinds";
import { given } from "../evaluation/given";
import { Decimal } from "../common/decimal";
import type { Draft } from "./draft";
import { cellList, columnCells } from "./draft";
import { formatAddress, type CellRef } from "../workbook/a1";
import { addUp, differs, tolerance } from "./exact";
import type { Form } from "./form";
import { levelsWithin } from "../reading/taxonomy";
import { foreignLevels, packLevelOf, type LevelGroup } from "./levels";
import { printNumber } from "./print";
import type { Row } from "./row";
import { isEmptyQuantity } from "./text";

/** Points of all indicators and of execution, and what they may add up to. */
interface WeightSum {
  readonly indicators: string;
  readonly budget: string | null;
  readonly all: string;
  /** Totals that the form may keep to; the first is the usual one. */
  readonly allowed: readonly [usual: string, ...others: string[]];
}

/**
 * B01: points add up to the pack's total. Forms differ in where they keep the points for execution: in the money
 * block, in a row of the table, or on another sheet; each of these must add up in its own way.
 */
export function checkWeightSum(form: Form): readonly Draft[] {
  if (!form.rows.some((row) => row.weight !== null) || hasBroken(form, form.rows)) return [];
  const unset = form.levels.flatMap(groupsWithoutWeights).map(unsetDraft);
  const sum = weightSum(form);
  const within = form.tolerances.weight;
  if (sum.allowed.some((total) => !differs(sum.all, total, within))) return unset;
  // Weights given as shares (10 %) add up to 1.
  if (!differs(sum.all, "1", tolerance("0.0005"))) return unset;
  if (!KIND_TRAITS[form.evaluation.kind].official && addsUpOtherwise(form, sum)) return unset;
  const [total] = sum.allowed;
  const gap = new Decimal(sum.all).minus(total);
  const open = gap.lt(0) ? openWeights(form.rows) : [];
  const draft: Draft = {
    variant: `${gap.gt(0) ? "above" : "below"}${sum.budget === null ? "" : "-with-budget"}`,
    params: {
      sum: printNumber(sum.all),
      indicators: printNumber(sum.indicators),
      budget: printNumber(sum.budget ?? "0"),
      total: printNumber(total),
      gap: printNumber(gap.abs()),
      open: String(open.length),
    },
    at: cellList(
      ...open,
      ...weightCells(form.rows),
      form.funds?.budget.weight?.at,
      form.evaluation.total?.weight?.at,
    ),
    expected: printNumber(total),
    actual: printNumber(sum.all),
  };
  return [draft, ...unset];
}

/**
 * Organisations share out points in ways of their own: every branch or person of the table has all of them, several
 * tables of a sheet have them together, or the table states another total, which its points come to.
 */
function addsUpOtherwise(form: Form, { all, allowed: [total] }: WeightSum): boolean {
  const within = form.tolerances.weight;
  const stated = given(form.evaluation.total?.weight)?.value;
  if (stated !== undefined && !differs(all, stated, within)) return true;
  const whole = [total, "1"];
  const isWhole = (sum: string): boolean => whole.some((one) => !differs(sum, one, within));
  if (form.levels.length > 1 && form.levels.every(({ points }) => isWhole(points))) return true;
  const others = form.beside.flatMap(({ indicators }) =>
    indicators.flatMap(({ weight }) => weight?.value ?? []),
  );
  return others.length > 0 && isWhole(addUp([all, ...others]));
}

/** Whether a weight cannot be read: what the weights add up to is then not known. */
function hasBroken({ broken, funds }: Form, rows: readonly Row[]): boolean {
  const places = [...rows.map(({ indicator }) => indicator.cells.weight), funds?.total?.cells.weight];
  return broken.size > 0 && places.some((at) => at !== undefined && broken.has(formatAddress(at)));
}

/** The weights of a form added up, and the totals that they may reach. */
export function weightSum(form: Form): WeightSum {
  const { total } = form.pack.scoring;
  const indicators = addUp([...form.levels.map((group) => group.points), ...ungroupedWeights(form.rows)]);
  const budget = form.funds?.budget.weight?.value ?? null;
  if (budget === null) {
    const rest = new Decimal(total).minus(form.pack.budget.points).toString();
    return { indicators, budget, all: indicators, allowed: form.executionRow ? [total] : [total, rest] };
  }
  const all = addUp([indicators, budget]);
  // A form with an execution row repeats its points in the money block.
  const repeated = form.executionRow !== undefined && indicators === total;
  return { indicators, budget, all: repeated ? indicators : all, allowed: [total] };
}

/** Whether points are missing in the table: too few of them, or a level whose rows have none. */
export function missesWeights(form: Form): boolean {
  if (form.levels.some((group) => groupsWithoutWeights(group).length > 0)) return true;
  const { all, allowed } = weightSum(form);
  const within = form.tolerances.weight;
  return allowed.every((total) => new Decimal(all).lt(total) && differs(all, total, within));
}

function* ungroupedWeights(rows: readonly Row[]): Generator<string> {
  for (const { indicator, weight } of rows) if (indicator.level1 === null && weight !== null) yield weight;
}

function weightCells(rows: readonly Row[]): CellRef[] {
  return columnCells(rows, ({ indicator, weight }) => (weight === null ? null : indicator.weight?.at));
}

/**
 * Where a weight was forgotten: the empty cells of rows with a target or an actual. The parts of a group have none of
 * their own; the row that leads them, in the same level 2, has points and no values.
 */
function openWeights(rows: readonly Row[]): CellRef[] {
  let leader: Row["indicator"] | undefined;
  return columnCells(rows, ({ indicator, weight }) => {
    const { target, actual, cells } = indicator;
    const bare = isEmptyQuantity(target) && isEmptyQuantity(actual);
    if (weight !== null) leader = bare ? indicator : undefined;
    if (weight !== null || bare || indicator.weight !== null) return null;
    return leader && leader.level2?.name === indicator.level2?.name ? null : cells.weight;
  });
}

/** Levels whose label promises points that no row beneath receives. */
function groupsWithoutWeights(group: LevelGroup): readonly LevelGroup[] {
  if (group.weighted === 0 && group.level.points !== null) {
    const children = group.children.flatMap(groupsWithoutWeights);
    return children.length > 0 ? children : [group];
  }
  return group.children.flatMap(groupsWithoutWeights);
}

/** The part of its points that the label of a level gives to the only kind of indicators that it has. */
function partOf(
  { raw }: LevelGroup["level"],
  points: string,
): { readonly part: string; readonly share: string; readonly rest: string } | null {
  const [part, another] = levelsWithin(raw);
  if (!part || another) return null;
  const rest = new Decimal(points).minus(part.points);
  return rest.gt(0) ? { part: part.name, share: part.points, rest: printNumber(rest) } : null;
}

function unsetDraft({ level, rows, points }: LevelGroup): Draft {
  const part = partOf(level, points);
  return {
    variant: part ? "unset-part" : "unset",
    params: {
      level: level.name,
      points,
      rows: String(rows.reduce((all, { indicator: { sharing = [] } }) => all + 1 + sharing.length, 0)),
      ...part,
    },
    at: cellList(
      ...columnCells(rows, ({ indicator }) => indicator.cells.weight ?? indicator.name.at),
      level.at,
    ),
    expected: points,
    actual: "0",
  };
}

/** B02: each level holds the points that its label prints and that the pack fixes. */
export function checkLevelPoints(form: Form): readonly Draft[] {
  if (form.levels.every((group) => group.weighted === 0)) return [];
  const surplus = movablePoints(form);
  // The points of another framework's levels are not this pack's to fix, even where a name is the same.
  const packLevels = foreignLevels(form).length === 0 ? form.pack.levels : [];
  return form.levels.flatMap((group) => {
    const known = packLevelOf(packLevels, group.level.name);
    const children = group.children.flatMap((child) =>
      levelDrafts(
        form,
        child,
        packLevelOf(known?.level2 ?? [], child.level.name)?.points ?? null,
        "0",
        "level2",
      ),
    );
    return [...levelDrafts(form, group, known?.points ?? null, surplus, "level1"), ...children];
  });
}

/**
 * Points of optional levels that the form does not have: they may stand with the other levels
 * (满意度 left out, its 10 points moved to 产出 or 效益).
 */
function movablePoints(form: Form): string {
  const absent = form.pack.levels.filter(
    (level) => !level.required && !form.levels.some((group) => packLevelOf([level], group.level.name)),
  );
  return addUp(absent.flatMap(({ points }) => points ?? []));
}

function levelDrafts(
  form: Form,
  group: LevelGroup,
  fixed: string | null,
  surplus: string,
  depth: "level1" | "level2",
): readonly Draft[] {
  if (group.weighted === 0 || hasBroken(form, group.rows)) return [];
  const { level, points: sum } = group;
  const within = form.tolerances.weight;
  const short = (expected: string): boolean => new Decimal(sum).lt(expected);
  const draft = (variant: string, expected: string): Draft => ({
    variant,
    params: { level: level.name, sum: printNumber(sum), points: printNumber(expected) },
    at: cellList(level.at, ...(short(expected) ? openWeights(group.rows) : []), ...weightCells(group.rows)),
    expected: printNumber(expected),
    actual: printNumber(sum),
  });
  if (level.points !== null && differs(sum, level.points, within)) {
    return [draft(`label-${depth}`, level.points)];
  }
  if (fixed === null || !differs(sum, fixed, within)) return [];
  const most = addUp([fixed, surplus]);
  const moved = new Decimal(sum).gt(fixed) && new Decimal(sum).lte(most);
  return moved ? [] : [draft(depth, fixed)];
}
