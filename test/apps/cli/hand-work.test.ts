import ExcelJS from "exceljs";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseAddress } from "../../../src/core/workbook/a1";
import { plainSheet, STYLES } from "../../hosts/file/writing/support/demo-plan";
import { apply, editsOnly, open, readBytes, withParts } from "../../hosts/file/writing/support/files";
import { form, jiyan, temporaryFolder, typeWorkbook } from "./session";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");
const REPORT = "绩效自评报告";
const TABLES = "绩效自评附表";
const FINDINGS = "校验结果";

/** A cell of a sheet, with what a person types into it. */
type Typed = readonly [sheet: string, cell: string, value: string | null];

/** Cells of the first two paragraphs of the report. */
let first = "";
let second = "";

beforeAll(async () => {
  const column = (await read(await worked("plain.xlsx"))).getWorksheet(REPORT)?.getColumn(1);
  const paragraphs: string[] = [];
  column?.eachCell(({ value, address }) => {
    if (typeof value === "string" && value.length > 30) paragraphs.push(address);
  });
  [first = "", second = ""] = paragraphs;
});

/** A workbook with a report, changed by hand since. */
async function worked(name: string, ...typed: readonly Typed[]): Promise<string> {
  const file = path(name);
  expect(await jiyan(["report", FORM, "-o", file])).toMatchObject({ code: 0, err: "" });
  await type(file, ...typed);
  return file;
}

async function type(file: string, ...typed: readonly Typed[]): Promise<void> {
  const edits = typed.map(([sheet, cell, value]) => ({ at: { sheet, ...parseAddress(cell)! }, value }));
  const { bytes } = await apply(readBytes(file), editsOnly(...edits));
  writeFileSync(file, bytes);
}

