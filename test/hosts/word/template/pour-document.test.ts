import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Locale } from "../../../../src/core/common/locale";
import type { ReportDocument } from "../../../../src/core/document";
import { createTranslator } from "../../../../src/core/messages/catalogue";
import refusals from "../../../../src/core/messages/refusals.zh-CN.json";
import {
  describePourNotes,
  openTemplate,
  pourDocument,
  writeDocument,
  type PouredDocument,
} from "../../../../src/hosts/word";
import { describeWithLibreOffice, savedAs } from "../../../support/libreoffice";
import { hasSchemaCheck, schemaFindings } from "../../../support/schema-check";
import { goldenFile } from "../../../support/golden-reports";
import { changed, documentOf, statementsIn } from "../support/documents";
import { line, NORMAL, officeBody, OFFICE_STYLES, style, templateFile } from "../support/templates";

const say = createTranslator("zh-CN", refusals);
const FORM = join(__dirname, "../../../fixtures/forms/27-liangping-linye-bumen-2022.xlsx");

/** Asks for words of the report by name, in runs that are cut anywhere, in a table, a text box and the header. */
const ASKING = {
  body:
    `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>《{{标</w:t></w:r><w:r><w:t>题</w:t></w:r><w:r><w:t>}}》&amp;{{单位}}</w:t></w:r></w:p>` +
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${line("｛｛成文日期｝｝")}</w:tc></w:tr></w:tbl>` +
    line("{{ 填报单位 }}，{{联系人}}、{{ Nr. }}、{{联系人}}") +
    line("{{正文}}"),
  header: line("{{Title}}，{{文号}}"),
};

const TEMPLATES: Readonly<Record<string, Uint8Array>> = {
  "with a mark, a cover and headers": templateFile(),
  "of the kind .dotx, without a mark": templateFile({ type: "template", body: officeBody("") }),
  "without styles": templateFile({ styles: null, body: "<w:p/>" }),
  "with lying pages": templateFile({
    body: '<w:p/><w:sectPr><w:pgSz w:w="297mm" w:h="210mm" w:orient="landscape"/></w:sectPr>',
  }),
  "that asks for words": templateFile(ASKING),
  "with the plain styles only": templateFile({ styles: NORMAL, body: line("{{正文}}") }),
};

async function poured(document: ReportDocument, template: Uint8Array): Promise<PouredDocument> {
  const opened = await openTemplate(template);
  if (!opened.ok) throw new Error(opened.error);
  const result = await pourDocument(document, opened.value);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

const documents = new Map<Locale, ReportDocument>();
const written = new Map<string, Uint8Array>();

beforeAll(async () => {
  documents.set("zh-CN", await documentOf(FORM, "zh-CN"));
  documents.set("en", await documentOf(goldenFile("kpi-en"), "en"));
  for (const [locale, document] of documents) {
    for (const [name, template] of Object.entries(TEMPLATES)) {
      written.set(`${name}, ${locale}`, (await poured(document, template)).bytes);
    }
  }
  // The document of an earlier report, from which somebody made a template.
  const earlier = await writeDocument(documentIn("en"));
  written.set("an earlier report, zh-CN", (await poured(documentIn("zh-CN"), earlier)).bytes);
});

function documentIn(locale: Locale): ReportDocument {
  const document = documents.get(locale);
  if (document === undefined) throw new Error(locale);
  return document;
}

describe("a report in a template", () => {
  it("has every statement with its mark, words and cells", async () => {
    for (const [name, bytes] of written) {
      const document = documentIn(name.endsWith("en") ? "en" : "zh-CN");
      const statements = await statementsIn(bytes);
      expect([name, statements.map(({ mark, block }) => [mark, block])]).toEqual([
        name,
        document.statements.map(({ mark, block }) => [mark, block]),
      ]);
      expect([name, changed(statements)]).toEqual([name, []]);
    }
  });

  it("leaves the parts of the template alone that it has nothing to add to", async () => {
    const template = TEMPLATES["with a mark, a cover and headers"] ?? new Uint8Array();
    const { bytes } = await poured(documentIn("zh-CN"), template);
    for (const part of ["word/header1.xml", "word/footer1.xml"]) {
      expect(partOf(bytes, part)).toBe(partOf(template, part));
    }
    const text = partOf(bytes, "word/document.xml");
    expect(text).toContain("财政局监制");
    expect(text).not.toContain("{{正文}}");
    expect(text.indexOf("本报告由本单位负责。")).toBeGreaterThan(text.indexOf('w:name="jyaaa"'));
  });

  it("has the same bytes whenever it is written", async () => {
    const template = TEMPLATES["with a mark, a cover and headers"] ?? new Uint8Array();
    const again = await poured(documentIn("zh-CN"), template);
    expect(
      Buffer.from(again.bytes).equals(
        written.get("with a mark, a cover and headers, zh-CN") ?? new Uint8Array(),
      ),
    ).toBe(true);
  });

  it("is a document even where the template is a .dotx", () => {
    const types = partOf(
      written.get("of the kind .dotx, without a mark, zh-CN") ?? new Uint8Array(),
      "[Content_Types].xml",
    );
    expect(types).toContain("wordprocessingml.document.main+xml");
    expect(types).not.toContain("template.main+xml");
  });

  it("has its annexes on lying pages that go on counting, behind the template's own text", async () => {
    const document = await documentOf(
      join(__dirname, "../../../fixtures/forms/05-jishan-zhaidian-gongwei-2021.xlsx"),
      "zh-CN",
    );
    // In Jiyan's own pages they have room on upright ones.
    expect(document.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "portrait"]);
    const { bytes } = await poured(
      document,
      TEMPLATES["with a mark, a cover and headers"] ?? new Uint8Array(),
    );
    const text = partOf(bytes, "word/document.xml");
    const [cover, upright, lying, ...more] = [...text.matchAll(/<w:sectPr[\s>].*?<\/w:sectPr>/g)].map(
      ([section]) => section,
    );
    expect(more).toEqual([]);
    expect(cover).toContain('w:w="11906"');
    expect(upright).toContain('<w:pgNumType w:start="1"/>');
    expect(lying).toMatch(
      /<w:type w:val="nextPage"\/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/,
    );
    expect(lying).toContain('w:type="default" r:id="rId2"');
    expect(lying).not.toContain("w:start=");
    expect(text.indexOf("附表1</w:t>", text.indexOf("本报告由本单位负责。"))).toBeGreaterThan(0);
  });
});

describe("words that a template asks for by name", () => {
  const wordsIn = (xml: string) => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text]) => text).join("");
  const TITLE = "重庆市梁平区林业局2022年度部门整体支出绩效自评报告";
  const UNIT = "重庆市梁平区林业局";

  it("stand where it asks, in its looks; what no report knows stays", async () => {
    const { bytes, notes } = await poured(documentIn("zh-CN"), templateFile(ASKING));
    const text = partOf(bytes, "word/document.xml");
    expect(wordsIn(text)).toContain(
      `《${TITLE}》&amp;${UNIT}【请填写：成文日期】${UNIT}，{{联系人}}、{{ Nr. }}、{{联系人}}`,
    );
    expect(text).toContain(`<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">《${TITLE}</w:t>`);
    expect(wordsIn(partOf(bytes, "word/header1.xml"))).toBe(`${TITLE}，{{文号}}`);
    expect(notes).toContainEqual({ code: "unknown-placeholders", names: ["联系人", "Nr.", "文号"] });
  });

  it("are told where the report does not have them", async () => {
    const document = documentIn("zh-CN");
    const unsigned = {
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((block) => block.kind !== "paragraph" || block.role !== "signature"),
      })),
    };
    const { bytes, notes } = await poured(
      unsigned,
      templateFile({ body: line("{{单位}}{{标题}}{{日期}}") + line("{{正文}}") }),
    );
    expect(wordsIn(partOf(bytes, "word/document.xml"))).toContain(`{{单位}}${TITLE}{{日期}}`);
    expect(notes).toContainEqual({ code: "empty-placeholders", names: ["单位", "日期"] });
    expect(describePourNotes(notes, say)).toContain(
      "报告中没有模板所要的这些内容，占位符原样保留，请自行填写：{{单位}}、{{日期}}。",
    );
  });

  it("are none within what the report takes the place of", async () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="正文"/></w:sdtPr><w:sdtContent>${line("{{标题}}")}</w:sdtContent></w:sdt>`;
    const { bytes } = await poured(documentIn("zh-CN"), templateFile({ body: control }));
    expect(changed(await statementsIn(bytes))).toEqual([]);
    expect(partOf(bytes, "word/document.xml").split(TITLE)).toHaveLength(1);
  });
});

describe("styles", () => {
  /** Ids of the styles of the report's title, headings and text. */
  async function stylesOf(template: Uint8Array) {
    const text = partOf((await poured(documentIn("zh-CN"), template)).bytes, "word/document.xml");
    const ofBlock = (kind: string) => {
      const { mark } = documentIn("zh-CN").statements.find((one) => one.kind === kind) ?? { mark: "-" };
      const before = text.slice(0, text.indexOf(`w:name="${mark}"`));
      return /<w:pStyle w:val="([^"]*)"\/>(?!.*<w:pStyle)/s.exec(before)?.[1];
    };
    return { title: ofBlock("title"), heading: ofBlock("heading"), text: ofBlock("paragraph") };
  }
  const marked = (styleId: string, looks = "") =>
    officeBody(line("{{正文}}", `<w:pStyle w:val="${styleId}"/>`, looks));
  const level = (number: number) => `<w:outlineLvl w:val="${number - 1}"/>`;

  it.each([
    ["the text's from the mark, headings by name", {}, { title: "Title", heading: "1", text: "gw" }],
    [
      "a Chinese name, and a title",
      { styles: NORMAL + style("11", "标题 1") + style("t0", "公文标题"), body: line("{{正文}}") },
      { title: "t0", heading: "11", text: "BodyText" },
    ],
    [
      "a level inherited from another style",
      { styles: NORMAL + style("x", "章", { properties: level(1) }) + style("y", "章（蓝）", { base: "x" }) },
      { title: "Title", heading: "x", text: "BodyText" },
    ],
    [
      "that which the template's own text uses",
      {
        styles: `${OFFICE_STYLES}${style("own", "我局一级", { base: "a", properties: level(1) })}`,
        body: line("示例", '<w:pStyle w:val="own"/>') + marked("gw"),
      },
      { title: "Title", heading: "own", text: "gw" },
    ],
    [
      "no heading for the text although the mark stands in one",
      { body: marked("1") },
      { title: "Title", heading: "1", text: "gw" },
    ],
    [
      "the looks of a mark that is formatted by hand",
      { body: marked("gw", '<w:b/><w:highlight w:val="yellow"/>') },
      { title: "Title", heading: "1", text: "BodyText" },
    ],
    [
      "styles that inherit in a circle",
      { styles: NORMAL + style("p", "甲", { base: "q" }) + style("q", "乙", { base: "p" }) },
      {
        title: "Title",
        heading: "Heading1",
        text: "BodyText",
      },
    ],
  ])("%s", async (_, parts, expected) => {
    expect(await stylesOf(templateFile(parts))).toEqual(expected);
  });

  it("take size and spacing of a mark over, not what only shows that it is one", async () => {
    const template = templateFile({
      body: marked("gw", '<w:b/><w:color w:val="FF0000"/><w:highlight w:val="yellow"/>'),
    });
    const styles = partOf((await poured(documentIn("zh-CN"), template)).bytes, "word/styles.xml");
    expect(styles).toContain('<w:basedOn w:val="gw"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>');
  });

  it("do not number headings a second time", async () => {
    const numbered = style("1", "heading 1", {
      properties: '<w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/>',
    });
    const { bytes, notes } = await poured(documentIn("zh-CN"), templateFile({ styles: NORMAL + numbered }));
    expect(partOf(bytes, "word/document.xml")).toMatch(/<w:pStyle w:val="1"\/>.{0,60}<w:numId w:val="0"\/>/);
    expect(notes).toContainEqual({ code: "numbering-off" });
  });

  it("that a template lacks are told", async () => {
    const of = async (template: Uint8Array) => (await poured(documentIn("zh-CN"), template)).notes;
    expect(await of(templateFile())).toContainEqual({
      code: "missing-styles",
      roles: expect.arrayContaining(["title", "signature"]) as unknown,
    });
    expect(await of(templateFile({ body: officeBody("") }))).toContainEqual({ code: "at-end" });
    const contents = '<w:p><w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r></w:p>';
    expect(await of(templateFile({ body: officeBody(contents) }))).toContainEqual({ code: "contents" });
    const own = await of(await writeDocument(documentIn("zh-CN")));
    expect(own.map(({ code }) => code)).not.toContain("missing-styles");
  });
});

it("refuses a template whose styles are damaged", async () => {
  const opened = await openTemplate(templateFile({ more: { "word/styles.xml": "<w:styles" } }));
  if (!opened.ok) throw new Error(opened.error);
  expect(await pourDocument(documentIn("zh-CN"), opened.value)).toEqual({ ok: false, error: "damaged" });
});

it("gives the document the title of the report as a property", async () => {
  const properties =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>模板</dc:title><dc:creator>科员</dc:creator></cp:coreProperties>';
  const package_ = templateFile({
    more: {
      "docProps/core.xml": properties,
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
  });
  const { bytes } = await poured(documentIn("zh-CN"), package_);
  const core = partOf(bytes, "docProps/core.xml");
  expect(core).toContain(`<dc:title>${documentIn("zh-CN").title}</dc:title>`);
  expect(core).toContain("<dc:creator>科员</dc:creator>");
});

describeWithLibreOffice("LibreOffice", () => {
  it("keeps every mark of a report in a template when it saves", async () => {
    const names = [...written.keys()].filter((name) => name.endsWith("zh-CN"));
    const saved = await savedAs(
      "docx",
      names.map((name) => written.get(name) ?? new Uint8Array()),
      "docx",
    );
    for (const [index, bytes] of saved.entries()) {
      expect([names[index], changed(await statementsIn(bytes))]).toEqual([names[index], []]);
    }
  });
});

(hasSchemaCheck ? describe : describe.skip)("the ECMA-376 schemas (python3-lxml, ../shared)", () => {
  test("find nothing in a report in a template", () => {
    const findings = [...schemaFindings(written, "docx")].filter(([, list]) => list.length > 0);
    expect(written.size).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
