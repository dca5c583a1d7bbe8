import { annotate } from "../../core/engine";
import { ok, type Result } from "../../core/common/result";
import { OWNED_SHEET_NAMES } from "../../core/workbook/ownership";
import { extensionsFor, type AssessedWorkbook } from "./assess";
import type { Context } from "./context";
import { checkOutput, isSameFile } from "./files";
import { settleHandWork, type HandWorkOptions, type Settled } from "./hand-work";
import { problem, type Problem } from "./problem";
import { finishedWorkbook } from "./workbook-file";

/** A workbook with the findings sheet, not written yet. */
export interface AnnotatedCopy extends Pick<Settled, "former" | "replaced"> {
  readonly bytes: Uint8Array;
  /** Name of the findings sheet. */
  readonly sheet: string;
}

/** The annotated copy is another file: the person's own workbook is never changed by a check. */
export async function unusableCopy(file: string, output: string): Promise<Problem | undefined> {
  if (await isSameFile(file, output)) return problem("cli.output.annotate-input");
  return checkOutput(output, extensionsFor(file));
}

/** Makes a copy of a workbook with the findings sheet, links to the cells and all. */
export async function annotatedCopy(
  { assessment, bytes, file }: AssessedWorkbook,
  output: string,
  options: HandWorkOptions,
  context: Context,
): Promise<Result<AnnotatedCopy, Problem>> {
  const { plan } = annotate(assessment, context.locale);
  const work = { file, workbook: assessment.workbook, plan, output, inPlace: false };
  const settled = await settleHandWork(work, options, context);
  if (!settled.ok) return settled;
  const { former, replaced } = settled.value;
  const applied = await finishedWorkbook({ file, bytes }, settled.value.plan, output, context);
  if (!applied.ok) return applied;
  const sheet = plan.sheets[0]?.name ?? OWNED_SHEET_NAMES[context.locale].findings;
  return ok({ bytes: applied.value.bytes, sheet, former, replaced });
}
