import type { Result } from "../../../core/common/result";
import { withoutFiltered } from "../../../core/workbook/filtered-rows";
import { KEPT_ROLES, ownedSheetName, unneededSheets } from "../../../core/workbook/ownership";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { attachmentsOf } from "../package/attachments";
import { DEFAULT_LIMITS, type PackageLimits } from "../package/limits";
import { settle } from "../package/refusal-error";
import { openOrThrow, type SpreadsheetPackage } from "../package/spreadsheet-package";
import { XmlScanner } from "../package/xml-scanner";
import type { Refusal } from "../refusal";
import { CellFactory } from "./cell-factory";
import { tableFilters } from "./filters";
import { readSharedStrings } from "./shared-strings";
import { readCellStyles } from "./styles";
import { type ListedSheet, readWorkbookPart } from "./workbook-part";
import { type CellCount, WorksheetHandler } from "./worksheet";

export interface ReadOptions {
  /** Called while sheets are read, with inflated bytes of sheets read so far and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Bounds that differ from the defaults, see `package/limits.ts`. */
  readonly limits?: Partial<PackageLimits>;
  /** Leaves the cells of {@link unneededSheets} out. */
  readonly withoutLedger?: boolean;
}

/**
 * Reads an .xlsx or .xlsm file into a snapshot. Works in Node and in a page; the bytes are not changed.
 *
 * @returns the workbook, or why the file cannot be used; never rejects because of what is in the file
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<WorkbookSnapshot, Refusal>> {
  return settle(async () =>
    snapshotOf(await openOrThrow(bytes, { ...DEFAULT_LIMITS, ...options.limits }), options),
  );
}

/** Reads an opened package into a snapshot. Throws RefusalError, so it runs inside `settle`. */
export async function snapshotOf(
  file: SpreadsheetPackage,
  options: Pick<ReadOptions, "onProgress" | "withoutLedger"> = {},
): Promise<WorkbookSnapshot> {
  const relationships = await file.relationships(file.workbookPart);
  const workbook = readWorkbookPart(file.workbookPart, await file.text(file.workbookPart), relationships);
  const { date1904 } = workbook;
  const styles = await readCellStyles(file, relationships);
  const factory = new CellFactory(await readSharedStrings(file, relationships), styles, date1904);

  const frame = frameOf(workbook);
  const unneeded = options.withoutLedger === true ? unneededSheets(frame) : new Set<string>();
  const worked = new Set(KEPT_ROLES.map((role) => ownedSheetName(frame, role)));
  const count: CellCount = { cells: 0 };
  const total = workbook.sheets.reduce((sum, { part }) => sum + file.size(part), 0);
  let done = 0;
  const sheets: SheetSnapshot[] = [];
  for (const sheet of workbook.sheets) {
    const handler = new WorksheetHandler(sheet.part, factory, count, file.limits, date1904);
    if (!unneeded.has(sheet.name)) {
      await readSheet(file, sheet, handler, (read) => options.onProgress?.(done + read, total));
    }
    done += file.size(sheet.part);
    options.onProgress?.(done, total);
    const { filtered, hiddenRows, ...content } = handler.content();
    const filters = hiddenRows.length === 0 ? [] : [...filtered, ...(await tableFilters(file, sheet.part))];
    const attached = worked.has(sheet.name) ? await attachmentsOf(file, sheet.part) : [];
    sheets.push({
      name: sheet.name,
      visibility: sheet.visibility,
      ...content,
      hiddenRows: withoutFiltered(hiddenRows, filters),
      ...(attached.length > 0 && { attached }),
    });
  }
  const { names, structureProtected } = workbook;
  return { sheets, names, date1904, structureProtected };
}

/** The workbook without its cells. */
function frameOf({ sheets, ...workbook }: ReturnType<typeof readWorkbookPart>): WorkbookSnapshot {
  const nothing = { rows: [], merges: [], protected: false, hiddenRows: [], hiddenColumns: [] };
  return { ...workbook, sheets: sheets.map(({ name, visibility }) => ({ name, visibility, ...nothing })) };
}

/** Streams a sheet through its handler. `onRead` is told how many of its bytes are done. */
async function readSheet(
  file: SpreadsheetPackage,
  sheet: ListedSheet,
  handler: WorksheetHandler,
  onRead: (bytes: number) => void,
): Promise<void> {
  const scanner = new XmlScanner(sheet.part, handler, file.limits.depth);
  let read = 0;
  await file.stream(sheet.part, (utf8) => {
    scanner.write(utf8);
    // Text that came in another encoding has more bytes in UTF-8.
    read = Math.min(read + utf8.length, file.size(sheet.part));
    onRead(read);
  });
  scanner.finish();
}
