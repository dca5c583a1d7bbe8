import { err, ok, type Result } from "../../../core/common/result";
import {
  additionsTo,
  compareWithPrevious,
  distinct,
  misnamedFiles,
  packOf,
  populationOf,
  tablesOf,
  DRIFTS,
  RETURN_ISSUES,
  YEARLY_FLAGS,
  type ComparedReturns,
  type Consolidation,
  type Distinct,
  type GivenMaterial,
  type Head,
  type Previous,
  type Unread,
  type Yearly,
} from "../../../core/consolidation";
import { consolidationTranslator } from "../../../core/consolidation/messages";
import type { Manifest } from "../../../core/distribution";
import type { RulePack } from "../../../core/rules";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import { bucketInputs, type BucketInputs } from "../bucket/bucket-inputs";
import type { Extracted } from "../consolidate/extract-files";
import { filesOf, unusableOutput } from "../consolidate/inputs-and-output";
import { readMaterials } from "../consolidate/materials";
import { knownExtract } from "../consolidate/extract-store";
import { readPrevious } from "../consolidate/previous";
import { readerFor, type ReadAll } from "../consolidate/read-all";
import { unusableDocument, writeReportDocument } from "../consolidate/report-document";
import { changesOf, comparedReturns, manifestFor } from "../consolidate/returns";
import { storePlace } from "../consolidate/store-place";
import { MOST_TOLD, tellConsolidated } from "../consolidate/tell-consolidated";
import { writeOutput } from "../consolidate/write-output";
import { printJson, type Context, type Outcome } from "../context";
import { unusableDataset, writeDataset } from "../dataset/write-dataset";
import type { ConsolidateOutput } from "../json/consolidate";
import { mergeByScheme } from "../merging/consolidate-by-scheme";
import { namedPack } from "../pack-file";
import { EXIT, problem, type Problem } from "../problem";
import { programVersion } from "../version";

export interface ConsolidateOptions {
  readonly output: string;
  /** Folder or bucket in which extracts are kept; absent takes a hidden folder beside the output. */
  readonly store?: string;
  /** Address of the service that has the bucket. */
  readonly endpoint?: string;
  readonly pack?: string;
  /** A workbook of the bureau's own words for the report. */
  readonly materials?: string;
  /** A consolidated workbook of last year, or a workbook or folder of what was handed in before. */
  readonly previous?: string;
  /** The manifest of what was distributed; absent takes the one of a folder that is read, where it has one. */
  readonly manifest?: string;
  /** The report as a Word document. */
  readonly docx?: string;
  /** A folder for the data as Parquet. */
  readonly parquet?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  /** A merge scheme: the tables are no forms. */
  readonly scheme?: string;
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  /** A queue whose workers read the files. */
  readonly queue?: string;
  /** The folder that the workers see, too; absent takes the current one. */
  readonly shared?: string;
}

/** `jiyan consolidate`: one workbook of the tables of many. */
export async function consolidate(
  context: Context,
  named: readonly string[],
  options: ConsolidateOptions,
): Promise<Outcome> {
  if (options.scheme !== undefined) return mergeByScheme(context, named, options, options.scheme);
  const given = await givenFor(context, named, options);
  if (!given.ok) return given;
  const made = await make(context, options, given.value);
  if (!made.ok) return made;
  if (options.json) printJson(context, made.value);
  else tellConsolidated(context, made.value);
  return ok(made.value.unread.length > 0 ? EXIT.findings : EXIT.ok);
}

/** What a command line names, before the work is done. */
interface Given {
  readonly store: string;
  readonly pack: RulePack | undefined;
  readonly read: ReadAll;
  readonly files: readonly (Input | ClosedFolder)[];
  readonly objects: BucketInputs["objects"];
  readonly materials: readonly GivenMaterial[];
  readonly previous: Previous | null;
  readonly manifest: Manifest | null;
}

