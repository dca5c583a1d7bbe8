import { err, ok, type Result } from "../../../core/common/result";
import type { OverallInput } from "../../../core/consolidation";
import { checkOutput, wouldLoseWork, writeOutput } from "../files";
import { problem, type Problem } from "../problem";
import { programVersion } from "../version";

/** Why a document cannot go to this file, before any work is done. */
export async function unusableDocument(docx: string | undefined): Promise<Problem | undefined> {
  return docx === undefined ? undefined : checkOutput(docx, [".docx"]);
}

/** Writes the report on all that was handed in as a Word document, with the table of units behind it. */
export async function writeReportDocument(
  input: OverallInput,
  docx: string,
  force: boolean,
): Promise<Result<null, Problem>> {
  const { overallDocument } = await import("../../../hosts/word/overall-document");
  const { bytes } = await overallDocument(input, programVersion());
  if (!force && (await wouldLoseWork(docx, bytes))) return err(problem("cli.output.exists", { file: docx }));
  const written = await writeOutput(docx, bytes);
  return written.ok ? ok(null) : written;
}
