import { err, ok, type Result } from "../common/result";
import { parseRulePack, type RulePackProblem } from "./parse";
import type { RulePack } from "./rule-pack";
import common2013 from "./packs/common-2013.json";
import executionCapped from "./packs/execution-capped.json";
import hubei2020 from "./packs/hubei-2020.json";
import kpi from "./packs/kpi.json";
import kpiChinese from "./packs/kpi-zh.json";
import mof2020 from "./packs/mof-2020.json";
import mof2021Cost from "./packs/mof-2021-cost.json";

/** A pack that comes with the program does not fit the schema: a fault of the program, found by its tests. */
export class InvalidBuiltInPackError extends Error {
  override readonly name = "InvalidBuiltInPackError";
  constructor(readonly problems: readonly RulePackProblem[]) {
    super(`A built-in rule pack is invalid: ${problems.map((problem) => problem.path).join(", ")}`);
  }
}

/** Nobody knows a pack of this id. */
export interface UnknownPack {
  readonly kind: "unknown-pack";
  readonly id: string;
  /** Ids that are known. */
  readonly known: readonly string[];
}

/**
 * Reads a pack that is part of the program.
 * @throws InvalidBuiltInPackError when it does not fit the schema.
 */
export function builtIn(json: unknown): RulePack {
  const parsed = parseRulePack(json);
  if (!parsed.ok) throw new InvalidBuiltInPackError(parsed.error);
  return parsed.value;
}

/** The packs that come with the program. */
export const PACKS: readonly RulePack[] = [
  mof2020,
  mof2021Cost,
  hubei2020,
  executionCapped,
  common2013,
  kpi,
  kpiChinese,
].map(builtIn);

/** Packs of rules that nobody has set for a company. */
const GENERAL: ReadonlySet<string> = new Set(["kpi", "kpi-zh"]);

/** Whether a pack is one that any table of indicators may be held against, whose rules are nobody's own. */
export function isGeneralPack(id: string): boolean {
  return GENERAL.has(id);
}

/** The built-in pack of an id (`mof-2020`). */
export function packById(id: string): Result<RulePack, UnknownPack> {
  const pack = PACKS.find((candidate) => candidate.id === id);
  return pack ? ok(pack) : err({ kind: "unknown-pack", id, known: PACKS.map((candidate) => candidate.id) });
}