async function givenFor(
  context: Context,
  named: readonly string[],
  options: ConsolidateOptions,
): Promise<Result<Given, Problem>> {
  const { output, previous: former } = options;
  const inputs = former === undefined ? named : [...named, former];
  const place = storePlace(context, options, inputs);
  if (!place.ok) return place;
  const { folder: store, bucket } = place.value;
  const pack = await namedPack(options.pack, context);
  if (!pack.ok) return pack;
  const unusable = await unusableOutputs(options, store);
  if (unusable) return err(unusable);
  const materials = await readMaterials(options.materials, context);
  if (!materials.ok) return materials;
  const manifest = await manifestFor(options.manifest, named);
  if (!manifest.ok) return manifest;
  const own = [output, options.materials, former].filter((file) => file !== undefined);
  const inBuckets = await bucketInputs(inputs, options.endpoint, context.io.env);
  if (!inBuckets.ok) return inBuckets;
  const { found, objects } = inBuckets.value;
  const files = await filesOf(named, own, store, found);
  if (files.length === 0) {
    return err(problem("cli.files.none", { folder: named[0] ?? "", count: named.length }));
  }
  const read = readerFor(context, { ...options, store, bucket, pack: pack.value, objects });
  const previous = await readPrevious(former, store, read, found);
  if (!previous.ok) return previous;
  return ok({
    ...{ store, pack: pack.value, read, files, objects },
    materials: materials.value,
    previous: previous.value,
    manifest: manifest.value,
  });
}

async function make(
  context: Context,
  options: ConsolidateOptions,
  { store, pack, read, files, objects, materials, previous, manifest }: Given,
): Promise<Result<ConsolidateOutput, Problem>> {
  const all = await read(files);
  if (!all.ok) return all;
  const extracted = all.value;
  const changed = await changesOf(extracted, objects);
  const parts = distinct(extracted.heads, (file) => changed.get(file)?.getTime());
  if (parts.heads.length === 0) return err(nothingRead(extracted.unread));
  const returns = manifest && (await comparedReturns(manifest, extracted, store, changed));
  const misnamed = returns ? misnamedFiles(returns) : undefined;
  const extractOf = (key: string) => knownExtract(store, key);
  const yearly = previous && (await compareWithPrevious(previous, parts.heads, extractOf, misnamed));
  const consolidation: Consolidation = {
    parts,
    unread: extracted.unread,
    population: populationOf(parts.heads, returns?.asked ?? null, parts.superseded),
    materials,
    yearly: yearly?.findings ?? null,
    returns: returns?.issues ?? null,
    misnamed,
    pack: pack ?? packOf(parts.heads),
  };
  const tables = tablesOf(consolidation, consolidationTranslator(context.locale));
  const additions = additionsTo(consolidation, tables, {
    locale: context.locale,
    engineVersion: programVersion(),
  });
  const written = await writeOutput(
    context,
    { output: options.output, store },
    parts.heads,
    tables,
    additions.plan,
  );
  if (!written.ok) return written;
  const beside = await writeBeside(options, store, parts.heads, additions.report);
  if (!beside.ok) return beside;
  const { docx = null, parquet = null } = options;
  const report = additions.report && { slots: [...additions.slots], docx };
  const told = {
    ...{ report, parquet },
    yearly: yearly && yearlyOutput(yearly),
    returns: returns && returnsOutput(returns),
  };
  return ok(outputOf(options.output, parts, extracted, told));
}

/** Writes what was asked for beside the workbook: the report as a document, the data. */
async function writeBeside(
  { docx, parquet, force = false }: ConsolidateOptions,
  store: string,
  heads: readonly Head[],
  report: ReturnType<typeof additionsTo>["report"],
): Promise<Result<null, Problem>> {
  if (docx !== undefined && report) {
    const document = await writeReportDocument(report, docx, force);
    if (!document.ok) return document;
  }
  return parquet === undefined ? ok(null) : writeDataset(parquet, store, heads);
}

/** Why one of the outputs cannot be written, if one cannot. */
async function unusableOutputs(options: ConsolidateOptions, store: string): Promise<Problem | undefined> {
  return (
    (await unusableOutput(options, store)) ??
    (await unusableDocument(options.docx)) ??
    (await unusableDataset(options.parquet, { store, force: options.force }))
  );
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
  more: Pick<ConsolidateOutput, "report" | "parquet" | "yearly" | "returns">,
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
    unread: unread.map(({ file, problem: why }) => ({ file, problem: why })),
    ...more,
  };
}

function yearlyOutput({ forms, findings }: Yearly): NonNullable<ConsolidateOutput["yearly"]> {
  const flags = YEARLY_FLAGS.map((flag) => ({
    flag,
    count: findings.filter((finding) => finding.flag === flag).length,
  }));
  return { forms, flags: flags.filter(({ count }) => count > 0) };
}

function returnsOutput({ asked, issues }: ComparedReturns): NonNullable<ConsolidateOutput["returns"]> {
  const kinds = [...RETURN_ISSUES, ...DRIFTS].map((kind) => ({
    kind,
    count: issues.filter((issue) => issue.kind === kind).length,
  }));
  return { asked: asked.length, issues: kinds.filter(({ count }) => count > 0) };
}
