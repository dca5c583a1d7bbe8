import fc from "fast-check";
import type { PlannedSheet } from "../../../../src/core/workbook/plan";
import { STYLES, plainSheet } from "./support/demo-plan";
import { apply, editsOnly, readWorkbook, workbookBytes } from "./support/files";

/** What a cell can hold of a text: XML has no control characters, Excel's line end is a line feed. */
function held(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (letter) => (/[\n\t\u0080-\u009f]/.test(letter) ? letter : ""))
    .replace(/[\ufffe\uffff]/g, "");
}

/** Any code points; lone surrogates, which are dropped, have a test of their own. */
const anyText = fc.string({ unit: "binary", maxLength: 40 });
const awkwardText = fc.oneof(
  anyText,
  fc.constantFrom(
    "_x0041_",
    "_x005F_x0041_",
    "_x_x0041_",
    "]]>",
    "<!--",
    "&amp;",
    "&#10;",
    " a ",
    "\n",
    "\ta",
    "a\r\nb\rc",
  ),
  fc.constantFrom("=1+1", "+86", "-1", "@a", "'quoted", "true", "1e5", "#N/A", "𠮷野家", "👨‍👩‍👧", "e\u0301"),
);

/** exceljs leaves the `_x0041_` escapes of inline strings as they are; Excel reads them. */
function decoded(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  return value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function writeAndRead(texts: readonly string[]): Promise<unknown[]> {
  const base = await workbookBytes((workbook) => workbook.addWorksheet("表"));
  const sheet: PlannedSheet = plainSheet(
    "report",
    "visible",
    texts.map((text) => [text]),
  );
  const { bytes } = await apply(base, { sheets: [sheet], edits: [], styles: STYLES });
  const written = (await readWorkbook(bytes)).getWorksheet(sheet.name);
  return texts.map((_, index) => decoded(written?.getCell(index + 1, 1).value));
}

test("any text comes back from a planned sheet as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(awkwardText, { minLength: 1, maxLength: 60 }), async (texts) => {
      const expected = texts.map((text) => (held(text) === "" ? null : held(text)));
      expect(await writeAndRead(texts)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test("any text comes back from an edited cell as it was", async () => {
  const base = await workbookBytes((workbook) => workbook.addWorksheet("表"));
  await fc.assert(
    fc.asyncProperty(fc.array(awkwardText, { minLength: 1, maxLength: 30 }), async (texts) => {
      const edits = texts.map((value, row) => ({ at: { sheet: "表", row, column: 0 }, value }));
      const { bytes } = await apply(base, editsOnly(...edits));
      const sheet = (await readWorkbook(bytes)).getWorksheet("表");
      const read = texts.map((_, index) => decoded(sheet?.getCell(index + 1, 1).value));
      expect(read).toEqual(texts.map((text) => (held(text) === "" ? null : held(text))));
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["control characters", "a\u0000b\u0007c\u001fd", "abcd"],
  ["a control character before what looks like a formula", "\u0000=1+1", "=1+1"],
  ["lone surrogates", "a\ud800b\udc00c", "abc"],
  ["U+FFFE and U+FFFF", "a\ufffeb\uffffc", "abc"],
  ["a text of the greatest length", "长".repeat(32_767), "长".repeat(32_767)],
])("%s", async (_, text, expected) => {
  expect(await writeAndRead([text])).toEqual([expected]);
});

test("numbers and truth values keep their kind", async () => {
  const base = await workbookBytes((workbook) => workbook.addWorksheet("表"));
  const values = [0.1, -0, 1e21, 123456789012345, 5e-324, true, false, null];
  const sheet = plainSheet("report", "visible", [values]);
  const { bytes } = await apply(base, { sheets: [sheet], edits: [], styles: STYLES });
  const written = (await readWorkbook(bytes)).getWorksheet(sheet.name);
  expect(values.map((_, index) => written?.getCell(1, index + 1).value)).toEqual([
    0.1,
    0,
    1e21,
    123456789012345,
    5e-324,
    true,
    false,
    null,
  ]);
});
