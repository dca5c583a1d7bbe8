import { createHash } from "node:crypto";
import * as v from "valibot";
import { EXTRACT_FORMAT } from "../../../core/consolidation";
import { LOCALES } from "../../../core/common/locale";
import { programIdentity } from "../program-identity";

/** A path below the shared folder, with slashes. */
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

/** One file to make an extract of, as it waits in the queue. */
export const extractTaskSchema = v.strictObject({
  file: path,
  /** Folder of the extracts. */
  store: path,
  locale: v.picklist(LOCALES),
  /** Hash of the rule pack that was named, which is kept in the store; `null` where each workbook takes its own. */
  pack: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

export type ExtractTask = v.InferOutput<typeof extractTaskSchema>;

/**
 * The queue of a build of the program: one that reads workbooks in another way neither takes its tasks nor fills its store.
 *
 * @param program what tells builds apart
 */
export function queueName(program: string = programIdentity()): string {
  const build = createHash("sha256").update(program).digest("hex").slice(0, 12);
  return `jiyan-extracts-${EXTRACT_FORMAT}-${build}`;
}

/** The id of a task: the same extract waits once, whoever asks for it. BullMQ takes no id that is a number. */
export function taskId(key: string): string {
  return `x${key}`;
}

/** The key that an id was made from. */
export function keyOf(id: string): string {
  return id.slice(1);
}

/** Whether a task failed because workers ended over it: BullMQ says so in words. */
export function isStalled(reason: string): boolean {
  return reason.includes("stalled more than allowable limit");
}
