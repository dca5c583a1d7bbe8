import { largestOf } from "../common/many";
import type { HeaderCandidate } from "./column-roles";
import { headingParts } from "./heading-parts";
import { normaliseLabel } from "./text-normalisation";

/**
 * Columns of results of two years in a form (2022年实际值 | 2023年目标值 | 2023年实际值): the latest year's are the result, those
 * of the year before the prior value. Headings without a year are left as they are.
 */
export function withPriorYear(candidates: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const dated = candidates.map((candidate) => ({ candidate, year: yearOf(candidate) }));
  const results = dated.filter(({ candidate, year }) => year !== null && candidate.roles[0] === "actual");
  if (results.length < 2) return candidates;
  const latest = largestOf(dated.map(({ year }) => year ?? 0));
  return dated.map(({ candidate, year }): HeaderCandidate => {
    const earlier = candidate.roles[0] === "actual" && year !== null && year < latest;
    return earlier ? { ...candidate, roles: ["prior"] } : candidate;
  });
}

/** What the year is expected to come to is no result of it: 全年预计完成情况, `Forecast outturn`. */
const FORECAST = /^(?:全年|本年|当年|年度|年底|年末)?(?:预计|预测|预估)|^(?:full-?year)?forecast/;

/** Beside a result so far (1-6月执行情况) a forecast says nothing of what was achieved. */
export function withoutForecasts(candidates: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const results = candidates.filter(({ roles }) => roles[0] === "actual");
  const achieved = results.some(({ header }) => !isForecast(header));
  if (!achieved) return candidates;
  return candidates.map((candidate) =>
    results.includes(candidate) && isForecast(candidate.header) ? { ...candidate, roles: [] } : candidate,
  );
}

/** Whether a heading is of values that are expected, not achieved. */
export function isForecast(header: string): boolean {
  return FORECAST.test(normaliseLabel(header));
}

function yearOf({ header }: HeaderCandidate): number | null {
  const { year } = headingParts(header);
  return year === null ? null : Number(year);
}
