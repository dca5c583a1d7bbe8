import type { Evaluation } from "../evaluation/evaluation";
import type { Expression } from "../proof/expression";
import type { LevelScore } from "../evaluation/scorecard";
import type { ScoredIndicator } from "./indicator";
import { RunningSum } from "./running-sum";
import { sumOf } from "./expressions";

interface Collected {
  readonly name: string;
  readonly parent?: string;
  readonly points: RunningSum;
  readonly max: RunningSum;
  readonly indicators: string[];
  readonly parts: Expression[];
  readonly maxParts: Expression[];
}

/** Sums of points and weights by level 1 and by level 2, in order of first appearance. */
export function sumLevels(
  { indicators }: Evaluation,
  scored: readonly ScoredIndicator[],
): { readonly level1: readonly LevelScore[]; readonly level2: readonly LevelScore[] } {
  const level1 = new Map<string, Collected>();
  const level2 = new Map<string, Map<string, Collected>>();
  scored.forEach((result, index) => {
    const { level1: one = null, level2: two = null } = indicators[index] ?? {};
    if (one) collect(level1, one.name, undefined, result);
    if (!two) return;
    const parent = one?.name;
    let siblings = level2.get(parent ?? "");
    if (!siblings) level2.set(parent ?? "", (siblings = new Map<string, Collected>()));
    collect(siblings, two.name, parent, result);
  });
  return {
    level1: [...level1.values()].map(levelScore),
    level2: [...level2.values()].flatMap((siblings) => [...siblings.values()].map(levelScore)),
  };
}

function collect(
  levels: Map<string, Collected>,
  name: string,
  parent: string | undefined,
  { result: { indicator, score }, weight, points }: ScoredIndicator,
): void {
  let level = levels.get(name);
  if (!level) {
    const of = parent === undefined ? {} : { parent };
    level = {
      name,
      ...of,
      points: new RunningSum(),
      max: new RunningSum(),
      indicators: [],
      parts: [],
      maxParts: [],
    };
    levels.set(name, level);
  }
  level.indicators.push(indicator);
  if (weight) {
    level.max.add(weight.value, weight.scaled);
    level.maxParts.push(weight.expression);
  }
  if (score) {
    level.points.add(score.points, points);
    level.parts.push(score.expression);
  }
}

function levelScore({ points, max, parts, maxParts, ...level }: Collected): LevelScore {
  return {
    ...level,
    points: points.total().toString(),
    max: max.total().toString(),
    expression: sumOf(parts),
    maxExpression: sumOf(maxParts),
  };
}
