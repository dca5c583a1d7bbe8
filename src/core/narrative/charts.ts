import type { ContentKey } from "./outlines";
import type { ChartBlock, ChartId } from "./report";
import { literal, type Writer } from "./writer";

/** Which columns of the table of the same id a chart shows. */
export interface ChartBinding {
  /** Column with the names. */
  readonly category: number;
  /** Columns drawn as bars or as the outline of a radar. */
  readonly series: readonly number[];
  /** Column drawn as a line on the second axis. */
  readonly line?: number;
}

/** Charts by id. A report holds a chart only behind the table of the same id. */
export const CHART_BINDINGS: Readonly<Record<ChartId, ChartBinding>> = {
  budget: { category: 0, series: [2, 3], line: 4 },
  "points-by-level1": { category: 0, series: [1, 2] },
  "radar-level2": { category: 0, series: [3] },
  completion: { category: 0, series: [3] },
  "lost-points": { category: 0, series: [3] },
  "year-on-year": { category: 0, series: [1, 2] },
  trend: { category: 0, series: [1, 2] },
};

/** The content that a chart belongs to. */
export const CHART_CONTENTS: Readonly<Record<ChartId, ContentKey>> = {
  budget: "budget-total",
  "points-by-level1": "overall-score",
  "radar-level2": "overall-score",
  completion: "completion",
  "lost-points": "problems",
  "year-on-year": "year-on-year",
  trend: "missed",
};

/** The order in which charts that could not be drawn are named. */
export const CHART_IDS = Object.keys(CHART_BINDINGS) as readonly ChartId[];

/**
 * A place for a chart, behind its table; none in a report on several forms, since a chart shows one. Whether there is
 * something for it to say is seen when it is designed.
 */
export function chart(writer: Writer, id: Exclude<ChartId, "trend">): readonly ChartBlock[] {
  return writer.several ? [] : [{ kind: "chart", id, title: [literal(writer.label(`chart.${id}`))] }];
}
