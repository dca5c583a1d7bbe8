import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { loadWorkbook, fillIndicators, formSheet } from "../../hosts/file/templates/filled";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const [SENT, CAME] = [path("下发"), path("收到")];
const LIST = "单位编码,单位名称\n001,甲局\n002,乙局\n003,丙局\n";

beforeAll(async () => {
  writeFileSync(path("units.csv"), LIST);
  const argv = ["--units", path("units.csv"), "--year", "2025", "--deadline", "2026-03-31", "-o", SENT];
  await jiyan(["distribute", ...argv]);
  mkdirSync(CAME);
  // Saved by another program, which keeps neither hidden names nor the file's name.
  const workbook = await loadWorkbook(readFileSync(join(SENT, "001甲局.xlsx")));
  fillIndicators(formSheet(workbook, "department"), [
    [0, { name: "渠道长度", operator: "≥", target: 12, unit: "公里", actual: 12, weight: 50 }],
  ]);
  writeFileSync(join(CAME, "报送材料.xlsx"), new Uint8Array(await workbook.xlsx.writeBuffer()));
  copyFileSync(join(SENT, "002乙局.xlsx"), join(CAME, "又一份.xlsx"));
  copyFileSync(form("26-lingling-linye-bumen-2021"), join(CAME, "别人的.xlsx"));
  writeFileSync(join(CAME, "坏.xlsx"), "x");
});

const remind = (...options: readonly string[]) =>
  jiyan(["remind", CAME, "--manifest", SENT, "--date", "2026-04-02", ...options]);

test("who handed in, who did not and what belongs to nobody is told", async () => {
  const { code, out } = await remind();
  expect(code).toBe(1);
  expect(out).toMatch(
    /期限2026-03-31，已过2天。\n下发3个单位，已报送1个，交回未填1个，未报送1个。\n未报送的单位1个：\n {2}003 丙局\n.*\n {2}002 乙局\n.*\n {2}.*别人的\.xlsx\n1个文件未能读取：\n.*坏\.xlsx/,
  );
});

test("--json keeps the published format", async () => {
  const schema = join(__dirname, "../../../docs/schemas/remind.schema.json");
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);
  const told: unknown = JSON.parse((await remind("--json")).out);
  validate(told);
  expect(validate.errors ?? null).toBeNull();
  expect(told).toMatchObject({
    date: "2026-04-02",
    daysLeft: -2,
    returned: [{ code: "001", name: "甲局", files: [join(CAME, "报送材料.xlsx")] }],
    blank: [{ code: "002" }],
    missing: [{ code: "003", files: [] }],
  });
});

test("each unit that is waited for has a letter, which no later run replaces where it was changed", async () => {
  const letters = path("催报");
  const { out } = await remind("--docx", letters, "--from", "云山县财政局");
  expect(out).toContain("催报通知2份已存入");
  expect(readdirSync(letters)).toEqual(["催报通知-002乙局.docx", "催报通知-003丙局.docx"]);
  expect((await remind("--docx", letters, "--from", "云山县财政局")).code).toBe(1);
  writeFileSync(join(letters, "催报通知-003丙局.docx"), "changed");
  expectOneLine(await remind("--docx", letters, "--from", "云山县财政局"), /已经存在，未予覆盖/);
  expect(readFileSync(join(letters, "催报通知-003丙局.docx"), "utf8")).toBe("changed");
});

test("a unit whose file cannot be used is told as that, without a letter", async () => {
  const [came, letters] = [path("旧格式"), path("旧格式催报")];
  mkdirSync(came);
  writeFileSync(join(came, "003丙局.xls"), "no workbook");
  const { out } = await jiyan([
    ...["remind", came, "--manifest", SENT, "--date", "2026-03-02", "--docx", letters],
  ]);
  expect(out).toMatch(/交回而不能使用1个，未报送2个。/);
  expect(out).toMatch(/交回的文件不能使用的单位1个[^\n]*：\n {2}003 丙局\n1个文件未能读取：/);
  expect(readdirSync(letters)).toEqual(["催报通知-001甲局.docx", "催报通知-002乙局.docx"]);
});

test("a manifest that holds nothing is refused without an empty place", async () => {
  writeFileSync(path("空.json"), "null");
  expectOneLine(await jiyan(["remind", CAME, "--manifest", path("空.json")]), /不是下发清单，或已被改动\n$/);
});

test("where all have handed in nothing is written", async () => {
  const folder = path("都来了");
  mkdirSync(folder);
  writeFileSync(path("one.csv"), "单位名称\n零陵区林业局\n");
  await jiyan(["distribute", "--units", path("one.csv"), "-o", folder]);
  const came = form("26-lingling-linye-bumen-2021");
  const { code, out } = await jiyan(["remind", came, "--manifest", folder, "--docx", path("空")]);
  expect([code, existsSync(path("空"))]).toEqual([0, false]);
  expect(out).toContain("下发1个单位，已报送1个，未报送0个。");
});

test.each([
  [[CAME, "--manifest", path("nowhere.json")], /nowhere\.json/],
  [[CAME, "--manifest", path("units.csv")], /不是下发清单（不是JSON）/],
  [[path("没有"), "--manifest", SENT], /没有/],
  [[CAME, "--manifest", SENT, "--date", "明天"], /明天/],
  [[CAME, "--manifest", SENT, "--docx", CAME], /收到/],
])("what cannot be carried out is said in one line: %j", async (argv, sentence) => {
  expectOneLine(await jiyan(["remind", ...argv]), sentence);
});
