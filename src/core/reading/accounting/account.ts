import { append } from "../../common/many";
import type { Evaluation, Skipped, UnreadCell } from "../../evaluation/evaluation";
import type { CellRef } from "../../workbook/a1";
import type { Grid } from "../grid";
import { contains, createMarks, type CellMarks } from "./cell-marks";
import { leftBlocks } from "./left-blocks";
import { forEachNamedCell } from "./named-cells";
import { forEachUnmarked } from "./unmarked-cells";
import { unreadCellsOf, type UnreadOf } from "./unread";

/** What the readers of a sheet found. */
export interface SheetReading {
  readonly evaluations: readonly Evaluation[];
  readonly skipped: readonly Skipped[];
}

/** A form with the cells that fell to it. */
interface Holder {
  readonly evaluation: Evaluation;
  readonly setAside: CellRef[];
  readonly unread: UnreadCell[];
  readonly unreadOf: UnreadOf;
}

/**
 * Accounts for every non-empty cell of a sheet with forms. The account is taken from what the readers made, not from
 * what they did: a cell that no result names is unread, so no reader can drop one in silence. Merged areas count as
 * their first cell. Cells beside a form, and below the last one, fall to that form.
 *
 * Linear in the cells of the sheet.
 */
export function accountForCells(grid: Grid, reading: SheetReading): SheetReading {
  const { evaluations, skipped } = reading;
  if (evaluations.length === 0) return reading;
  const marks = marksOf(grid, reading);
  const holders = evaluations.map((evaluation): Holder => ({
    evaluation,
    setAside: [...evaluation.setAside],
    unread: [...evaluation.unread],
    unreadOf: unreadCellsOf(grid, evaluation),
  }));
  const holderAt = holderFinder(holders);
  for (let row = 0; row < grid.rowCount; row += 1) {
    forEachUnmarked(grid, marks, row, (column, cell) => {
      const holder = holderAt(row, column);
      const unread = holder?.unreadOf(row, column, cell);
      if (unread) holder?.unread.push(unread);
      else holder?.setAside.push(grid.ref(row, column));
    });
  }
  const all = [...skipped];
  const accounted = holders.map(({ evaluation, setAside, unread }): Evaluation => {
    const accounted = { ...evaluation, setAside, unread };
    append(all, leftBlocks(accounted));
    return accounted;
  });
  return { evaluations: accounted, skipped: all };
}

/** Marks what the forms name, and what was left out with a record. */
function marksOf(grid: Grid, { evaluations, skipped }: SheetReading): CellMarks {
  const marks = createMarks(grid);
  const mark = ({ sheet, row, column }: CellRef): void => {
    if (sheet === grid.name) marks.mark(row, column);
  };
  forEachNamedCell(evaluations, mark);
  for (const { at, area } of skipped) {
    if (area === undefined) mark(at);
    else if (at.sheet === grid.name) marks.markArea(area);
  }
  return marks;
}

/** Forms whose rows overlap: one above all, or several side by side. */
interface Band {
  readonly top: number;
  bottom: number;
  readonly holders: Holder[];
}

/** Gives the form that a cell falls to; rows are asked for from top to bottom. */
function holderFinder(holders: readonly Holder[]): (row: number, column: number) => Holder | undefined {
  const bands = bandsOf(holders);
  let current = 0;
  return (row, column) => {
    while ((bands[current + 1]?.top ?? Infinity) <= row) current += 1;
    const band = bands[current]?.holders ?? [];
    const [first, ...others] = band;
    if (others.length === 0) return first;
    const inside = band.find(({ evaluation }) => contains(evaluation.area, row, column));
    const nearest = band.filter(({ evaluation }) => evaluation.area.left <= column).at(-1);
    return inside ?? nearest ?? first;
  };
}

function bandsOf(holders: readonly Holder[]): readonly Band[] {
  const ordered = [...holders].sort(
    ({ evaluation: { area: one } }, { evaluation: { area: other } }) =>
      one.top - other.top || one.left - other.left,
  );
  const bands: Band[] = [];
  for (const holder of ordered) {
    const { top, bottom } = holder.evaluation.area;
    const last = bands.at(-1);
    if (last === undefined || top > last.bottom) bands.push({ top, bottom, holders: [holder] });
    else {
      last.holders.push(holder);
      last.bottom = Math.max(last.bottom, bottom);
    }
  }
  return bands;
}
