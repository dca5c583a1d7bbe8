import type { EngineProblem } from "../../../core/engine";
import { err, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import { describeRefusal } from "../../../hosts/file/describe";
import type { Refusal } from "../../../hosts/file/refusal";
import type { SessionTrouble } from "./api";

/** What the engine could not do. */
export function engineTrouble(problem: EngineProblem): Result<never, SessionTrouble> {
  return err({ kind: "engine", problem });
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
