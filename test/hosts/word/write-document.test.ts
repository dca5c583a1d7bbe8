import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { layDocument, type ReportDocument } from "../../../src/core/document";
import { isAsWritten, readStatements, writeDocument, type ReadStatement } from "../../../src/hosts/word";
import { assessed, heading, paragraph, quote, reportOf, words } from "../../core/publishing/support/reports";
import { describeWithLibreOffice, savedAs } from "../../support/libreoffice";
import { hasSchemaCheck, schemaFindings } from "../../support/schema-check";
import { GOLDEN_REPORTS, goldenFile } from "../../support/golden-reports";
import { changed, documentOf, statementsIn } from "./support/documents";

const FORMS = join(__dirname, "../../fixtures/forms");
/** Forms that reports are made of; nobody has filled in the blank one. */
const FILES = [
  ...readdirSync(FORMS)
    .filter((name) => name.endsWith(".xlsx") && !name.includes("blank"))
    .map((name) => join(FORMS, name)),
  ...GOLDEN_REPORTS.map(({ name }) => goldenFile(name)),
];

const LETTER: Pick<ReportDocument, "head" | "imprint"> = {
  head: { issuer: "林业局文件", number: "林〔2025〕12号" },
  imprint: {
    copies: { label: "抄送：", units: `${"县财政局，".repeat(20)}县审计局。` },
    printed: { by: "林业局办公室", on: "2025年3月14日印发" },
  },
};

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

const written = new Map<string, Uint8Array>();
const documents = new Map<string, ReportDocument>();

beforeAll(async () => {
  for (const [index, file] of FILES.entries()) {
    // Every form in Chinese, each fifth in English too: the two differ in styles and words, not in structure.
    for (const locale of index % 5 === 0 ? (["zh-CN", "en"] as const) : (["zh-CN"] as const)) {
      const document = await documentOf(file, locale);
      documents.set(`${file} ${locale}`, document);
      written.set(`${file} ${locale}`, await writeDocument(document));
    }
  }
  // The same as letters; the first has annexes on lying pages, behind which the imprint comes.
  for (const form of ["12-yinchuan-liuzhong-gongyong-2021", "26-lingling-linye-bumen-2021"]) {
    const document = documents.get(`${join(FORMS, `${form}.xlsx`)} zh-CN`);
    if (document === undefined) throw new Error(form);
    const letter = { ...document, ...LETTER };
    documents.set(`${form} as a letter`, letter);
    written.set(`${form} as a letter`, await writeDocument(letter));
  }
});

describe("Word documents of reports", () => {
  it("have the same bytes whenever they are written", async () => {
    for (const [name, document] of [...documents].slice(0, 8)) {
      expect([
        name,
        Buffer.from(await writeDocument(document)).equals(written.get(name) ?? new Uint8Array()),
      ]).toEqual([name, true]);
    }
  });

  it("tell their statements, cells and words from the file alone", async () => {
    for (const [name, bytes] of written) {
      const statements = await statementsIn(bytes);
      expect(statements).toHaveLength(documents.get(name)?.statements.length ?? -1);
      expect([name, changed(statements)]).toEqual([name, []]);
      const figures = statements.filter(({ kind }) => kind === "figure");
      expect(figures.length).toBeGreaterThan(0);
      // A figure of the rule pack alone, such as the greatest points, has no cell; most have.
      expect(figures.filter(({ cells }) => cells !== "").length).toBeGreaterThan(figures.length / 2);
    }
  });

  it("are no larger than 120 KB", () => {
    for (const bytes of written.values()) expect(bytes.length).toBeLessThanOrEqual(120 * 1024);
  });

  it("have the title, unit and language as properties, and no time", () => {
    const [name = "", bytes = new Uint8Array()] = [...written][0] ?? [];
    const core = partOf(bytes, "docProps/core.xml");
    expect(core).toContain(`<dc:title>${documents.get(name)?.title ?? "-"}</dc:title>`);
    expect(core).toContain("<dc:language>zh-CN</dc:language>");
    expect(core).not.toContain("dcterms");
  });

  it("as letters have the head before the title and the imprint at the foot of the last, upright page", () => {
    const letter = (form: string) =>
      partOf(written.get(`${form} as a letter`) ?? new Uint8Array(), "word/document.xml");
    const text = letter("12-yinchuan-liuzhong-gongyong-2021");
    const places = ["林业局文件", "林〔2025〕12号", 'w:name="jyaaa"', "抄送：", "2025年3月14日印发"].map(
      (words) => text.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    const pages = (xml: string) =>
      [...xml.matchAll(/w:orient="(\w+)"/g)].map(([, orientation]) => orientation);
    expect(pages(text)).toEqual(["portrait", "landscape", "portrait"]);
    expect(pages(letter("26-lingling-linye-bumen-2021"))).toEqual(["portrait"]);
  });

  it("keep text apart from a table above it, in Chinese by the distance of lines alone", () => {
    const below = (locale: string) =>
      [...written]
        .filter(([name]) => name.endsWith(` ${locale}`))
        .flatMap(([, bytes]) => {
          const xml = partOf(bytes, "word/document.xml");
          return [...xml.matchAll(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="BodyText"\/>(.*?)<\/w:pPr>/gu)];
        })
        .map(([, rest = ""]) => rest);
    expect(new Set(below("en"))).toEqual(new Set(['<w:spacing w:before="120"/>']));
    expect(new Set(below("zh-CN"))).toEqual(new Set([""]));
  });

  it("ask for no font of a theme", () => {
    for (const bytes of written.values()) {
      expect(partOf(bytes, "word/styles.xml")).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/);
      expect(partOf(bytes, "word/document.xml")).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/);
    }
  });
});