async function read(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

async function textAt(file: string, sheet: string, cell: string): Promise<unknown> {
  return (await read(file)).getWorksheet(sheet)?.getCell(cell).value;
}

async function sheetNames(file: string): Promise<readonly string[]> {
  return (await read(file)).worksheets.map(({ name }) => name);
}

describe("a report that was changed by hand", () => {
  test("is not written over in place without leave; each change is named and nothing is written", async () => {
    const file = await worked("asks.xlsx", [REPORT, first, "我改写的一段。"], [FINDINGS, "J4", "已核实"]);
    const before = readFileSync(file);
    const session = await jiyan(["report", file, "--in-place"]);
    expect(session).toMatchObject({ code: 2, out: "" });
    const [sentence, ...list] = session.err.trimEnd().split("\n");
    expect(sentence).toMatch(
      /asks\.xlsx”里写入过的工作表有手工改动（2处），没有写入任何内容；加上 --replace/,
    );
    expect(list).toEqual([
      expect.stringMatching(/^ {2}绩效自评报告!A\d+：“.+”改成了“我改写的一段。”$/),
      "  校验结果!J4：加写了“已核实”",
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.bak`)).toBe(false);
    const english = await jiyan(["report", file, "--in-place", "--locale", "en"]);
    expect(english.err).toMatch(/were changed by hand \(\d+ places\) and nothing was written; add --replace/);
  });

  test("stays under another name where leave is given, and is not asked about again", async () => {
    const file = await worked("kept.xlsx", [REPORT, first, "我改写的一段。"]);
    const session = await jiyan(["report", file, "--in-place", "--replace"]);
    expect(session).toMatchObject({ code: 0, err: "" });
    expect(session.out).toContain("原工作表保留为“绩效自评报告(旧1)”。");
    expect(await sheetNames(file)).toEqual(
      expect.arrayContaining([REPORT, `${REPORT}(旧1)`, `${TABLES}(旧1)`, "_jiyan(旧1)"]),
    );
    expect(await textAt(file, `${REPORT}(旧1)`, first)).toBe("我改写的一段。");
    expect(await textAt(file, REPORT, first)).not.toBe("我改写的一段。");
    expect(await jiyan(["report", file, "--in-place"])).toMatchObject({ code: 0, err: "" });
    expect((await sheetNames(file)).filter((name) => name.includes("旧"))).toHaveLength(3);
    await type(file, [REPORT, first, "又改了。"]);
    const again = await jiyan(["report", file, "--in-place", "--replace", "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ former: [`${REPORT}(旧2)`, `${TABLES}(旧2)`] });
  });

  test("goes where that is said too", async () => {
    const file = await worked("gone.xlsx", [REPORT, first, "我改写的一段。"]);
    expect(await jiyan(["report", file, "--in-place", "--no-keep"])).toMatchObject({ code: 2 });
    const session = await jiyan(["report", file, "--in-place", "--replace", "--no-keep", "--json"]);
    expect(JSON.parse(session.out)).toMatchObject({ former: [] });
    expect((await sheetNames(file)).some((name) => name.includes("旧"))).toBe(false);
    expect(await textAt(`${file}.bak`, REPORT, first)).toBe("我改写的一段。");
  });

  test("is no question where it is only read; the result has it under another name", async () => {
    const file = await worked("source.xlsx", [REPORT, first, "我改写的一段。"]);
    const session = await jiyan(["report", file, "-o", path("result.xlsx"), "--json"]);
    expect(JSON.parse(session.out)).toMatchObject({
      former: [`${REPORT}(旧1)`, `${TABLES}(旧1)`],
      backup: null,
    });
    expect(await textAt(path("result.xlsx"), `${REPORT}(旧1)`, first)).toBe("我改写的一段。");
  });

  test("sorted, with a picture, a comment and its own protection stays with all of it", async () => {
    const file = await worked("all.xlsx");
    const [upper, lower] = [await textAt(file, REPORT, first), await textAt(file, REPORT, second)];
    await type(file, [REPORT, first, String(lower)], [REPORT, second, String(upper)]);
    writeFileSync(file, await withAdditions(readBytes(file)));
    const session = await jiyan(["report", file, "--in-place"]);
    expect(session).toMatchObject({ code: 2 });
    for (const told of ["有批注", "有图片", "设置了工作表保护", "改成了"])
      expect(session.err).toContain(told);
    expect(await jiyan(["report", file, "--in-place", "--replace"])).toMatchObject({ code: 0, err: "" });
    const parts = (await open(readBytes(file))).partNames;
    expect(parts).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/media/image1.png"]));
    expect(await textAt(file, `${REPORT}(旧1)`, first)).toBe(lower);
  });

  test("is asked about where nobody can tell: a baseline that is damaged, or of another workbook", async () => {
    const file = await worked("damaged.xlsx", ["_jiyan_baseline", "D4", "x"]);
    const session = await jiyan(["report", file, "--in-place"]);
    expect(session).toMatchObject({ code: 2 });
    expect(session.err).toContain("“绩效自评报告”：没有写入时的记录，看不出哪些内容是手工改的");
    const other = path("other.xlsx");
    await jiyan(["report", form("07-yongde-mingzhong-yingyangcan-2022"), "-o", other]);
    const strange = await worked("strange.xlsx");
    const baseline = (await read(other)).getWorksheet("_jiyan_baseline");
    const rows = [4, 5, 6, 7].map((row) => baseline?.getCell(`D${row}`).value);
    await type(
      strange,
      ...rows.map((text, index): Typed => [
        "_jiyan_baseline",
        `D${index + 4}`,
        typeof text === "string" ? text : null,
      ]),
    );
    expect(await jiyan(["report", strange, "--in-place"])).toMatchObject({ code: 2 });
  });

  test("is the person's where another program took its marks away: the new one gets a name of its own", async () => {
    const file = await worked("unmarked.xlsx");
    await (await read(file)).xlsx.writeFile(file);
    await type(file, [REPORT, first, "我改写的一段。"]);
    expect(await jiyan(["report", file, "--in-place"])).toMatchObject({ code: 0 });
    expect(await textAt(file, REPORT, first)).toBe("我改写的一段。");
    expect(await sheetNames(file)).toContain(`${REPORT}(2)`);
  });
});

describe("a file of the output's name", () => {
  test("that nobody changed is replaced", async () => {
    const file = await worked("again.xlsx");
    expect(await jiyan(["report", FORM, "-o", file])).toMatchObject({ code: 0, err: "" });
    expect(existsSync(`${file}.bak`)).toBe(false);
  });

  test("with words, data or sheets of the person's is not replaced without leave, and then kept as a copy", async () => {
    const file = await worked(
      "out.xlsx",
      [REPORT, first, "我改写的一段。"],
      ["整体支出自评表", "F20", "改过的实际值"],
    );
    const added = await apply(readBytes(file), {
      sheets: [
        { ...plainSheet("report", "visible", [["留着"]]), role: "materials", name: "我的笔记", marker: null },
      ],
      edits: [],
      styles: STYLES,
    });
    writeFileSync(file, added.bytes);
    const before = readFileSync(file);
    const session = await jiyan(["report", FORM, "-o", file]);
    expect(session).toMatchObject({ code: 2, out: "" });
    expect(session.err).toContain("“我的笔记”：新的工作簿里没有这张工作表");
    expect(session.err).toContain("整体支出自评表!F20：由");
    expect(session.err).toContain("改成了“我改写的一段。”");
    expect(readFileSync(file).equals(before)).toBe(true);
    const replaced = await jiyan(["report", FORM, "-o", file, "--replace"]);
    expect(replaced).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(`${file}.bak`).equals(before)).toBe(true);
  });

  test("that Jiyan did not write is no other: it is not replaced without leave", async () => {
    const workbook = await typeWorkbook(path("mine.xlsx"), { 表: [["我的"]] });
    writeFileSync(path("broken.xlsx"), "no workbook");
    for (const file of [workbook, path("broken.xlsx")]) {
      const session = await jiyan(["report", FORM, "-o", file]);
      expect(session).toMatchObject({ code: 2, out: "" });
      expect(session.err).toContain("不是由绩言写成的工作簿，没有写入任何内容");
    }
    writeFileSync(path("empty.xlsx"), "");
    expect(await jiyan(["report", FORM, "-o", path("empty.xlsx")])).toMatchObject({ code: 0 });
  });

  test("is asked about by check --annotate too", async () => {
    const file = path("annotated.xlsx");
    await jiyan(["check", FORM, "--annotate", file]);
    expect(await jiyan(["check", FORM, "--annotate", file])).toMatchObject({ err: "" });
    await type(file, [FINDINGS, "J5", "已整改"]);
    const session = await jiyan(["check", FORM, "--annotate", file]);
    expect(session).toMatchObject({ code: 2, out: "" });
    expect(session.err).toContain("校验结果!J5：加写了“已整改”");
    const kept = await jiyan(["check", file, "--annotate", path("next.xlsx"), "--json"]);
    expect(JSON.parse(kept.out)).toMatchObject({ annotated: { former: [`${FINDINGS}(旧1)`], backup: null } });
    expect(await jiyan(["check", FORM, "--annotate", file, "--replace", "--json"])).toMatchObject({
      err: "",
    });
    expect(existsSync(`${file}.bak`)).toBe(true);
  });
});

/** The package with a comment, a picture and protection on the report, as a person puts them there. */
async function withAdditions(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await open(bytes);
  const workbook = await source.text("xl/workbook.xml");
  const id = new RegExp(`<sheet name="${REPORT}"[^>]*r:id="([^"]+)"`).exec(workbook)?.[1] ?? "";
  const relationships = await source.relationships("xl/workbook.xml");
  const part = relationships.find((one) => one.id === id)?.target ?? "";
  const sheetRelationships = part.replace("worksheets/", "worksheets/_rels/") + ".rels";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return withParts(bytes, {
    [part]: (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    [sheetRelationships]: (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId90" Type="${office}/comments" Target="../comments1.xml"/>` +
          `<Relationship Id="rId91" Type="${office}/image" Target="../media/image1.png"/></Relationships>`,
      ),
    "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>张</author></authors><commentList><comment ref="A5" authorId="0"><text><t>请核</t></text></comment></commentList></comments>`,
    "xl/media/image1.png": "picture",
    "[Content_Types].xml": (xml) =>
      xml.replace(
        "</Types>",
        '<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
      ),
  });
}
