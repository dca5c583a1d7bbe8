import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { openTemplate } from "../../../../src/hosts/word";
import { line, officeBody, templateFile } from "../support/templates";

const FORM = join(__dirname, "../../../fixtures/forms/26-lingling-linye-bumen-2021.xlsx");

/** A control around paragraphs. */
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const inCell = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;

describe("where the report goes", () => {
  it.each([
    ["braces", line("{{正文}}"), "mark"],
    ["braces with spaces and another word", line(" {{ 报告正文 }} "), "mark"],
    ["wide braces", line("｛｛正文｝｝"), "mark"],
    ["black brackets", line("【正文】"), "mark"],
    ["English", line("{{report}}"), "mark"],
    [
      "several runs",
      "<w:p><w:r><w:t>{{</w:t></w:r><w:r><w:t>正</w:t></w:r><w:r><w:t>文}}</w:t></w:r></w:p>",
      "mark",
    ],
    ["a control by tag", control('<w:tag w:val="正文"/>', line("在此填写")), "mark"],
    ["a control by title", control('<w:alias w:val="Report"/>', line("Click here")), "mark"],
    [
      "a control in a paragraph",
      `<w:p>${control('<w:tag w:val="正文"/>', "<w:r><w:t>在此</w:t></w:r>")}</w:p>`,
      "mark",
    ],
    ["nothing that asks for it", line("说明：正文要完整。"), "end"],
    ["a control for something else", control('<w:tag w:val="日期"/>', line("2024年")), "end"],
  ])("%s", async (_, text, kind) => {
    const opened = await openTemplate(templateFile({ body: officeBody(text) }));
    expect(opened.ok && opened.value.place.kind).toBe(kind);
  });

  it.each([
    ["an empty paragraph", "<w:p/><w:sectPr/>", "blank"],
    [
      "a bookmark only",
      '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>',
      "blank",
    ],
    ["no paragraph", "", "blank"],
    ["a picture", "<w:p><w:r><w:drawing/></w:r></w:p>", "end"],
  ])("in a template that holds %s", async (_, body, kind) => {
    const opened = await openTemplate(templateFile({ body }));
    expect(opened.ok && opened.value.place.kind).toBe(kind);
  });

  it.each([
    ["a cover whose section ends", `${line("封面")}<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr/>`, false],
    [
      "a cover with a page break",
      `${line("封面")}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:sectPr/>`,
      false,
    ],
    ["a cover", `${line("封面")}<w:sectPr/>`, true],
  ])("begins a page of its own behind %s: %s", async (_, body, newPage) => {
    const opened = await openTemplate(templateFile({ body }));
    expect(opened.ok && opened.value.place.newPage).toBe(newPage);
  });
});

describe("files that cannot be templates", () => {
  const good = templateFile();
  const parts = unzipSync(good);
  const without = (name: string) =>
    zipSync(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
  const withPart = (name: string, content: Uint8Array) => zipSync({ ...parts, [name]: content });
  /** A picture of zeros, which no picture is. */
  const bomb = withPart("word/media/image1.bmp", new Uint8Array(20 * 1024 * 1024));

  it.each([
    ["nothing in it", new Uint8Array(), "empty"],
    ["text", strToU8("绩效自评报告"), "not-docx"],
    ["a workbook", readFileSync(FORM), "not-docx"],
    ["an archive of other things", zipSync({ "a.txt": strToU8("a") }), "not-docx"],
    ["half a file", good.slice(0, good.length / 2), "damaged"],
    ["no document part", without("word/document.xml"), "damaged"],
    ["no list of types", without("[Content_Types].xml"), "damaged"],
    ["a document that breaks off", withPart("word/document.xml", strToU8("<w:document")), "damaged"],
    ["a document type", withPart("word/document.xml", strToU8("<!DOCTYPE a><a/>")), "damaged"],
    ["another root", withPart("word/document.xml", strToU8("<a/>")), "not-docx"],
    [
      "no body",
      withPart(
        "word/document.xml",
        strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
      ),
      "damaged",
    ],
    [
      "strict OOXML",
      withPart(
        "word/document.xml",
        strToU8('<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'),
      ),
      "strict",
    ],
    ["a bomb", bomb, "too-large"],
    ["a climbing name", withPart("../evil.xml", strToU8("<a/>")), "damaged"],
    ["macros, as .docm", templateFile({ macros: true }), "macros"],
    ["macros, as .dotm", templateFile({ macros: true, type: "template" }), "macros"],
    ["macros under a plain type", withPart("word/vbaProject.bin", strToU8("vba")), "macros"],
    [
      "an insertion that is not accepted",
      templateFile({ body: `<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins></w:p>` }),
      "tracked-changes",
    ],
    [
      "a change of format that is not accepted",
      templateFile({ body: line("旧", '<w:pPrChange w:id="1" w:author="a"><w:pPr/></w:pPrChange>') }),
      "tracked-changes",
    ],
    [
      "a deletion in a header",
      templateFile({
        header: `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`,
      }),
      "tracked-changes",
    ],
    ["the mark within a sentence", templateFile({ body: line("请把{{正文}}写在此处") }), "misplaced"],
    ["the mark in a table", templateFile({ body: inCell(line("{{正文}}")) }), "misplaced"],
    [
      "the mark in a text box",
      templateFile({
        body: `<w:p><w:r><w:pict><w:txbxContent>${line("{{正文}}")}</w:txbxContent></w:pict></w:r></w:p>`,
      }),
      "misplaced",
    ],
    ["two marks", templateFile({ body: line("{{正文}}") + line("【正文】") }), "several-places"],
  ])("%s", async (_, bytes, refusal) => {
    expect(await openTemplate(bytes)).toEqual({ ok: false, error: refusal });
  });
});
