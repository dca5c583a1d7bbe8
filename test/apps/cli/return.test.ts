import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import {
  returnListOutputSchema,
  returnOutputSchema,
  type ReturnOutput,
} from "../../../src/apps/cli/json/return";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { hasSchemaCheck, schemaFindings } from "../../support/schema-check";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const [GOOD, FAULTY, OTHER] = [
  form("08-hubeikeji-jiangzhuxuejin-2021"),
  form("26-lingling-linye-bumen-2021"),
  form("01-tianchang-shuili-2022"),
];
const SHEET = "整体支出自评表";

let places = 0;

/** A new place with a folder 收到 of these files; `run` returns what is faulty into 退回. */
function received(files: Readonly<Record<string, string | Uint8Array>>) {
  places += 1;
  const root = path(String(places));
  const folder = join(root, "收到");
  put(folder, files);
  const output = join(root, "退回");
  const run = (...options: readonly string[]) => jiyan(["return", folder, "-o", output, ...options]);
  return { root, folder, output, run };
}

function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof content === "string") copyFileSync(content, join(folder, name));
    else writeFileSync(join(folder, name), content);
  }
}

/** The texts of a sheet, row by row. */
async function rowsOf(file: string, name: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(readFileSync(file));
  if (!read.ok) throw new Error(read.error.code);
  const sheet = read.value.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
}

/** The words of a letter. */
function wordsOf(file: string): string {
  const document = new TextDecoder().decode(unzipSync(readFileSync(file))["word/document.xml"]);
  return document
    .replace(/<\/w:p>/g, "\n")
    .replace(/<w:br\/>|<[^>]+>/g, "")
    .replace(/&quot;/g, '"');
}

/** A copy of a workbook with some cells of a sheet changed, as a unit would save it. */
async function edited(
  from: string,
  to: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  const sheet = workbook.getWorksheet(SHEET);
  for (const [address, value] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = value;
  mkdirSync(dirname(to), { recursive: true });
  await workbook.xlsx.writeFile(to);
}

function lines(out: string): readonly Record<string, unknown>[] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("a folder of what units handed in", () => {
  const { output, folder, run } = received({
    "好.xlsx": GOOD,
    "林业/林业局.xlsx": FAULTY,
    "坏.xlsx": readFileSync(FAULTY).subarray(0, 3000),
  });
  const place = join(output, "林业", "林业局");
  const words = ["--from", "云山县财政局", "--date", "2025-03-10", "--deadline", "2025-03-31"];

  test("gives a letter, its table and an annotated copy of what is faulty, and a list", async () => {
    const before = readFileSync(join(folder, "林业/林业局.xlsx"));
    const { code, out, err } = await run(...words);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(out).toMatch(/林业局\.xlsx：退回，6处需要改正/);
    expect(out).toMatch(/好\.xlsx：无需退回/);
    expect(out).toMatch(/坏\.xlsx”无法使用/);
    expect(readdirSync(place).sort()).toEqual(["林业局.xlsx", "退回意见.docx", "退回意见.xlsx"].sort());
    expect(existsSync(join(output, "好"))).toBe(false);
    expect(readFileSync(join(folder, "林业/林业局.xlsx")).equals(before)).toBe(true);
  });

  test("the letter says what, where, what is expected, how to fix it and by when, and who signs", () => {
    const letter = wordsOf(join(place, "退回意见.docx"));
    expect(letter).toMatch(/关于退回零陵区林业局2021年度绩效自评材料的意见/);
    expect(letter).toMatch(/零陵区林业局：\n/);
    expect(letter).toMatch(/有6处需要改正，现予退回，请于2025年3月31日前改正并重新报送。/);
    expect(letter).toMatch(
      /整体支出自评表!G4等3处\n执行率填写为100%.*应为80\.45%。\n80\.45%\n请先核对E4、D4，金额无误的更正G4。/,
    );
    expect(letter).toMatch(/附件：林业局\.xlsx（附校验结果）\n云山县财政局\n2025年3月10日/);
    expect(letter).not.toMatch(/请填写|草稿/);
  });

  test("the table has the same, with links into the copy and room for what was done", async () => {
    const rows = await rowsOf(join(place, "退回意见.xlsx"), "退回意见");
    expect(rows[2]).toEqual(["序号", "位置", "问题", "应为", "改正办法", "期限", "改正情况"]);
    expect(rows.slice(3)).toHaveLength(6);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(place, "退回意见.xlsx"));
    const [sheet] = workbook.worksheets;
    for (let row = 4; row <= 9; row += 1) {
      const link = sheet?.getCell(row, 2).hyperlink ?? "";
      expect(decodeURIComponent(link)).toMatch(/^林业局\.xlsx#'整体支出自评表'![A-Z]+\d+$/);
    }
  });

  test("the copy has the findings sheet", async () => {
    const rows = await rowsOf(join(place, "林业局.xlsx"), "校验结果");
    expect(rows.flat()).toContain("B05");
  });

  test("the list leads to workbooks and letters, and names what was not returned and what was not read", async () => {
    const list = join(output, "退回清单.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(list);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "退回清单",
      "问题明细",
      "无需退回",
      "未能读取",
    ]);
    const main = workbook.getWorksheet("退回清单");
    const head = (main?.getRow(3).values ?? []) as readonly string[];
    const links = ["文件", "退回意见"].map((name) => main?.getCell(4, head.indexOf(name)).hyperlink ?? "");
    for (const link of links) expect(existsSync(join(output, decodeURIComponent(link)))).toBe(true);
    expect((await rowsOf(list, "退回清单"))[1]?.[0]).toBe(
      "共3个工作簿：退回1个，无需退回1个，未能读取1个。改正期限：2025年3月31日。",
    );
    expect((await rowsOf(list, "问题明细")).slice(2)).toHaveLength(6);
    expect((await rowsOf(list, "无需退回")).slice(2).flat()).toContain("好.xlsx");
    expect((await rowsOf(list, "未能读取")).slice(2).flat().join()).toMatch(/坏\.xlsx.*文件已损坏/);
  });

  test("once more gives the same files, byte for byte", async () => {
    const files = [join(output, "退回清单.xlsx"), ...readdirSync(place).map((name) => join(place, name))];
    const before = files.map((file) => readFileSync(file));
    expect((await run(...words)).code).toBe(2);
    files.forEach((file, index) => {
      expect(readFileSync(file).equals(before[index] ?? Buffer.alloc(0))).toBe(true);
    });
  });

  (hasSchemaCheck ? describe : describe.skip)("as packages", () => {
    test("all files keep the schemas of their formats", () => {
      const files = [join(output, "退回清单.xlsx"), ...readdirSync(place).map((name) => join(place, name))];
      const checked = schemaFindings(new Map(files.map((file) => [file, readFileSync(file)])));
      expect([...checked.values()].flat()).toEqual([]);
    });
  });
});

