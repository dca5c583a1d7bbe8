import { Decimal } from "../../common/decimal";
import { squeeze } from "../../vocabulary/characters";
import { statesNothing } from "../../vocabulary/nothing";
import { matchIndicators, type Matched } from "./match";
import { withoutSureYears, type Said, type YearForm, type YearIndicator } from "./year-form";

/** What is told of two years. */
export const YEARLY_FLAGS = [
  /** The target is not the one that was set for the year. */
  "target-in-year",
  /** The target is not that of last year. */
  "target",
  "weight",
  /** The reason is that of last year, word for word. */
  "reason",
  /** The result is that of last year, and not simply what was aimed at. */
  "figure",
  /** As much was spent as last year. */
  "money",
  /** Two names that may be one indicator's. */
  "proposal",
  "added",
  "gone",
] as const;

export type YearlyFlag = (typeof YEARLY_FLAGS)[number];

/** Something that two years differ in, or should differ in. */
export interface YearlyFinding {
  readonly flag: YearlyFlag;
  readonly form: YearForm;
  /** The indicator, or what else it is about. */
  readonly name: string | null;
  readonly now: Said | null;
  readonly last: Said | null;
  /** How alike two names are, from 0 to 1. */
  readonly similarity: number | null;
}

/** The forms that one is compared with. */
export interface Former {
  /** The form of the year before. */
  readonly last: YearForm | null;
  /** The targets that were set for the same year. */
  readonly plan: YearForm | null;
}

/**
 * The forms to compare one with, among all that are about the same thing: the latest before its year, and the goals of its year.
 * Base data have no indicators: they are held against base data alone.
 */
export function formerOf(form: YearForm, candidates: readonly YearForm[]): Former {
  const before = candidates.filter(
    ({ kind, year }) =>
      kind !== "goals" &&
      (kind === "base-data") === (form.kind === "base-data") &&
      (year === null || form.year === null || year < form.year),
  );
  const [last = null] = [...before].sort((one, other) =>
    (other.year ?? "").localeCompare(one.year ?? "", "en"),
  );
  const plan =
    candidates.find(
      ({ kind, year }) => kind === "goals" && (year === null || form.year === null || year === form.year),
    ) ?? null;
  return { last, plan: form.kind === "goals" ? null : plan };
}

/** What is to be told of a form beside those of former times. */
export function compareYears(form: YearForm, { last, plan }: Former): readonly YearlyFinding[] {
  const found: YearlyFinding[] = [];
  const add = (
    flag: YearlyFlag,
    name: string | null,
    now: Said | null,
    before: Said | null,
    similarity = null as number | null,
  ): void => {
    found.push({ flag, form, name, now, last: before, similarity });
  };
  if (plan) {
    for (const { now, last: set } of matchIndicators(form.indicators, plan.indicators).pairs) {
      if (differ(now.target, set.target)) add("target-in-year", now.name.text, now.target, set.target);
    }
  }
  if (!last) return found;
  const matched = matchIndicators(form.indicators, last.indicators);
  for (const pair of matched.pairs) {
    const { now, last: before } = pair;
    const name = now.name.text;
    if (differ(now.target, before.target)) add("target", name, now.target, before.target);
    if (weighsOtherwise(now, before)) add("weight", name, now.weight, before.weight);
    if (isCopied(now.reason, before.reason)) add("reason", name, now.reason, before.reason);
    if (isOldFigure(now, before)) add("figure", name, now.actual, before.actual);
  }
  if (isSameMoney(form.spent, last.spent)) add("money", null, form.spent, last.spent);
  addUnmatched(matched, add);
  return found;
}

type Add = (
  flag: YearlyFlag,
  name: string | null,
  now: Said | null,
  before: Said | null,
  similarity?: number | null,
) => void;

function addUnmatched({ proposals, added, gone }: Matched, add: Add): void {
  for (const { now, last, similarity } of proposals) {
    add("proposal", now.name.text, now.name, last.name, similarity);
  }
  for (const one of added) add("added", one.name.text, one.name, null);
  for (const one of gone) add("gone", one.name.text, null, one.name);
}

/** A text as two are compared: without blanks, in half width, without the years that it names. */
function bare(text: string): string {
  return withoutSureYears(squeeze(text.normalize("NFKC")));
}

function states(said: Said | null): said is Said {
  return said !== null && !statesNothing(said.text);
}

