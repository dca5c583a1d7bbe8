import { largestOf } from "../common/many";
import type { ColumnMapping } from "../evaluation/evaluation";
import type { HeaderCandidate } from "./column-roles";
import { given } from "./content-step";
import type { Grid } from "./grid";
import { headingParts } from "./heading-parts";
import { normaliseLabel } from "./text-normalisation";

/**
 * Columns of results of two years in a form (2022年实际值 | 2023年目标值 | 2023年实际值): the latest year's are the result, those
 * of the year before the prior value. Headings without a year are left as they are.
 */
export function withPriorYear(all: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const candidates = withBareYears(all);
  const dated = candidates.map((candidate) => ({ candidate, year: yearOf(candidate) }));
  const results = dated.filter(({ candidate, year }) => year !== null && candidate.roles[0] === "actual");
  if (results.length < 2) return candidates;
  const latest = largestOf(dated.map(({ year }) => year ?? 0));
  return dated.map(({ candidate, year }): HeaderCandidate => {
    const earlier = candidate.roles[0] === "actual" && year !== null && year < latest;
    return earlier ? { ...candidate, roles: ["prior"] } : candidate;
  });
}

/**
 * Two columns that are headed by nothing but a year each, one after the other (2023年 | 2024年), hold the results of these years
 * where no other column is of results.
 */
function withBareYears(candidates: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  if (candidates.some(({ roles: [first] }) => first === "actual" || first === "prior")) return candidates;
  const bare = candidates.filter(isBareYear);
  const years = bare.map((candidate) => yearOf(candidate) ?? 0);
  const [first, second, third] = years;
  const follow = first !== undefined && second === first + 1 && third === undefined;
  if (!follow) return candidates;
  return candidates.map((candidate) =>
    bare.includes(candidate) ? { ...candidate, roles: ["actual"] } : candidate,
  );
}

function isBareYear({ header, roles }: HeaderCandidate): boolean {
  const { rest, year, period } = headingParts(header);
  return roles.length === 0 && rest === "" && year !== null && period === null;
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

/** Over how long values are where those of the year stand beside them: 实施期总目标值, 2021—2023年目标值. */
const WHOLE_TERM =
  /^(?:终期|实施期|规划期|建设期|项目期|执行期|合同期|任期|中长?期|全?周期|[二三四五]年|总体|总目标|(?:19|20)\d\d年?[-—–~至](?:19|20)?\d\d年?)/;
const OF_TERM: ReadonlySet<string> = new Set(["actual", "completion"]);
/** What is of the whole term where its target is. */
const SO_FAR = /^(?:累计|总体|总)/;

/**
 * Targets of the whole term of a project (实施期总目标值) and what came of it so far (累计完成值) are none of the year's, where the
 * year's stand beside them.
 */
export function withoutWholeTerm(candidates: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const targets = candidates.filter(({ roles }) => roles[0] === "target");
  const ofTerm = targets.filter(({ header }) => isOfWholeTerm(header));
  if (ofTerm.length === 0 || ofTerm.length === targets.length) return candidates;
  const results = candidates.filter(({ roles }) => roles[0] === "actual");
  const soFar = ({ header, roles: [role = "ignored"] }: HeaderCandidate): boolean =>
    OF_TERM.has(role) && (SO_FAR.test(normaliseLabel(header)) || isOfWholeTerm(header));
  const ofYear = results.some((candidate) => !soFar(candidate));
  return candidates.map((candidate) =>
    ofTerm.includes(candidate) || (ofYear && soFar(candidate)) ? { ...candidate, roles: [] } : candidate,
  );
}

/** What had come about in between: 中期完成值（2022.12）. */
const INTERIM = /^(?:中期|期中|年中|阶段性?)(?:检查|考核|实际|累计)?(?:完成|达成|实现|自评)/;

/** Whether a heading is of what had come about in between. */
export function isInterim(header: string): boolean {
  return INTERIM.test(normaliseLabel(header));
}

/** Results in between say nothing beside those of the end: 中期完成值 | 期末完成值. */
export function withoutInterim(candidates: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const results = candidates.filter(({ roles }) => roles[0] === "actual");
  const interim = results.filter(({ header }) => isInterim(header));
  if (interim.length === results.length) return candidates;
  return candidates.map((candidate) =>
    interim.includes(candidate) ? { ...candidate, roles: [] } : candidate,
  );
}

/** What stands over columns of the time up to now, and of a part of it. */
const UP_TO_NOW = /累计|年初至今|ytd|year\s*to\s*date|全年|full\s*year|cumulative/i;
const OF_PART =
  /^(?:[本当上][月周季期]|(?:this|current|in|latest)[\s-]*(?:month|quarter|week|period)|month|quarter|in-?month)/i;

/**
 * Columns below a heading of a part of the time (This month over Target, Actual) give way to the same ones below a heading of all of it
 * (Year to date).
 */
export function ofWholeTime(
  grid: Grid,
  mapping: readonly ColumnMapping[],
  top: number,
): readonly ColumnMapping[] {
  const over = ({ at, column }: ColumnMapping): string =>
    at !== null && at.row > top ? grid.text(at.row - 1, column).trim() : "";
  const whole = mapping.filter((entry) => entry.role === "ignored" && UP_TO_NOW.test(over(entry)));
  const pairs = mapping.flatMap((part) => {
    if (part.role === "ignored" || !OF_PART.test(over(part))) return [];
    const label = normaliseLabel(part.header);
    const heir = whole.find(({ header }) => normaliseLabel(header) === label);
    return heir === undefined ? [] : [{ part, heir }];
  });
  if (pairs.length === 0) return mapping;
  return mapping.map((entry) => {
    const pair = pairs.find(({ part, heir }) => entry === part || entry === heir);
    if (pair === undefined) return entry;
    return given(entry, entry === pair.heir ? pair.part.role : "ignored");
  });
}

/** Whether a heading is of the values of a whole term of years. */
export function isOfWholeTerm(header: string): boolean {
  return WHOLE_TERM.test(normaliseLabel(header));
}

function yearOf({ header }: HeaderCandidate): number | null {
  const { year } = headingParts(header);
  return year === null ? null : Number(year);
}
