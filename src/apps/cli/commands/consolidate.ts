import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import {
  baseRows,
  budgetRows,
  distinct,
  doubleRows,
  findingRows,
  indicatorRows,
  rankingRows,
  TABLES,
  unreadRows,
  type Distinct,
  type Extract,
  type Head,
  type TableRow,
  type Unread,
} from "../../../core/consolidation";
import { consolidationTranslator } from "../../../core/consolidation/messages";
import type { Translator } from "../../../core/messages/catalogue";
import type { RulePack } from "../../../core/rules";
import { identityOf, inputsOf } from "../batch/inputs";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import { MOST_ROWS, writeTables, type FilledTable } from "../consolidate/consolidated-workbook";
import type { ExtractJob } from "../consolidate/extract-file";
import { isAsWritten, knownExtract, rememberWritten } from "../consolidate/extract-store";
import { print, printJson, type Context, type Outcome } from "../context";
import { extractAll } from "../extract-threads";
import { checkOutput, writeProblem, wouldLoseWork } from "../files";
import type { ConsolidateOutput } from "../json/consolidate";
import { namedPack } from "../pack-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";
import { progressOf } from "../progress";
import { writeWholeBy } from "../whole-file";

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

/** What was read of all files, in their order. */
interface Extracted {
  readonly heads: readonly Head[];
  readonly unread: readonly Unread[];
  readonly reused: number;
}

async function extractFiles(
  context: Context,
  files: readonly (Input | ClosedFolder)[],
  {
    store,
    pack,
    json,
  }: { readonly store: string; readonly pack: RulePack | undefined; readonly json?: boolean | undefined },
): Promise<Extracted> {
  const { say, locale, io } = context;
  const results: (Head | Unread | undefined)[] = files.map((one) =>
    "problem" in one ? unreadOf(one.file, one.problem, say) : undefined,
  );
  const open = files.flatMap((one, place) => ("problem" in one ? [] : [{ place, file: one.file }]));
  const jobs = open.map(({ file }): ExtractJob => ({ file, store, locale, pack }));
  const progress = progressOf(io, jobs.length, json);
  const begun = performance.now();
  let [done, reused] = [0, 0];
  try {
    await extractAll(jobs, availableParallelism(), (index, result) => {
      const { place = 0, file = "" } = open[index] ?? {};
      results[place] = result.ok ? result.value.head : unreadOf(file, result.error, say);
      if (result.ok && result.value.reused) reused += 1;
      done += 1;
      const seconds = Math.ceil((((performance.now() - begun) / done) * (jobs.length - done)) / 1000);
      progress.step(say("cli.consolidate.progress", { done, count: jobs.length, seconds }));
    });
  } finally {
    progress.done();
  }
  const all = results.filter((result) => result !== undefined);
  return {
    heads: all.filter((result) => "key" in result),
    unread: all.filter((result) => "problem" in result),
    reused,
  };
}

function unreadOf(file: string, { id, params }: Problem, say: Translator): Unread {
  return { file, problem: oneLine(say(id, params)) };
}

function nothingRead(unread: readonly Unread[]): Problem {
  return problem(
    "cli.consolidate.nothing",
    { count: unread.length },
    unread.slice(0, MOST_TOLD).map((one) => one.problem),
  );
}

async function writeOutput(
  { locale }: Context,
  output: string,
  store: string,
  parts: Distinct,
  unread: readonly Unread[],
): Promise<Result<null, Problem>> {
  const say = consolidationTranslator(locale);
  const tables = tablesOf(store, parts, unread, say);
  const long = tables.find(({ count }) => count > MOST_ROWS);
  if (long) {
    const sheet = say(`consolidation.sheet.${long.table.id}`);
    return err(problem("cli.consolidate.too-many-rows", { sheet, count: long.count, most: MOST_ROWS }));
  }
  try {
    await writeWholeBy(output, (temporary) => writeTables(temporary, output, tables, say));
    await rememberWritten(store, output);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, output));
  }
}

function tablesOf(
  store: string,
  { heads, doubles, doubled }: Distinct,
  unread: readonly Unread[],
  say: Translator,
): readonly FilledTable[] {
  const streamed = (make: (file: string, extract: Extract) => readonly TableRow[]) => () =>
    rowsOf(store, heads, make);
  const ranking = rankingRows(heads, doubled, say);
  const total = (count: (head: Head) => number): number => heads.reduce((sum, head) => sum + count(head), 0);
  const held = (rows: readonly TableRow[]) => ({ count: rows.length, rows: () => rows });
  return [
    {
      table: TABLES.indicators,
      count: total(({ indicators }) => indicators),
      rows: streamed((file, extract) => indicatorRows(file, extract, say)),
    },
    { table: TABLES.ranking, ...held(ranking) },
    { table: TABLES.budget, count: total(({ budgetLines }) => budgetLines), rows: streamed(budgetRows) },
    {
      table: TABLES["base-data"],
      count: total(({ baseItems }) => baseItems),
      rows: streamed((file, extract) => baseRows(file, extract, say)),
    },
    {
      table: TABLES.findings,
      count: total(({ findings }) => findings),
      rows: streamed((file, extract) => findingRows(file, extract, say)),
    },
    { table: TABLES.doubles, ...held(doubleRows(doubles, say)) },
    { table: TABLES.unread, ...held(unreadRows(unread)) },
  ];
}

/** Rows of all workbooks, each read from the store when its turn comes: one is in memory at a time. */
async function* rowsOf(
  store: string,
  heads: readonly Head[],
  make: (file: string, extract: Extract) => readonly TableRow[],
): AsyncGenerator<TableRow> {
  for (const { file, key } of heads) {
    yield* make(file, await knownExtract(store, key));
  }
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
