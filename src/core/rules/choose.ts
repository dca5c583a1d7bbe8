import { Decimal, sum } from "../common/decimal";
import { ok, type Result } from "../common/result";
import type { Evaluation } from "../evaluation/evaluation";
import { packById, PACKS, type UnknownPack } from "./packs";
import type { RulePack } from "./rule-pack";

/**
 * The pack to work with: the one asked for, or the one that fits most of the workbook's indicators by the
 * `appliesTo` conditions of the packs (ties go to the form that comes first; a workbook without forms gets the
 * first pack). Nothing but the packs' data decides.
 * @returns the pack, or the ids that are known when the one asked for is not.
 */
export function choosePack(
  evaluations: readonly Evaluation[],
  requestedId?: string,
): Result<RulePack, UnknownPack> {
  if (requestedId !== undefined) return packById(requestedId);
  const votes = new Map<RulePack, number>();
  for (const evaluation of evaluations) {
    const pack = fittingPack(evaluation);
    if (pack) votes.set(pack, (votes.get(pack) ?? 0) + evaluation.indicators.length);
  }
  const [winner] = [...votes].sort(([, left], [, right]) => right - left);
  return winner ? ok(winner[0]) : packById("mof-2020");
}

/** The pack of highest priority whose conditions the form meets. */
function fittingPack(evaluation: Evaluation): RulePack | undefined {
  let best: { readonly pack: RulePack; readonly priority: number } | undefined;
  for (const pack of PACKS) {
    const conditions = pack.appliesTo;
    if (conditions === null || !fits(conditions, evaluation) || !pointsFit(pack, evaluation)) continue;
    if (!best || conditions.priority > best.priority) best = { pack, priority: conditions.priority };
  }
  return best?.pack;
}

/**
 * The pack that a form would have if its column of targets were known, where the one that it has was chosen because there
 * is none and the other knows all its levels: such a form may lack the column, or its heading was not understood.
 */
export function rivalPack(pack: RulePack, evaluation: Evaluation): RulePack | undefined {
  if (pack.appliesTo?.targets !== "absent") return undefined;
  const levels = new Set(evaluation.indicators.flatMap(({ level1 }) => level1?.name ?? []));
  const rivals = PACKS.filter(({ appliesTo, levels: known }) => {
    if (appliesTo === null || appliesTo.targets === "absent" || known.length === 0 || levels.size === 0)
      return false;
    const words = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]));
    return (
      fits({ ...appliesTo, targets: "any" }, evaluation) && [...levels].every((level) => words.has(level))
    );
  });
  return rivals.sort((one, other) => (other.appliesTo?.priority ?? 0) - (one.appliesTo?.priority ?? 0))[0];
}

/** Whether the first-level indicators of a form are those of a framework that a pack knows. */
export function knownFramework({ indicators }: Evaluation): boolean {
  const levels = [...new Set(indicators.flatMap(({ level1 }) => level1?.name ?? []))];
  return PACKS.some(({ levels: known }) => {
    const words = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]));
    return known.length > 0 && levels.every((level) => words.has(level));
  });
}

type Conditions = NonNullable<RulePack["appliesTo"]>;

function fits(conditions: Conditions, evaluation: Evaluation): boolean {
  return (
    conditions.kinds.includes(evaluation.kind) &&
    targetsFit(conditions.targets, evaluation) &&
    budgetFits(conditions.budgetPoints, evaluation) &&
    scriptFits(conditions.script, evaluation) &&
    conditions.level1.every((name) => evaluation.indicators.some(({ level1 }) => level1?.name === name))
  );
}

/**
 * Whether the levels by which a pack is known have its points where the form gives them points: counties set 成本指标 apart with
 * 10 points of the outputs' 50, and are not under the rules that give it 20.
 */
function pointsFit({ appliesTo, levels }: RulePack, { indicators }: Evaluation): boolean {
  return levels.every(({ name, points }) => {
    if (points === null || appliesTo?.level1.includes(name) !== true) return true;
    const weights = indicators.flatMap(({ level1, weight }) =>
      level1?.name === name && weight?.value ? [new Decimal(weight.value)] : [],
    );
    return weights.length === 0 || sum(weights).eq(points);
  });
}

/** A form without indicators has neither targets nor none. */
function targetsFit(wanted: Conditions["targets"], { indicators }: Evaluation): boolean {
  if (wanted === "any") return true;
  if (indicators.length === 0) return false;
  const present = indicators.some(({ target, cells }) => target !== null || cells.target !== undefined);
  return present === (wanted === "present");
}

function budgetFits(wanted: string | null, { budget }: Evaluation): boolean {
  if (wanted === null) return true;
  const printed = budget?.weight?.value ?? null;
  return printed !== null && new Decimal(printed).eq(wanted);
}

const HAN = /\p{Script=Han}/u;

/** Which script most names of indicators are written in. */
function scriptFits(wanted: Conditions["script"], { indicators }: Evaluation): boolean {
  if (wanted === "any") return true;
  const han = indicators.filter(({ name }) => HAN.test(name.text)).length;
  return han * 2 >= indicators.length === (wanted === "han");
}
