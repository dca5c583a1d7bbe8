import type { Translator } from "../../core/messages/catalogue";
import { describeRefusal, describeWarnings } from "../../hosts/file/describe";
import type { Refusal } from "../../hosts/file/refusal";
import { extname } from "node:path";
import { err, type Result } from "../../core/common/result";
import type { WorkbookPlan } from "../../core/workbook/plan";
import { applyPlan, type AppliedPlan } from "../../hosts/file/writing";
import type { Context } from "./context";
import { problem, type Problem } from "./problem";

/** A refused file as a problem, with the reason in words. */
export function refusalProblem(refusal: Refusal, file: string, say: Translator): Problem {
  return problem("cli.file.refused", { file, reason: describeRefusal(refusal, say) });
}

/** A workbook as read, with a plan carried out, as what the name of the output says: a workbook or a template. */
export async function finishedWorkbook(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  plan: WorkbookPlan,
  output: string,
  { say }: Context,
): Promise<Result<AppliedPlan, Problem>> {
  const applied = await applyPlan(bytes, plan, extname(output).toLowerCase());
  return applied.ok ? applied : err(refusalProblem(applied.error, file, say));
}

/** What the writing of a workbook could not keep, as sentences. */
export function writeNotes(warnings: AppliedPlan["warnings"], { say }: Context): readonly string[] {
  return describeWarnings(warnings, say);
}
