import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { openOrThrow } from "../../../../src/hosts/file/package/spreadsheet-package";
import { applyPlan, fitToExtension } from "../../../../src/hosts/file/writing";
import { sheetXml, workbookParts, zipOf } from "../support/packages";

const OPEN_XML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = {
  ".xlsx": `${OPEN_XML}.sheet.main+xml`,
  ".xltx": `${OPEN_XML}.template.main+xml`,
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  ".xltm": "application/vnd.ms-excel.template.macroEnabled.main+xml",
} as const;
type Extension = keyof typeof TYPES;

/** A workbook whose workbook part has the type of an extension; given one by one or, as some writers do, by default. */
function workbook(extension: Extension, byDefault = false): Promise<Uint8Array> {
  const parts = workbookParts([sheetXml("")]);
  const types = parts["[Content_Types].xml"] as string;
  const override = new RegExp('<Override PartName="/xl/workbook.xml" ContentType="[^"]*"/>');
  const wanted = byDefault
    ? `<Default Extension="xml" ContentType="${TYPES[extension]}"/>`
    : `<Override PartName="/xl/workbook.xml" ContentType="${TYPES[extension]}"/>`;
  return zipOf({ ...parts, "[Content_Types].xml": types.replace(override, wanted) });
}

/** The type of the workbook part, as its override says it. */
async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  const types = await (await openOrThrow(bytes, DEFAULT_LIMITS)).text("[Content_Types].xml");
  return /PartName="\/xl\/workbook\.xml" ContentType="([^"]*)"/.exec(types)?.[1];
}

async function fitted(bytes: Uint8Array, extension: string): Promise<Uint8Array> {
  const result = await fitToExtension(bytes, extension);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe("a workbook is what its extension says", () => {
  test.each<readonly [from: Extension, to: Extension]>([
    [".xltx", ".xlsx"],
    [".xlsx", ".xltx"],
    [".xltm", ".xlsm"],
    [".xlsm", ".xltm"],
    [".xlsx", ".xlsm"],
  ])("%s as %s", async (from, to) => {
    for (const byDefault of [false, true]) {
      const source = await workbook(from, byDefault);
      expect(await typeOf(await fitted(source, to))).toBe(TYPES[to]);
      const applied = await applyPlan(source, { sheets: [], edits: [], styles: {} }, to);
      expect(applied.ok && (await typeOf(applied.value.bytes))).toBe(TYPES[to]);
      const again = await fitted(await fitted(source, to), to);
      expect(again).toEqual(await fitted(source, to));
    }
  });

  test.each<readonly [why: string, from: Extension, extension: string]>([
    ["it fits already", ".xltx", ".xltx"],
    ["the extension is none of a workbook", ".xltx", ".bak"],
    ["there is none", ".xltx", ""],
    ["macros would go", ".xlsm", ".xlsx"],
  ])("nothing is changed where %s", async (_why, from, extension) => {
    const source = await workbook(from);
    expect(await fitted(source, extension)).toBe(source);
  });

  test("what is no workbook is refused", async () => {
    expect(await fitToExtension(new TextEncoder().encode("a,b"), ".xlsx")).toMatchObject({ ok: false });
  });
});
