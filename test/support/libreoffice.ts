import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Whether LibreOffice can be run here. */
export const hasLibreOffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
})();

/** `describe`, or a skip whose name says what is missing. */
export const describeWithLibreOffice: jest.Describe = hasLibreOffice ? describe : describe.skip;

/** Opens workbooks in LibreOffice, which recalculates them, and returns what it saves, in the same order. */
export function recalculate(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return savedAs("xlsx", workbooks);
}

/** Opens files in LibreOffice and returns what it saves in a format, in the same order. */
export async function savedAs(
  format: string,
  files: readonly Uint8Array[],
  extension = "xlsx",
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-libreoffice-"));
  try {
    const inputs = files.map((bytes, index) => {
      const path = join(folder, `${index}.${extension}`);
      writeFileSync(path, bytes);
      return path;
    });
    const output = join(folder, "out");
    await promisify(execFile)(
      "soffice",
      [
        // A profile of its own: runs at the same time must not wait for each other.
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        output,
        ...inputs,
      ],
      { timeout: 240_000 },
    );
    return files.map((_, index) => readFileSync(join(output, `${index}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
