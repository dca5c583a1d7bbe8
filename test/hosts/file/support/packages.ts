import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/index-native.cjs";
import { readWorkbook, type ReadOptions } from "../../../../src/hosts/file/reading";
import type { Result } from "../../../../src/core/common/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import type { Refusal, RefusalCode } from "../../../../src/hosts/file/refusal";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Contents of an archive by entry name; text is written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** A zip archive of these entries, `null` ones left out. */
export async function zipOf(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) continue;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes));
  }
  return writer.close();
}

/** The parts of a workbook whose sheets have these XML texts. */
export function workbookParts(sheets: readonly string[], overrides: Parts = {}): Parts {
  const numbers = sheets.map((_, index) => index + 1);
  const lines = (line: (number: number) => string) => numbers.map(line).join("");
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${lines((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${lines((number) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...numbers.map((number): Row => [`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`]),
      ["strings", "sharedStrings", "sharedStrings.xml"],
      ["styles", "styles", "styles.xml"],
    ]),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...overrides,
  };
}

type Row = readonly [id: string, type: string, target: string];

/** A `.rels` part. */
export function relationships(rows: readonly Row[]): string {
  const items = rows.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** A worksheet part with these rows (`<row>…</row>` XML) and whatever follows the rows. */
export function sheetXml(rows: string, after = ""): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A shared strings part with these string items (the XML inside `<si>`). */
export function sharedStringsXml(items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

/** A styles part whose cell styles have these number formats: an id, or a code of the workbook's own. */
export function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.filter((format) => typeof format === "string");
  const idOf = (format: number | string) => (typeof format === "number" ? format : 164 + own.indexOf(format));
  const escaped = (code: string) => code.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const codes = own.map((code) => `<numFmt numFmtId="${idOf(code)}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((format) => `<xf numFmtId="${idOf(format)}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

/** Reads a workbook made of one sheet with these rows. */
export async function readRows(rows: string, overrides: Parts = {}): Promise<SheetSnapshot> {
  return firstSheet(await readParts(workbookParts([sheetXml(rows)], overrides)));
}

/** Reads a workbook made of these parts. */
export async function readParts(
  parts: Parts,
  options: ReadOptions = {},
): Promise<Result<WorkbookSnapshot, Refusal>> {
  return readWorkbook(await zipOf(parts), options);
}

/** The workbook of a result that must be a success. */
export function workbookOf(result: Result<WorkbookSnapshot, Refusal>): WorkbookSnapshot {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The first sheet of a result that must be a success. */
export function firstSheet(result: Result<WorkbookSnapshot, Refusal>): SheetSnapshot {
  const sheet = workbookOf(result).sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The code of a refusal, or `"accepted"`. */
export function outcomeOf(result: Result<unknown, Refusal>): RefusalCode | "accepted" {
  return result.ok ? "accepted" : result.error.code;
}
