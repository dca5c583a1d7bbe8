import { wholeCharacters } from "../publishing/shorten";
import { formatAddress } from "../workbook/a1";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { Grid } from "./grid";
import type { MergeColumn, MergeDefinition } from "./scheme";

/** Headings are looked for so far down, in blocks of so many rows. */
const LATEST_HEADING = 30;
const MOST_HEADING_ROWS = 3;
/** Two columns are a table only where the second one holds numbers: else they are labels with their values. */
const FEWEST_COLUMNS = 2;
const LONGEST_LABEL = 30;
const LONGEST_NAME = 31;

/** A name for the sheet of merged rows that Excel takes, from what a person calls it. */
export function mergedSheetName(words: string): string {
  const usable = words.replaceAll(/[[\]*?/\\:'\p{Cc}]/gu, "").trim();
  const short =
    usable.length > LONGEST_NAME ? usable.slice(0, wholeCharacters(usable, LONGEST_NAME)) : usable;
  return short.trim() === "" ? "1" : short.trim();
}

/**
 * A scheme for workbooks like this one: the table of its first sheet that has one, with what stands above it beside labels;
 * without a table all that stands beside labels.
 *
 * @param name what the sheet of merged rows is called
 * @returns `undefined` where there is neither
 */
export function proposeDefinition(workbook: WorkbookSnapshot, name: string): MergeDefinition | undefined {
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  const proposals = sheets.flatMap((sheet) => proposeFor(sheet, name) ?? []);
  return proposals.find(({ headingRows }) => headingRows > 0) ?? proposals[0];
}

function proposeFor(sheet: SheetSnapshot, name: string): MergeDefinition | undefined {
  const grid = new Grid(sheet);
  const table = tableIn(grid);
  const labels = labelled(grid, table?.top ?? grid.rows);
  const columns = withNames([...labels, ...(table?.columns ?? [])]);
  if (columns.length === 0) return undefined;
  return { name, sheets: [sheet.name], headingRows: table?.rows ?? 0, totals: "leave-out", columns };
}

interface ProposedTable {
  readonly top: number;
  /** Rows of the headings. */
  readonly rows: number;
  readonly columns: readonly MergeColumn[];
}

/** The first block of headings with the most columns, each below it filled somewhere. */
function tableIn(grid: Grid): ProposedTable | undefined {
  let best: ProposedTable | undefined;
  for (let top = 0; top < Math.min(LATEST_HEADING, grid.rows); top += 1) {
    const rows = headingRowsAt(grid, top);
    if (rows === undefined) continue;
    const headings = grid.headings(top, rows);
    const columns = headings.flatMap((heading, column): readonly MergeColumn[] => {
      // Of what is merged sideways only the first column holds the values.
      const first = grid.headOf(top + rows - 1, column).column === column;
      return heading !== "" && first ? [{ from: "heading", name: heading, heading }] : [];
    });
    const isTable = columns.length > FEWEST_COLUMNS || hasNumbers(grid, top + rows);
    if (columns.length >= FEWEST_COLUMNS && isTable && columns.length > (best?.columns.length ?? 0)) {
      best = { top, rows, columns };
    }
  }
  return best;
}

/** How many rows headings that begin here take; `undefined` where none begin: there are numbers, or nothing below. */
function headingRowsAt(grid: Grid, top: number): number | undefined {
  const width = grid.width(top, top + 1);
  const texts = Array.from({ length: width }, (_, column) => grid.words(top, column)).filter(Boolean);
  // A row into which cells from above reach is the second one of headings.
  const isSecond = Array.from({ length: width }, (_, column) => column).some(
    (column) => grid.headOf(top, column).row < top,
  );
  if (isSecond) return undefined;
  const isHeading = texts.length >= FEWEST_COLUMNS && new Set(texts).size >= FEWEST_COLUMNS;
  if (!isHeading || texts.some((text) => /^[-\d.,%]+$/u.test(text) || isFilledLabel(text))) return undefined;
  let rows = 1;
  // A heading that covers several columns is divided in the row below it.
  while (rows < MOST_HEADING_ROWS && coversSeveral(grid, top + rows - 1, width)) rows += 1;
  const below = top + rows;
  const filled = Array.from({ length: width }, (_, column) => grid.words(below, column)).filter(Boolean);
  return filled.length >= FEWEST_COLUMNS ? rows : undefined;
}

/** Headings that say what part of the one before they are. */
const PART = /^(?:其中|其|加|减|含|不含|of ?which|less|plus|incl\.?|excl\.?)\s*:/iu;

/** A label with its value behind the colon, as 填报单位：甲局 is and 其中：在用 is not. */
function isFilledLabel(text: string): boolean {
  return /:./u.test(text) && !PART.test(text);
}

function hasNumbers(grid: Grid, row: number): boolean {
  return grid.sheet.rows[row]?.some((cell) => typeof cell?.value === "number") ?? false;
}

function coversSeveral(grid: Grid, row: number, width: number): boolean {
  return Array.from({ length: width }, (_, column) => column).some(
    (column) => grid.words(row, column) !== "" && grid.headOf(row, column).column < column,
  );
}

/** Texts with something to their right, or behind a colon, in the rows before a table. */
function labelled(grid: Grid, before: number): readonly MergeColumn[] {
  const found: MergeColumn[] = [];
  for (let row = 0; row < before; row += 1) {
    const width = grid.width(row, row + 1);
    const places = Array.from({ length: width }, (_, column) => column).filter((column) => {
      const head = grid.headOf(row, column);
      return head.row === row && head.column === column && grid.cell(row, column) !== undefined;
    });
    for (let index = 0; index < places.length; index += 1) {
      const [column = 0, next] = [places[index], places[index + 1]];
      const labelCell = formatAddress({ row, column });
      const text = (grid.cell(row, column)?.text ?? "").normalize("NFKC").trim();
      const parts = /^([^:]{1,30}):(.*)$/su.exec(text);
      if (parts?.[1] !== undefined && parts[2]?.trim() !== "") {
        found.push(cellColumn(parts[1], labelCell, labelCell));
      } else if (next !== undefined && isLabel(text) && grid.words(row, next) !== "") {
        found.push(cellColumn(text.replace(/:$/u, ""), formatAddress({ row, column: next }), labelCell));
        index += 1;
      }
    }
  }
  return found;
}

function isLabel(text: string): boolean {
  return text !== "" && text.length <= LONGEST_LABEL && !/^[-\d.,%]+$/u.test(text);
}

function cellColumn(label: string, cell: string, labelCell: string): MergeColumn {
  const words = label.replaceAll(/\s+/gu, "");
  return { from: "cell", name: words, cell, label: words, labelCell };
}

/** Columns of one name are numbered. */
function withNames(columns: readonly MergeColumn[]): MergeColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    for (let number = 2; taken.has(name); number += 1) name = `${column.name}${number}`;
    taken.add(name);
    return { ...column, name };
  });
}
