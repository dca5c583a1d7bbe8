import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "../../../../src/core/messages/catalogue";
import en from "../../../../src/core/messages/refusals.en.json";
import zh from "../../../../src/core/messages/refusals.zh-CN.json";
import { describeRefusal } from "../../../../src/hosts/file/describe";
import { openPackage } from "../../../../src/hosts/file/package/spreadsheet-package";
import { describeWithLibreOffice, savedAs } from "../../../support/libreoffice";
import { compoundFile } from "../support/compound-file";
import { relationships, workbookParts, zipOf } from "../support/packages";

const FORM = readFileSync(join(__dirname, "../../../fixtures/forms/05-jishan-zhaidian-gongwei-2021.xlsx"));

const SUMMARY = ["\u0005SummaryInformation", "\u0005DocumentSummaryInformation"];
const ENCRYPTION = ["\u0006DataSpaces", "Version", "DataSpaceMap", "DataSpaceInfo", "TransformInfo"];

/** Code and the words that say the way out, in Chinese and English. */
async function refusalOf(bytes: Uint8Array): Promise<readonly [code: string, zh: string, en: string]> {
  const opened = await openPackage(bytes);
  if (opened.ok) throw new Error("accepted");
  const say = [createTranslator("zh-CN", zh), createTranslator("en", en)] as const;
  return [opened.error.code, describeRefusal(opened.error, say[0]), describeRefusal(opened.error, say[1])];
}

const bytesOf = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => Buffer.from(text, encoding);

type Row = readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, code: string];

test.each<Row>([
  ["an old workbook (.xls)", () => compoundFile(["Workbook", ...SUMMARY]), "old-binary"],
  ["an older one", () => compoundFile(["Book"]), "old-binary"],
  [
    "one of WPS (.et)",
    () => compoundFile([...SUMMARY, "WpsCustomData", "ETExtData", "Workbook"]),
    "old-binary",
  ],
  ["one in large sectors", () => compoundFile([...SUMMARY, "Workbook"], 12), "old-binary"],
  ["a password", () => compoundFile([...ENCRYPTION, "EncryptionInfo", "EncryptedPackage"]), "encrypted"],
  ["rights management of an old workbook", () => compoundFile(["\u0009DRMContent", "Workbook"]), "encrypted"],
  ["a letter (.doc)", () => compoundFile(["WordDocument", "1Table"]), "not-a-workbook"],
  ["a compound file that is cut off", () => compoundFile(["Workbook"]).subarray(0, 600), "encrypted-or-xls"],
  [
    "a container of another program",
    () => bytesOf("62142365010000000000000001000000", "hex"),
    "unknown-container",
  ],
  ["a table of values", () => bytesOf("指标,得分\r\n清淤,25"), "not-a-workbook"],
  ["the same in GB 18030", () => bytesOf("d6b8b1ea2cb5c3b7d60d0a", "hex"), "not-a-workbook"],
  ["the same in UTF-16", () => bytesOf("\ufeff指标\t得分", "utf16le"), "not-a-workbook"],
  [
    "a web page called .xls",
    () => bytesOf("<html><table><tr><td>1</td></tr></table></html>"),
    "not-a-workbook",
  ],
  [
    "an .ods",
    () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    "opendocument",
  ],
  [
    "an .xlsb",
    () =>
      zipOf({
        ...workbookParts(["<worksheet/>"]),
        "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.bin"]]),
        "xl/workbook.bin": "",
      }),
    "binary-workbook",
  ],
])("%s is told from others, with the way out", async (_what, bytes, code) => {
  const [found, chinese, english] = await refusalOf(await bytes());
  expect(found).toBe(code);
  expect(chinese).toMatch(/另存为\.xlsx/);
  expect(chinese.replace(/Excel|WPS|LibreOffice|\.\w+/g, "")).not.toMatch(/[A-Za-z]{2,}/);
  expect(english).toMatch(/save (?:it|them) as \.xlsx/);
});

describeWithLibreOffice("what LibreOffice saves", () => {
  test.each(["xls", "ods"] as const)("%s is known", async (format) => {
    const [bytes] = await savedAs(format, [FORM]);
    const [code] = await refusalOf(bytes ?? new Uint8Array());
    expect(code).toBe(format === "xls" ? "old-binary" : "opendocument");
  });
});
