import type { EngineProblem } from "../../../core/engine";
import { err, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import { describeRefusal } from "../../../hosts/file/describe";
import type { Refusal } from "../../../hosts/file/refusal";
import { LIMITS, type SessionTrouble } from "./api";

/** What the engine could not do. */
export function engineTrouble(problem: EngineProblem): Result<never, SessionTrouble> {
  if (problem.kind !== "no-evaluation") return err({ kind: "engine", problem });
  return err({ kind: "engine", problem: { ...problem, tables: problem.tables.slice(0, LIMITS.tables) } });
}

/** Why a file cannot be read, or not be written to, in words. */
export function fileTrouble(
  refusal: Refusal,
  when: "refused" | "not-written",
  say: Translator,
): Result<never, SessionTrouble> {
  const text = say(`session.file.${when}`, { reason: describeRefusal(refusal, say) });
  return err({ kind: "file", code: refusal.code, text });
}
