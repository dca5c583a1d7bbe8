import { type CellRef, formatCellRef } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";
import { switchEvents } from "../batches/events";
import type { Link } from "../batches/link";
import { type Portion, sendPortions } from "../batches/portions";
import { ACTION_BYTES, jsonBytes, RANGE_BYTES, REQUEST_BYTES } from "../batches/sizes";
import type { Capabilities } from "../capabilities";
import { type ExcelTrouble, officeError, TroubleError, troubleOf } from "../trouble";
import {
  type CellContent,
  cellOf,
  contentOf,
  enterContent,
  enterEdit,
  loadContent,
  sameContent,
} from "./cell-contents";
import { checkEdits } from "./edit-checks";

/** An edit that was made, with all it takes to take it back. */
export interface EditedCell {
  readonly before: CellContent;
  readonly after: CellContent;
}

/** Edits that were made, for {@link undoEdits}. Plain data. */
export type EditedCells = readonly EditedCell[];

/**
 * Puts constants into cells of the person's sheets. Formats stay, a formula gives way. All or nothing: when Excel
 * refuses one cell, the others get back what they held.
 *
 * @throws TroubleError
 */
export async function editCells(
  link: Link,
  edits: readonly CellEdit[],
  capabilities: Capabilities,
): Promise<EditedCells> {
  if (edits.length === 0) return [];
  const before = await checkEdits(link, edits, capabilities);
  const after = new Map<number, CellContent>();
  const portions = edits.map(({ at, value }, index): Portion => {
    let cell: Excel.Range | undefined;
    return {
      bytes: RANGE_BYTES + 5 * ACTION_BYTES + jsonBytes(String(value)),
      ask: () => {
        link.context.trace(String(index));
        cell = cellOf(link.workbook.worksheets.getItem(at.sheet), at);
        enterEdit(cell, value, before[index]?.inTextFormat ?? false);
        loadContent(cell);
      },
      take: () => {
        if (cell) after.set(index, contentOf(cell, at));
      },
    };
  });
  try {
    await sendPortions(link, silently(link, portions), REQUEST_BYTES);
  } catch (error) {
    throw await takenBack(link, before, after.size, error);
  }
  return before.map((content, index) => ({ before: content, after: after.get(index) ?? content }));
}

/**
 * Takes edits back, but not in cells that were changed since.
 *
 * @returns cells that were left alone
 */
export async function undoEdits(link: Link, edited: EditedCells): Promise<readonly CellRef[]> {
  const present: CellContent[] = [];
  await sendPortions(
    link,
    edited.map(({ before: { at } }): Portion => {
      let cell: Excel.Range | undefined;
      return {
        bytes: RANGE_BYTES + ACTION_BYTES,
        ask: () => {
          cell = loadContent(cellOf(link.workbook.worksheets.getItem(at.sheet), at));
        },
        take: () => {
          if (cell) present.push(contentOf(cell, at));
        },
      };
    }),
    REQUEST_BYTES,
  );
  const isAsLeft = ({ after }: EditedCell, index: number) => {
    const now = present[index];
    return now !== undefined && sameContent(now, after);
  };
  const untouched = edited.filter(isAsLeft);
  await sendPortions(
    link,
    silently(
      link,
      restoring(
        link,
        untouched.map(({ before }) => before),
      ),
    ),
    REQUEST_BYTES,
  );
  return edited.filter((cell) => !untouched.includes(cell)).map(({ before }) => before.at);
}

function restoring(link: Link, contents: readonly CellContent[]): readonly Portion[] {
  return contents.map((content) => ({
    bytes: RANGE_BYTES + 3 * ACTION_BYTES + jsonBytes(String(content.formula)),
    ask: () => {
      enterContent(cellOf(link.workbook.worksheets.getItem(content.at.sheet), content.at), content);
    },
  }));
}

/** The same portions with this add-in's events held back. */
function silently(link: Link, portions: readonly Portion[]): readonly Portion[] {
  return portions.length === 0 ? [] : [switchEvents(link, false), ...portions, switchEvents(link, true)];
}

/**
 * The trouble for a failed edit, after the cells got their contents back as far as that was possible.
 *
 * @param answered edits in requests that were answered
 */
async function takenBack(
  link: Link,
  before: readonly CellContent[],
  answered: number,
  error: unknown,
): Promise<TroubleError> {
  const problem = troubleOf(error);
  if (!problem) throw error;
  const sheets = [...new Set(before.map(({ at }) => at.sheet))];
  const office = officeError(error);
  if (!office) return new TroubleError({ ...problem, unconfirmed: sheets }, { cause: error });
  // The last trace is that of the edit that failed.
  const failed = Number(office.traces.at(-1) ?? answered);
  const told = { ...problem, ...refusalOf(office.code, before[failed]) };
  const changed = before.slice(0, failed);
  try {
    await sendPortions(link, [...restoring(link, changed), switchEvents(link, true)], REQUEST_BYTES);
    return new TroubleError(told, { cause: error });
  } catch (second) {
    if (!troubleOf(second)) throw second;
    return new TroubleError({ ...told, written: sheets }, { cause: error });
  }
}

/** Excel does not document how it answers a change to a part of an array formula; it is taken to be this [belief]. */
function refusalOf(code: string, content: CellContent | undefined): Partial<ExcelTrouble> {
  const params = content ? { sheet: content.at.sheet, cell: formatCellRef(content.at) } : {};
  return code === "InvalidOperation" ? { code: "array-range", params } : { params };
}
