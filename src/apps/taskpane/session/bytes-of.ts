import { err, ok, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import { DEFAULT_LIMITS } from "../../../hosts/file/package/limits";

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
