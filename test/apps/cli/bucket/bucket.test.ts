import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { readdirSync, rmSync } from "node:fs";
import { Bucket } from "../../../../src/apps/cli/bucket/bucket";
import { bucketAddress } from "../../../../src/apps/cli/bucket/bucket-address";
import { cliTranslator } from "../../../../src/apps/cli/messages";
import { temporaryFolder } from "../session";
import { BUCKET, KEYS, S3Server } from "./s3-server";

const path = temporaryFolder();
const server = new S3Server(path("objects"));

async function opened(store: string, endpoint: string, env: Readonly<Record<string, string>> = KEYS) {
  const address = bucketAddress(store, endpoint, env);
  if (!address.ok) throw new Error(address.error.id);
  return Bucket.open(address.value);
}

async function usable(store: string): Promise<Bucket> {
  const bucket = await opened(store, server.endpoint);
  if (!bucket.ok) throw new Error(JSON.stringify(bucket.error));
  return bucket.value;
}

beforeAll(() => server.start());
afterAll(() => server.stop());

test.each(["", "/a", "/省 级/2026+1%/(甲)'"])(
  "an object below the prefix %j comes back as it was put",
  async (prefix) => {
    const bucket = await usable(`s3://${BUCKET}${prefix}`);
    const bytes = Uint8Array.from({ length: 300_000 }, (_, place) => (place * 7919) % 251);
    expect(await bucket.get("files/one")).toEqual({ ok: true, value: undefined });
    expect(await bucket.has("files/one")).toEqual({ ok: true, value: false });
    expect(await bucket.put("files/one", bytes)).toEqual({ ok: true, value: null });
    expect(await bucket.put("files/one", bytes)).toEqual({ ok: true, value: null });
    expect(await bucket.has("files/one")).toEqual({ ok: true, value: true });
    expect(await bucket.get("files/one")).toEqual({ ok: true, value: bytes });
  },
);

test.each([
  ["an unknown key", `s3://${BUCKET}`, { ...KEYS, AWS_ACCESS_KEY_ID: "AKIAOTHER" }, "keys"],
  ["a bucket that is not there", "s3://other", KEYS, "bucket"],
])("%s is a sentence without a key", async (_, store, env, reason) => {
  const bucket = await opened(store, server.endpoint, env);
  expect(bucket).toEqual({ ok: false, error: { id: "queue.bucket", params: { store, reason }, list: [] } });
  for (const locale of ["zh-CN", "en"] as const) {
    const text = cliTranslator(locale)("queue.bucket", { store, reason });
    expect(text).toContain(store);
    expect(text).not.toMatch(/AKIA|S3RVER|[{}]/);
  }
});

test("a service that is not there is asked a limited number of times", async () => {
  const closed = new S3Server(path("closed"));
  await closed.start();
  await closed.stop();
  expect(await opened("s3://forms", closed.endpoint)).toMatchObject({
    error: { params: { reason: "ECONNREFUSED" } },
  });
});

test("a bucket that is taken away is told when something is put into it", async () => {
  const bucket = await usable(`s3://${BUCKET}/gone`);
  for (const name of readdirSync(path("objects"))) rmSync(path("objects", name), { recursive: true });
  expect(await bucket.put("files/one", new Uint8Array(1))).toMatchObject({
    error: { params: { reason: "bucket" } },
  });
  expect(await bucket.get("files/one")).toMatchObject({ error: { params: { reason: "bucket" } } });
});

/** "Example: GET Object" of Amazon's "Signature Calculations for the Authorization Header": s3rver checks no signatures. */
test("requests are signed as Amazon's documentation says", async () => {
  const { AwsClient } = await import("aws4fetch");
  const client = new AwsClient({
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    region: "us-east-1",
    service: "s3",
  });
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const signed = await client.sign("https://examplebucket.s3.amazonaws.com/test.txt", {
    headers: { Range: "bytes=0-9", "x-amz-content-sha256": empty },
    aws: { datetime: "20130524T000000Z", allHeaders: true },
  });
  expect(signed.headers.get("authorization")).toContain(
    "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});

/** What services answer that s3rver never does, in the words of Amazon's documentation. */
test.each([
  [403, "<Error><Code>SignatureDoesNotMatch</Code></Error>", "keys", 1],
  [403, "<Error><Code>AccessDenied</Code></Error>", "denied", 1],
  [403, "<Error><Code>RequestTimeTooSkewed</Code></Error>", "clock", 1],
  [400, "<Error><Code>AuthorizationHeaderMalformed</Code></Error>", "region", 1],
  [301, "<Error><Code>PermanentRedirect</Code></Error>", "region", 1],
  [507, "<Error><Code>XMinioStorageFull</Code></Error>", "full", 1],
  [503, "<Error><Code>SlowDown</Code></Error>", "busy", 4],
  [418, "", "busy", 1],
])("an answer %i %s means %s after %i attempts", async (status, text, reason, attempts) => {
  let asked = 0;
  const service = createServer((request, response) => {
    asked += 1;
    request.resume().on("end", () => response.writeHead(status).end(text));
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  try {
    const { port } = service.address() as AddressInfo;
    expect(await opened("s3://forms", `http://127.0.0.1:${port}`)).toMatchObject({
      error: { params: { reason } },
    });
    expect(asked).toBe(attempts);
  } finally {
    service.closeAllConnections();
    service.close();
  }
});
