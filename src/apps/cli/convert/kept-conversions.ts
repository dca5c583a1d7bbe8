import { createHash, randomBytes } from "node:crypto";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok } from "../../../core/common/result";
import { openPackage } from "../../../hosts/file/package/spreadsheet-package";
import { readInput } from "../files";
import type { Converted, SourceFile } from "./convert-files";

/** Beside results: what files of other formats were converted to. */
const FOLDER = ".jiyan-converted";

/**
 * Workbooks that a former run has converted, by the content of the file that they were converted from: another content is another
 * name, so that nothing is ever out of date. The folder can be deleted at any time.
 */
export class KeptConversions {
  readonly #folder: string;

  /** @param beside the folder of the results */
  constructor(beside: string) {
    this.#folder = join(beside, FOLDER);
  }

  /** Of these files those that were converted before. */
  async of(files: readonly SourceFile[]): Promise<Map<string, Converted>> {
    const found = new Map<string, Converted>();
    for (const { file, copy = file } of files) {
      const bytes = await readInput(copy);
      if (!bytes.ok) continue;
      const path = this.#path(bytes.value);
      const kept = await readInput(path);
      if (kept.ok && (await openPackage(kept.value)).ok) found.set(file, ok(path));
    }
    return found;
  }

  /** Keeps what bytes were converted to, whole or not at all. A disk that does not take it costs the next run time, nothing else. */
  async keep(bytes: Uint8Array, converted: string): Promise<void> {
    const path = this.#path(bytes);
    const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await copyFile(converted, temporary);
      await rename(temporary, path);
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  #path(bytes: Uint8Array): string {
    return join(this.#folder, `${createHash("sha256").update(bytes).digest("hex")}.xlsx`);
  }
}
