import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { append } from "../../../core/common/many";
import { err, ok, type Result } from "../../../core/common/result";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { identityOf } from "./inputs";
import type { Input } from "./walk-folder";

/** Where the results of many files go: each below a folder, at the place that its file has below the folder named. */
export interface OutputPlaces {
  /**
   * A path that no other file of this run reads or writes.
   *
   * @param folder one of the output folders
   * @param ending of the result; absent for a workbook, which has that of its file
   */
  readonly placeOf: (input: Input, folder: string, ending?: string) => Result<string, Problem>;
}

/** Why folders cannot take the results of many files, if they cannot. They need not be there yet. */
export async function unusableFolders(
  folders: readonly string[],
  named: readonly string[],
): Promise<Problem | undefined> {
  const read = new Set(await Promise.all(named.map(identityOf)));
  for (const folder of folders) {
    if (!(await canBeFolder(folder))) return problem("cli.usage.output-folder", { folder });
    if (read.has(await identityOf(folder))) return problem("cli.usage.output-folder-is-input", { folder });
  }
  return undefined;
}

/** Places for the results of these files. */
export function outputPlaces(inputs: readonly Pick<Input, "file">[]): OutputPlaces {
  const taken = new Set(inputs.map(({ file }) => keyOf(file)));
  return {
    placeOf: ({ below }, folder, ending = workbookEnding(below)) => {
      const path = join(folder, withEnding(below, ending));
      if (taken.has(keyOf(path))) return err(problem("cli.output.same-name", { file: path }));
      taken.add(keyOf(path));
      return ok(path);
    },
  };
}

/** Does work that writes to these paths, with the folders that they need; those that stay empty are taken away again. */
export async function withFolders<T>(
  paths: readonly string[],
  work: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const made: string[] = [];
  for (const path of paths) {
    try {
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) append(made, foldersBetween(first, dirname(path)));
    } catch (error) {
      return err(writeProblem(error, path));
    }
  }
  const done = await work();
  if (!done.ok) for (const folder of made.reverse()) await removeEmpty(folder);
  return done;
}

/** A new name without the ending of a document, or a folder that is there. */
async function canBeFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return !/^\.(?:xl[st][xm]|docx|pdf)$/i.test(extname(path));
  }
}

/** One key for names that some file systems take for one. */
function keyOf(path: string): string {
  return resolve(path).normalize("NFC").toLowerCase();
}

/** `甲.xlsx` becomes `甲.docx`; of an older format all of the name stays, since `甲.xls` may lie beside `甲.xlsx`. */
function withEnding(path: string, ending: string): string {
  const own = extname(path);
  return (OF_WORKBOOK.test(own) ? path.slice(0, -own.length) : path) + ending;
}

const OF_WORKBOOK = /^\.xl[st][xm]$/i;

function workbookEnding(path: string): string {
  const own = extname(path);
  return OF_WORKBOOK.test(own) ? own : ".xlsx";
}

/** The folders from the first that was made down to the last. */
function foldersBetween(first: string, last: string): readonly string[] {
  const [top, bottom] = [resolve(first), resolve(last)];
  const folders: string[] = [];
  for (let folder = bottom; folder.length >= top.length; folder = dirname(folder)) folders.unshift(folder);
  return folders;
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
}
