import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import { openPackage } from "../../../hosts/file/package/spreadsheet-package";
import type { RefusalCode } from "../../../hosts/file/refusal";
import type { Input } from "../batch/walk-folder";
import { readInput } from "../files";
import { problem, type Problem } from "../problem";
import { convertWithOffice } from "../run-office";

/** Names of formats that are not read; what a file is, its bytes say. */
const OTHER_FORMAT = /^\.(?:xls|xlt|xlsb|et|ett|ods|ots)$/i;
/** The ending by which LibreOffice knows what is in a file, by why it is not read here. */
const ENDINGS: Partial<Record<RefusalCode, string>> = {
  "old-binary": ".xls",
  opendocument: ".ods",
  "binary-workbook": ".xlsb",
};
/** Files that one process converts: it takes seconds to start, and a crash costs all of them. */
const AT_A_TIME = 25;
/** Milliseconds that a start may take on a slow computer, and a file. */
const PATIENCE = { start: 120_000, file: 30_000 } as const;

/** Whether a file may have to be converted, by its name. */
export function hasOtherFormat(file: string): boolean {
  return OTHER_FORMAT.test(extname(file));
}

/** A file to convert: its name, and where its bytes lie. */
export type SourceFile = Pick<Input, "file" | "copy">;

/** What became of a file: the path of the workbook that it was converted to, or why there is none. */
export type Converted = Result<string, Problem>;

/**
 * Converts workbooks of other formats, one process of LibreOffice after the other. Files that need no conversion, or cannot have
 * any (a password, no workbook), are left out: whoever reads them says what is wrong.
 *
 * @param folder where the workbooks go; its own
 * @param told is called with the number of files that are done
 * @param made is given each workbook with the bytes that it was converted from
 */
export async function convertFiles(
  files: readonly SourceFile[],
  office: string,
  folder: string,
  told: (done: number) => void,
  made: (source: Uint8Array, path: string) => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, Converted>> {
  const results = new Map<string, Converted>();
  for (let from = 0; from < files.length; from += AT_A_TIME) {
    const some = await copiesOf(files.slice(from, from + AT_A_TIME), join(folder, "in"), from);
    await convertCopies(some, office, folder);
    // One that LibreOffice crashed over took the others with it.
    for (const one of some) {
      if (await isThere(folder, one.name)) continue;
      if (some.length > 1) await convertCopies([one], office, folder);
    }
    for (const { file, name, path } of some) {
      if (!(await isThere(folder, name))) {
        results.set(file, err(problem("cli.convert.failed", { file })));
        continue;
      }
      const workbook = join(folder, `${name}.xlsx`);
      results.set(file, ok(workbook));
      const source = await readInput(path);
      if (source.ok) await made(source.value, workbook);
    }
    await rm(join(folder, "in"), { recursive: true, force: true });
    told(Math.min(files.length, from + AT_A_TIME));
  }
  return results;
}

/** A file under a name that no other has, with the ending that its content asks for. */
interface Copy {
  readonly file: string;
  readonly name: string;
  readonly path: string;
}

async function copiesOf(
  files: readonly SourceFile[],
  folder: string,
  first: number,
): Promise<readonly Copy[]> {
  await mkdir(folder, { recursive: true });
  const copies: Copy[] = [];
  for (const [index, { file, copy = file }] of files.entries()) {
    const bytes = await readInput(copy);
    const opened = bytes.ok ? await openPackage(bytes.value) : undefined;
    const ending = opened?.ok === false ? ENDINGS[opened.error.code] : undefined;
    if (!bytes.ok || ending === undefined) continue;
    const name = String(first + index + 1);
    const path = join(folder, name + ending);
    // What was looked at is what is converted, whatever becomes of the file meanwhile.
    await writeFile(path, bytes.value);
    copies.push({ file, name, path });
  }
  return copies;
}

/** Only whole workbooks count: one may have been written when the process was ended. */
async function convertCopies(copies: readonly Copy[], office: string, folder: string): Promise<void> {
  if (copies.length === 0) return;
  const outputs = join(folder, "out");
  await mkdir(outputs, { recursive: true });
  const patience = PATIENCE.start + PATIENCE.file * copies.length;
  const inputs = copies.map(({ path }) => path);
  await convertWithOffice(office, { folder, format: "xlsx", outputs }, inputs, patience);
  for (const entry of await readdir(outputs)) {
    if (await isWhole(join(outputs, entry))) await rename(join(outputs, entry), join(folder, entry));
  }
  await rm(outputs, { recursive: true, force: true });
}

async function isWhole(path: string): Promise<boolean> {
  const bytes = await readInput(path);
  return bytes.ok && (await openPackage(bytes.value)).ok;
}

async function isThere(folder: string, name: string): Promise<boolean> {
  return (await readdir(folder)).includes(`${name}.xlsx`);
}