test("what nobody says is left open in the letter, which then is a draft", async () => {
  const { output, run } = received({ "甲.xlsx": FAULTY });
  await run();
  const letter = wordsOf(join(output, "甲", "退回意见.docx"));
  expect(letter).toMatch(/请于【请填写：改正期限】前/);
  expect(letter).toMatch(/【请填写：退回单位】\n【请填写：退回日期】/);
});

test("other rules may lead to a return, and errors may not", async () => {
  const { run } = received({ "好.xlsx": GOOD, "林业局.xlsx": FAULTY });
  const { out } = await run("--rules", "W03", "--json");
  const [first, second] = lines(out) as unknown as readonly ReturnOutput[];
  expect([first?.outcome, second?.outcome].sort()).toEqual(["accepted", "returned"]);
  const returned = [first, second].find((one) => one?.outcome === "returned");
  expect(returned?.items.map(({ rule }) => rule)).toEqual(["W03"]);
});

test("letters are written in English, too", async () => {
  const { output, run } = received({ "a.xlsx": FAULTY });
  await run("--locale", "en", "--deadline", "2025-03-31", "--from", "Finance Bureau", "--date", "2025-03-10");
  const letter = wordsOf(join(output, "a", "return.docx"));
  expect(letter).toMatch(/Return of the self-evaluation of 零陵区林业局 for 2021/);
  expect(letter).toMatch(/hand it in again by 31 March 2025\./);
  expect(existsSync(join(output, "returned.xlsx"))).toBe(true);
});

