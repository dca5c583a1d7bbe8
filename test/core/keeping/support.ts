import { encodeBaseline, writtenRows, type Baseline } from "../../../src/core/keeping/baseline";
import { OWN_SHEET_MARK, OWNERSHIP_MARKERS, ownSheetMark } from "../../../src/core/workbook/ownership";
import type { OwnedSheetRole, PlannedRow } from "../../../src/core/workbook/plan";
import type { Cell, DefinedName, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

export type Value = string | number | boolean | null;

export function cell(value: Value | undefined): Cell | undefined {
  return value === null || value === undefined || value === "" ? undefined : { value, text: String(value) };
}

/** A sheet of these values. */
export function sheetOf(
  name: string,
  values: readonly (readonly Value[])[],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: values.map((row) => row.map(cell)),
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
  };
}

export function plannedRows(values: readonly (readonly Value[])[]): readonly PlannedRow[] {
  return values.map((row) => ({ cells: row.map((value) => ({ value, style: "body" })) }));
}

export function writtenOf(values: readonly (readonly Value[])[]) {
  return writtenRows(plannedRows(values));
}

/** The sheet that a baseline makes, one cell for each record. */
export function baselineSheetOf(baseline: Baseline): SheetSnapshot {
  const rows = encodeBaseline(baseline).map(({ record, id, text }) => [record, id, 1, text]);
  return sheetOf("_jiyan_baseline", [["record", "id", "piece", "text"], ...rows], {
    visibility: "very-hidden",
  });
}

/** A workbook with these sheets, those of roles marked as Jiyan's. */
export function workbookWith(
  sheets: readonly SheetSnapshot[],
  owned: Partial<Record<OwnedSheetRole, string>>,
): WorkbookSnapshot {
  const names = Object.entries(owned).flatMap(([role, name]): DefinedName[] => [
    { name: OWNERSHIP_MARKERS[role as OwnedSheetRole], refersTo: `'${name}'!$A$1`, hidden: true },
    { name: OWN_SHEET_MARK, refersTo: ownSheetMark(role as OwnedSheetRole), hidden: true, scope: name },
  ]);
  return { sheets, names, date1904: false, structureProtected: false };
}
