import type { PageSetup } from "../../../core/workbook/plan";
import type { StreamedSheet } from "./streamed-sheet";

/** Across, as many pages down as there are, each numbered. */
const PAGE = {
  orientation: "landscape",
  margins: { top: 1.9, bottom: 1.9, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 },
  fitToWidth: true,
  centerHorizontally: false,
  footer: { center: "— {page} —" },
} as const;

/** Millimetres between the margins of the papers, across. */
const ROOM = { A4: 267, A3: 390 } as const;
/** Millimetres of a character of the tables' font and of a column's own edge, at full size. */
const CHARACTER = 1.85;
const EDGE = 1.3;
/** The tables' font has 10 points: no page shrinks it below 8.5, and one of A3 that holds all not below 7.5. */
const LEAST = { page: 0.85, whole: 0.75 } as const;

/**
 * The page of a table, so that it can be read: A4, A3 where that would be too small, and where that would be, too, as many pages of
 * A3 side by side as it takes, each with the columns that say what a row is about.
 */
export function pageOf({ columns, frozenColumns, printedColumns }: StreamedSheet): PageSetup {
  const widthOf = (from: number, to: number): number =>
    columns.slice(from, to).reduce((sum, { width }) => sum + width * CHARACTER + EDGE, 0);
  const whole = widthOf(0, printedColumns);
  if (whole * LEAST.page <= ROOM.A4) return { ...PAGE, paper: "A4" };
  if (whole * LEAST.whole <= ROOM.A3) return { ...PAGE, paper: "A3" };
  const repeated = widthOf(0, frozenColumns);
  const room = Math.max(ROOM.A3 / LEAST.page - repeated, ROOM.A3 / 2);
  return { ...PAGE, paper: "A3", pagesAcross: Math.ceil((whole - repeated) / room) };
}
