import type { CellRange } from "../../../../src/core/workbook/a1";
import { unneededSheets } from "../../../../src/core/workbook/ownership";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import type { BothHosts } from "./both-hosts";
import { quotedReference } from "./picture/references";
import { describeDifference, differencesBetween } from "./picture/differences";

/**
 * Makes sure that both hosts read the same workbook for the engine, cell by cell with what the person sees, and returns
 * it as Excel's host reads it.
 */
export async function expectSameSnapshots(hosts: BothHosts): Promise<WorkbookSnapshot> {
  const { file, excel } = await hosts.snapshots();
  expect(differencesBetween(comparable(file), comparable(excel)).map(describeDifference)).toEqual([]);
  return excel;
}

/** The cells that hold something, as a range; `undefined` on an empty sheet. */
function usedRange({ rows }: SheetSnapshot): CellRange | undefined {
  const filled = rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => (cell ? [{ row, column }] : [])),
  );
  if (filled.length === 0) return undefined;
  const [down, across] = [filled.map(({ row }) => row), filled.map(({ column }) => column)];
  return {
    top: Math.min(...down),
    left: Math.min(...across),
    bottom: Math.max(...down),
    right: Math.max(...across),
  };
}

function meets(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/**
 * A snapshot without what the hosts read differently on purpose: the Excel host leaves out the cells of ledgers, which
 * the engine does not read, and merged areas outside the used ones, which join nothing; what is attached to a sheet is
 * told of files only; merged areas and names come in no order; and of names the engine needs those of the workbook, of
 * which print areas are none.
 */
function comparable(workbook: WorkbookSnapshot) {
  const unread = unneededSheets(workbook);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      unread.has(sheet.name) ? { ...ordered(sheet), rows: [], merges: [] } : ordered(sheet),
    ),
    names: workbook.names
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map((name) => JSON.stringify({ ...name, refersTo: quotedReference(name.refersTo) }))
      .sort(),
  };
}

function ordered(sheet: SheetSnapshot) {
  const used = usedRange(sheet);
  const joining = sheet.merges.filter((merge) => used && meets(merge, used));
  return {
    ...sheet,
    attached: undefined,
    merges: joining.map((merge) => JSON.stringify(Object.entries(merge).sort())).sort(),
  };
}
