import { createHash } from "node:crypto";
import * as v from "valibot";
import { EXTRACT_FORMAT } from "../../../core/consolidation";
import { LOCALES } from "../../../core/common/locale";
import { programIdentity } from "../program-identity";

/** A path below the shared folder, with slashes. */
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** What every task says: `pack` is the hash of the rule pack that was named, which is kept beside the extracts; `null` where each workbook takes its own. */
const how = { locale: v.picklist(LOCALES), pack: v.nullable(hash) };

/** One file to make an extract of, as it waits in the queue. */
export const folderTaskSchema = v.strictObject({
  file: path,
  /** Folder of the extracts. */
  store: path,
  ...how,
});

/** The same where files and extracts go through a bucket. */
export const bucketTaskSchema = v.strictObject({
  /** The file's name, for people. */
  file: path,
  /** Hash of its bytes, under which they lie in the bucket. */
  source: hash,
  ...how,
});

export type ExtractTask = v.InferOutput<typeof folderTaskSchema> | v.InferOutput<typeof bucketTaskSchema>;

/**
 * The queue of a build of the program: one that reads workbooks in another way neither takes its tasks nor fills its store.
 *
 * @param program what tells builds apart
 * @param place what tells a bucket from others; empty for a shared folder
 */
export function queueName(program: string = programIdentity(), place = ""): string {
  const name = `jiyan-extracts-${EXTRACT_FORMAT}-${shortHash(program)}`;
  return place === "" ? name : `${name}-${shortHash(place)}`;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
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
