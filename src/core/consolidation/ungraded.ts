import { Decimal } from "../common/decimal";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import type { ExtractedForm } from "./extract";

/** Why a form has no grade under its rules; `null` where it has one. */
export function ungradedOf({ total, grade }: Scorecard, pack: RulePack): ExtractedForm["ungraded"] {
  if (grade !== null) return null;
  if (total === null) return { why: "nothing" };
  const open = total.steps.find(({ label }) => label === "scoring.incomplete");
  if (open) return { why: "rows", count: open.inputs.length };
  const missing = new Decimal(total.max).minus(pack.scoring.total).abs();
  return missing.gt(pack.tolerances.weight) ? { why: "points", due: pack.scoring.total } : { why: "low" };
}
