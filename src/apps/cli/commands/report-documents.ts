import { err, ok, type Result } from "../../../core/common/result";
import type { Letter, ReportDocument } from "../../../core/document";
import type { Assessment, Reported } from "../../../core/engine";
import type { Translator } from "../../../core/messages/catalogue";
import type { TemplateRefusal, WordTemplate } from "../../../hosts/word";
import type { Context } from "../context";
import { checkOutput, isSameFile, readInput, wouldLoseWork, writeOutput } from "../files";
import { findLibreOffice, pdfOf } from "../pdf";
import { problem, type Problem } from "../problem";
import type { Progress } from "../progress";
import { programVersion } from "../version";

export interface DocumentOptions {
  readonly docx?: string;
  readonly pdf?: string;
  /** The person's own Word template. */
  readonly wordTemplate?: string;
  /** The letter that the report goes out as. */
  readonly redHead?: string;
  readonly number?: string;
  readonly copyTo?: string;
  readonly printedBy?: string;
  readonly printedOn?: string;
  /** Replace documents that somebody may have worked on. */
  readonly force?: boolean;
  /** Files that a former run wrote and nobody has touched since. */
  readonly replaceable?: readonly string[];
}

/** A template and the file that it was read from. */
interface NamedTemplate {
  readonly file: string;
  readonly opened: WordTemplate;
}

/** Documents that were asked for, before any work is done. */
export interface WantedDocuments {
  readonly docx: string | null;
  readonly pdf: string | null;
  /** The program that prints the PDF. */
  readonly office: string | null;
  readonly force: boolean;
  readonly replaceable: readonly string[];
  readonly template: NamedTemplate | null;
  readonly letter: Letter;
}

/** The documents, and what the person should know of them, as sentences. */
export interface MadeDocuments {
  readonly files: readonly MadeDocument[];
  readonly notes: readonly string[];
}

/** A document's bytes and the file that they go into. */
export interface MadeDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Whether the documents that a command line asks for can be made and written here. */
export async function wantedDocuments(
  options: DocumentOptions,
  { io, say }: Context,
): Promise<Result<WantedDocuments, Problem>> {
  const { docx = null, pdf = null, force = false, replaceable = [], wordTemplate } = options;
  const unusable =
    (docx === null ? undefined : await checkOutput(docx, [".docx"])) ??
    (pdf === null ? undefined : await checkOutput(pdf, [".pdf"]));
  if (unusable) return err(unusable);
  const office = pdf === null ? null : await findLibreOffice(io);
  if (pdf !== null && office === null) return err(problem("cli.pdf.no-office"));
  const letter = letterOf(options);
  if (!letter.ok) return letter;
  const wanted = { docx, pdf, office, force, replaceable, letter: letter.value };
  if (wordTemplate === undefined) return ok({ ...wanted, template: null });
  if (docx === null && pdf === null) return err(problem("cli.usage.template-without-document"));
  if (docx !== null && (await isSameFile(docx, wordTemplate))) {
    return err(problem("cli.output.equals-template"));
  }
  const template = await templateOf(wordTemplate, say);
  return template.ok ? ok({ ...wanted, template: template.value }) : template;
}

/** What was said of the letter, where it can stand in the document. */
function letterOf(options: DocumentOptions): Result<Letter, Problem> {
  const { docx, pdf, wordTemplate, redHead: issuer, number, copyTo, printedBy, printedOn } = options;
  const letter: Letter = { issuer, number, copyTo, printedBy, printedOn };
  if (Object.values(letter).every((words) => words === undefined)) return ok({});
  if (docx === undefined && pdf === undefined) return err(problem("cli.usage.letter-without-document"));
  if (wordTemplate !== undefined) return err(problem("cli.usage.letter-and-template"));
  if (number !== undefined && issuer === undefined) return err(problem("cli.usage.number-without-head"));
  return ok(letter);
}

async function templateOf(file: string, say: Translator): Promise<Result<NamedTemplate, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const { openTemplate } = await import("../../../hosts/word");
  const template = await openTemplate(bytes.value);
  if (!template.ok) return err(await templateProblem(file, template.error, say));
  return ok({ file, opened: template.value });
}

async function templateProblem(file: string, refusal: TemplateRefusal, say: Translator): Promise<Problem> {
  const { describeTemplateRefusal } = await import("../../../hosts/word");
  return problem("cli.word-template.refused", { file, reason: describeTemplateRefusal(refusal, say) });
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
): Promise<Result<MadeDocuments, Problem>> {
  const { docx, pdf, office, force, replaceable, template, letter } = wanted;
  if (docx === null && pdf === null) return ok({ files: [], notes: [] });
  progress.step(say("cli.progress.document"));
  const { hasOtherBrackets, layDocument } = await import("../../../core/document");
  const { report, evaluations, told } = reported;
  const written = await writtenDocument(
    layDocument({
      report,
      evaluations,
      scorecards: told,
      pack: assessment.pack,
      engineVersion: programVersion(),
      letter,
    }),
    template,
    say,
  );
  if (!written.ok) return written;
  const { bytes, notes } = written.value;
  const made: MadeDocument[] = docx === null ? [] : [{ path: docx, bytes }];
  if (pdf !== null && office !== null) {
    progress.step(say("cli.progress.pdf"));
    const printed = await pdfOf(bytes, office, pdf);
    if (!printed.ok) return printed;
    made.push({ path: pdf, bytes: printed.value });
  }
  for (const document of made) {
    const asked = force || replaceable.includes(document.path);
    if (!asked && (await wouldLoseWork(document.path, document.bytes))) {
      return err(problem("cli.output.exists", { file: document.path }));
    }
  }
  const brackets = hasOtherBrackets(letter.number ?? "") ? [say("letter.brackets")] : [];
  return ok({ files: made, notes: [...notes, ...brackets] });
}

/** A document on Jiyan's own pages or in a template. */
async function writtenDocument(
  document: ReportDocument,
  template: NamedTemplate | null,
  say: Translator,
): Promise<Result<{ readonly bytes: Uint8Array; readonly notes: readonly string[] }, Problem>> {
  const { describePourNotes, pourDocument, writeDocument } = await import("../../../hosts/word");
  if (template === null) return ok({ bytes: await writeDocument(document), notes: [] });
  const poured = await pourDocument(document, template.opened);
  if (!poured.ok) return err(await templateProblem(template.file, poured.error, say));
  return ok({ bytes: poured.value.bytes, notes: describePourNotes(poured.value.notes, say) });
}

/** Writes the documents, each whole or not at all. */
export async function writeDocuments(documents: readonly MadeDocument[]): Promise<Problem | undefined> {
  for (const { path, bytes } of documents) {
    const written = await writeOutput(path, bytes);
    if (!written.ok) return written.error;
  }
  return undefined;
}
