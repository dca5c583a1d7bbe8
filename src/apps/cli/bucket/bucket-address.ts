import { err, ok, type Result } from "../../../core/common/result";
import { problem, type Problem } from "../problem";

/** Where a bucket is, and with which keys it is opened. */
export interface BucketAddress {
  /** `s3://bucket/prefix`, as it may be shown. */
  readonly shown: string;
  /** What the names of objects begin with; ends with a slash unless it is empty. */
  readonly prefix: string;
  /** Address of the bucket; ends with a slash. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

/** Stands for the name of the bucket in an endpoint whose service wants it there and not in the path. */
const BUCKET_IN_ENDPOINT = "{bucket}";
const FIRST_REGION = "us-east-1";
/** Names of buckets as S3 allows them, and a prefix without control characters. */
const STORE = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\p{Cc}]*))?$/u;

/** Whether a store is a bucket and no folder. */
export function isBucket(store: string): boolean {
  return /^s3:/i.test(store);
}

/**
 * The bucket of `s3://bucket/prefix`.
 *
 * @param endpoint address of the service; absent takes that of the environment, else Amazon's
 * @param env the usual variables: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, `AWS_REGION`, `AWS_DEFAULT_REGION`,
 *   `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`
 * @returns problems never quote what was given: it may hold a key
 */
export function bucketAddress(
  store: string,
  endpoint: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Result<BucketAddress, Problem> {
  const [, bucket = "", path = ""] = STORE.exec(store) ?? [];
  const folders = path.split("/").filter((folder) => folder !== "");
  if (bucket === "" || folders.includes(".") || folders.includes("..")) {
    return err(problem("queue.bucket.address"));
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId = "", AWS_SECRET_ACCESS_KEY: secretAccessKey = "" } = env;
  if (accessKeyId === "" || secretAccessKey === "") return err(problem("queue.bucket.no-keys"));
  const region = firstOf(env["AWS_REGION"], env["AWS_DEFAULT_REGION"]) ?? FIRST_REGION;
  const service =
    firstOf(endpoint, env["AWS_ENDPOINT_URL_S3"], env["AWS_ENDPOINT_URL"]) ?? amazon(region, bucket);
  const url = bucketUrl(service, bucket);
  if (url === undefined) return err(problem("queue.bucket.endpoint"));
  return ok({
    ...{ url, region, accessKeyId, secretAccessKey },
    shown: `s3://${[bucket, ...folders].join("/")}`,
    prefix: folders.map((folder) => `${folder}/`).join(""),
    sessionToken: firstOf(env["AWS_SESSION_TOKEN"]),
  });
}

function firstOf(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== "");
}

/** Amazon's own endpoint. No certificate of theirs is for the name of a bucket with dots. */
function amazon(region: string, bucket: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
  return `https://${bucket.includes(".") ? "" : `${BUCKET_IN_ENDPOINT}.`}${host}`;
}

/** The bucket's address at a service; `undefined` for what is no address, and for one that holds a password. */
function bucketUrl(service: string, bucket: string): string | undefined {
  const named = service.replaceAll(BUCKET_IN_ENDPOINT, bucket);
  if (!/^https?:\/\//i.test(named) || !URL.canParse(named)) return undefined;
  const { origin, pathname, username, password, search, hash } = new URL(named);
  if (username + password + search + hash !== "") return undefined;
  const base = `${origin}${pathname.replace(/\/+$/, "")}/`;
  return service.includes(BUCKET_IN_ENDPOINT) ? base : `${base}${bucket}/`;
}
