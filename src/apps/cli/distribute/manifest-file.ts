import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import { MANIFEST_FILE, parseManifest, type Manifest } from "../../../core/distribution";
import { manifestBytes } from "../../../hosts/file/distributing";
import { isMissing, readProblem, writeOutput } from "../files";
import { problem, type Problem } from "../problem";

/** The manifest of a folder of distributed workbooks; `undefined` where there is none. */
export async function manifestIn(folder: string): Promise<Result<Manifest | undefined, Problem>> {
  const file = join(folder, MANIFEST_FILE);
  const read = await readManifest(file);
  return !read.ok && read.error.id === "cli.file.missing" ? ok(undefined) : read;
}

/** Reads a manifest. */
export async function readManifest(file: string): Promise<Result<Manifest, Problem>> {
  let text;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return err(isMissing(error) ? problem("cli.file.missing", { file }) : readProblem(error, file));
  }
  const parsed = parseManifest(text.replace(/^\uFEFF/, ""));
  if (parsed.ok) return parsed;
  const { kind } = parsed.error;
  const path = "path" in parsed.error ? parsed.error.path : "";
  return err(problem(`distribution.manifest.${kind}`, { file, path: path === "" ? "none" : path }));
}

/** Writes the manifest into a folder. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<Result<null, Problem>> {
  return writeOutput(join(folder, MANIFEST_FILE), manifestBytes(manifest));
}
