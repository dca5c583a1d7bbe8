import { err, ok, type Result } from "../../../core/common/result";
import type { Assessment, Reported } from "../../../core/engine";
import type { Context } from "../context";
import { checkOutput, wouldLoseWork, writeOutput } from "../files";
import { findLibreOffice, pdfOf } from "../pdf";
import { problem, type Problem } from "../problem";
import type { Progress } from "../progress";
import { programVersion } from "../version";

export interface DocumentOptions {
  readonly docx?: string;
  readonly pdf?: string;
  /** Replace documents that somebody may have worked on. */
  readonly force?: boolean;
}

/** Documents that were asked for, before any work is done. */
export interface WantedDocuments {
  readonly docx: string | null;
  readonly pdf: string | null;
  /** The program that prints the PDF. */
  readonly office: string | null;
  readonly force: boolean;
}

/** A document's bytes and the file that they go into. */
export interface MadeDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Whether the documents that a command line asks for can be made and written here. */
export async function wantedDocuments(
  options: DocumentOptions,
  { io }: Context,
): Promise<Result<WantedDocuments, Problem>> {
  const { docx = null, pdf = null, force = false }: Partial<WantedDocuments> = options;
  const unusable =
    (docx === null ? undefined : await checkOutput(docx, [".docx"])) ??
    (pdf === null ? undefined : await checkOutput(pdf, [".pdf"]));
  if (unusable) return err(unusable);
  const office = pdf === null ? null : await findLibreOffice(io);
  if (pdf !== null && office === null) return err(problem("cli.pdf.no-office"));
  return ok({ docx, pdf, office, force });
}

/** How many steps of progress the documents take. */
export function stepsOf({ docx, pdf }: DocumentOptions): number {
  return (docx === undefined && pdf === undefined ? 0 : 1) + (pdf === undefined ? 0 : 1);
}

/**
 * Makes the documents; nothing is written yet. What makes them is loaded only here.
 *
 * @returns a problem where a file of that name holds something else and was not to be replaced
 */
export async function makeDocuments(
  wanted: WantedDocuments,
  assessment: Assessment,
  reported: Reported,
  { say }: Context,
  progress: Progress,
): Promise<Result<readonly MadeDocument[], Problem>> {
  const { docx, pdf, office, force } = wanted;
  if (docx === null && pdf === null) return ok([]);
  progress.step(say("cli.progress.document"));
  const [{ layDocument }, { writeDocument }] = await Promise.all([
    import("../../../core/document"),
    import("../../../hosts/word"),
  ]);
  const { report, evaluations, told } = reported;
  const bytes = await writeDocument(
    layDocument({
      report,
      evaluations,
      scorecards: told,
      pack: assessment.pack,
      engineVersion: programVersion(),
    }),
  );
  const made: MadeDocument[] = docx === null ? [] : [{ path: docx, bytes }];
  if (pdf !== null && office !== null) {
    progress.step(say("cli.progress.pdf"));
    const printed = await pdfOf(bytes, office, pdf);
    if (!printed.ok) return printed;
    made.push({ path: pdf, bytes: printed.value });
  }
  for (const document of made) {
    if (!force && (await wouldLoseWork(document.path, document.bytes))) {
      return err(problem("cli.output.exists", { file: document.path }));
    }
  }
  return ok(made);
}

/** Writes the documents, each whole or not at all. */
export async function writeDocuments(documents: readonly MadeDocument[]): Promise<Problem | undefined> {
  for (const { path, bytes } of documents) {
    const written = await writeOutput(path, bytes);
    if (!written.ok) return written.error;
  }
  return undefined;
}
