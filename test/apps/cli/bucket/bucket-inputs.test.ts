import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import ExcelJS from "exceljs";
import { Bucket } from "../../../../src/apps/cli/bucket/bucket";
import { bucketAddress } from "../../../../src/apps/cli/bucket/bucket-address";
import { bucketInputs, type BucketInputs } from "../../../../src/apps/cli/bucket/bucket-inputs";
import { fetchingExtractor } from "../../../../src/apps/cli/bucket/fetching-extractor";
import { KnownContents } from "../../../../src/apps/cli/bucket/known-contents";
import type { ExtractResult } from "../../../../src/apps/cli/consolidate/extract-file";
import { contentHash } from "../../../../src/apps/cli/consolidate/extract-store";
import { problem } from "../../../../src/apps/cli/problem";
import { expectOneLine, jiyan, temporaryFolder } from "../session";
import { BUCKET, KEYS, S3Server } from "./s3-server";

const FORMS = resolve(__dirname, "../../../fixtures/forms");
const NAMES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));
const path = temporaryFolder();
const s3 = new S3Server(path("objects"));

beforeAll(() => s3.start());
afterAll(() => s3.stop());

async function bucketAt(store: string): Promise<Bucket> {
  const address = bucketAddress(store, s3.endpoint, KEYS);
  if (!address.ok) throw new Error(address.error.id);
  return Bucket.at(address.value);
}

async function put(store: string, name: string, bytes: Uint8Array): Promise<void> {
  const bucket = await bucketAt(store);
  expect([name, await bucket.put(name, bytes)]).toMatchObject([name, { ok: true }]);
}

async function listed(...named: readonly string[]): Promise<BucketInputs> {
  const inputs = await bucketInputs(named, s3.endpoint, KEYS);
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.error));
  return inputs.value;
}

const consolidate = (named: string, output: string, ...more: readonly string[]) =>
  jiyan(["consolidate", named, "-o", output, "--endpoint", s3.endpoint, ...more], { env: KEYS });

/** All texts and numbers of a workbook, sheet by sheet. */
async function cellsOf(file: string): Promise<readonly (readonly [string, unknown])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets.map((sheet) => {
    const rows: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => rows.push(cell.text));
    });
    return [sheet.name, rows];
  });
}

/** Names as people and programs give them, each for another form. */
const ODD = [
  "甲 单位（2025）.xlsx",
  "乙😀单位.xlsx",
  "a+b&c#d%20e'f(g)!*.xlsx",
  "第二批/10.xlsx",
  "第二批/9.xlsx",
  "旧/表.xls",
];
/** What a walk through a folder passes over. */
const PASSED_OVER = ["~$甲.xlsx", ".隐藏/丙.xlsx", "说明.docx"];

test("a folder of a bucket makes the tables of a folder of files, without links to what nobody can open", async () => {
  const here = path("here", "收到");
  for (const [place, name] of ODD.entries()) {
    const bytes = name.endsWith(".xls") ? Buffer.from("旧") : readFileSync(join(FORMS, NAMES[place] ?? ""));
    const file = join(here, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    await put(`s3://${BUCKET}/收到`, name, bytes);
  }
  for (const name of PASSED_OVER) await put(`s3://${BUCKET}/收到`, name, Buffer.from("x"));
  await put(`s3://${BUCKET}/收到-上年`, "丁.xlsx", Buffer.from("x"));
  await jiyan(["consolidate", here, "-o", path("here", "汇总.xlsx")]);
  mkdirSync(path("there"));
  const output = path("there", "汇总.xlsx");
  const first = await consolidate(`s3://${BUCKET}/收到/`, output);
  expect([first.code, first.err]).toEqual([1, ""]);
  const local = JSON.stringify(await cellsOf(path("here", "汇总.xlsx")));
  const remote = await cellsOf(output);
  expect(
    JSON.stringify(remote)

      .replaceAll(`s3://${BUCKET}/收到`, here),
  ).toBe(local);
  expect(remote.flat(2).some((text) => String(text).includes("乙😀单位.xlsx]"))).toBe(true);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(output);
  let links = 0;
  workbook.worksheets.forEach((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Hyperlink && cell.hyperlink.includes("s3:")) links += 1;
      });
    });
  });
  expect(links).toBe(0);
  // What did not change is neither fetched nor read again, and nothing of it lies around.
  const before = readFileSync(output);
  const again = await consolidate(`s3://${BUCKET}/收到`, output);
  expect(again.out).toContain(`其中${ODD.length - 1}个文件没有改动，未重新读取`);
  expect(readFileSync(output).equals(before)).toBe(true);
  expect(readdirSync(path("there", ".jiyan-extracts")).filter((name) => name.startsWith("objects-"))).toEqual(
    [],
  );
});

