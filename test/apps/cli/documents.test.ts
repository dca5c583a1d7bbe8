import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readStatements } from "../../../src/hosts/word";
import type { ReportOutput } from "../../../src/apps/cli/json/report";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { templateFile, type TemplateParts } from "../../hosts/word/support/templates";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const FORM = form("26-lingling-linye-bumen-2021");
const temporary = temporaryFolder();
const PATH = { PATH: process.env["PATH"] ?? "" };

describe("jiyan report --docx", () => {
  test("writes the document alone where no workbook is asked for", async () => {
    const docx = temporary("alone.docx");
    const { code, out, err } = await jiyan(["report", FORM, "--docx", docx]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`文档已写入${docx}。`);
    expect(out).not.toContain("工作表“校验结果”");
    const statements = await readStatements(readFileSync(docx));
    expect(statements.ok && statements.value.some(({ cells }) => cells.startsWith("'整体支出自评表'!"))).toBe(
      true,
    );
  });

  test("writes workbook and document together, the document in the language asked for", async () => {
    const [docx, xlsx] = [temporary("both.docx"), temporary("both.xlsx")];
    const { out } = await jiyan(["report", FORM, "-o", xlsx, "--docx", docx, "--json", "--locale", "en"]);
    expect(JSON.parse(out)).toMatchObject({
      output: xlsx,
      documents: [docx],
      sheets: { report: "Performance report" },
    });
    const statements = await readStatements(readFileSync(docx));
    expect(statements.ok && statements.value.some(({ text }) => text.startsWith("[To complete: "))).toBe(
      true,
    );
    expect(existsSync(xlsx)).toBe(true);
  });

  test("gives no cells of a sheet that is not written", async () => {
    const { out } = await jiyan(["report", FORM, "--docx", temporary("json.docx"), "--json"]);
    const data = JSON.parse(out) as ReportOutput;
    expect(data).toMatchObject({ output: null, sheets: null, backup: null, materials: null });
    expect(data.slots.length).toBeGreaterThan(0);
    expect(data.slots.every(({ cell }) => cell === null)).toBe(true);
  });

  test("replaces what it wrote itself, and what a person changed only when told to", async () => {
    const docx = temporary("again.docx");
    const argv = ["report", FORM, "--docx", docx];
    expect((await jiyan(argv)).code).toBe(0);
    const first = readFileSync(docx);
    expect((await jiyan(argv)).code).toBe(0);
    expect(readFileSync(docx).equals(first)).toBe(true);
    writeFileSync(docx, "a person's words");
    expectOneLine(await jiyan(argv), "已经存在，未予覆盖");
    expect(readFileSync(docx, "utf8")).toBe("a person's words");
    expect((await jiyan([...argv, "--force"])).code).toBe(0);
    expect(readFileSync(docx).equals(first)).toBe(true);
  });

  test("writes no workbook either where the document may not be replaced", async () => {
    const [docx, xlsx] = [temporary("kept.docx"), temporary("kept.xlsx")];
    writeFileSync(docx, "a person's words");
    expectOneLine(await jiyan(["report", FORM, "-o", xlsx, "--docx", docx]), "kept.docx");
    expect(existsSync(xlsx)).toBe(false);
  });

  test.each([
    ["another ending", ["--docx", "report.doc"], /扩展名应为\.docx/],
    ["a folder that is not there", ["--docx", "/no/such/report.docx"], /文件夹“\/no\/such”不存在/],
    ["a sheet of materials without a workbook", ["--docx", "report.docx", "--materials"], /--materials/],
    ["a PDF without LibreOffice", ["--pdf", "report.pdf"], /生成PDF需要LibreOffice，本机没有找到/],
    ["nothing to write", [], /--docx/],
  ])("refuses %s in one line", async (_, argv, sentence) => {
    expectOneLine(await jiyan(["report", FORM, ...argv]), sentence);
    expect(existsSync("report.docx")).toBe(false);
  });
});