describe("what was handed in again", () => {
  async function secondRound() {
    const place = received({ "林业局.xlsx": FAULTY, "水利.xlsx": OTHER, "好.xlsx": GOOD });
    await place.run("--deadline", "2025-03-31");
    const again = join(place.root, "再收");
    return { ...place, again, second: join(place.output, "第2次") };
  }

  test("is unchanged where the copy that went back comes as it is, whatever its name", async () => {
    const { output, again, second } = await secondRound();
    put(again, { "再报.xlsx": readFileSync(join(output, "林业局", "林业局.xlsx")) });
    const { out } = await jiyan(["return", again, "-o", output, "--only", "returned", "--json"]);
    const told = lines(out);
    expect(told[0]).toMatchObject({ outcome: "unchanged" });
    expect(told.at(-1)).toMatchObject({ outcomes: { unchanged: 1 } });
    expect(existsSync(join(second, "再报"))).toBe(false);
  });

  test("is compared with the version that went back, in whatever folder and under whatever name it lies", async () => {
    const { output, again, second } = await secondRound();
    // The unit works in the copy that went back, fixes three things and changes a target that nobody asked about.
    await edited(join(output, "林业局", "林业局.xlsx"), join(again, "下级", "林业局（改）.xlsx"), {
      ...{ G4: 0.8045, H4: 8.04, I22: "市场价格下降，下年按实际情况调整。" },
      E14: "3万亩",
    });
    put(again, { "水利.xlsx": OTHER, "新来.xlsx": GOOD });
    const { code, out } = await jiyan(["return", again, "-o", output, "--only", "returned", "--json"]);
    expect(code).toBe(1);
    const told = lines(out);
    const byFile = (part: string) =>
      told.find(({ file }) => typeof file === "string" && file.includes(part)) as unknown as ReturnOutput;
    const forestry = byFile("林业局");
    expect(forestry.outcome).toBe("again");
    expect(forestry.items.map(({ state, rule }) => `${state} ${rule}`).sort()).toEqual(
      ["fixed B05", "fixed B05", "fixed B08", "open B01", "open B02", "open B08"].sort(),
    );
    expect(forestry.unasked).toEqual([
      { kind: "changed", at: `${SHEET}!E14`, was: "3.45万亩", now: "3万亩" },
    ]);
    expect(byFile("水利").outcome).toBe("unchanged");
    expect(told.at(-1)).toMatchObject({ outcomes: { again: 1, unchanged: 1 }, unread: [] });
    const letter = wordsOf(join(second, "下级", "林业局（改）", "退回意见.docx"));
    expect(letter).toMatch(/关于再次退回零陵区林业局/);
    expect(letter).toMatch(/已改正3处，仍未改正3处，新出现0处，现再次退回/);
    expect(letter).toMatch(/二、未要求改正而有变动的内容[\s\S]*E14\n改动内容\n3\.45万亩\n3万亩/);
    expect(existsSync(join(second, "复核清单.xlsx"))).toBe(true);
    expect(await rowsOf(join(second, "复核清单.xlsx"), "未要求的变动")).toContainEqual(
      expect.arrayContaining(["零陵区林业局", "3.45万亩", "3万亩"]),
    );
  });

  test("and not handed in again is missing", async () => {
    const { root, output } = await secondRound();
    const again = join(root, "再收");
    put(again, { "水利.xlsx": OTHER });
    const { code, out } = await jiyan(["return", again, "-o", output, "--only", "returned"]);
    expect(code).toBe(1);
    expect(out).toMatch(/林业局\.xlsx：没有重新报送/);
  });

  test("and again: a third round compares with the first version still", async () => {
    const { root, output, again } = await secondRound();
    const copy = join(output, "林业局", "林业局.xlsx");
    await edited(copy, join(again, "林业局.xlsx"), { E14: "3万亩" });
    const [second, third] = [join(root, "退回2"), join(root, "退回3")];
    await jiyan(["return", again, "-o", second, "--since", output]);
    const last = join(root, "三收");
    await edited(join(second, "林业局", "林业局.xlsx"), join(last, "林业局.xlsx"), { E14: "2万亩" });
    const { out } = await jiyan(["return", last, "-o", third, "--since", second, "--json"]);
    const [forestry] = lines(out) as unknown as readonly ReturnOutput[];
    expect(forestry?.unasked).toEqual([
      { kind: "changed", at: `${SHEET}!E14`, was: "3.45万亩", now: "2万亩" },
    ]);
  });

  test("with everything fixed is accepted, or to be looked at where more was changed", async () => {
    const place = received({ "好.xlsx": FAULTY });
    await place.run("--rules", "B05");
    const again = join(place.root, "再收");
    const fixed = { G4: 0.8045, H4: 8.04 };
    await edited(join(place.output, "好", "好.xlsx"), join(again, "好.xlsx"), fixed);
    const check = () => jiyan(["return", again, "-o", place.output, "--only", "returned", "--rules", "B05"]);
    expect(await check()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/通过，已改正2处/) as unknown,
    });
    await edited(join(place.output, "好", "好.xlsx"), join(again, "好.xlsx"), { ...fixed, E14: "3万亩" });
    expect(await check()).toMatchObject({
      code: 1,
      out: expect.stringMatching(/有1处变动没有要求过/) as unknown,
    });
  });

  test("cannot be compared where the version that went back is gone or was changed, and is told", async () => {
    const { output, again } = await secondRound();
    const versions = join(output, ".jiyan-returned", "versions");
    const [one = "", other = ""] = readdirSync(versions);
    writeFileSync(join(versions, one), "x");
    rmSync(join(versions, other));
    put(again, { "林业局.xlsx": GOOD, "水利.xlsx": GOOD });
    const { code, out } = await jiyan(["return", again, "-o", output, "--only", "returned"]);
    expect(code).toBe(2);
    expect(out).toMatch(/退回时的版本（.*）已被改动/);
    expect(out).toMatch(/退回时的版本（.*）不在了/);
  });
});

