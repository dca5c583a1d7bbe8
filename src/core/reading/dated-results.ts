import { largestOf } from "../common/many";
import type { HeaderCandidate } from "./column-roles";
import { headingParts } from "./heading-parts";

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

function yearOf({ header }: HeaderCandidate): number | null {
  const { year } = headingParts(header);
  return year === null ? null : Number(year);
}
