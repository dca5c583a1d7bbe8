import { largestOf } from "../common/many";
import { isInterim, isOfWholeTerm } from "./dated-results";
import { monthsOf } from "./heading-parts";
import { has, ORDINAL, type Assigned, type Heading } from "./plain-headings";
import { normaliseLabel } from "./text-normalisation";

/** Of several columns of results the one that covers the whole time counts. */
const CUMULATIVE = /累计|合计|全年|年度|ytd|year\s*to\s*date|full\s*year|total|annual/i;
const SO_FAR = /累计|ytd|year\s*to\s*date|cumulative/i;
const WEIGHTED = /加权|折算|weighted/i;
const WEIGHING = /weight|权重|分值/i;

/** Results: of parts of the year; of the latest year; of the year before. */
export function assignResults(headings: readonly Heading[], roles: Assigned): void {
  const results = headings.filter((heading) => has(heading, "actual") && !has(heading, "prior"));
  const latest = yearOfResults(headings, results);
  const current = results.filter(({ year }) => year === null || Number(year) === latest);
  const earlier = results.filter(({ year }) => year !== null && Number(year) < latest);
  const latestPart = latestOfParts(headings, current);
  for (const one of current)
    if (one.period && !CUMULATIVE.test(one.text) && latestPart === undefined)
      roles.set(one.column, "period-actual");
  if (latestPart) {
    roles.set(latestPart.column, "actual");
    const last = current.find((one) => one !== latestPart) ?? latestOf(earlier);
    if (last && !headings.some((one) => has(one, "prior"))) roles.set(last.column, "prior");
  }
  const open = withoutTerm(current.filter(({ column }) => !roles.has(column)));
  const final = open.filter(({ rest }) => !isInterim(rest));
  const whole = final.length > 0 ? final : open;
  const surest = whole.filter((heading) => !has(heading, "reason"));
  const chosen = whole.filter(({ text }) => CUMULATIVE.test(text)).at(-1) ?? surest[0] ?? whole[0];
  if (chosen && !latestPart) roles.set(chosen.column, "actual");
  if ([...roles.values()].includes("prior")) return;
  const past = headings.filter((heading) => has(heading, "prior"));
  const lastYear = latestOf(earlier.filter(({ period }) => !period));
  // Where the year before stands beside what was there at the start, that is compared with.
  const before = past.find(({ text }) => !BASELINE.test(text)) ?? lastYear ?? past[0];
  if (before && !roles.has(before.column)) roles.set(before.column, "prior");
}

/** Results without those of a whole term (三年累计完成), where the year has some. */
function withoutTerm(results: readonly Heading[]): readonly Heading[] {
  const ofYear = results.filter(({ text }) => !isOfWholeTerm(text));
  return ofYear.length > 0 ? ofYear : results;
}

const BASELINE = /baseline|基线|基期/i;

/**
 * The latest of one or two columns of results that are of parts of the year and say so in words (`Q3 actual`, `Q2 actual`):
 * the table reports on that part. Bare headings (Q1, Q2) and columns for targets of parts are the course of a year.
 */
function latestOfParts(headings: readonly Heading[], current: readonly Heading[]): Heading | undefined {
  const [only] = current;
  // 三季度末完成 beside the targets of the year: what was reached so far.
  if (current.length === 1 && only?.period && TOLD.test(only.rest)) return only;
  const planned = headings.filter((one) => one.period && has(one, "target"));
  const [plan, another] = planned;
  const isWorded = plan && !another ? WORDED : /[a-z]{3}/;
  const worded = current.filter(({ period, rest }) => period && isWorded.test(rest));
  const whole = current.length !== worded.length || worded.length === 0 || worded.length > 2;
  // Q1 budget | Q1 actual: the table reports on the one part that both are of.
  if (current.length === 1 && only && planned.length === 1 && isOfPart(plan, only)) return only;
  if (whole || another) return undefined;
  const [latest] = [...worded].sort((one, other) => (other.period?.number ?? 0) - (one.period?.number ?? 0));
  // Q3 target | Q3 actual | Q2 actual: one plan beside them is that of the latest.
  return !plan || isOfPart(plan, latest) ? latest : undefined;
}

/** Whether two headings are of one part of the year: 上半年预算 | 1-6月累计. */
function isOfPart(one: Heading | undefined, other: Heading | undefined): boolean {
  if (one === undefined || other === undefined || one.year !== other.year) return false;
  const months = monthsOf(one.text);
  return months !== null && months === monthsOf(other.text);
}

const TOLD = /完成|实际|执行|达成|实现|进展/;
const WORDED = /[a-z]{3}|完成|实际|执行|达成|实现|进展/;

