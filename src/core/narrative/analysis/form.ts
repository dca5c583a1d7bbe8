import { Decimal } from "../../common/decimal";
import type { Locale } from "../../common/locale";
import { personOf } from "../../evaluation/appraisal";
import { providerOf } from "../../evaluation/contract";
import type { Evaluation, InfoPair, InfoRole, Level, Sourced } from "../../evaluation/evaluation";
import type { Finding } from "../../evaluation/finding";
import type { Scorecard } from "../../evaluation/scorecard";
import type { RulePack } from "../../rules";
import { isInCharge, isManyBodies, isSection, withoutCode } from "../../vocabulary/bodies";
import { budgetOf, type BudgetView } from "./budget";
import { namedBody, projectInTitle, titleParts } from "./title";
import { entryOf, type Entry } from "./entry";
import { answeredByMoney } from "./money-answer";
import { inUnitOfMoney, repeatsMoney } from "./money-row";
import { withToldName } from "./told-name";

/** One evaluation with its score and findings, ready to be told about. */
export interface Form {
  readonly evaluation: Evaluation;
  readonly scorecard: Scorecard | null;
  readonly findings: readonly Finding[];
  readonly entries: readonly Entry[];
  /** Entries by the id of their indicator. */
  readonly entryById: ReadonlyMap<string, Entry>;
  readonly budget: BudgetView | null;
  /** Name of the project; for a department form the unit. */
  readonly subject: Sourced | null;
  readonly unit: Sourced | null;
}

/** Looks at an evaluation from all sides. */
export function formOf(
  evaluation: Evaluation,
  scorecard: Scorecard | null,
  findings: readonly Finding[],
  pack: RulePack,
  locale: Locale,
): Form {
  const scores = new Map(scorecard?.indicators.map((score) => [score.indicator, score]));
  const unit = unitOf(evaluation);
  const subject = projectOf(evaluation, unit) ?? unit;
  const money = evaluation.budget;
  const budget = money && budgetOf(money, pack);
  const entries = evaluation.indicators.map((indicator) => {
    const own = money && repeatsMoney(indicator, findings) ? inUnitOfMoney(indicator, money) : indicator;
    const named = withToldName(own, evaluation.indicators);
    const entry = entryOf(named, scores.get(indicator.id), subject, evaluation.year?.text);
    return locale === "en" ? entry : answeredByMoney(entry, budget);
  });
  return {
    evaluation,
    scorecard,
    findings,
    entries,
    entryById: new Map(entries.map((entry) => [entry.indicator.id, entry])),
    budget,
    subject,
    unit,
  };
}

/** The project by its label, else by the form's title. */
function projectOf(evaluation: Evaluation, unit: Sourced | null): Sourced | null {
  const labelled = infoOf(evaluation, "project");
  if (labelled || evaluation.kind !== "project") return labelled;
  return projectInTitle(evaluation, unit?.text ?? "");
}

/** Value of the first filled info pair with a role, without a unit code in front (`219001-…`). */
export function infoOf(evaluation: Evaluation, role: InfoRole): Sourced | null {
  const [pair] = filledPairs(evaluation, role);
  return pair ? bareName(pair.value) : null;
}

/** The body in charge: of several departments the one that its label calls so. */
export function supervisorOf(evaluation: Evaluation): Sourced | null {
  const { info } = evaluation;
  const pairs = filledPairs(evaluation, "department");
  const local = info.find(({ label, value }) => LOCAL.test(label.text) && value.text.trim() !== "");
  const pair = local ?? pairs.find(({ label }) => isInCharge(label.text)) ?? pairs[0];
  return pair ? bareName(pair.value) : null;
}

/** The central department of a transfer, where the form names the local one as well: 中央主管部门. */
export function centralOf({ info }: Evaluation): Sourced | null {
  const filled = info.filter(({ value }) => value.text.trim() !== "");
  const central = filled.find(({ label }) => CENTRAL.test(label.text));
  return central && filled.some(({ label }) => LOCAL.test(label.text)) ? bareName(central.value) : null;
}

function filledPairs({ info }: Evaluation, role: InfoRole): readonly InfoPair[] {
  return info.filter((pair) => pair.role === role && pair.value.text.trim() !== "");
}

/** Of transfers to local governments the department on the spot is in charge: 地方主管部门 beside 中央主管部门. */
const CENTRAL = /^中央主管(?:部门|单位)/u;
const LOCAL = /^(?:地方|省级?|市级?|县级?|区级?|本级)主管(?:部门|单位)/u;

function bareName(value: Sourced): Sourced {
  return { ...value, text: withoutCode(value.text) };
}

/** Labels of the body itself where the reader knows no role for them. */
const UNIT_LABEL = /(单位|部门).{0,2}名称|填报单位|^单位$|^部门$|organi[sz]ation|department|unit/iu;

function unitOf(evaluation: Evaluation): Sourced | null {
  const named = evaluation.info.find(
    (pair: InfoPair) => UNIT_LABEL.test(pair.label.text) && pair.value.text.trim() !== "",
  );
  const implementing = infoOf(evaluation, "implementing-unit");
  const local = evaluation.info.find(
    ({ label, value }) => LOCAL.test(label.text) && value.text.trim() !== "",
  );
  const whole = supervisorOf(evaluation);
  const section = implementing !== null && whole !== null && isSection(implementing.text);
  return (
    personOf(evaluation) ??
    providerOf(evaluation) ??
    (implementing && !isManyBodies(implementing.text) && !section ? implementing : null) ??
    (local ? bareName(local.value) : null) ??
    ownDepartment(evaluation) ??
    (named ? bareName(named.value) : null) ??
    infoOf(evaluation, "department") ??
    namedBody(evaluation) ??
    titleParts(evaluation).unit
  );
}

/** A department that is not only in charge of what others do. */
function ownDepartment(evaluation: Evaluation): Sourced | null {
  const pair = filledPairs(evaluation, "department").find((one) => !isInCharge(one.label.text));
  return pair ? bareName(pair.value) : null;
}

/** Indicators that belong together, in the order of the form. */
export interface Group {
  /** `null` for a flat list. */
  readonly level: Level | null;
  readonly entries: readonly Entry[];
}

/** Groups entries by the name of a level. */
export function groupBy(entries: readonly Entry[], level: "level1" | "level2"): readonly Group[] {
  const groups = new Map<string, { level: Level | null; entries: Entry[] }>();
  for (const entry of entries) {
    const own = entry[level];
    const key = own?.name ?? "";
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { level: own, entries: [entry] });
  }
  return [...groups.values()];
}

/** How far an entry is from its target: by points lost, then by the share of the target that is missing. */
export function deviation(entry: Entry): Decimal {
  const lost = entry.lost ?? new Decimal(0);
  const missing = entry.completionValue ? entry.completionValue.minus(1).abs() : new Decimal(0);
  return lost.times(1000).plus(Decimal.min(missing, 999));
}
