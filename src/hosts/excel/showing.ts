import { type CellRef, formatAddress } from "../../core/workbook/a1";
import type { Link } from "./batches/link";
import { forNextRequest } from "./batches/references";
import { trouble } from "./trouble";

/**
 * Brings a cell to the front and selects it.
 *
 * @throws TroubleError `not-found`, `hidden-sheet`
 */
export async function selectCell(link: Link, cell: CellRef): Promise<void> {
  await show(link, cell.sheet, (sheet) => {
    forNextRequest(sheet.getRange(formatAddress(cell))).select();
  });
}

/**
 * Brings a sheet to the front.
 *
 * @throws TroubleError `not-found`, `hidden-sheet`
 */
export async function showSheet(link: Link, name: string): Promise<void> {
  await show(link, name, () => undefined);
}

async function show(link: Link, name: string, more: (sheet: Excel.Worksheet) => void): Promise<void> {
  const sheet = link.workbook.worksheets.getItem(name).load("visibility");
  sheet.activate();
  more(sheet);
  try {
    await link.send();
  } catch (error) {
    // What was answered before the error is known all the same: a hidden sheet cannot be brought to the front.
    if (isKnownHidden(sheet)) throw trouble("hidden-sheet", { sheet: name });
    throw error;
  }
}

function isKnownHidden(sheet: Excel.Worksheet): boolean {
  const { visibility } = sheet.toJSON();
  return visibility !== undefined && visibility !== "Visible";
}