/** s3rver cannot list more than a page: its tokens need a cipher that Node has no more. */
test("a list of more than one page is read to its end, in the order of a folder", async () => {
  const names = Array.from({ length: 2_004 }, (_, index) => `批 +/${String(index + 1)}.xlsx`);
  const keys = names.map((name) => `收到/${name}`).sort();
  const service = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    expect([searchParams.get("list-type"), searchParams.get("prefix")]).toEqual(["2", "收到/"]);
    const from = Number(/^from\/(\d+)\+=$/.exec(searchParams.get("continuation-token") ?? "")?.[1] ?? 0);
    const contents = keys.slice(from, from + 1_000).map((key) => {
      const encoded = encodeURIComponent(key).replaceAll("%20", "+");
      return `<Contents><Key>${encoded}</Key><ETag>"a"</ETag><Size>${key.length}</Size></Contents>`;
    });
    const isLast = from + 1_000 >= keys.length;
    const next = isLast
      ? ""
      : `<NextContinuationToken>from/${String(from + 1_000)}+=</NextContinuationToken>`;
    response.end(
      `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${String(!isLast)}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
    );
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  try {
    const { port } = service.address() as AddressInfo;
    const store = `s3://${BUCKET}/收到`;
    const inputs = await bucketInputs([store], `http://127.0.0.1:${port}`, KEYS);
    if (!inputs.ok) throw new Error(JSON.stringify(inputs.error));
    const { found, objects } = inputs.value;
    expect(found.get(store)?.map(({ file }) => file)).toEqual(names.map((name) => `${store}/${name}`));
    expect(objects.size).toBe(names.length);
  } finally {
    service.closeAllConnections();
    service.close();
  }
});

test("an object that changed since the list is read as it is now; one that went away is a line", async () => {
  const store = `s3://${BUCKET}/moving`;
  const [before, after] = [Buffer.from("before"), Buffer.from("after")];
  await put(store, "变.xlsx", before);
  await put(store, "走.xlsx", before);
  const { objects } = await listed(store);
  await put(store, "变.xlsx", after);
  await s3.remove(BUCKET, "moving/走.xlsx");
  const contents = await KnownContents.of(path("moving"));
  const seen: (readonly [file: string, text: string])[] = [];
  const extractor = fetchingExtractor(
    (jobs, done) => {
      for (const [place, { file, copy = "" }] of jobs.entries()) {
        seen.push([file, readFileSync(copy, "utf8")]);
        done(place, { ok: false, error: problem("seen") });
      }
      return Promise.resolve();
    },
    { objects, contents, store: path("moving") },
  );
  const results: ExtractResult[] = [];
  const job = { store: path("moving"), locale: "zh-CN", pack: undefined } as const;
  const files = [`${store}/变.xlsx`, `${store}/走.xlsx`];
  await extractor(
    files.map((file) => ({ ...job, file })),
    (place, result) => (results[place] = result),
  );
  expect(seen).toEqual([[files[0], "after"]]);
  expect(results).toEqual([
    { ok: false, error: problem("seen") },
    { ok: false, error: problem("queue.object.gone", { file: files[1] ?? "" }) },
  ]);
  const now = await listed(store);
  const kept = await KnownContents.of(path("moving"));
  expect([...now.objects.values()].map((object) => kept.get(object))).toEqual([contentHash(after)]);
  expect([...objects.values()].map((object) => kept.get(object))).toEqual([undefined, undefined]);
});

