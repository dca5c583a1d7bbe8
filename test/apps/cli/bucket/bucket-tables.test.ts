import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { Bucket } from "../../../../src/apps/cli/bucket/bucket";
import { bucketAddress } from "../../../../src/apps/cli/bucket/bucket-address";
import { describeWithLibreOffice, savedAs } from "../../../support/libreoffice";
import { form, jiyan, temporaryFolder } from "../session";
import { BUCKET, KEYS, S3Server } from "./s3-server";

const path = temporaryFolder();
const s3 = new S3Server(path("objects"));
const env = { ...KEYS, PATH: process.env["PATH"] ?? "" };
const GOOD = "08-hubeikeji-jiangzhuxuejin-2021";

beforeAll(() => s3.start());
afterAll(() => s3.stop());

async function put(store: string, name: string, bytes: Uint8Array): Promise<void> {
  const address = bucketAddress(store, s3.endpoint, KEYS);
  if (!address.ok) throw new Error(address.error.id);
  const bucket = await Bucket.at(address.value);
  expect([name, await bucket.put(name, bytes)]).toMatchObject([name, { ok: true }]);
}

/** A table of assets of a unit. */
async function assets(unit: string, rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("资产表").addRows([[`填报单位：${unit}`], ["资产名称", "数量", "原值"], ...rows]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** All texts of a workbook, sheet by sheet, and how many links it has. */
async function textsOf(file: string): Promise<{ readonly texts: string; readonly links: number }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  let links = 0;
  const texts = workbook.worksheets.map((sheet) => {
    const rows: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        rows.push(cell.text);
        if (cell.type === ExcelJS.ValueType.Hyperlink) links += 1;
      });
    });
    return [sheet.name, rows];
  });
  return { texts: JSON.stringify(texts), links };
}

const copies = (folder: string) =>
  readdirSync(join(folder, ".jiyan-extracts")).filter((name) => name.startsWith("objects-"));

const STORE = `s3://${BUCKET}/资产`;

test("a merge scheme merges the tables of a bucket as those of a folder", async () => {
  const here = path("here");
  mkdirSync(here);
  mkdirSync(path("there"));
  const files = {
    "甲.xlsx": await assets("甲局", [
      ["车辆", 2, 30.5],
      ["房屋", 1, 500],
    ]),
    "乙.xlsx": await assets("乙局", [["设备", 7, 9]]),
    "丙.xls": Buffer.from("旧"),
  };
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(here, name), bytes);
    await put(STORE, name, bytes);
  }
  const scheme = path("方案.json");
  await jiyan(["scheme", "propose", join(here, "甲.xlsx"), "-o", scheme]);
  await jiyan(["consolidate", here, "-o", path("here.xlsx"), "--scheme", scheme]);
  const output = path("there", "汇总.xlsx");
  const merge = () =>
    jiyan(["consolidate", STORE, "-o", output, "--scheme", scheme, "--endpoint", s3.endpoint], { env });
  const first = await merge();
  expect([first.code, first.err]).toEqual([1, ""]);
  const [local, remote] = [await textsOf(path("here.xlsx")), await textsOf(output)];
  expect(remote.texts.replaceAll(STORE, here)).toBe(local.texts);
  expect([local.links > 0, remote.links]).toEqual([true, 0]);
  // What did not change is not fetched again: its rows are there although the object's bytes are not asked for.
  expect((await merge()).out).toContain("2个工作簿没有变动，沿用上次读取的内容");
  await s3.remove(BUCKET, "资产/乙.xlsx");
  await put(STORE, "甲.xlsx", await assets("甲局", [["车辆", 3, 30.5]]));
  const changed = await jiyan(
    ["consolidate", STORE, "-o", output, "--scheme", scheme, "--endpoint", s3.endpoint, "--json"],
    { env },
  );
  expect(JSON.parse(changed.out)).toMatchObject({ workbooks: 1, rows: 1, reused: 0, unread: [{}] });
  expect(copies(path("there"))).toEqual([]);
  const gone = [STORE, `${STORE}/无.xlsx`, "-o", output, "--scheme", scheme, "--endpoint", s3.endpoint];
  expect((await jiyan(["consolidate", ...gone], { env })).out).toContain(`无.xlsx”不在存储桶中`);
});

describeWithLibreOffice("--convert of a bucket (needs LibreOffice)", () => {
  test("other formats are fetched, converted and read as the form that was saved in them", async () => {
    const store = `s3://${BUCKET}/别的格式`;
    const [xls = Buffer.from("")] = await savedAs("xls", [readFileSync(form(GOOD))]);
    const [old = Buffer.from("")] = await savedAs("xls", [await assets("丁局", [["设备", 7, 9]])]);
    await put(store, "甲.xls", xls);
    await put(store, "乙.xlsx", readFileSync(form(GOOD)));
    await put(store, "坏.et", Buffer.from("x"));
    mkdirSync(path("convert"));
    const output = path("convert", "汇总.xlsx");
    const consolidate = () =>
      jiyan(["consolidate", store, "-o", output, "--convert", "--json", "--endpoint", s3.endpoint], { env });
    const first = await consolidate();
    expect(first.err).toBe("");
    expect(JSON.parse(first.out)).toMatchObject({ workbooks: 2, forms: 2, reused: 0, unread: [{}] });
    expect(JSON.parse((await consolidate()).out)).toMatchObject({ workbooks: 2, reused: 2 });
    expect(copies(path("convert"))).toEqual([]);
    await put(STORE, "丁.xls", old);
    const merged = path("convert", "合并.xlsx");
    const scheme = ["--scheme", path("方案.json"), "--convert", "--json", "--endpoint", s3.endpoint];
    for (const reused of [0, 1]) {
      const { out } = await jiyan(["consolidate", `${STORE}/丁.xls`, "-o", merged, ...scheme], { env });
      expect(JSON.parse(out)).toMatchObject({ workbooks: 1, rows: 1, reused, unread: [] });
    }
    expect((await textsOf(merged)).texts).toContain(`[${STORE}/丁.xls]资产表!A3`);
    await s3.stop();
  });
});