describe("words that a document cannot hold as they are", () => {
  it.each([
    ["control characters", "甲\u0001乙", "甲\ufffd乙"],
    ["half a surrogate pair", "甲\ud83d乙", "甲\ufffd乙"],
    ["marks of XML", `<甲> & "乙" ]]>`, `<甲> & "乙" ]]>`],
    ["lines", "甲\r\n乙\n丙", "甲\n乙\n丙"],
    ["what looks like an escape", "_x0041_", "_x0041_"],
  ])("%s", async (_, text, expected) => {
    const report = reportOf([heading("a", 1, "情况"), paragraph("b", words("称："), quote(text, "C4"))]);
    const document = layDocument({ ...assessed(), report, engineVersion: "1.2.3" });
    const quoted = (await statementsIn(await writeDocument(document))).find(
      ({ block, kind }) => block === "b" && kind === "quote",
    );
    expect(quoted?.now).toBe(expected);
    expect(quoted && isAsWritten(quoted)).toBe(true);
  });
});

describe("changes by a person", () => {
  it("are seen at their statement, and proposed ones are not yet made", async () => {
    const report = reportOf([paragraph("b", words("称："), quote("云山县", "C4"), words("。"))]);
    const document = layDocument({ ...assessed(), report, engineVersion: "1.2.3" });
    const bytes = await writeDocument(document);
    const edited = async (change: (xml: string) => string) => {
      const parts = unzipSync(bytes);
      const xml = change(new TextDecoder().decode(parts["word/document.xml"]));
      const { zipSync } = await import("fflate");
      return statementsIn(zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(xml) }));
    };
    const quoteOf = (statements: readonly ReadStatement[]) =>
      statements.find(({ block, kind }) => block === "b" && kind === "quote");
    const typed = quoteOf(await edited((xml) => xml.replace("云山县<", "天山县<")));
    expect(typed).toMatchObject({ text: "云山县", now: "天山县", cells: "'项目自评表'!C4" });
    const deleted = quoteOf(
      await edited((xml) =>
        xml.replace(
          /(<w:r>(?:(?!<w:r>).)*云山县<\/w:t><\/w:r>)/,
          '<w:del w:id="900" w:author="a">$1</w:del>',
        ),
      ),
    );
    expect(deleted?.now).toBe("");
    const gone = quoteOf(await edited((xml) => xml.replace(/<w:bookmarkStart [^>]*w:name="jyaad"\/>/, "")));
    expect(gone?.now).toBeNull();
  });
});

it.each([
  ["no archive", new TextEncoder().encode("hello"), "corrupt-zip"],
  ["a workbook", readFileSync(join(FORMS, "26-lingling-linye-bumen-2021.xlsx")), "missing-part"],
])("%s is refused", async (_, bytes, code) => {
  expect(await readStatements(bytes)).toMatchObject({ ok: false, error: { code } });
});

describeWithLibreOffice("LibreOffice", () => {
  it("keeps every mark, statement and cell when it saves", async () => {
    const names = [...written.keys()];
    const saved = await savedAs(
      "docx",
      names.map((name) => written.get(name) ?? new Uint8Array()),
      "docx",
    );
    for (const [index, bytes] of saved.entries()) {
      const name = names[index] ?? "";
      const before = await statementsIn(written.get(name) ?? new Uint8Array());
      const after = await statementsIn(bytes);
      expect([name, after.map(({ mark, block, cells }) => ({ mark, block, cells }))]).toEqual([
        name,
        before.map(({ mark, block, cells }) => ({ mark, block, cells })),
      ]);
      expect([name, changed(after)]).toEqual([name, []]);
    }
  });
});

(hasSchemaCheck ? describe : describe.skip)("the ECMA-376 schemas (python3-lxml, ../shared)", () => {
  test("find nothing in any Word document", () => {
    const findings = [...schemaFindings(written, "docx")].filter(([, list]) => list.length > 0);
    expect(written.size).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
