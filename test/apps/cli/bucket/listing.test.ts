import { pageOf } from "../../../../src/apps/cli/bucket/listing";

const page = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</ListBucketResult>`;
const entry = (key: string): string =>
  `<Contents><Key>${key}</Key><LastModified>2026-03-01T02:03:04.000Z</LastModified><ETag>&quot;0af&quot;</ETag><Size>12</Size></Contents>`;

test.each<readonly [what: string, xml: string, name: string]>([
  ["as it stands", page(entry("收到/甲 单位+1%.xlsx")), "收到/甲 单位+1%.xlsx"],
  ["with entities", page(entry("a&amp;b&#x1F600;.xlsx")), "a&b😀.xlsx"],
  [
    "encoded as in an address",
    page(`<EncodingType>url</EncodingType>${entry("%E7%94%B2+1%2B%0A.xlsx")}`),
    "甲 1+\n.xlsx",
  ],
])("the name of an object is read %s", (_, xml, name) => {
  expect(pageOf(xml)).toEqual({
    objects: [{ name, etag: "0af", changed: new Date("2026-03-01T02:03:04Z"), size: 12 }],
    next: undefined,
  });
});

test("a page says what the next one is asked for with", () => {
  const inside = "<IsTruncated>true</IsTruncated><NextContinuationToken>a/b+c=</NextContinuationToken>";
  expect(pageOf(page(inside))).toEqual({ objects: [], next: "a/b+c=" });
});

test.each([
  "",
  "<html><p></html>",
  "<html/>",
  page("<Contents>"),
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
])("%j is no list", (xml) => {
  expect(pageOf(xml)).toBeUndefined();
});
