import { unzipSync } from "fflate";
import { fileNameOf } from "../../../../src/core/publishing/file-name";
import { isAsWritten, readStatements } from "../../../../src/hosts/word";
import { templateFile } from "../../../hosts/word/support/templates";
import { FILLED, sessionOver, valueOf } from "./support";

describe("names of documents", () => {
  it.each([
    ["零陵区林业局2021年度部门整体支出绩效自评报告", "零陵区林业局2021年度部门整体支出绩效自评报告"],
    ["甲/乙:丙*丁?", "甲 乙 丙 丁"],
    ["  ..报告\n二 ", "报告 二"],
    ["长".repeat(80), "长".repeat(60)],
    [`${"长".repeat(59)}𠮷`, "长".repeat(59)],
  ])("%s", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});

test.each(FILLED)("%s: the document is the report on view, in its language", async (name) => {
  const session = await sessionOver(name);
  for (const locale of ["zh-CN", "en"] as const) {
    await session.setLocale(locale);
    const { title } = valueOf(await session.report({}));
    const { bytes, fileName } = valueOf(await session.document());
    expect(fileName).toBe(`${fileNameOf(title.map(({ text }) => text).join(""))}.docx`);
    const statements = valueOf(await readStatements(bytes));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((one) => one.kind !== "chart" && !isAsWritten(one))).toEqual([]);
  }
});

test("a document has a name that none of those handed out with it has", async () => {
  const session = await sessionOver("form 26");
  valueOf(await session.report({}));
  const nameBeside = async (...taken: string[]) => valueOf(await session.document({ taken })).fileName;
  const plain = await nameBeside();
  const stem = plain.replace(".docx", "");
  expect(await nameBeside("别的.docx")).toBe(plain);
  expect(await nameBeside(plain.toUpperCase())).toBe(`${stem}(2).docx`);
  expect(await nameBeside(plain, `${stem}(2).docx`)).toBe(`${stem}(3).docx`);
});

describe("choices of a document", () => {
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  const LETTER = { issuer: "林业局文件", number: "林(2025)3号", copyTo: "区财政局" };

  async function reported() {
    const session = await sessionOver("form 26");
    valueOf(await session.report({}));
    return session;
  }

  test("the words of a letter stand in it, and other brackets of its number are told", async () => {
    const { bytes, notes } = valueOf(await (await reported()).document({ letter: LETTER }));
    for (const words of ["林业局文件", "林(2025)3号", "区财政局。"])
      expect(textOf(bytes)).toContain(`>${words}<`);
    expect(notes).toEqual(["发文字号的年份应用六角括号“〔〕”，这里照原样写入。"]);
  });

  test("a template takes the report in, and has its own head and imprint", async () => {
    const choice = { letter: LETTER, template: templateFile() };
    const { bytes, notes } = valueOf(await (await reported()).document(choice));
    expect(textOf(bytes)).toContain("财政局监制");
    expect(textOf(bytes)).not.toContain("林业局文件");
    expect(notes.join()).toContain("模板中没有这些文字的样式");
  });

  test.each([
    ["no document", new TextEncoder().encode("模板"), "不是Word文档"],
    ["macros", templateFile({ macros: true }), "带有宏"],
    ["damaged styles", templateFile({ more: { "word/styles.xml": "<w:styles" } }), "已损坏"],
  ])("a template with %s is refused in a sentence", async (_, template, words) => {
    const refused = await (await reported()).document({ template });
    expect(refused).toMatchObject({ ok: false, error: { kind: "file" } });
    const text = !refused.ok && refused.error.kind === "file" ? refused.error.text : "";
    expect(text).toContain(`不能作Word模板：`);
    expect(text).toContain(words);
  });
});
