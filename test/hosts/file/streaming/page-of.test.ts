import { pageOf } from "../../../../src/hosts/file/streaming/page-of";
import { streamWorkbook, type StreamedSheet } from "../../../../src/hosts/file/streaming";
import { describeWithLibreOffice, savedAs } from "../../../support/libreoffice";

/** A table of columns of these widths, the first two of which say what a row is about. */
function sheetOf(widths: readonly number[], printed = widths.length, count = 3): StreamedSheet {
  const columns = widths.map((width, column) => ({ heading: `列${column + 1}`, width }));
  return { name: "表", columns, frozenColumns: 2, printedColumns: printed, count };
}

const wide = (columns: number) => Array.from({ length: columns }, () => 20);

test.each<readonly [string, StreamedSheet, string, number | undefined]>([
  ["narrow", sheetOf([20, 30, 50]), "A4", undefined],
  [
    "as the table of indicators",
    sheetOf([20, 28, 8, 12, 12, 28, 18, 18, 10, 10, 8, 10, 10, 30]),
    "A3",
    undefined,
  ],
  ["of 20 columns", sheetOf(wide(20)), "A3", 2],
  ["of 60 columns", sheetOf(wide(60)), "A3", 6],
  ["of 60 columns, of which few are printed", sheetOf(wide(60), 6), "A4", undefined],
])("a table %s is printed so that it can be read", (_, sheet, paper, pagesAcross) => {
  const page = pageOf(sheet);
  expect([page.paper, page.pagesAcross]).toEqual([paper, pagesAcross]);
});

describeWithLibreOffice("printed by LibreOffice", () => {
  test("a table too wide for A3 stands on pages side by side, each as large as it says", async () => {
    const pieces: Uint8Array[] = [];
    const sheet = sheetOf(wide(20), 20, 1);
    await streamWorkbook(
      [sheet],
      (async function* () {
        yield await Promise.resolve([[sheet.columns.map((_, column) => `第${column + 1}栏的内容`)]]);
      })(),
      (bytes) => {
        pieces.push(bytes);
        return Promise.resolve();
      },
    );
    const [pdf] = await savedAs("pdf", [Buffer.concat(pieces)]);
    const text = Buffer.from(pdf ?? []).toString("latin1");
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    const [, width = "0", height = "0"] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
    // A3 across, in points.
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
  });
});
