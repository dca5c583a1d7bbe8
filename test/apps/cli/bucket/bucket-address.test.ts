import { bucketAddress, isBucket } from "../../../../src/apps/cli/bucket/bucket-address";

const KEYS = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" };

test.each([
  ["s3://forms", undefined, {}, "https://forms.s3.us-east-1.amazonaws.com/", ""],
  ["s3://forms/", undefined, { AWS_REGION: "eu-west-1" }, "https://forms.s3.eu-west-1.amazonaws.com/", ""],
  [
    "s3://forms",
    undefined,
    { AWS_DEFAULT_REGION: "cn-north-1" },
    "https://forms.s3.cn-north-1.amazonaws.com.cn/",
    "",
  ],
  ["s3://my.forms", undefined, {}, "https://s3.us-east-1.amazonaws.com/my.forms/", ""],
  ["s3://forms/省/2026", "http://minio:9000", {}, "http://minio:9000/forms/", "省/2026/"],
  ["s3://forms//a//b/", "https://host/base/", {}, "https://host/base/forms/", "a/b/"],
  ["s3://forms", "https://{bucket}.oss.example", {}, "https://forms.oss.example/", ""],
  ["s3://forms", undefined, { AWS_ENDPOINT_URL: "http://a:1" }, "http://a:1/forms/", ""],
  [
    "s3://forms",
    "",
    { AWS_ENDPOINT_URL: "http://a:1", AWS_ENDPOINT_URL_S3: "http://b:1" },
    "http://b:1/forms/",
    "",
  ],
])("%s at %s with %o is at %s", (store, endpoint, env, url, prefix) => {
  expect(bucketAddress(store, endpoint, { ...KEYS, ...env })).toMatchObject({
    ok: true,
    value: { url, prefix },
  });
});

test.each([
  ["s3://", "queue.bucket.address"],
  ["s3://a", "queue.bucket.address"],
  ["s3:forms", "queue.bucket.address"],
  ["S3://forms", "queue.bucket.address"],
  ["s3://Forms/a", "queue.bucket.address"],
  ["s3://key:secret@forms/a", "queue.bucket.address"],
  ["s3://forms/../other", "queue.bucket.address"],
  ["s3://forms/a\nb", "queue.bucket.address"],
])("%j is no bucket", (store, id) => {
  expect(isBucket(store)).toBe(true);
  expect(bucketAddress(store, "http://a:1", KEYS)).toEqual({
    ok: false,
    error: { id, params: {}, list: [] },
  });
});

test.each([
  "host:9000",
  "ftp://host",
  "http://user:secret@host",
  "http://host/?key=secret",
  "http://",
  "https://[x",
])("%s is no address of a service, and is not quoted", (endpoint) => {
  const error = { id: "queue.bucket.endpoint", params: {}, list: [] };
  expect(bucketAddress("s3://forms", endpoint, KEYS)).toEqual({ ok: false, error });
});

test.each([
  {},
  { AWS_ACCESS_KEY_ID: "id" },
  { AWS_SECRET_ACCESS_KEY: "secret" },
  { ...KEYS, AWS_ACCESS_KEY_ID: "" },
])("keys are missing in %o", (env) => {
  expect(bucketAddress("s3://forms", undefined, env)).toMatchObject({
    ok: false,
    error: { id: "queue.bucket.no-keys" },
  });
});

test.each(["s3", "./s3:/a", "C:\\s3", "已读"])("%s is a folder", (store) => {
  expect(isBucket(store)).toBe(false);
});
