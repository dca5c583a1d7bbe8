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
export async function recalculate(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-libreoffice-"));
  try {
    const inputs = workbooks.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
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
        "xlsx",
        "--outdir",
        output,
        ...inputs,
      ],
      { timeout: 240_000 },
    );
    return workbooks.map((_, index) => readFileSync(join(output, `${index}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
