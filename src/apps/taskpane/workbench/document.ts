import { err, ok, type Result } from "../../../core/common/result";
import type { DocumentChoice, EngineSession } from "../session/api";
import { troubleOfSession } from "../store/troubles";
import type { Deliver } from "./download";
import type { Trouble } from "./workbench";

/** The media type of a Word document. */
export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document that was handed out. */
export interface DeliveredDocument {
  /** The name of the file. */
  readonly name: string;
  /** What the person should know of it, as sentences. */
  readonly notes: readonly string[];
}

/** Hands the last report of a session out as a Word document. */
export async function deliverDocument(
  session: EngineSession,
  deliver: Deliver,
  choice: DocumentChoice,
): Promise<Result<DeliveredDocument, Trouble>> {
  const made = await session.document(choice);
  if (!made.ok) return err(troubleOfSession(made.error));
  const { bytes, fileName, notes } = made.value;
  deliver(new Uint8Array(bytes), fileName, WORD_TYPE);
  return ok({ name: fileName, notes });
}
