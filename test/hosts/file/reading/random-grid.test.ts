import ExcelJS from "exceljs";
import fc from "fast-check";
import { cellAt } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { runs } from "../../../support/runs";
import { firstSheet } from "../support/packages";

type Value = string | number | boolean | null;

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("≥50个", "95%以上", "=1+1", " 前后空格 ", "第一行\n第二行", "<b>&amp;</b>"),
  fc.string({ unit: fc.constantFrom("绩", "效", "0", "%", "\t", "&", "𠮷"), minLength: 1 }),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
);
const grid = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

async function written(rows: readonly Value[][], sharedStrings: boolean): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  rows.forEach((row) => sheet.addRow(row));
  return new Uint8Array(await workbook.xlsx.writeBuffer({ useSharedStrings: sharedStrings }));
}

describe("a grid written with exceljs", () => {
  it("comes back equal", async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.boolean(), async (rows, sharedStrings) => {
        const sheet = firstSheet(await readWorkbook(await written(rows, sharedStrings)));
        rows.forEach((row, rowIndex) => {
          row.forEach((expected, column) => {
            expect(cellAt(sheet, rowIndex, column)?.value ?? null).toBe(expected);
          });
        });
      }),
      { numRuns: runs(60) },
    );
  });
});
