import { printIsoDay } from "../../../../core/common/day";
import { err, type Result } from "../../../../core/common/result";
import {
  compareReturns,
  type ComparedReturns,
  type Extract,
  type Unread,
} from "../../../../core/consolidation";
import { parseManifest, type Manifest } from "../../../../core/distribution";
import { distributionTranslator } from "../../../../core/distribution/messages";
import type { Translator } from "../../../../core/messages/catalogue";
import type { GivenFile } from "./api";
import { bytesOf } from "../bytes-of";
import type { ReadFiles } from "./read-files";

/** The manifest of a file, or why it is none. */
export async function manifestIn(
  { path, file }: GivenFile,
  say: Translator,
): Promise<Result<Manifest, Unread>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return err({ file: path, problem: bytes.error });
  const parsed = parseManifest(new TextDecoder().decode(bytes.value));
  if (parsed.ok) return parsed;
  const { kind } = parsed.error;
  const words = distributionTranslator(say.locale);
  const where = "path" in parsed.error ? parsed.error.path : "";
  return err({
    file: path,
    problem: words(`distribution.manifest.${kind}`, { file: path, path: where === "" ? "none" : where }),
  });
}

/** Holds what came back against the manifest, as of the days on which the files were last changed. */
export function returnsOf(
  manifest: Manifest,
  files: readonly GivenFile[],
  { heads, unread }: ReadFiles,
  extractOf: (key: string) => Promise<Extract>,
): Promise<ComparedReturns> {
  const byPath = new Map(heads.map((head) => [head.file, head]));
  const blank = new Set(unread.flatMap((one) => (one.blank === true ? [one.file] : [])));
  const arrivals = files.map(({ path, file }) => ({
    head: byPath.get(path) ?? null,
    blank: blank.has(path),
    file: path,
    name: path.split("/").at(-1) ?? "",
    day: file === null ? "" : dayOf(file),
  }));
  return compareReturns(
    manifest,
    arrivals,
    async ({ key }) => (await extractOf(key)).distributed?.layout ?? [],
  );
}

function dayOf({ lastModified }: File): string {
  const time = new Date(lastModified);
  return printIsoDay({ year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() });
}
