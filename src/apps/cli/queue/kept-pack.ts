import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseRulePack, type RulePack } from "../../../core/rules";
import { writeSmall } from "../consolidate/extract-store";

/** A rule pack as it is kept for the machines that make extracts, under its hash. */
export function packText(pack: RulePack): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify(pack);
  return { text, hash: hashOf(text) };
}

/** The pack of a text; `undefined` where it was changed, or is none of this build of the program. */
export function packOfText(text: string, hash: string): RulePack | undefined {
  try {
    const pack = hashOf(text) === hash ? parseRulePack(JSON.parse(text)) : undefined;
    return pack?.ok === true ? pack.value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a rule pack beside the extracts, for the machines that make them, and gives its hash.
 *
 * @throws NodeJS.ErrnoException of a disk that does not take it
 */
export async function keepPack(store: string, pack: RulePack): Promise<string> {
  const { text, hash } = packText(pack);
  await writeSmall(pathOf(store, hash), text);
  return hash;
}

/** The pack of a hash; `undefined` where it is gone or cannot be taken. */
export async function keptPack(store: string, hash: string): Promise<RulePack | undefined> {
  try {
    return packOfText(await readFile(pathOf(store, hash), "utf8"), hash);
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
