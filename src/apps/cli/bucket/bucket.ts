import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { AwsClient } from "aws4fetch";
import { err, ok, type Result } from "../../../core/common/result";
import { problem, type Problem } from "../problem";
import type { BucketAddress } from "./bucket-address";
import { pageOf, plainEtag, type ListedObject, type Version } from "./listing";

/** What is waited before each further attempt, and the longest that one may take. In milliseconds. */
const PAUSES = [300, 1_000, 3_000];
const ANSWER_WITHIN = 120_000;
/** A service that failed all attempts is asked once a time for so long: who waits in a queue shall not wait for each. */
const IMPATIENT = 30_000;

/** What is asked of a service: an object, or without `name` the bucket itself. */
interface Question {
  readonly method: "GET" | "HEAD" | "PUT";
  readonly name?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** What a service answers: `bytes` of an object, `undefined` where there is no such object. */
interface Answered {
  readonly bytes: Uint8Array | undefined;
  readonly headers: Headers;
}

/** An object with its bytes. */
export interface Fetched extends Version {
  readonly bytes: Uint8Array;
}

/** Why a service does not do what it is asked for, by the select of the message `queue.bucket`. */
interface Trouble {
  readonly reason: string;
  /** Whether another attempt may succeed. */
  readonly again: boolean;
}

/** Objects of a bucket below a prefix. An object appears whole or not at all. */
export class Bucket {
  #impatientUntil = 0;

  private constructor(
    private readonly client: AwsClient,
    private readonly address: BucketAddress,
  ) {}

  /** A bucket of which nothing is known yet. */
  static async at(address: BucketAddress): Promise<Bucket> {
    const { AwsClient: Client } = await import("aws4fetch");
    const { accessKeyId, secretAccessKey, sessionToken, region } = address;
    const keys = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
    return new Bucket(new Client({ ...keys, region, service: "s3", retries: 0 }), address);
  }

  /** A bucket that takes what is put into it: a small object is written to find out. */
  static async open(address: BucketAddress): Promise<Result<Bucket, Problem>> {
    const bucket = await Bucket.at(address);
    const taken = await bucket.put("jiyan.json", Buffer.from('{"store":"extracts"}\n'));
    return taken.ok ? ok(bucket) : taken;
  }

  /** The bytes of an object; `undefined` where there is none of this name. */
  async get(name: string): Promise<Result<Uint8Array | undefined, Problem>> {
    const answer = await this.#ask({ method: "GET", name });
    return answer.ok ? ok(answer.value.bytes) : answer;
  }

  /** An object with the version of it that was read; `undefined` where there is none of this name. */
  async fetch(name: string): Promise<Result<Fetched | undefined, Problem>> {
    const answer = await this.#ask({ method: "GET", name });
    if (!answer.ok) return answer;
    const { bytes, headers } = answer.value;
    const changed = new Date(headers.get("last-modified") ?? "");
    return ok(bytes && { bytes, etag: plainEtag(headers.get("etag") ?? ""), changed });
  }

  /**
   * All objects whose names begin so, a page of them after the other.
   *
   * @param start below the prefix; empty for all
   */
  async list(start: string): Promise<Result<readonly ListedObject[], Problem>> {
    const objects: ListedObject[] = [];
    const query = { "encoding-type": "url", "list-type": "2", prefix: this.address.prefix + start };
    let next: string | undefined = "";
    while (next !== undefined) {
      const more: Readonly<Record<string, string>> = next === "" ? {} : { "continuation-token": next };
      const answer = await this.#ask({ method: "GET", query: { ...query, ...more } });
      if (!answer.ok) return answer;
      const page = pageOf(Buffer.from(answer.value.bytes ?? []).toString("utf8"));
      if (!page) return err(problem("queue.bucket", { store: this.address.shown, reason: "list" }));
      for (const { name, ...object } of page.objects) {
        objects.push({ ...object, name: name.slice(this.address.prefix.length) });
      }
      next = page.next;
    }
    return ok(objects);
  }