describe("jiyan report --word-template", () => {
  const template = (name: string, parts?: TemplateParts) => {
    const path = temporary(name);
    writeFileSync(path, templateFile(parts));
    return path;
  };

  test("pours the report into the template and says what it lacks", async () => {
    const docx = temporary("poured.docx");
    const argv = [
      "report",
      FORM,
      "--docx",
      docx,
      "--word-template",
      template("office.dotx", { type: "template" }),
    ];
    const { code, out, err } = await jiyan(argv);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("模板中没有这些文字的样式：标题、");
    const statements = await readStatements(readFileSync(docx));
    expect(statements.ok && statements.value.length).toBeGreaterThan(20);
    const text = new TextDecoder().decode(unzipSync(readFileSync(docx))["word/document.xml"]);
    expect(text).toContain("财政局监制");
    const { out: json } = await jiyan([...argv, "--json", "--locale", "en", "--force"]);
    expect((JSON.parse(json) as ReportOutput).notes.join()).toContain(
      "The template has no styles for: title, ",
    );
  });

  test("refuses in one line what cannot be a template, and writes nothing", async () => {
    const docx = temporary("refused.docx");
    const refuse = async (path: string, sentence: string | RegExp, argv = ["--docx", docx]) => {
      expectOneLine(await jiyan(["report", FORM, ...argv, "--word-template", path]), sentence);
      expect(existsSync(docx)).toBe(false);
    };
    await refuse(FORM, /不能作Word模板：不是Word文档/);
    await refuse(template("macros.dotm", { macros: true }), "带有宏");
    await refuse(temporary("nowhere.docx"), "找不到文件");
    await refuse(template("alone.docx"), "--word-template 要与 --docx 或 --pdf 同用", [
      "-o",
      temporary("a.xlsx"),
    ]);
    await refuse(template("broken.docx", { more: { "word/styles.xml": "<w:styles" } }), "文件已损坏");
    const own = template("own.docx");
    await refuse(own, "不能写回模板文件", ["--docx", own]);
  });
});

describe("jiyan report --red-head", () => {
  test("writes what was said of the letter, as it was said", async () => {
    const docx = temporary("letter.docx");
    const { code, out } = await jiyan([
      ...["report", FORM, "--docx", docx, "--red-head", "林业局文件", "--number", "林(2025)3号"],
      ...["--copy-to", "区财政局", "--printed-by", "办公室", "--printed-on", "2025年3月14日"],
    ]);
    expect(code).toBe(0);
    expect(out).toContain("发文字号的年份应用六角括号");
    const text = new TextDecoder().decode(unzipSync(readFileSync(docx))["word/document.xml"]);
    for (const words of ["林业局文件", "林(2025)3号", "区财政局。", "办公室", "2025年3月14日印发"]) {
      expect(text).toContain(`>${words}</w:t>`);
    }
  });

  test.each([
    ["without a document", ["-o", "a.xlsx", "--copy-to", "区财政局"], "请同时用 --docx 或 --pdf"],
    [
      "in a template",
      ["--docx", "a.docx", "--word-template", "t.docx", "--red-head", "林业局"],
      "以模板为准",
    ],
    [
      "with a number alone",
      ["--docx", "a.docx", "--number", "林〔2025〕3号"],
      "--number 要与 --red-head 同用",
    ],
  ])("is refused %s", async (_, argv, sentence) => {
    expectOneLine(await jiyan(["report", FORM, ...argv]), sentence);
  });
});

describeWithLibreOffice("jiyan report --pdf", () => {
  test("prints the document with the LibreOffice on the path", async () => {
    const pdf = temporary("report.pdf");
    const { code, out } = await jiyan(["report", FORM, "--pdf", pdf], { env: PATH });
    expect(code).toBe(0);
    expect(out).toContain(`文档已写入${pdf}。`);
    expect(readFileSync(pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
});
