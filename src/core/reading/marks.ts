import { Decimal, sum } from "../common/decimal";
import type { EvaluationKind, Indicator, SourcedNumber } from "../evaluation/evaluation";
import { given, type GivenNumber } from "../evaluation/given";

/** A mark is out of this. */
const FULL_MARK = 100;
/** Marks above the full one reward a target that was passed. */
const HIGHEST_MARK = 150;
/** Marks add up to more than this many times the points that there are. */
const FAR_ABOVE = 1.5;
const LEAST_ROWS = 2;

interface Marked {
  readonly weight: GivenNumber;
  readonly mark: GivenNumber;
}

/**
 * Scores of scorecards that are marks out of 100 for each indicator, whatever its weight (权重 15% | 评分 95): the points
 * earned are the mark's part of the weight. They are known by their size: nearly all exceed their weights, and together
 * they are far above all points. Official forms have points in this column, and a score above its weight is a fault there.
 */
export function withMarks(kind: EvaluationKind, indicators: readonly Indicator[]): readonly Indicator[] {
  if (kind !== "indicator-table" && kind !== "task-list") return indicators;
  const marked = indicators.flatMap(markedOf);
  if (!areMarks(marked)) return indicators;
  return indicators.map((indicator) => {
    const [found] = markedOf(indicator);
    return found ? { ...indicator, score: pointsOfMark(found) } : indicator;
  });
}

function markedOf({ weight, score }: Indicator): readonly Marked[] {
  const [available, mark] = [given(weight), given(score)];
  return available && mark && mark.half === undefined ? [{ weight: available, mark }] : [];
}

function areMarks(marked: readonly Marked[]): boolean {
  if (marked.length < LEAST_ROWS) return false;
  const all = sum(marked.map(({ weight }) => new Decimal(weight.value)));
  const marks = sum(marked.map(({ mark }) => new Decimal(mark.value)));
  const above = marked.filter(({ weight, mark }) => new Decimal(mark.value).gt(weight.value));
  const inRange = marked.every(({ mark }) => Number(mark.value) >= 0 && Number(mark.value) <= HIGHEST_MARK);
  const shares = all.gt(1) && all.lte(FULL_MARK);
  return inRange && shares && above.length * 2 > marked.length && marks.gt(all.times(FAR_ABOVE));
}

function pointsOfMark({ weight, mark }: Marked): SourcedNumber {
  const value = new Decimal(mark.value).times(weight.value).dividedBy(FULL_MARK).toString();
  return { ...mark, value, mark: { value: mark.value, weight: { value: weight.value, at: weight.at } } };
}
