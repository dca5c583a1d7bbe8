import { DEFAULT_LIMITS } from "../../../hosts/file/package/limits";
import { compareNames, isHiddenName, isLockName, isTableName } from "../../../hosts/file/file-names";
import { ok, type Result } from "../../../core/common/result";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import { problem, type Problem } from "../problem";
import { Bucket } from "./bucket";
import { bucketAddress, isBucket } from "./bucket-address";
import type { ListedObject } from "./listing";

/** An object that is read as a workbook, and the bucket that it is in. */
export interface InputObject extends ListedObject {
  readonly bucket: Bucket;
  /** Address of the bucket, which tells it from others. */
  readonly url: string;
}

/** Workbooks of buckets that a command line names. */
export interface BucketInputs {
  /** What each name of the command line stands for. */
  readonly found: ReadonlyMap<string, readonly (Input | ClosedFolder)[]>;
  /** Objects by the names under which they are told: `s3://bucket/received/one.xlsx`. */
  readonly objects: ReadonlyMap<string, InputObject>;
}

/**
 * Lists the buckets that a command line names: `s3://bucket/folder` is all below it, by the rules for folders, and
 * `s3://bucket/folder/one.xlsx` this object.
 *
 * @param named names of folders and files of this machine are passed over
 * @param endpoint address of the service; absent takes that of the environment
 */
export async function bucketInputs(
  named: readonly string[],
  endpoint: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<BucketInputs, Problem>> {
  const found = new Map<string, readonly (Input | ClosedFolder)[]>();
  const objects = new Map<string, InputObject>();
  for (const name of new Set(named.filter(isBucket))) {
    const { folder, object } = partsOf(name);
    const address = bucketAddress(folder, endpoint, env);
    if (!address.ok) return address;
    const bucket = await Bucket.at(address.value);
    const listed = await bucket.list(object ?? "");
    if (!listed.ok) return listed;
    const { shown, url, prefix } = address.value;
    const inputs: (Input | ClosedFolder)[] = [];
    for (const one of listed.value.filter((entry) => isInput(entry, object)).sort(inOrder)) {
      const file = `${shown}/${one.name}`;
      inputs.push(one.size > DEFAULT_LIMITS.fileBytes ? tooLarge(file) : { file, below: one.name });
      objects.set(file, { ...one, bucket, url: url + prefix });
    }
    const isGone = object !== undefined && inputs.length === 0;
    found.set(
      name,
      isGone ? [{ file: name, problem: problem("queue.object.gone", { file: name }) }] : inputs,
    );
  }
  return ok({ found, objects });
}

/** A name that ends as those of workbooks is that of an object. */
function partsOf(name: string): { readonly folder: string; readonly object: string | undefined } {
  const [, folder = "", object = ""] = /^(s3:\/\/.+\/)([^/]+)$/i.exec(name) ?? [];
  return isTableName(object) ? { folder, object } : { folder: name, object: undefined };
}

/** What a walk through a folder would give. */
function isInput({ name }: ListedObject, object: string | undefined): boolean {
  if (object !== undefined) return name === object;
  const parts = name.split("/");
  return isTableName(name) && !parts.some((part) => isHiddenName(part) || isLockName(part));
}

/** The order in which a walk through a folder would meet them. */
function inOrder(one: ListedObject, other: ListedObject): number {
  const [parts, others] = [one.name.split("/"), other.name.split("/")];
  const place = parts.findIndex((part, index) => part !== others[index]);
  return place < 0 ? -1 : compareNames(parts[place] ?? "", others[place] ?? "");
}

function tooLarge(file: string): ClosedFolder {
  const limit = String(DEFAULT_LIMITS.fileBytes / 1024 / 1024);
  return { file, problem: problem("cli.file.too-large", { file, limit }) };
}
