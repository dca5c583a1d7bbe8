import { dirname, join } from "node:path";
import { err, ok } from "../../../core/common/result";
import { distinct, type Distinct, type Head, type Unread } from "../../../core/consolidation";
import { identityOf, inputsOf } from "../batch/inputs";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import { extractFiles, type Extracted } from "../consolidate/extract-files";
import { isAsWritten } from "../consolidate/extract-store";
import { writeOutput } from "../consolidate/write-output";
import { print, printJson, type Context, type Outcome } from "../context";
import { checkOutput, wouldLoseWork } from "../files";
import type { ConsolidateOutput } from "../json/consolidate";
import { namedPack } from "../pack-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";

export interface ConsolidateOptions {
  readonly output: string;
  /** Folder in which extracts are kept; absent takes a hidden one beside the output. */
  readonly store?: string;
  readonly pack?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** The folder of extracts beside an output. */
const STORE = ".jiyan-extracts";
const MOST_TOLD = 20;

/** `jiyan consolidate`: one workbook of the tables of many. */
export async function consolidate(
  context: Context,
  named: readonly string[],
  options: ConsolidateOptions,
): Promise<Outcome> {
  const { output, store = join(dirname(output), STORE) } = options;
  const pack = await namedPack(options.pack, context);
  if (!pack.ok) return pack;
  const unusable = await unusableOutput(options, store);
  if (unusable) return err(unusable);
  const files = await filesOf(named, output, store);
  if (files.length === 0) {
    return err(problem("cli.files.none", { folder: named[0] ?? "", count: named.length }));
  }
  const extracted = await extractFiles(context, files, { store, pack: pack.value, json: options.json });
  const parts = distinct(extracted.heads);
  if (parts.heads.length === 0) return err(nothingRead(extracted.unread));
  const written = await writeOutput(context, output, store, parts, extracted.unread);
  if (!written.ok) return written;
  const told = outputOf(output, parts, extracted);
  if (options.json) printJson(context, told);
  else tell(context, told);
  return ok(extracted.unread.length > 0 ? EXIT.findings : EXIT.ok);
}

/** A workbook that somebody may have worked on is not replaced without leave. */
async function unusableOutput(
  { output, force }: ConsolidateOptions,
  store: string,
): Promise<Problem | undefined> {
  const unusable = await checkOutput(output, [".xlsx"]);
  if (unusable) return unusable;
  if (force === true || (await isAsWritten(store, output))) return undefined;
  return (await wouldLoseWork(output, new Uint8Array()))
    ? problem("cli.output.exists", { file: output })
    : undefined;
}

/** The files to read: not the output of a former run. */
async function filesOf(
  named: readonly string[],
  output: string,
  store: string,
): Promise<readonly (Input | ClosedFolder)[]> {
  const { found } = await inputsOf(named, [store]);
  const own = await identityOf(output);
  const identities = await Promise.all(found.map(({ file }) => identityOf(file)));
  return found.filter((_, place) => identities[place] !== own);
}

function nothingRead(unread: readonly Unread[]): Problem {
  return problem(
    "cli.consolidate.nothing",
    { count: unread.length },
    unread.slice(0, MOST_TOLD).map((one) => one.problem),
  );
}

function outputOf(
  output: string,
  { heads, doubles }: Distinct,
  { unread, reused }: Extracted,
): ConsolidateOutput {
  const total = (count: (head: Head) => number): number => heads.reduce((sum, head) => sum + count(head), 0);
  return {
    output,
    workbooks: heads.length,
    forms: total(({ forms }) => forms.length),
    indicators: total(({ indicators }) => indicators),
    findings: total(({ findings }) => findings),
    reused,
    doubles: doubles.map(({ kind, file, other }) => ({ kind, file, other: other.file })),
    unread: [...unread],
  };
}

function tell(
  context: Context,
  { output, workbooks, forms, indicators, reused, doubles, unread }: ConsolidateOutput,
): void {
  const { say, style } = context;
  print(context, say("cli.consolidate.read", { workbooks, forms, indicators, reused }));
  if (doubles.length > 0) print(context, say("cli.consolidate.doubles", { count: doubles.length }));
  if (unread.length > 0) print(context, say("cli.consolidate.unread", { count: unread.length }));
  print(
    context,
    unread.slice(0, MOST_TOLD).map((one) => `  ${one.problem}`),
  );
  print(context, style.good(say("cli.consolidate.written", { file: oneLine(output) })));
}
