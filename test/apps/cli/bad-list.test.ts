import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { MANIFEST_FILE, parseManifest } from "../../../src/core/distribution";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
let places = 0;

/** Distributes to a list in a new place. */
async function distributed(list: Uint8Array | string, name: string) {
  places += 1;
  const root = path(String(places));
  mkdirSync(root);
  writeFileSync(join(root, name), list);
  const folder = join(root, "下发");
  const session = await jiyan(["distribute", "--units", join(root, name), "-o", folder, "--year", "2025"]);
  const manifest = parseManifest(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
  if (!manifest.ok) throw new Error(manifest.error.kind);
  const files = readdirSync(folder).filter((file) => file !== MANIFEST_FILE);
  expect(manifest.value.units.map(({ file }) => file).sort()).toEqual([...files].sort());
  return { ...session, folder, units: manifest.value.units };
}

async function textsOf(file: string): Promise<readonly string[]> {
  const read = await readWorkbook(readFileSync(file));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row ?? []).map((cell) => cell?.text ?? "")),
  );
}

test("GB18030 with characters of four bytes comes whole into names, forms and the manifest", async () => {
  // 编码,单位名称 / 001001,𠮷田县㐀局
  const bytes = Buffer.from(
    "b1e0c2eb2cb5a5cebbc3fbb3c60a3030313030312c9534b235ccefcfd88139ee39bed60a",
    "hex",
  );
  const { code, folder, units, out } = await distributed(bytes, "名单.csv");
  expect(code).toBe(0);
  expect(out).toContain("GB18030");
  expect(units.map(({ name, file }) => [name, file])).toEqual([["𠮷田县㐀局", "001001𠮷田县㐀局.xlsx"]]);
  expect(await textsOf(join(folder, "001001𠮷田县㐀局.xlsx"))).toContain("𠮷田县㐀局");
});

test("a list as bad as they come is told row by row, and each unit that can be has its workbook", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("名单");
  sheet.addRow(["单位编码", "单位名称", "年初预算数（万元）"]);
  sheet.addRow(["001001", "甲局", 100]);
  // Excel took the zeros away.
  sheet.addRow([1002, "乙局", 200]);
  sheet.addRow(["001001", "甲局", 100]);
  sheet.addRow(["001003", null, 5]);
  sheet.addRow([null, null, null]);
  sheet.addRow(["001004", { formula: '"丁"&"局"', result: "丁局" }, 1]);
  sheet.addRow(["001005", { formula: "NA()", result: { error: "#N/A" } }, 1]);
  sheet.addRow(["001006", '=HYPERLINK("http://example.org","己局")', 1]);
  sheet.addRow(["001007", "\u202e庚局\u2066🎉", 1]);
  sheet.addRow(["001008", "长".repeat(200), 1]);
  sheet.addRow(["001009", "../../辛局", "约三百"]);
  sheet.addRow(["合计", null, 608]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { code, out, folder, units } = await distributed(bytes, "名单.xlsx");
  expect(code).toBe(1);
  const rows: Readonly<Record<number, RegExp>> = {
    3: /“1002”比其他编码（6位）短，开头的0可能被Excel去掉了/u,
    4: /与第2行重复，只下发一份/u,
    5: /没有单位名称，未下发/u,
    7: /公式/u,
    8: /未下发/u,
    9: /以运算符开头.*未下发/u,
    10: /方向控制符，已去掉/u,
    11: /第11行B列/u,
    12: /第12行C列/u,
    13: /合计行/u,
  };
  for (const [row, said] of Object.entries(rows)) {
    const lines = out.split("\n").filter((line) => line.includes(`第${row}行`));
    expect([row, lines.join("\n")]).toEqual([row, expect.stringMatching(said)]);
  }
  expect(units.map(({ name }) => name)).toEqual([
    "甲局",
    "乙局",
    "丁局",
    "庚局🎉",
    "长".repeat(200),
    "../../辛局",
  ]);
  for (const { file, name } of units) {
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
    expect(file).not.toMatch(/[/\\\u202a-\u202e\u2066-\u2069]/u);
    expect(await textsOf(join(folder, file))).toContain(name);
  }
  expect(readdirSync(join(folder, "..")).sort()).toEqual(["下发", "名单.xlsx"]);
});
