import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { CellRange } from "../../../../src/core/workbook/a1";
import { ownedSheetName, ownedSheets } from "../../../../src/core/workbook/ownership";
import type { Cell, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { ExcelSubject } from "../support/subject";
import { difficultPaths, formPaths, readBytes } from "../../file/writing/support/files";
import { hasShared, shared } from "../../../support/shared";

function xlsxIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name));
}

const ASSETS = join(__dirname, "../../../../assets/samples");
const LAYOUTS = join(__dirname, "../../../fixtures/layouts");

const own = [...formPaths, ...xlsxIn(LAYOUTS), ...xlsxIn(ASSETS)];
const published = hasShared ? xlsxIn(shared("forms")) : [];

/**
 * What a live workbook does not show as a file does:
 * - a cell that holds an empty text and no formula looks like an empty cell (`values` is "" for both);
 * - a formula always has a result, in a file it can be without one (`null`, here "" as nothing calculates);
 * - hidden rows and merged areas apart from the cells in use are not asked about, as nothing stands in them;
 * - cells of Jiyan's findings and ledger are not read.
 */
function asLive(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const unread = new Set(ownedSheets(workbook));
  unread.delete(ownedSheetName(workbook, "report") ?? "");
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const rows = unread.has(sheet.name) ? [] : sheet.rows.map((row) => row?.map(cellAsLive));
      const used = usedRange(rows);
      return {
        ...sheet,
        rows,
        merges: sheet.merges.filter((merge) => used && overlap(merge, used)),
        hiddenRows: sheet.hiddenRows.filter((row) => used && row >= used.top && row <= used.bottom),
      };
    }),
  };
}

function usedRange(rows: readonly (readonly (Cell | undefined)[] | undefined)[]): CellRange | undefined {
  const places = rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) => (cell ? [[at, column] as const] : [])),
  );
  if (places.length === 0) return undefined;
  const [down, across] = [places.map(([row]) => row), places.map(([, column]) => column)];
  return {
    top: Math.min(...down),
    bottom: Math.max(...down),
    left: Math.min(...across),
    right: Math.max(...across),
  };
}

function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

function cellAsLive(cell: Cell | undefined): Cell | undefined {
  if (cell?.formula === undefined) return cell?.value === "" ? undefined : cell;
  return cell.value === null && cell.error === undefined ? { ...cell, value: "" } : cell;
}

/** Rows and cells that are not there in one way, merged areas and names in one order. */
function dense(workbook: WorkbookSnapshot): unknown {
  return {
    ...workbook,
    names: [...workbook.names].sort((one, other) => (one.name < other.name ? -1 : 1)),
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      merges: [...sheet.merges].sort((one, other) => one.top - other.top || one.left - other.left),
      rows: Object.fromEntries(
        sheet.rows.flatMap((row, index) =>
          (row ?? []).flatMap((cell, column) => (cell ? [[`${index}:${column}`, cell] as const] : [])),
        ),
      ),
    })),
  };
}

async function expectReadAlike(path: string): Promise<void> {
  const bytes = readBytes(path);
  const file = await readWorkbook(bytes);
  if (!file.ok) return;
  const excel = await ExcelSubject.open(bytes, "1.17");
  expect(dense(await excel.read())).toEqual(dense(asLive(file.value)));
  expect(excel.host.liveReferences).toBe(0);
}

describe("a workbook read from Excel is the one that the file host reads", () => {
  test.each(own.map((path) => [basename(path), path]))("%s", async (_, path) => {
    await expectReadAlike(path);
  });
});

/** The same for workbooks that are only there with the reference folder. */
function describeWhereThere(name: string, paths: readonly string[]): void {
  const cases = paths.length > 0 ? paths : ["(without the reference folder)"];
  (paths.length > 0 ? describe : describe.skip)(name, () => {
    test.each(cases.map((path) => [basename(path), path]))("%s", async (_, path) => {
      await expectReadAlike(path);
    });
  });
}

describeWhereThere("published forms of the reference folder are read alike", published);
describeWhereThere("difficult workbooks are read alike", difficultPaths);