function differ(now: Said | null, before: Said | null): boolean {
  if (!states(now) || !states(before) || bare(now.text) === bare(before.text)) return false;
  const [one, other] = [aimOf(now), aimOf(before)];
  return one === null || other === null || !isSameAim(one, other);
}

/** A target of a number: `≥95%`, `不低于95%`, `95`. Sign and unit may stand in columns of their own. */
interface Aim {
  readonly sign: string;
  readonly number: Decimal;
  readonly unit: string;
}

const AIM =
  /^(?<sign>≥|≤|=|>|<|不[低少小]于|不[高大超多]于|不超过|不得超过|达到)?(?<number>\d+(?:\.\d+)?)(?<unit>[^\d]*?)(?<behind>及?以[上内下])?$/;

const LEAST = new Set(["≥", "不低于", "不少于", "不小于", "及以上", "以上"]);
const MOST = new Set([
  "≤",
  "不高于",
  "不大于",
  "不超过",
  "不得超过",
  "不多于",
  "以内",
  "以下",
  "及以下",
  "及以内",
]);

function aimOf({ text }: Said): Aim | null {
  const groups = AIM.exec(bare(text).replace(/(\d),(?=\d{3})/g, "$1"))?.groups;
  if (!groups) return null;
  const { sign = "", number = "0", unit = "", behind = "" } = groups;
  const word = sign === "" || sign === "达到" ? behind : sign;
  return {
    sign: LEAST.has(word) ? "≥" : MOST.has(word) ? "≤" : word,
    number: new Decimal(number),
    unit,
  };
}

/** What one of two leaves out is no difference, nor is 1.2万亩 for 12000亩. */
function isSameAim(one: Aim, other: Aim): boolean {
  const alike = (first: string, second: string): boolean => first === "" || second === "" || first === second;
  if (!alike(one.sign, other.sign)) return false;
  if (one.unit === "" || other.unit === "") return one.number.eq(other.number);
  const [first, second] = [unscaled(one), unscaled(other)];
  return first.number.eq(second.number) && first.unit === second.unit;
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function unscaled({ number, unit }: Aim): Pick<Aim, "number" | "unit"> {
  const scale = SCALES[unit.charAt(0)];
  return scale === undefined ? { number, unit } : { number: number.times(scale), unit: unit.slice(1) };
}

function weighsOtherwise({ weight: now }: YearIndicator, { weight: before }: YearIndicator): boolean {
  const [one, other] = [numberIn(now), numberIn(before)];
  return one !== null && other !== null && !one.eq(other);
}

/** Shorter reasons, as 疫情影响, are those of many. */
const LEAST_REASON = 6;

function isCopied(now: Said | null, before: Said | null): boolean {
  if (!states(now) || !states(before)) return false;
  const text = worded(now.text);
  return text.length >= LEAST_REASON && text === worded(before.text);
}

/** The words of a reason: whoever copies one may set other marks between them, or put 原因： before. */
function worded(text: string): string {
  return bare(text)
    .replace(/(?<!\d)\p{P}|\p{P}(?!\d)/gu, "")
    .replace(/^(?:偏差)?原因(?:分析|说明)?(?=.{6})/u, "");
}

/** What many reach every year: all of it, nothing of it. */
const USUAL = /^(?:100(?:\.0+)?%|0(?:\.0+)?%?|1(?:\.0+)?)$/;

/** A measured result that is last year's; one that only repeats its target says nothing. */
function isOldFigure({ actual: now, target }: YearIndicator, { actual: before }: YearIndicator): boolean {
  if (!states(now) || !states(before) || bare(now.text) !== bare(before.text)) return false;
  const text = bare(now.text);
  if (!/\d/.test(text) || USUAL.test(text)) return false;
  const aim =
    target === null ? "" : bare(target.text).replace(/^[≥≤><=]+|^(?:不低于|不高于|不少于|不超过)/, "");
  return text !== aim && numberIn(now)?.toString() !== numberIn(target)?.toString();
}

function isSameMoney(now: Said | null, before: Said | null): boolean {
  const [one, other] = [numberIn(now), numberIn(before)];
  return one !== null && other !== null && one.gt(0) && one.eq(other);
}

/** The first number of a text. */
function numberIn(said: Said | null): Decimal | null {
  const [digits] = /\d+(?:\.\d+)?/.exec(said?.text.replace(/(\d),(?=\d{3})/g, "$1") ?? "") ?? [];
  return digits === undefined ? null : new Decimal(digits);
}
