import { releaseProxy, transfer } from "comlink";
import type { Result } from "../../../core/common/result";
import type {
  DocumentChoice,
  FileState,
  MadeDocument,
  MadeFile,
  SessionTrouble,
  TemplateChoice,
} from "./api";
import { LocalSession } from "./engine-session";

/** A listener at the other end of the channel, or one at this end. */
type RemoteListener = ((share: number) => void) & { readonly [releaseProxy]?: () => void };

/** The session behind a channel: files are handed over instead of copied, listeners are let go of after use. */
export class WorkerSession extends LocalSession {
  override async openFile(
    bytes: Uint8Array,
    onProgress?: RemoteListener,
  ): Promise<Result<{ readonly sheets: number }, SessionTrouble>> {
    const release = onProgress?.[releaseProxy];
    try {
      return await super.openFile(bytes, onProgress);
    } finally {
      release?.();
    }
  }

  override async fileBytes(extension?: string): Promise<FileState> {
    const file = await super.fileBytes(extension);
    return transfer(file, [file.bytes.buffer]);
  }

  override async document(choice?: DocumentChoice): Promise<Result<MadeDocument, SessionTrouble>> {
    const made = await super.document(choice);
    return made.ok ? transfer(made, [made.value.bytes.buffer]) : made;
  }

  override async template(request: TemplateChoice): Promise<Result<MadeFile, SessionTrouble>> {
    const made = await super.template(request);
    return made.ok ? transfer(made, [made.value.bytes.buffer]) : made;
  }
}
