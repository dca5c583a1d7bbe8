import type { Indicator, Level, SourcedNumber } from "../evaluation/evaluation";
import type { Comparator } from "../evaluation/quantity";
import type { IndicatorScore, Scorecard } from "../evaluation/scorecard";
import { statedReason } from "../evaluation/reasons";
import type { RulePack } from "../rules";
import { effectiveComparator } from "../scoring/comparison";
import { isAboutCost } from "../vocabulary/subjects";

/** An indicator with what the checks derive from it. */
export interface Row {
  readonly indicator: Indicator;
  readonly computed: IndicatorScore | undefined;
  /** Points available; `null` for the second and later rows of a merged weight cell. */
  readonly weight: string | null;
  /** The same, but `null` also for the first row where several rows share the weight: they are judged together. */
  readonly ownWeight: string | null;
  /** Points entered; `null` where a merged cell gives one score to several rows. */
  readonly score: string | null;
  /** The comparator scored by, the pack's for bare numbers. */
  readonly comparator: Comparator;
  readonly cost: boolean;
  readonly explained: boolean;
  /** Judged by its rule, not by a target: 决策 and 管理 rows that ask whether something is in order. */
  readonly ruled: boolean;
}

/** Levels of the frameworks that judge decisions and management (the 2013 common indicators and those after it). */
const RULED_LEVEL = /决策|管理|过程|立项|投入/;
/** Rows of other levels with these words have results to measure. */
const RESULT_LEVEL = /产出|效益|效果|满意|绩效/;

function isRuled({ level1, target }: Indicator): boolean {
  const name = level1?.name ?? "";
  const number = target?.value !== undefined || target?.low !== undefined || target?.date !== undefined;
  return RULED_LEVEL.test(name) && !RESULT_LEVEL.test(name) && !number;
}

/** The indicators of a form as rows to check. */
export function rowsOf(indicators: readonly Indicator[], scorecard: Scorecard, pack: RulePack): Row[] {
  const computedFor = scoreFinder(scorecard);
  const costLevels = new Map<string, boolean>();
  const isCost = (level: Level | null): boolean => {
    if (level === null) return false;
    const known = costLevels.get(level.name) ?? isAboutCost(level.name);
    costLevels.set(level.name, known);
    return known;
  };
  return indicators.map((indicator, index) => {
    const { level1, level2, cleanName, weight, score } = indicator;
    const before = indicators[index - 1];
    const after = indicators[index + 1];
    const joined = sharesCell("weight", indicator, before);
    const shared = sharesCell("score", indicator, before) || sharesCell("score", indicator, after);
    const points = joined ? null : valueOf(weight);
    const computed = computedFor(indicator, index);
    return {
      indicator,
      computed,
      weight: points,
      ownWeight: sharesCell("weight", indicator, after) ? null : points,
      score: shared ? null : valueOf(score),
      comparator: computed?.comparator ?? effectiveComparator(indicator, pack),
      cost: isCost(level1) || isCost(level2) || (level2 === null && isAboutCost(cleanName)),
      explained: statedReason(indicator) !== null,
      ruled: isRuled(indicator),
    };
  });
}

/** A scorecard lists the indicators in their order; only one made otherwise needs an index. */
function scoreFinder({
  indicators,
}: Scorecard): (indicator: Indicator, index: number) => IndicatorScore | undefined {
  let byId: Map<string, IndicatorScore> | undefined;
  return ({ id }, index) => {
    const inPlace = indicators[index];
    if (inPlace?.indicator === id) return inPlace;
    byId ??= new Map(indicators.map((score) => [score.indicator, score]));
    return byId.get(id);
  };
}

function valueOf(number: SourcedNumber | null): string | null {
  return number === null ? null : number.value;
}

/** Whether a merged cell, or the label of a level, holds the value of both rows. */
function sharesCell(role: "weight" | "score", own: Indicator, other: Indicator | undefined): boolean {
  const place = own[role]?.at ?? own.cells[role];
  const next = other?.[role]?.at ?? other?.cells[role];
  return place !== undefined && place.row === next?.row && place.column === next.column;
}
