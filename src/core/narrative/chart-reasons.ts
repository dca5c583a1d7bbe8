import type { ChartId } from "./report";

const REASONS: Readonly<Record<ChartId, string>> = {
  budget: "omission.no-budget",
  "points-by-level1": "omission.no-score",
  "radar-level2": "omission.no-level2-score",
  completion: "omission.no-completion",
  "lost-points": "omission.no-lost-points",
  "year-on-year": "omission.no-prior",
};

/** Message id of why a chart could not be drawn. */
export function chartReason(id: ChartId): string {
  return REASONS[id];
}
