import {
  type CellRange,
  formatAbsoluteReference,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
} from "../../../src/core/workbook/a1";
import { parseReference } from "./areas";
import type { NameModel, SheetModel } from "./sheet";

/**
 * Print areas and print titles are names of their sheet as well: `Print_Area` and `Print_Titles` [doc: of the grid;
 * belief: Office.js lists them too]. Files have them with a prefix.
 */
const PRINT_NAMES = ["Print_Area", "Print_Titles"] as const;
const FILE_PREFIX = "_xlnm.";

export function isPrintName(name: string): boolean {
  return PRINT_NAMES.some((each) => each === name);
}

/** The name as files have it. */
export function nameInFile(name: string): string {
  return isPrintName(name) ? FILE_PREFIX + name : name;
}

/** The inverse of {@link nameInFile}. */
export function nameInExcel(name: string): string {
  const plain = name.startsWith(FILE_PREFIX) ? name.slice(FILE_PREFIX.length) : name;
  return isPrintName(plain) ? plain : name;
}

/** Makes the sheet's names say what its page says. */
export function updatePrintNames(sheet: SheetModel): void {
  const { printAreas, titleRows, titleColumns } = sheet.page;
  const quoted = quoteSheetName(sheet.name);
  const reference = (area: CellRange) => formatAbsoluteReference({ sheet: sheet.name, ...area });
  setName(sheet, "Print_Area", printAreas.map(reference));
  setName(sheet, "Print_Titles", [
    ...(titleColumns
      ? [
          reference(titleColumns)
            .replace(`$1:`, ":")
            .replace(/\$\d+$/, ""),
        ]
      : []),
    ...(titleRows ? [`${quoted}!$${titleRows.top + 1}:$${titleRows.bottom + 1}`] : []),
  ]);
}

function setName(sheet: SheetModel, name: string, references: readonly string[]): void {
  const at = sheet.names.findIndex((candidate) => candidate.name === name);
  if (at >= 0) sheet.names.splice(at, 1);
  if (references.length === 0) return;
  const model: NameModel = { name, formula: `=${references.join(",")}`, comment: "", visible: true };
  sheet.names.push(model);
}

/** Makes the page say what a print name says; `undefined` when the name was deleted. */
export function applyPrintName(sheet: SheetModel, name: string, formula: string | undefined): void {
  const areas = (formula?.slice(1) ?? "")
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => parseReference(part)?.area)
    .filter((area) => area !== undefined);
  if (name === "Print_Area") {
    sheet.page.printAreas = areas;
  } else {
    sheet.page.titleRows = areas.find(({ right }) => right === MAX_COLUMNS - 1);
    sheet.page.titleColumns = areas.find(({ bottom }) => bottom === MAX_ROWS - 1);
  }
}
