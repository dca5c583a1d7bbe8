import type { OwnedSheetRole, SheetRole } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/**
 * Hidden defined names that mark Jiyan's own sheets; each refers to cell A1 of its sheet, so it follows a rename. It
 * follows the cell too where that is cut and pasted into another sheet, and anybody can write one: it is believed only
 * of a sheet that says the same of itself, see {@link OWN_SHEET_MARK}.
 */
export const OWNERSHIP_MARKERS: Readonly<Record<OwnedSheetRole, string>> = {
  report: "_jiyan_report",
  findings: "_jiyan_findings",
  ledger: "_jiyan_ledger",
};

/**
 * Hidden name of the scope of each of Jiyan's sheets, whose text is the sheet's role ({@link ownSheetMark}). Unlike a
 * marker it stays with the sheet, whatever is cut, pasted, sorted or typed there.
 */
export const OWN_SHEET_MARK = "_jiyan_sheet";

/** What {@link OWN_SHEET_MARK} refers to on the sheet of a role: a text, as a formula without `=`. */
export function ownSheetMark(role: SheetRole): string {
  return `"${role}"`;
}

/** The names of Jiyan's sheets where they are free. */
export const OWNED_SHEET_NAMES: Readonly<Record<OwnedSheetRole, string>> = {
  report: "绩效自评报告",
  findings: "校验结果",
  ledger: "_jiyan",
};

/** Prefix of the names of Jiyan's charts. A chart of another name on a sheet of Jiyan's is the person's. */
export const CHART_NAME_PREFIX = "Jiyan_";

/** Name of the workbook's own sheet in this role, or `undefined` when it has none with the marker and the mark. */
export function ownedSheetName(workbook: WorkbookSnapshot, role: OwnedSheetRole): string | undefined {
  const marker = OWNERSHIP_MARKERS[role];
  // Copying a marked sheet in Excel gives the copy a name of its own scope; the copy is the person's.
  const name = workbook.names.find((candidate) => candidate.name === marker && candidate.scope === undefined);
  const sheet = name && sheetOfReference(name.refersTo);
  const own = workbook.names.some(
    (candidate) =>
      candidate.name === OWN_SHEET_MARK &&
      candidate.scope === sheet &&
      candidate.refersTo === ownSheetMark(role),
  );
  return own ? workbook.sheets.find((candidate) => candidate.name === sheet)?.name : undefined;
}

/** All sheets of the workbook that Jiyan owns, whatever their role. Readers leave them out. */
export function ownedSheets(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const roles: OwnedSheetRole[] = ["report", "findings", "ledger"];
  return new Set(roles.map((role) => ownedSheetName(workbook, role)).filter((name) => name !== undefined));
}

/**
 * The name to write a sheet of this role under: the owned sheet's present name, else the usual name, else the
 * usual name with `(2)`, `(3)` … where a sheet of the user's already has it. Sheets of the user's are never taken.
 */
export function sheetNameFor(workbook: WorkbookSnapshot, role: OwnedSheetRole): string {
  const owned = ownedSheetName(workbook, role);
  if (owned !== undefined) return owned;
  return freeSheetName(
    OWNED_SHEET_NAMES[role],
    workbook.sheets.map((sheet) => sheet.name),
  );
}

/** The name itself, or with `(2)`, `(3)` … where a sheet has it already; Excel compares names without case. */
export function freeSheetName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}(${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** `'it''s'!$A$1` → `it's`; `undefined` for a reference without a sheet. */
export function sheetOfReference(reference: string): string | undefined {
  const cut = reference.lastIndexOf("!");
  if (cut <= 0) return undefined;
  const name = reference.slice(0, cut);
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
