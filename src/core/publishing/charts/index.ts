import type { ChartId } from "../../narrative/report";
import { budgetChart } from "./budget";
import { completionChart } from "./completion";
import type { ChartBuilder } from "./design";
import { lostPointsChart } from "./lost-points";
import { pointsByLevel1Chart } from "./points-by-level1";
import { radarLevel2Chart } from "./radar-level2";
import { yearOnYearChart } from "./year-on-year";

/** The builder of each chart that is made from an evaluation. */
export const CHART_BUILDERS: Readonly<Record<Exclude<ChartId, "trend">, ChartBuilder>> = {
  budget: budgetChart,
  "points-by-level1": pointsByLevel1Chart,
  completion: completionChart,
  "lost-points": lostPointsChart,
  "radar-level2": radarLevel2Chart,
  "year-on-year": yearOnYearChart,
};

export { barsChart } from "./bars";
export { trendChart } from "./trend";
export type { ChartDesign, ChartSource, DataPoint, DesignedSeries } from "./design";
