import type { Translator } from "../../core/messages/catalogue";
import { describeRefusal, describeWarnings } from "../../hosts/file/describe";
import type { Refusal } from "../../hosts/file/refusal";
import type { AppliedPlan } from "../../hosts/file/writing";
import type { Context } from "./context";
import { problem, type Problem } from "./problem";

/** A refused file as a problem, with the reason in words. */
export function refusalProblem(refusal: Refusal, file: string, say: Translator): Problem {
  return problem("cli.file.refused", { file, reason: describeRefusal(refusal, say) });
}

/** What the writing of a workbook could not keep, as sentences. */
export function writeNotes(warnings: AppliedPlan["warnings"], { say }: Context): readonly string[] {
  return describeWarnings(warnings, say);
}
