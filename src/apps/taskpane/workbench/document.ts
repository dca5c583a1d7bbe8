import { err, ok, type Result } from "../../../core/common/result";
import type { EngineSession } from "../session/api";
import { troubleOfSession } from "../store/troubles";
import type { Deliver } from "./download";
import type { Trouble } from "./workbench";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands the last report of a session out as a Word document. @returns the name of the file */
export async function deliverDocument(
  session: EngineSession,
  deliver: Deliver,
): Promise<Result<string, Trouble>> {
  const made = await session.document();
  if (!made.ok) return err(troubleOfSession(made.error));
  const { bytes, fileName } = made.value;
  deliver(new Uint8Array(bytes), fileName, WORD);
  return ok(fileName);
}
