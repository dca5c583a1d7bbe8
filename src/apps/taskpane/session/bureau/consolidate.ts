import { printIsoDay } from "../../../../core/common/day";
import { err, ok, type Result } from "../../../../core/common/result";
import {
  additionsTo,
  compareReturns,
  distinct,
  headOf,
  packOf,
  populationOf,
  tablesOf,
  type ComparedReturns,
  type Consolidation,
  type Extract,
  type Head,
  type Unread,
} from "../../../../core/consolidation";
import { consolidationTranslator } from "../../../../core/consolidation/messages";
import { parseManifest, type Manifest } from "../../../../core/distribution";
import { distributionTranslator } from "../../../../core/distribution/messages";
import type { Translator } from "../../../../core/messages/catalogue";
import { describeRefusal } from "../../../../hosts/file/describe";
import { longTable, MOST_ROWS, relativeLink, writeConsolidated } from "../../../../hosts/file/consolidating";
import { sessionTexts } from "../texts";
import { VERSION } from "../version";
import type {
  BureauProgress,
  BureauTrouble,
  ConsolidationRequest,
  ConsolidationView,
  GivenFile,
} from "./api";
import { consolidationView } from "./consolidation-view";
import { canHash, sha256 } from "./hash";
import { counter } from "./progress";
import { bytesOf, readFile } from "./read-file";
import { reportDocument } from "./report-document";
import { sortFiles } from "./sort-files";

/** Everything that was read, in the order of the files. */
interface ReadFiles {
  readonly heads: readonly Head[];
  readonly unread: readonly Unread[];
  readonly extracts: ReadonlyMap<string, Extract>;
}

/** Makes one workbook of many, as `jiyan consolidate` does. */
export async function consolidateFiles(
  { locale, files }: ConsolidationRequest,
  onProgress: (progress: BureauProgress) => void,
): Promise<Result<ConsolidationView, BureauTrouble>> {
  const say = sessionTexts(locale);
  if (!canHash()) return err({ text: say("session.bureau.insecure"), lines: [] });
  const { tables: given, manifest: manifestFile, passedOver } = sortFiles(files, say);
  const read = await readAll(given, say, onProgress);
  const manifest = manifestFile && (await manifestIn(manifestFile, say));
  const unread = [...read.unread, ...(manifest?.ok === false ? [manifest.error] : [])];
  const parts = distinct(read.heads);
  if (parts.heads.length === 0) {
    const lines = [
      ...unread.map(({ file, problem }) => lineOf(say, file, problem)),
      ...passedOver.map(({ path, reason }) => lineOf(say, path, reason)),
    ];
    return err({ text: say("session.bureau.nothing", { count: lines.length }), lines });
  }
  const extractOf = ({ key }: Head): Promise<Extract> => Promise.resolve(known(read.extracts, key));
  const returns = manifest?.ok === true ? await returnsOf(manifest.value, given, read) : null;
  const consolidation: Consolidation = {
    parts,
    unread,
    population: populationOf(parts.heads, returns?.asked ?? null),
    materials: [],
    yearly: null,
    returns: returns?.issues ?? null,
    pack: packOf(parts.heads),
  };
  const words = consolidationTranslator(locale);
  const tables = tablesOf(consolidation, words);
  const long = longTable(tables);
  if (long) {
    const sheet = words(`consolidation.sheet.${long.table.id}`);
    return err({
      text: say("session.bureau.too-many-rows", { sheet, count: long.count, most: MOST_ROWS }),
      lines: [],
    });
  }
  const additions = additionsTo(consolidation, tables, { locale, engineVersion: VERSION });
  const pieces: Uint8Array[] = [];
  const written = await writeConsolidated(
    (bytes) => {
      pieces.push(bytes);
      return Promise.resolve();
    },
    {
      ...{ heads: parts.heads, tables, additions: additions.plan, extractOf, locale },
      linkTo: ({ file, at }) => relativeLink(file.split("/"), at),
    },
  );
  if (!written.ok) return err({ text: describeRefusal(written.error, say), lines: [] });
  const workbook = { bytes: joined(pieces), fileName: say("session.bureau.file") };
  const document = additions.report && (await reportDocument(additions.report));
  return ok(
    consolidationView(
      { consolidation, asked: returns?.asked.length ?? null },
      { passedOver, slots: additions.slots, workbook, document },
      words,
    ),
  );
}

async function readAll(
  files: readonly GivenFile[],
  say: Translator,
  onProgress: (progress: BureauProgress) => void,
): Promise<ReadFiles> {
  const heads: Head[] = [];
  const unread: Unread[] = [];
  const extracts = new Map<string, Extract>();
  const next = counter(files.length, onProgress);
  for (const { path, file } of files) {
    const bytes = await bytesOf(file, say);
    const key = bytes.ok ? await sha256(bytes.value) : "";
    const former = extracts.get(key);
    const extract = bytes.ok ? (former ? ok(former) : await readFile(bytes.value, say.locale, say)) : bytes;
    if (extract.ok) {
      extracts.set(key, extract.value);
      heads.push(headOf(path, key, extract.value));
    } else unread.push({ file: path, problem: extract.error });
    next();
  }
  return { heads, unread, extracts };
}

async function manifestIn({ path, file }: GivenFile, say: Translator): Promise<Result<Manifest, Unread>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return err({ file: path, problem: bytes.error });
  const parsed = parseManifest(new TextDecoder().decode(bytes.value));
  if (parsed.ok) return parsed;
  const { kind } = parsed.error;
  const words = distributionTranslator(say.locale);
  const where = "path" in parsed.error ? parsed.error.path : "";
  return err({ file: path, problem: words(`distribution.manifest.${kind}`, { file: path, path: where }) });
}

/** Holds what came back against the manifest, as of the days on which the files were last changed. */
function returnsOf(
  manifest: Manifest,
  files: readonly GivenFile[],
  { heads, extracts }: ReadFiles,
): Promise<ComparedReturns> {
  const byPath = new Map(heads.map((head) => [head.file, head]));
  const arrivals = files.map(({ path, file }) => ({
    head: byPath.get(path) ?? null,
    file: path,
    name: path.split("/").at(-1) ?? "",
    day: file === null ? "" : dayOf(file),
  }));
  return compareReturns(manifest, arrivals, ({ key }) =>
    Promise.resolve(known(extracts, key).distributed?.layout ?? []),
  );
}

function dayOf({ lastModified }: File): string {
  const time = new Date(lastModified);
  return printIsoDay({ year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() });
}

function known(extracts: ReadonlyMap<string, Extract>, key: string): Extract {
  const extract = extracts.get(key);
  if (!extract) throw new RangeError(`No extract ${key}`);
  return extract;
}

function lineOf(say: Translator, path: string, reason: string): string {
  return say("session.bureau.line", { path, reason });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const piece of pieces) {
    bytes.set(piece, from);
    from += piece.length;
  }
  return bytes;
}
