import type { Level } from "../evaluation/evaluation";
import type { RulePack } from "../rules";
import { isExecutionLevel } from "../vocabulary/subjects";
import { ExactSum } from "./exact";
import type { Row } from "./row";

/** The indicators of one level-1 or level-2 name and the points that they hold. */
export interface LevelGroup {
  readonly level: Level;
  readonly rows: readonly Row[];
  /** Level-2 groups beneath a level 1; empty for a level 2. */
  readonly children: readonly LevelGroup[];
  /** Sum of the weights printed for the rows. */
  readonly weights: string;
  /** How many rows have a weight of their own. */
  readonly weighted: number;
  /**
   * Points that the form gives to the group: the weights, or the points printed in the label where none of the
   * rows beneath has a weight.
   */
  readonly points: string;
}

interface Growing {
  readonly level: Level;
  readonly rows: Row[];
  readonly children: Map<string, Growing>;
}

/** Groups of level 1 with their level 2, in order of appearance. Flat lists have none. */
export function levelsOf(rows: readonly Row[]): readonly LevelGroup[] {
  const groups = new Map<string, Growing>();
  for (const row of rows) {
    const { level1, level2 } = row.indicator;
    if (level1 === null) continue;
    const group = join(groups, level1, row);
    if (level2 !== null) join(group.children, level2, row);
  }
  return [...groups.values()].map(finish);
}

function join(groups: Map<string, Growing>, level: Level, row: Row): Growing {
  const known = groups.get(level.name);
  if (known) {
    known.rows.push(row);
    return known;
  }
  const group: Growing = { level, rows: [row], children: new Map() };
  groups.set(level.name, group);
  return group;
}

function finish({ level, rows, children }: Growing): LevelGroup {
  const groups = [...children.values()].map(finish);
  const sum = new ExactSum();
  for (const { weight } of rows) if (weight !== null) sum.add(weight);
  const weights = sum.toString();
  return {
    level,
    rows,
    children: groups,
    weights,
    weighted: sum.count,
    points: pointsOf(level, rows, groups, weights, sum.count),
  };
}

function pointsOf(
  level: Level,
  rows: readonly Row[],
  children: readonly LevelGroup[],
  weights: string,
  weighted: number,
): string {
  if (weighted === 0 && level.points !== null) return level.points;
  // Rows beneath a level 2 without weights count with the points of its label.
  const covered = children.reduce((count, child) => count + child.rows.length, 0);
  if (covered !== rows.length) return weights;
  const sum = new ExactSum();
  for (const child of children) sum.add(child.points);
  return children.length === 0 ? weights : sum.toString();
}

type PackLevel = RulePack["levels"][number];

/** The pack's level of a printed name: by name or alias. */
export function packLevelOf<T extends Pick<PackLevel, "name" | "aliases">>(
  levels: readonly T[],
  name: string,
): T | undefined {
  return levels.find((level) => level.name === name || level.aliases.includes(name));
}

/** Level-1 names of the form that the pack does not know: the form follows another framework. */
export function foreignLevels({
  levels,
  pack,
}: {
  levels: readonly LevelGroup[];
  pack: RulePack;
}): readonly LevelGroup[] {
  return levels.filter(({ level }) => !packLevelOf(pack.levels, level.name) && !isExecutionLevel(level.name));
}
