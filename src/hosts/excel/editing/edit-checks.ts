import { type CellRef, formatCellRef } from "../../../core/workbook/a1";
import { MAX_CELL_TEXT } from "../../../core/workbook/limits";
import type { CellEdit } from "../../../core/workbook/plan";
import type { Link } from "../batches/link";
import { sendPortions } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES, REQUEST_BYTES } from "../batches/sizes";
import type { Capabilities } from "../capabilities";
import { trouble } from "../trouble";
import { type CellContent, cellOf, contentOf, loadContent } from "./cell-contents";

const CELL_BYTES = 5 * RANGE_BYTES + 2 * OBJECT_BYTES + 5 * ACTION_BYTES;

/** What is asked about a cell before it is edited. */
interface CellQuestion {
  readonly at: CellRef;
  readonly sheet: Excel.Worksheet;
  readonly cell: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
  readonly merged: Excel.RangeAreas | undefined;
  readonly spill: Excel.Range | undefined;
}

/**
 * Makes sure that cells can be edited, and tells what they hold. Nothing is changed.
 *
 * @returns contents in the order of the edits
 * @throws TroubleError for the first cell that cannot be edited
 */
export async function checkEdits(
  link: Link,
  edits: readonly CellEdit[],
  capabilities: Capabilities,
): Promise<readonly CellContent[]> {
  for (const { at, value } of edits) {
    if (typeof value !== "string" || value.length <= MAX_CELL_TEXT) continue;
    throw trouble("text-too-long", { cell: formatCellRef(at), limit: String(MAX_CELL_TEXT) });
  }
  const asked = new Map<number, CellQuestion>();
  await sendPortions(
    link,
    edits.map(({ at }, index) => ({
      bytes: CELL_BYTES,
      ask: () => asked.set(index, ask(link, at, capabilities)),
    })),
    REQUEST_BYTES,
  );
  const questions = [...asked.values()];
  for (const question of questions) checkCell(question);
  await checkTableHeaders(link, questions);
  return questions.map(({ cell, at }) => contentOf(cell, at));
}

function ask({ workbook }: Link, at: CellRef, { mergedAreas, spills }: Capabilities): CellQuestion {
  const sheet = workbook.worksheets.getItemOrNullObject(at.sheet).load("name,protection/protected");
  const cell = loadContent(cellOf(sheet, at)).load("format/protection/locked");
  return {
    at,
    sheet,
    cell,
    tables: cell.getTables(false).load("items/id,items/name,items/showHeaders"),
    merged: mergedAreas
      ? forNextRequest(cell.getMergedAreasOrNullObject()).load("areas/items/rowIndex,areas/items/columnIndex")
      : undefined,
    spill: spills
      ? forNextRequest(cell.getSpillParentOrNullObject()).load("rowIndex,columnIndex")
      : undefined,
  };
}

function checkCell({ at, sheet, cell, merged, spill }: CellQuestion): void {
  const params = { sheet: at.sheet, cell: formatCellRef(at) };
  if (sheet.isNullObject) throw trouble("not-found", params);
  // A protected sheet still takes what is typed into cells that are not locked.
  if (sheet.protection.protected && cell.format.protection.locked) throw trouble("protected-sheet", params);
  const covering = merged && !merged.isNullObject ? merged.areas.items[0] : undefined;
  if (covering && !isAt(covering, at)) throw trouble("merged-range", params);
  if (spill && !spill.isNullObject && !isAt(spill, at)) throw trouble("array-range", params);
}

function isAt(range: Excel.Range, { row, column }: CellRef): boolean {
  return range.rowIndex === row && range.columnIndex === column;
}

/** A table repeats the words of its header; only the person changes them. */
async function checkTableHeaders(link: Link, questions: readonly CellQuestion[]): Promise<void> {
  const headers = questions.flatMap(({ at, tables }) =>
    tables.items
      .filter(({ showHeaders }) => showHeaders)
      .map((table) => {
        const row = forNextRequest(link.workbook.tables.getItem(table.id).getHeaderRowRange());
        return { at, table: table.name, row: row.load("rowIndex") };
      }),
  );
  if (headers.length === 0) return;
  await link.send();
  const hit = headers.find(({ at, row }) => row.rowIndex === at.row);
  if (hit) throw trouble("table-header", { cell: formatCellRef(hit.at), table: hit.table });
}