  async has(name: string): Promise<Result<boolean, Problem>> {
    const answer = await this.#ask({ method: "HEAD", name });
    return answer.ok ? ok(answer.value.bytes !== undefined) : answer;
  }

  async put(name: string, bytes: Uint8Array): Promise<Result<null, Problem>> {
    const answer = await this.#ask({ method: "PUT", name, body: bytes });
    return answer.ok ? ok(null) : answer;
  }

  /** Asks until there is an answer, a limited number of times. Never throws. */
  async #ask(question: Question): Promise<Result<Answered, Problem>> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#askOnce(question);
      if (answer.ok) return answer;
      const { reason, again } = answer.error;
      const wait = performance.now() < this.#impatientUntil ? undefined : PAUSES[attempt];
      if (!again || wait === undefined) {
        if (again) this.#impatientUntil = performance.now() + IMPATIENT;
        return err(problem("queue.bucket", { store: this.address.shown, reason }));
      }
      await pause(wait);
    }
  }

  async #askOnce({ method, name, query, body }: Question): Promise<Result<Answered, Trouble>> {
    const { url, prefix } = this.address;
    const path = name === undefined ? "" : `${prefix}${name}`.split("/").map(encodeURIComponent).join("/");
    const asked = Object.entries(query ?? {}).map((pair) => pair.map(encodeURIComponent).join("="));
    const whole = [url + path, ...(asked.length === 0 ? [] : [asked.join("&")])].join("?");
    // The service refuses bytes that are not those of the hash: no half of an object is taken for the whole.
    const hash = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    try {
      const request = await this.client.sign(whole, {
        ...{ method, redirect: "manual", signal: AbortSignal.timeout(ANSWER_WITHIN) },
        ...(body !== undefined && { body: new Uint8Array(body) }),
        headers: { "X-Amz-Content-Sha256": hash },
      });
      const response = await fetch(request);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const { headers } = response;
      if (response.ok) return ok({ bytes, headers });
      const code = /<Code>(\w+)<\/Code>/.exec(Buffer.from(bytes).toString("utf8"))?.[1] ?? "";
      // The answer to HEAD has no text; a bucket that is gone is found out when something is put into it.
      const isAbsent =
        response.status === 404 && code !== "NoSuchBucket" && method !== "PUT" && name !== undefined;
      return isAbsent ? ok({ bytes: undefined, headers }) : err(troubleOf(response.status, code));
    } catch (error) {
      return err({ reason: networkReason(error), again: true });
    }
  }
}

const KEYS_REFUSED = ["InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken"];
const OTHER_REGION = ["PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed"];

function troubleOf(status: number, code: string): Trouble {
  const again = false;
  if (code === "NoSuchBucket" || status === 404) return { reason: "bucket", again };
  if (KEYS_REFUSED.includes(code) || status === 401) return { reason: "keys", again };
  if (code === "RequestTimeTooSkewed") return { reason: "clock", again };
  if (OTHER_REGION.includes(code) || (status >= 300 && status < 400)) return { reason: "region", again };
  if (code === "InvalidObjectState") return { reason: "archived", again };
  if (status === 403) return { reason: "denied", again };
  if (status === 507 || code === "QuotaExceeded") return { reason: "full", again };
  return { reason: "busy", again: status >= 500 || status === 429 || code === "RequestTimeout" };
}

/** The system's code of a connection that failed, e.g. `ECONNREFUSED`. */
function networkReason(error: unknown): string {
  const { name, cause } = Object(error) as { readonly name?: unknown; readonly cause?: unknown };
  const { code } = Object(cause) as { readonly code?: unknown };
  if (name === "TimeoutError" || code === "UND_ERR_CONNECT_TIMEOUT") return "ETIMEDOUT";
  return typeof code === "string" ? code : "network";
}
