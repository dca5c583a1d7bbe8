import type { Translator } from "../../core/messages/catalogue";
import type { Refusal } from "../../hosts/file/refusal";
import type { AppliedPlan } from "../../hosts/file/writing";
import type { Context } from "./context";
import { problem, type Problem } from "./problem";

/** Values that sentences about refusals may name, for refusals that do not give them. */
const UNSAID = { part: "none", limit: "", what: "none", cell: "", sheet: "", name: "", reason: "none" };

/** A refused file as a problem, with the reason in words. */
export function refusalProblem(refusal: Refusal, file: string, say: Translator): Problem {
  const given = Object.fromEntries(Object.entries(refusal.params).filter(([, value]) => value !== ""));
  const reason = say(`file.refusal.${refusal.code}`, { ...UNSAID, ...given });
  return problem("cli.file.refused", { file, reason });
}

/** What the writing of a workbook could not keep, as sentences. */
export function writeNotes(warnings: AppliedPlan["warnings"], { say }: Context): readonly string[] {
  return warnings.map(({ code, params }) => say(`file.warning.${code}`, params));
}
