import { err, ok, type Result } from "../../../../core/common/result";
import {
  compareWithPrevious,
  distinct,
  misnamedFiles,
  packOf,
  populationOf,
  type Consolidation,
  type Extract,
  type Yearly,
} from "../../../../core/consolidation";
import { consolidationTranslator } from "../../../../core/consolidation/messages";
import type { Translator } from "../../../../core/messages/catalogue";
import { sessionTexts } from "../texts";
import type {
  BureauProgress,
  BureauTrouble,
  ConsolidationRequest,
  ConsolidationView,
  FileLine,
  GivenFile,
} from "./api";
import { ownOf, type Own } from "./beside";
import { consolidationView } from "./consolidation-view";
import { canHash } from "./hash";
import { manifestIn, returnsOf } from "./manifest";
import { counter } from "./progress";
import { knownExtract, readFiles, type Extracts, type ReadFiles } from "./read-files";
import { sortFiles } from "./sort-files";
import { writeConsolidation } from "./write-consolidation";

/** Makes one workbook of many, as `jiyan consolidate` does. */
export async function consolidateFiles(
  { locale, files, beside = {} }: ConsolidationRequest,
  onProgress: (progress: BureauProgress) => void,
): Promise<Result<ConsolidationView, BureauTrouble>> {
  const say = sessionTexts(locale);
  if (!canHash()) return err({ text: say("session.bureau.insecure"), lines: [] });
  const { tables: given, manifest, passedOver } = sortFiles(files, say);
  const former = sortFiles(beside.previous ?? [], say);
  const next = counter(given.length + former.tables.length, onProgress);
  const extracts: Extracts = new Map();
  const own = await ownOf(beside, former.tables, { say, extracts, next });
  if (!own.ok) return own;
  const { pack, previous } = own.value;
  const read = await readFiles(given, { say, pack: pack?.pack, extracts, next });
  const left = [...passedOver, ...former.passedOver, ...(previous?.unread ?? [])];
  if (read.heads.length === 0) return err(nothingRead(read, left, say));
  const extractOf = (key: string): Promise<Extract> => knownExtract(extracts, key);
  const { consolidation, asked, yearly } = await compared(
    { read, given, manifest },
    own.value,
    extractOf,
    say,
  );
  const written = await writeConsolidation(consolidation, extractOf, locale);
  if (!written.ok) return written;
  return ok({
    ...consolidationView({ consolidation, asked }, consolidationTranslator(locale)),
    ...written.value,
    comparedForms: yearly?.forms ?? 0,
    packDoubts: pack?.doubts ?? [],
    passedOver: left,
  });
}

interface HandedIn {
  readonly read: ReadFiles;
  readonly given: readonly GivenFile[];
  readonly manifest: GivenFile | null;
}

interface Compared {
  readonly consolidation: Consolidation;
  /** Units that a manifest names; `null` without one. */
  readonly asked: number | null;
  readonly yearly: Yearly | null;
}

/** What was read, held against the manifest and last year. */
async function compared(
  { read, given, manifest: file }: HandedIn,
  { pack, materials, previous }: Own,
  extractOf: (key: string) => Promise<Extract>,
  say: Translator,
): Promise<Compared> {
  const changed = new Map(given.map(({ path, file }) => [path, file?.lastModified]));
  const parts = distinct(read.heads, (path) => changed.get(path));
  const manifest = file && (await manifestIn(file, say));
  const returns = manifest?.ok === true ? await returnsOf(manifest.value, given, read, extractOf) : null;
  const misnamed = returns ? misnamedFiles(returns) : undefined;
  const yearly = previous && (await compareWithPrevious(previous.previous, parts.heads, extractOf, misnamed));
  const consolidation: Consolidation = {
    parts,
    unread: [...read.unread, ...(manifest?.ok === false ? [manifest.error] : [])],
    population: populationOf(parts.heads, returns?.asked ?? null, parts.superseded),
    materials,
    yearly: yearly?.findings ?? null,
    returns: returns?.issues ?? null,
    misnamed,
    pack: pack?.pack ?? packOf(parts.heads),
  };
  return { consolidation, asked: returns?.asked.length ?? null, yearly };
}

function nothingRead({ unread }: ReadFiles, passedOver: readonly FileLine[], say: Translator): BureauTrouble {
  const lines = [...unread.map(({ file, problem }) => ({ path: file, reason: problem })), ...passedOver];
  return {
    text: say("session.bureau.nothing", { count: lines.length }),
    lines: lines.map((line) => say("session.bureau.line", { ...line })),
  };
}
