import { err, ok, type Result } from "../../../../core/common/result";
import type { Locale } from "../../../../core/common/locale";
import { extractOf, type Extract } from "../../../../core/consolidation";
import { assessWorkbook, type EngineProblem } from "../../../../core/engine";
import type { RulePack } from "../../../../core/rules";
import type { Translator } from "../../../../core/messages/catalogue";
import { describeRefusal } from "../../../../hosts/file/describe";
import { DEFAULT_LIMITS } from "../../../../hosts/file/package/limits";
import { readWorkbook } from "../../../../hosts/file/reading";
import { unknownTableSentence } from "../../../../core/unknown-table-text";

/** The bytes of a file, or why there are none, as a sentence. */
export async function bytesOf(
  file: File | null,
  say: Translator,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  if (file === null) return err(say("session.bureau.unreadable"));
  if (file.size > DEFAULT_LIMITS.fileBytes) {
    return err(say("session.bureau.too-large", { limit: String(DEFAULT_LIMITS.fileBytes / 1024 / 1024) }));
  }
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // It is gone, is being changed, or another program keeps it: browsers do not say which.
    return err(say("session.bureau.unreadable"));
  }
}

/**
 * Reads, scores and checks a workbook, by the pack that fits where none is given. Never throws: a fault of the program is a sentence about this file,
 * too.
 */
export async function readFile(
  bytes: Uint8Array,
  locale: Locale,
  say: Translator,
  pack: RulePack | undefined,
): Promise<Result<Extract, string>> {
  try {
    const workbook = await readWorkbook(bytes);
    if (!workbook.ok)
      return err(say("session.file.refused", { reason: describeRefusal(workbook.error, say) }));
    const assessed = assessWorkbook(workbook.value, pack);
    return assessed.ok ? ok(extractOf(assessed.value, locale)) : err(problemText(assessed.error, say));
  } catch {
    return err(say("session.bureau.fault"));
  }
}

function problemText(problem: EngineProblem, say: Translator): string {
  if (problem.kind === "rule-pack") return say("session.bureau.is-pack");
  if (problem.kind !== "no-evaluation") return say("session.bureau.fault");
  if (problem.blank) return say("session.bureau.blank-form");
  const [table] = problem.tables;
  return table ? unknownTableSentence(table, say, "pane", 1) : say("session.bureau.no-form");
}
