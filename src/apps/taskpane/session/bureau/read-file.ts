import { err, ok, type Result } from "../../../../core/common/result";
import type { Locale } from "../../../../core/common/locale";
import { extractOf, type Extract, type Unread } from "../../../../core/consolidation";
import { assessWorkbook, type EngineProblem } from "../../../../core/engine";
import type { RulePack } from "../../../../core/rules";
import type { Translator } from "../../../../core/messages/catalogue";
import { describeRefusal } from "../../../../hosts/file/describe";
import { readWorkbook } from "../../../../hosts/file/reading";
import { unknownTableSentence } from "../../../../core/unknown-table-text";

/** Why a file cannot be used. */
export type Unusable = Omit<Unread, "file">;

/**
 * Reads, scores and checks a workbook, by the pack that fits where none is given. Never throws: a fault of the program is a sentence about this file,
 * too.
 */
export async function readFile(
  bytes: Uint8Array,
  locale: Locale,
  say: Translator,
  pack: RulePack | undefined,
): Promise<Result<Extract, Unusable>> {
  try {
    const workbook = await readWorkbook(bytes);
    if (!workbook.ok)
      return err({ problem: say("session.file.refused", { reason: describeRefusal(workbook.error, say) }) });
    const assessed = assessWorkbook(workbook.value, pack);
    return assessed.ok ? ok(extractOf(assessed.value, locale)) : err(unusable(assessed.error, say));
  } catch {
    return err({ problem: say("session.bureau.fault") });
  }
}

function unusable(problem: EngineProblem, say: Translator): Unusable {
  const blank = problem.kind === "no-evaluation" && problem.blank;
  return { problem: problemText(problem, say), blank };
}

function problemText(problem: EngineProblem, say: Translator): string {
  if (problem.kind === "rule-pack") return say("session.bureau.is-pack");
  if (problem.kind !== "no-evaluation") return say("session.bureau.fault");
  if (problem.blank) return say("session.bureau.blank-form");
  const [table] = problem.tables;
  return table ? unknownTableSentence(table, say, "pane", 1) : say("session.bureau.no-form");
}
