import type { Locale } from "../common/locale";
import { MAX_SHEET_NAME } from "./limits";
import type { OwnedSheetRole, SheetRole } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/**
 * Hidden defined names that mark Jiyan's own sheets; each refers to cell A1 of its sheet, so it follows a rename. It
 * follows the cell too where that is cut and pasted into another sheet, and anybody can write one: it is believed only
 * of a sheet that says the same of itself, see {@link OWN_SHEET_MARK}.
 */
export const OWNERSHIP_MARKERS: Readonly<Record<OwnedSheetRole, string>> = {
  report: "_jiyan_report",
  tables: "_jiyan_tables",
  findings: "_jiyan_findings",
  ledger: "_jiyan_ledger",
  baseline: "_jiyan_baseline",
};

/** Every role of a sheet that Jiyan owns. */
export const OWNED_ROLES: readonly OwnedSheetRole[] = ["report", "tables", "findings", "ledger", "baseline"];

/** The sheets that people work on after Jiyan wrote them. */
export const KEPT_ROLES = ["report", "tables", "findings"] as const satisfies readonly OwnedSheetRole[];
export type KeptRole = (typeof KEPT_ROLES)[number];

/**
 * Hidden name of the scope of each of Jiyan's sheets, whose text is the sheet's role ({@link ownSheetMark}). Unlike a
 * marker it stays with the sheet, whatever is cut, pasted, sorted or typed there.
 */
export const OWN_SHEET_MARK = "_jiyan_sheet";

/** What {@link OWN_SHEET_MARK} refers to on the sheet of a role: a text, as a formula without `=`. */
export function ownSheetMark(role: SheetRole): string {
  return `"${role}"`;
}

/**
 * What {@link OWN_SHEET_MARK} refers to on a sheet that Jiyan wrote and then left to the person, because words of theirs
 * were on it. No marker leads there, so nothing ever replaces it; readers leave it out.
 */
export const FORMER_SHEET_MARK = '"former"';

/** Nobody sees the names of hidden sheets, so that they are the same in every language. */
const HIDDEN_SHEET_NAMES = { ledger: "_jiyan", baseline: "_jiyan_baseline" };

/** The names of Jiyan's sheets where they are free, in the language of what is written there. */
export const OWNED_SHEET_NAMES: Readonly<Record<Locale, Readonly<Record<OwnedSheetRole, string>>>> = {
  "zh-CN": { report: "绩效自评报告", tables: "绩效自评附表", findings: "校验结果", ...HIDDEN_SHEET_NAMES },
  en: { report: "Performance report", tables: "Annex tables", findings: "Findings", ...HIDDEN_SHEET_NAMES },
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

/**
 * All sheets of the workbook that Jiyan wrote: those that it owns, whatever their role, and former ones that it left to
 * the person. Readers leave them out.
 */
export function ownedSheets(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const owned = OWNED_ROLES.map((role) => ownedSheetName(workbook, role));
  return new Set([...owned, ...formerSheets(workbook)].filter((name) => name !== undefined));
}

/**
 * Sheets whose cells nobody looks at and that can be far larger than all else: the ledger, and those that stayed behind
 * former reports.
 */
export function unneededSheets(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const former = new Set(formerSheets(workbook));
  const hidden = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "very-hidden" && former.has(name),
  );
  const names = [ownedSheetName(workbook, "ledger"), ...hidden.map(({ name }) => name)];
  return new Set(names.filter((name) => name !== undefined));
}

/** Names of the sheets that Jiyan once wrote and left to the person. */
function formerSheets({ names }: WorkbookSnapshot): readonly (string | undefined)[] {
  return names
    .filter(({ name, refersTo }) => name === OWN_SHEET_MARK && refersTo === FORMER_SHEET_MARK)
    .map(({ scope }) => scope);
}

const FORMER: Readonly<Record<Locale, string>> = { "zh-CN": "旧", en: "old " };

/**
 * The name under which a sheet stays when a new one takes its place: `绩效自评报告(旧1)`, with the next free number. Of a
 * long name as much is kept as Excel takes.
 *
 * @param names of all sheets of the workbook
 */
export function formerSheetName(name: string, names: readonly string[], locale: Locale): string {
  const taken = new Set(names.map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = `(${FORMER[locale]}${number})`;
    const room = MAX_SHEET_NAME - ending.length;
    const cut = /[\ud800-\udbff]/.test(name.charAt(room - 1)) ? room - 1 : room;
    const former = name.slice(0, name.length > room ? cut : undefined) + ending;
    if (!taken.has(former.toLowerCase())) return former;
  }
}

/**
 * The name to write a sheet of this role under: the owned sheet's present name, which formulas and links of the person's may
 * know, whatever language it is in; else the usual name, else the usual name with `(2)`, `(3)` … where a sheet of the user's
 * already has it. Sheets of the user's are never taken.
 */
export function sheetNameFor(workbook: WorkbookSnapshot, role: OwnedSheetRole, locale: Locale): string {
  const owned = ownedSheetName(workbook, role);
  if (owned !== undefined) return owned;
  return freeSheetName(
    OWNED_SHEET_NAMES[locale][role],
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