test("an object came in on the day on which it was put there", async () => {
  const units = path("单位.csv");
  mkdirSync(path("下发"));
  writeFileSync(units, "单位编码,单位名称\n001,青岚县水利局\n002,青岚县林业局");
  for (const [name, deadline] of Object.entries({ 早: "2020-03-31", 晚: "2098-03-31" })) {
    const sent = path("下发", name);
    await jiyan(["distribute", "--units", units, "-o", sent, "--year", "2025", "--deadline", deadline]);
    const file = readdirSync(sent).find((one) => one.startsWith("001")) ?? "";
    await put(`s3://${BUCKET}/报送${name}`, file, readFileSync(join(sent, file)));
    await put(`s3://${BUCKET}/报送${name}`, "别处.xlsx", readFileSync(join(FORMS, NAMES[0] ?? "")));
    const { out, err } = await consolidate(
      `s3://${BUCKET}/报送${name}`,
      path("下发", `${name}.xlsx`),
      "--manifest",
      sent,
      "--json",
    );
    expect(err).toBe("");
    const { returns } = JSON.parse(out) as {
      readonly returns: { readonly issues: readonly { readonly kind: string }[] };
    };
    expect([name, returns.issues.some(({ kind }) => kind === "late")]).toEqual([name, name === "早"]);
  }
});

test("one object can be named, beside files of this machine; one that is not there is a line", async () => {
  const [first = "", second = ""] = NAMES;
  await put(`s3://${BUCKET}/one`, "甲.xlsx", readFileSync(join(FORMS, first)));
  await put(`s3://${BUCKET}/one`, "甲.xlsx2", Buffer.from("x"));
  mkdirSync(path("one"));
  const { code, out } = await jiyan(
    [
      ...["consolidate", join(FORMS, second), `s3://${BUCKET}/one/甲.xlsx`, `s3://${BUCKET}/one/无.xlsx`],
      ...["-o", path("one", "汇总.xlsx"), "--endpoint", s3.endpoint],
    ],
    { env: KEYS },
  );
  expect(code).toBe(1);
  expect(out).toContain("汇总2个工作簿");
  expect(out).toContain(`“s3://${BUCKET}/one/无.xlsx”不在存储桶中`);
});

describe("what cannot be listed is told in one line", () => {
  const output = path("none.xlsx");

  test("a bucket that is not there", async () => {
    expectOneLine(
      await consolidate("s3://other/收到", output),
      /存储s3:\/\/other\/收到不能用：没有这个存储桶/,
    );
  });

  test("keys that the service does not take", async () => {
    const session = await jiyan(["consolidate", `s3://${BUCKET}`, "-o", output, "--endpoint", s3.endpoint], {
      env: { ...KEYS, AWS_ACCESS_KEY_ID: "AKIAOTHER" },
    });
    expectOneLine(session, /服务不认这对密钥/);
  });

  test("no keys, no such service, an address with a key", async () => {
    expectOneLine(await jiyan(["consolidate", `s3://${BUCKET}`, "-o", output]), /缺少存储桶的密钥/);
    const nowhere = ["consolidate", `s3://${BUCKET}`, "-o", output, "--endpoint", "http://127.0.0.1:2"];
    expectOneLine(await jiyan(nowhere, { env: KEYS }), /没有程序在这个地址上等候/);
    expectOneLine(await consolidate("s3://id:secret@forms", output), /写法是 s3:\/\/桶\/前缀/);
  });

  test("a folder without workbooks", async () => {
    expectOneLine(await consolidate(`s3://${BUCKET}/nothing`, output), /s3:\/\/forms\/nothing”中没有工作簿/);
  });
});

test("a service that goes away after the list makes lines, not an end", async () => {
  const store = `s3://${BUCKET}/ended`;
  await put(store, "甲.xlsx", Buffer.from("x"));
  const { objects } = await listed(store);
  await s3.stop();
  const results: ExtractResult[] = [];
  const contents = await KnownContents.of(path("ended"));
  const extractor = fetchingExtractor(() => Promise.resolve(), { objects, contents, store: path("ended") });
  await extractor(
    [{ file: `${store}/甲.xlsx`, store: path("ended"), locale: "zh-CN", pack: undefined }],
    (place, result) => (results[place] = result),
  );
  expect(results).toMatchObject([
    { ok: false, error: { id: "queue.bucket", params: { reason: "ECONNREFUSED" } } },
  ]);
});
