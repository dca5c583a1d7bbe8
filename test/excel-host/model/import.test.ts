import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { importWorkbook } from "./import";
import { exportSnapshot } from "./export";
import { failureCode, onFirstSheet, openWorkbook } from "../support";

const FORMS = join(__dirname, "../../fixtures/forms");
const forms = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FORMS, name)));
}

describe.each(forms)("the form %s", (name) => {
  it("is the same through the model as through the file host", async () => {
    const read = await readWorkbook(bytesOf(name));
    if (!read.ok) throw new Error(read.error.code);
    const exported = exportSnapshot(await importWorkbook(bytesOf(name)));
    expect(exported).toEqual(withoutEmptyCells(read.value));
  });

  it("shows the client the texts that the file host reads", async () => {
    const { excel, workbook } = openWorkbook(await importWorkbook(bytesOf(name)));
    const shown = await onFirstSheet(excel, (sheet) =>
      sheet.getUsedRange(true).load("text,rowIndex,columnIndex"),
    );
    const [sheet] = exportSnapshot(workbook).sheets;
    shown.text.forEach((row, at) => {
      const read = row.map(
        (_, column) => sheet?.rows[shown.rowIndex + at]?.[shown.columnIndex + column]?.text ?? "",
      );
      expect(row).toEqual(read);
    });
  });
});

type Snapshot = Extract<Awaited<ReturnType<typeof readWorkbook>>, { ok: true }>["value"];

/** Cells that hold an empty text are empty ones in Excel; formulas without a result show the same there. */
function withoutEmptyCells(snapshot: Snapshot): Snapshot {
  const isKept = (cell: { value: unknown; formula?: string; error?: string }) =>
    (cell.value !== "" && cell.value !== null) || cell.formula !== undefined || cell.error !== undefined;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows
        .map((row) => row?.map((cell) => (cell && isKept(cell) ? cell : undefined)))
        .map((row) => (row?.some((cell) => cell) ? row : undefined)),
    })),
  };
}

describe("importing", () => {
  it("refuses what is no workbook", async () => {
    await expect(importWorkbook(new Uint8Array([1, 2, 3]))).rejects.toThrow(TypeError);
  });

  it("takes snapshots, with protection, names and hidden rows", async () => {
    const book = await importWorkbook({
      sheets: [
        {
          name: "表",
          visibility: "very-hidden",
          rows: [[{ value: 0.5, text: "50%", format: "0%" }]],
          merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
          protected: true,
          hiddenRows: [4],
          hiddenColumns: [1],
        },
        {
          name: "见",
          visibility: "visible",
          rows: [],
          merges: [],
          protected: false,
          hiddenRows: [],
          hiddenColumns: [],
        },
      ],
      names: [{ name: "own", refersTo: "'表'!$A$1", scope: "表", hidden: true }],
      date1904: true,
      structureProtected: true,
    });
    const { excel } = openWorkbook(book);
    const cell = await onFirstSheet(excel, (sheet) => sheet.getRange("A1").load("text"));
    expect(cell.text).toEqual([["50%"]]);
    const write = onFirstSheet(excel, (sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    expect(await failureCode(write)).toBe("AccessDenied");
    expect(exportSnapshot(book)).toMatchObject({
      date1904: true,
      structureProtected: true,
      sheets: [{ visibility: "very-hidden", protected: true, hiddenRows: [4] }, { name: "见" }],
      names: [{ name: "own", scope: "表", hidden: true }],
    });
  });
});
