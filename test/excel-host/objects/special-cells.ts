import type { CellRange } from "../../../src/core/workbook/a1";
import { cellCount, intersection } from "../model/areas";
import { type CellModel, isEmpty } from "../model/cells";
import type { SheetModel } from "../model/sheet";
import { type Arguments, oneOf } from "../protocol/arguments";
import { notImplemented } from "../protocol/errors";
import { valueType } from "./cell-contents";

type Predicate = (cell: CellModel | undefined) => boolean;

const VALUE_KINDS: Readonly<Record<string, readonly string[]>> = {
  All: ["Double", "String", "Boolean", "Error"],
  Errors: ["Error"],
  Logical: ["Boolean"],
  Numbers: ["Double"],
  Text: ["String"],
};

/**
 * The areas of special cells within an area, as `getSpecialCells` gives them: constants, formulas, blanks or visible
 * cells. But for the last, only the used part of the sheet is looked at. [doc]
 */
export function specialAreas(sheet: SheetModel, area: CellRange, args: Arguments): readonly CellRange[] {
  if (args.text(0) === "Visible") return visibleAreas(sheet, area);
  const wanted = predicate(args);
  const used = sheet.cells.used(false);
  const searched = used && intersection(used, area);
  if (!searched) return [];
  if (args.text(0) !== "Blanks") return joinRows(filledRuns(sheet, searched, wanted));
  if (cellCount(searched) > 2_000_000) throw notImplemented("blank cells of more than 2,000,000 cells");
  return joinRows(runsOf(sheet, searched, wanted));
}

function predicate(args: Arguments): Predicate {
  const kinds = VALUE_KINDS[oneOf(Object.keys(VALUE_KINDS))(args.at(1) ?? "All")] ?? [];
  const holds = (cell: CellModel | undefined) => kinds.includes(valueType(cell));
  switch (args.text(0)) {
    case "Constants":
      return (cell) => cell?.formula === undefined && holds(cell);
    case "Formulas":
      return (cell) => cell?.formula !== undefined && holds(cell);
    case "Blanks":
      return (cell) => !cell || isEmpty(cell);
    default:
      throw notImplemented(`special cells of the type ${args.text(0)}`);
  }
}

/** What is left of an area without hidden rows and columns. */
function visibleAreas(sheet: SheetModel, area: CellRange): readonly CellRange[] {
  const rows = stretchesWithout(sheet.hiddenRows, area.top, area.bottom);
  const columns = stretchesWithout(sheet.hiddenColumns, area.left, area.right);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

/** The stretches of a line that are left without some of its places. */
function stretchesWithout(
  hidden: ReadonlySet<number>,
  first: number,
  last: number,
): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  let start = first;
  for (const place of [...hidden].filter((at) => at >= first && at <= last).sort((a, b) => a - b)) {
    if (place > start) stretches.push([start, place - 1]);
    start = place + 1;
  }
  if (start <= last) stretches.push([start, last]);
  return stretches;
}

/** Stretches of wanted cells, row by row. */
function runsOf(sheet: SheetModel, area: CellRange, wanted: Predicate): CellRange[] {
  const runs: CellRange[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    let start: number | undefined;
    for (let column = area.left; column <= area.right + 1; column += 1) {
      const inside = column <= area.right && wanted(sheet.cells.at(row, column));
      if (inside) start ??= column;
      else if (start !== undefined) {
        runs.push({ top: row, bottom: row, left: start, right: column - 1 });
        start = undefined;
      }
    }
  }
  return runs;
}

/** The same where only cells that were written to can be wanted. */
function filledRuns(sheet: SheetModel, area: CellRange, wanted: Predicate): CellRange[] {
  const runs: CellRange[] = [];
  for (const { row, column, cell } of sheet.cells.within(area)) {
    if (!wanted(cell)) continue;
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** Joins equal stretches of neighbouring rows to areas. */
function joinRows(runs: readonly CellRange[]): CellRange[] {
  const open = new Map<string, CellRange>();
  const areas: CellRange[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      const grown = { ...above, bottom: run.bottom };
      areas[areas.indexOf(above)] = grown;
      open.set(key, grown);
    } else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas;
}
