import { err, ok, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import type { RulePack } from "../../../core/rules";
import { describeRefusal } from "../../../hosts/file/describe";
import { readPack, type PackFileProblem } from "../../../hosts/file/packs";
import { bytesOf } from "./bytes-of";
import type { FileTrouble } from "./made-files";

/** A rule pack of a person's own, and what does not fit together in it. */
export interface OwnPack {
  readonly pack: RulePack;
  readonly doubts: readonly string[];
}

/** Reads a rule pack, JSON or a workbook; what is wrong with it is told by its places. */
export async function packIn(file: File, say: Translator): Promise<Result<OwnPack, FileTrouble>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return err(unusable(say, file.name, bytes.error));
  const read = await readPack(file.name, bytes.value, say.locale);
  if (!read.ok) {
    const reason =
      read.error.kind === "workbook"
        ? say("session.file.refused", { reason: describeRefusal(read.error.refusal, say) })
        : say("session.bureau.no-pack");
    return err(unusable(say, file.name, reason));
  }
  const told = (found: readonly PackFileProblem[]) =>
    found.map(({ path, message }) =>
      path === "" ? message : say("session.bureau.line", { path, reason: message }),
    );
  if (read.value.ok) return ok({ pack: read.value.value.pack, doubts: told(read.value.value.doubts) });
  const lines = told(read.value.error);
  return err({ text: say("session.bureau.pack", { file: file.name, count: lines.length }), lines });
}

/** That nothing came of a file, and why. */
export function unusable(say: Translator, path: string, reason: string): FileTrouble {
  return { text: say("session.bureau.line", { path, reason }), lines: [] };
}