describe("what somebody worked on", () => {
  test("is not replaced without leave, and stays beside what replaces it", async () => {
    const { output, run } = received({ "甲.xlsx": FAULTY });
    await run();
    const letter = join(output, "甲", "退回意见.docx");
    writeFileSync(letter, "改过的意见");
    const refused = await run();
    expect(refused.code).toBe(2);
    expect(refused.out).toMatch(/退回意见\.docx已经存在并有人改动过/);
    expect(readFileSync(letter, "utf8")).toBe("改过的意见");
    expect((await run("--replace")).code).toBe(1);
    expect(readFileSync(`${letter}.bak`, "utf8")).toBe("改过的意见");
    expect(wordsOf(letter)).toMatch(/关于退回/);
  });

  test("as the list is known before any work", async () => {
    const { output, run } = received({ "甲.xlsx": FAULTY });
    mkdirSync(output);
    writeFileSync(join(output, "退回清单.xlsx"), "别的内容");
    expectOneLine(await run(), /退回清单\.xlsx已经存在并有人改动过/);
    expect(readdirSync(output)).toEqual(["退回清单.xlsx"]);
  });
});

test("two workbooks of one name but for the ending have folders of their own", async () => {
  const { output, run } = received({ "甲.xlsx": FAULTY, "甲.xltx": FAULTY });
  await run();
  expect(readdirSync(output).sort()).toEqual(
    [".jiyan-returned", "甲.xlsx", "甲.xltx", "退回清单.xlsx"].sort(),
  );
});

test.each([
  [["--rules", "B99"], /“B99”不是校验规则/],
  [["--deadline", "月底"], /--deadline应填写日期，如2025-03-31，现为“月底”/],
  [["--date", "2025-02-30"], /--date应填写日期/],
  [["--only", "some"], /--only只能是returned/],
  [["--only", "returned"], /没有退回记录/],
  [["--pack", "没有"], /没有/],
])("%j is refused before any work", async (options, sentence) => {
  const { output, run } = received({ "甲.xlsx": FAULTY });
  expectOneLine(await run(...options), sentence);
  expect(existsSync(output)).toBe(false);
});

test("a damaged record is named with the way out", async () => {
  const { output, folder, run } = received({ "甲.xlsx": FAULTY });
  await run();
  const records = join(output, ".jiyan-returned", "records");
  const [name = ""] = readdirSync(records);
  renameSync(join(records, name), join(records, "x.json"));
  writeFileSync(join(records, "x.json"), "{}");
  const session = await jiyan(["return", folder, "-o", output, "--only", "returned"]);
  expectOneLine(session, /退回记录.*x\.json已损坏/);
});

describe("--json", () => {
  const SCHEMAS = join(__dirname, "../../../docs/schemas");
  const published = (name: string) =>
    JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), "utf8")) as Record<string, unknown>;

  test.each([
    ["return", returnOutputSchema],
    ["return-list", returnListOutputSchema],
  ] as const)("docs/schemas/%s.schema.json is up to date", (name, schema) => {
    const { title, ...rest } = published(name);
    expect(title).toMatch(/^Output of jiyan return --json/);
    expect(rest).toEqual(JSON.parse(JSON.stringify(toJsonSchema(schema))));
  });

  test("gives a line for each workbook and one for the list", async () => {
    const { run } = received({ "好.xlsx": GOOD, "林业局.xlsx": FAULTY, "坏.xlsx": Buffer.from("x") });
    const told = lines((await run("--json")).out);
    const validators = ["return", "return-list", "unusable-file"].map((name) =>
      new Ajv({ strict: false }).compile(published(name)),
    );
    expect(told.map((line) => validators.findIndex((validate) => validate(line))).sort()).toEqual([
      0, 0, 1, 2,
    ]);
  });
});
