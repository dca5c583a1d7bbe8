import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { CellEdit, WorkbookPlan } from "../../../../../src/core/workbook/plan";
import { openPackage } from "../../../../../src/hosts/file/package/spreadsheet-package";
import type { SpreadsheetPackage } from "../../../../../src/hosts/file/package/spreadsheet-package";
import type { Refusal } from "../../../../../src/hosts/file/refusal";
import { applyPlan } from "../../../../../src/hosts/file/writing";
import type { AppliedPlan } from "../../../../../src/hosts/file/writing";
import { hasShared, shared } from "../../../../support/shared";

const FORMS = join(__dirname, "../../../../fixtures/forms");

/** Paths of the published forms. */
export const formPaths = readdirSync(FORMS)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => join(FORMS, name));

/** Paths of the difficult workbooks; none where they are not at hand. */
export const difficultPaths = hasShared
  ? readdirSync(shared("workbooks"))
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((name) => shared("workbooks", name))
  : [];

export function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** Applies a plan that must succeed. */
export async function apply(bytes: Uint8Array, plan: WorkbookPlan): Promise<AppliedPlan> {
  const result = await applyPlan(bytes, plan);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Applies a plan that must be refused. */
export async function refusalOf(bytes: Uint8Array, plan: WorkbookPlan): Promise<Refusal> {
  const result = await applyPlan(bytes, plan);
  if (result.ok) throw new Error("not refused");
  return result.error;
}

/** A plan of nothing but edits. */
export function editsOnly(...edits: readonly CellEdit[]): WorkbookPlan {
  return { sheets: [], edits, styles: {} };
}

export async function open(bytes: Uint8Array): Promise<SpreadsheetPackage> {
  const result = await openPackage(bytes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A workbook made by exceljs. */
export async function workbookBytes(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function readWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** The package with the text of some parts changed; `null` takes a part out. */
export async function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | string | null>>,
): Promise<Uint8Array> {
  const source = await open(bytes);
  const written = new Map<string, string | null>();
  for (const [part, change] of Object.entries(changes)) {
    written.set(part, typeof change === "function" ? change(await source.text(part)) : change);
  }
  return source.write(written);
}
