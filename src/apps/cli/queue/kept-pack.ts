import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseRulePack, type RulePack } from "../../../core/rules";
import { writeSmall } from "../consolidate/extract-store";

/**
 * Keeps a rule pack beside the extracts, for the machines that make them, and gives its hash.
 *
 * @throws NodeJS.ErrnoException of a disk that does not take it
 */
export async function keepPack(store: string, pack: RulePack): Promise<string> {
  const text = JSON.stringify(pack);
  const hash = hashOf(text);
  await writeSmall(pathOf(store, hash), text);
  return hash;
}

/** The pack of a hash; `undefined` where it is gone, was changed, or is none of this build of the program. */
export async function keptPack(store: string, hash: string): Promise<RulePack | undefined> {
  try {
    const text = await readFile(pathOf(store, hash), "utf8");
    const pack = hashOf(text) === hash ? parseRulePack(JSON.parse(text)) : undefined;
    return pack?.ok === true ? pack.value : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function pathOf(store: string, hash: string): string {
  return join(store, "packs", `${hash}.json`);
}