/** The year that the table is about: the latest of its results, unless its targets are all of a later one. */
function yearOfResults(headings: readonly Heading[], results: readonly Heading[]): number {
  const last = (all: readonly Heading[]): number =>
    largestOf(
      all.map(({ year }) => Number(year ?? 0)),
      0,
    );
  const latest = last(results);
  const targets = headings.filter((heading) => has(heading, "target"));
  const met = targets.some(({ year }) => year === null || Number(year) === latest);
  // Without a column of results for the targets' year the latest ones are what has come about so far.
  const open = results.some(({ year }) => year === null);
  return met || !open || targets.length === 0 ? latest : Math.max(latest, last(targets));
}

function latestOf(headings: readonly Heading[]): Heading | undefined {
  return [...headings].sort((one, other) => Number(other.year) - Number(one.year))[0];
}

/** The target of the part of the year that the result is of, else of the results' year, adjusted before initial. */
export function assignTargets(headings: readonly Heading[], roles: Assigned): void {
  const targets = headings.filter((heading) => has(heading, "target") && !roles.has(heading.column));
  const result = headings.find(({ column }) => roles.get(column) === "actual");
  const [part, ...others] = targets.filter((one) => isOfPart(one, result));
  if (part && others.length === 0) roles.set(part.column, "target");
  for (const one of targets) if (one.period && one !== part) roles.set(one.column, "period-target");
  if (part && others.length === 0) return;
  const whole = targets.filter(({ column }) => !roles.has(column));
  const ofYear = whole.filter(
    ({ year }) => year === null || (result?.year ?? null) === null || year === result?.year,
  );
  const later = ofYear.length > 0 ? ofYear : whole.filter(({ year }) => Number(year) > Number(result?.year));
  const surest = later.filter(({ roles: [first] }) => first === "target");
  const candidates = surest.length > 0 ? surest : later;
  const adjusted = candidates.find(({ text }) => /调整|修订|revised/i.test(text));
  // Beside the result so far stands the plan so far, not that of the month.
  const soFar =
    result && SO_FAR.test(result.text) ? candidates.find(({ text }) => SO_FAR.test(text)) : undefined;
  const plain = candidates.find(({ rest }) => /target|目标|plan|计划/.test(rest));
  const chosen = adjusted ?? ofProjectYear(candidates, result) ?? soFar ?? plain ?? candidates[0];
  if (chosen) roles.set(chosen.column, "target");
}

/** Of targets for years of a project the one of the result's year, else the last. */
function ofProjectYear(candidates: readonly Heading[], result: Heading | undefined): Heading | undefined {
  const yearOf = ({ text }: Heading): string => normaliseLabel(text.split(/\s+/).at(-1) ?? "");
  const counted = candidates.filter((heading) => ORDINAL.test(yearOf(heading)));
  const said = normaliseLabel(result?.text ?? "");
  return counted.find((heading) => said.includes(yearOf(heading))) ?? counted.at(-1);
}

/**
 * `Points` beside a weight are points earned; alone they are those available. Those of the whole time count before those of its
 * parts (7月 得分 | 8月 得分 | 季度得分).
 */
export function assignPoints(headings: readonly Heading[], roles: Assigned): void {
  const open = headings.filter(({ column }) => !roles.has(column));
  // A single column that may be of either (分数) is of those earned.
  const earned = (heading: Heading): boolean =>
    has(heading, "score") && !open.some((other) => other !== heading && has(other, "score"));
  const weights = open.filter((heading) => has(heading, "weight") && !earned(heading));
  const ofAll = (headings: readonly Heading[]): readonly Heading[] => {
    const whole = headings.filter(({ period }) => period === null);
    return whole.length > 0 ? whole : headings;
  };
  // A weight behind the level that has it (维度 | 维度权重 | 指标 | 指标权重) is none of the rows.
  const name = [...roles].find(([, role]) => role === "name")?.[0] ?? -1;
  const behind = ofAll(weights).filter(({ column }) => column > name);
  const weight =
    (behind.length > 0 ? behind : ofAll(weights)).find(({ text }) => WEIGHING.test(text)) ??
    behind[0] ??
    ofAll(weights)[0];
  if (weight) roles.set(weight.column, "weight");
  const scores = ofAll(open.filter((heading) => has(heading, "score") && heading !== weight));
  // Of marks and the points that they give the points count.
  const score =
    scores.find(({ text }) => WEIGHTED.test(text)) ?? scores[0] ?? weights.find((one) => one !== weight);
  if (score) roles.set(score.column, "score");
}
