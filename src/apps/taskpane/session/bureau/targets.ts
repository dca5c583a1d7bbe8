import { append } from "../../../../core/common/many";
import { err, ok, type Result } from "../../../../core/common/result";
import { targetForms, TargetIndex, type TargetForm } from "../../../../core/distribution";
import type { Translator } from "../../../../core/messages/catalogue";
import { readEvaluations } from "../../../../core/reading";
import { describeRefusal } from "../../../../hosts/file/describe";
import { readWorkbook } from "../../../../hosts/file/reading";
import { rowsNeeded } from "../../../../hosts/file/templates";
import type { FileLine, GivenFile } from "./api";
import { bytesOf } from "../bytes-of";

/** What workbooks state as targets. */
export interface GivenTargets {
  readonly indexes: readonly TargetIndex[];
  /** Rows under each second level that they need. */
  readonly rows: number;
  /** Files that could not be used, with the reason. */
  readonly unread: readonly FileLine[];
}

/**
 * Reads targets, those of the sources that come first before the others.
 *
 * @param next is told after each file
 */
export async function targetsIn(
  sources: readonly (readonly GivenFile[])[],
  say: Translator,
  next: () => void,
): Promise<GivenTargets> {
  const indexes: TargetIndex[] = [];
  const unread: FileLine[] = [];
  let rows = 0;
  for (const files of sources) {
    const forms: TargetForm[] = [];
    for (const { path, file } of files) {
      const read = await targetsOf(file, say);
      if (read.ok) append(forms, read.value);
      else unread.push({ path, reason: read.error });
      next();
    }
    indexes.push(new TargetIndex(forms));
    rows = Math.max(rows, rowsNeeded(forms));
  }
  return { indexes, rows, unread };
}

async function targetsOf(file: File | null, say: Translator): Promise<Result<readonly TargetForm[], string>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return bytes;
  try {
    const workbook = await readWorkbook(bytes.value);
    return workbook.ok
      ? ok(targetForms(readEvaluations(workbook.value).evaluations))
      : err(say("session.file.refused", { reason: describeRefusal(workbook.error, say) }));
  } catch {
    return err(say("session.bureau.fault"));
  }
}
