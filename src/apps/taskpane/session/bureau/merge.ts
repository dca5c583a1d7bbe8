import { err, ok, type Result } from "../../../../core/common/result";
import {
  gatherMerged,
  mergeWorkbook,
  mergingTranslator,
  type GatheredFiles,
  type Merged,
  type MergeDefinition,
  type MergedResult,
} from "../../../../core/merging";
import type { Translator } from "../../../../core/messages/catalogue";
import { fileNameOf } from "../../../../core/publishing/file-name";
import { MOST_ROWS, relativeLink, sourceText, writeMerged } from "../../../../hosts/file/consolidating";
import { describeRefusal } from "../../../../hosts/file/describe";
import { readWorkbook } from "../../../../hosts/file/reading";
import { sessionTexts } from "../texts";
import {
  BUREAU_LIMITS,
  type BureauProgress,
  type BureauTrouble,
  type GivenFile,
  type MergeRequest,
  type MergeView,
  type TableView,
} from "./api";
import { canHash, sha256 } from "./hash";
import { joined } from "./joined";
import { counter } from "./progress";
import { bytesOf } from "../bytes-of";
import { sortFiles } from "./sort-files";
import { cellText } from "./table-view";

/** Merges tables that are no forms into one, as `jiyan consolidate --scheme` does. */
export async function mergeTables(
  { locale, files, definition }: MergeRequest,
  onProgress: (progress: BureauProgress) => void,
): Promise<Result<MergeView, BureauTrouble>> {
  const say = sessionTexts(locale);
  if (!canHash()) return err({ text: say("session.bureau.insecure"), lines: [] });
  const { tables: given, passedOver } = sortFiles(files, say);
  const next = counter(given.length, onProgress);
  const known = new Map<string, Merged>();
  const results: MergedResult[] = [];
  for (const { path, file } of given) {
    results.push({ file: path, result: await mergeFile(file, definition, known, say) });
    next();
  }
  const separator = say("session.bureau.separator");
  const gathered = gatherMerged(results, mergingTranslator(locale), separator);
  if (gathered.merged.length === 0) {
    const lines = [
      ...gathered.notMerged.map(({ file, at, reason }) => ({ path: sourceText({ file, at }), reason })),
      ...passedOver,
    ];
    return err({
      text: say("session.bureau.nothing", { count: results.length }),
      lines: lines.map((line) => say("session.bureau.line", { ...line })),
    });
  }
  const { name: sheet } = definition;
  const name = fileNameOf(sheet);
  if (gathered.rows > MOST_ROWS) {
    const text = say("session.bureau.too-many-rows", { sheet, count: gathered.rows, most: MOST_ROWS });
    return err({ text, lines: [] });
  }
  const pieces: Uint8Array[] = [];
  const rowsOf = (key: string): Merged => known.get(key) ?? { rows: [], leftOut: [] };
  await writeMerged(
    (bytes) => {
      pieces.push(bytes);
      return Promise.resolve();
    },
    {
      ...gathered,
      ...{ definition, locale },
      rowsOf: (key) => Promise.resolve(rowsOf(key)),
      linkTo: ({ file, at }) => relativeLink(file.split("/"), at),
    },
  );
  return ok({
    ...{ workbooks: gathered.merged.length, rows: gathered.rows, unfit: gathered.unfit },
    unreadCount: gathered.unread.length,
    merged: mergedView(definition, gathered, rowsOf),
    leftOut: leftOutView(gathered, mergingTranslator(locale)),
    passedOver,
    workbook: { bytes: joined(pieces), fileName: name === "" ? say("session.bureau.file") : `${name}.xlsx` },
  });
}

async function mergeFile(
  file: GivenFile["file"],
  definition: MergeDefinition,
  known: Map<string, Merged>,
  say: Translator,
): Promise<MergedResult["result"]> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return bytes;
  const key = await sha256(bytes.value);
  const merged = known.get(key);
  if (merged) return ok({ key, rows: merged.rows.length, leftOut: merged.leftOut });
  try {
    const workbook = await readWorkbook(bytes.value);
    if (!workbook.ok)
      return err(say("session.file.refused", { reason: describeRefusal(workbook.error, say) }));
    const made = mergeWorkbook(workbook.value, definition);
    known.set(key, made);
    return ok({ key, rows: made.rows.length, leftOut: made.leftOut });
  } catch {
    return err(say("session.bureau.fault"));
  }
}

function mergedView(
  { name, columns }: MergeDefinition,
  { merged, rows: count }: GatheredFiles,
  rowsOf: (key: string) => Merged,
): TableView {
  const rows: string[][] = [];
  for (const { key } of merged) {
    for (const row of rowsOf(key).rows) {
      if (rows.length < BUREAU_LIMITS.rows) rows.push(row.map(({ value }) => cellText(value)));
    }
  }
  return { title: name, headings: columns.map((column) => column.name), rows, more: count - rows.length };
}

function leftOutView({ notMerged }: GatheredFiles, t: Translator): TableView {
  return {
    title: t("merging.sheet.left-out"),
    headings: ["file", "at", "reason"].map((id) => t(`merging.left-out.${id}`)),
    rows: notMerged.slice(0, BUREAU_LIMITS.rows).map(({ file, at, reason }) => [file, at ?? "", reason]),
    more: Math.max(0, notMerged.length - BUREAU_LIMITS.rows),
  };
}
