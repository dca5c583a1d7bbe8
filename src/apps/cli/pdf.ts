import { constants } from "node:fs";
import { access, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { err, ok, type Result } from "../../core/common/result";
import type { Io } from "./io";
import { problem, type Problem } from "./problem";
import { convertWithOffice, inOfficeFolder } from "./run-office";

/** Milliseconds that LibreOffice may take; a first start on a slow computer takes a minute. */
const PATIENCE = 180_000;

/**
 * The program of LibreOffice on this computer: the one on the path, else the one where its installers put it.
 *
 * @returns `null` where there is none
 */
export async function findLibreOffice({ env, platform }: Io): Promise<string | null> {
  const windows = platform === "win32";
  const names = windows ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const usual = windows
    ? [env["ProgramFiles"], env["ProgramFiles(x86)"]].flatMap((folder) =>
        folder === undefined ? [] : [join(folder, "LibreOffice", "program", "soffice.com")],
      )
    : platform === "darwin"
      ? ["/Applications/LibreOffice.app/Contents/MacOS/soffice"]
      : [];
  for (const path of [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usual]) {
    if (await isRunnable(path)) return path;
  }
  return null;
}

async function isRunnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Word document as PDF, as LibreOffice prints it.
 *
 * @param file the name of the PDF, for the sentence that says why there is none
 */
export async function pdfOf(
  docx: Uint8Array,
  office: string,
  file: string,
): Promise<Result<Uint8Array, Problem>> {
  return inOfficeFolder(async (folder) => {
    const source = join(folder, "report.docx");
    try {
      await writeFile(source, docx);
      await convertWithOffice(office, { folder, format: "pdf", outputs: folder }, [source], PATIENCE);
      return ok(await readFile(join(folder, "report.pdf")));
    } catch {
      return err(problem("cli.pdf.failed", { file }));
    }
  });
}
