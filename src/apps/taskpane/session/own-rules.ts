import { ok, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import { parseRulePack, type RulePack } from "../../../core/rules";
import type { FileTrouble, OwnRules, RulesFile } from "./made-files";

/**
 * Characters of rules that are remembered: a pack has a few thousand, and the browser keeps some millions for a page.
 */
const MOST_REMEMBERED = 40_000;

/** Reads rules of a person's own from a file. What does that is loaded when it is first asked for. */
export async function readRules(file: File, say: Translator): Promise<Result<RulesFile, FileTrouble>> {
  const { packIn } = await import("./pack-in");
  const read = await packIn(file, say);
  if (!read.ok) return read;
  const { pack, doubts } = read.value;
  const json = JSON.stringify(pack);
  const lasting = json.length <= MOST_REMEMBERED;
  return ok({
    rules: { file: file.name, pack: json, lasting },
    title: say("session.rules.title", { title: pack.title[say.locale], version: pack.version }),
    doubts: lasting ? doubts : [...doubts, say("session.rules.not-kept")],
  });
}

/** The pack of rules that were read, maybe by another version, on an earlier day; `null` where this one cannot use it. */
export function packOfRules({ pack }: OwnRules): RulePack | null {
  try {
    const parsed = parseRulePack(JSON.parse(pack));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
