import type { CellRange } from "../../../src/core/workbook/a1";
import type { SheetVisibility } from "../../../src/core/workbook/snapshot";
import { intersection } from "./areas";
import { CellGrid } from "./cells";
import type { ChartModel } from "./chart";
import { newPage, type PageModel } from "./page";

/** A defined name. `formula` has its leading `=`. */
export interface NameModel {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: CellRange;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Its filter is at work. */
  isFiltered: boolean;
}

/** A table as Excel makes it over cells with headers. */
export function newTable(id: string, name: string, area: CellRange): TableModel {
  return {
    id,
    name,
    area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    isFiltered: false,
  };
}

/** What a protected sheet still allows, as `Excel.WorksheetProtectionOptions`. */
export interface ProtectionModel {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
}

/** Points of a column and a row that nobody resized (64 × 20 pixels) [belief: as Excel for Windows, Calibri 11]. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** A worksheet of the model. All of it may be read and, to set a scene, written by tests. */
export class SheetModel {
  visibility: SheetVisibility = "visible";
  /** `#RRGGBB`, or `""` for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  standardWidth = STANDARD_WIDTH;
  /** Rows and columns in view above and left of the rest; `undefined` when not frozen. */
  frozen: CellRange | undefined;
  protection: ProtectionModel | undefined;
  merges: CellRange[] = [];
  readonly cells = new CellGrid();
  /** Points, by zero-based index. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly names: NameModel[] = [];
  readonly tables: TableModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly page: PageModel = newPage();
  /** Areas of pivot tables: writing into one fails. */
  readonly pivotTables: { name: string; area: CellRange }[] = [];
  /** Areas of array formulas, which are only changed as a whole. */
  readonly arrays: CellRange[] = [];
  /** Results that fill several cells: the cell of the formula and all cells of the result. */
  readonly spills: { readonly anchor: CellRange; readonly area: CellRange }[] = [];
  /** Filtered list, whose hidden rows make block writes fail. */
  filter: CellRange | undefined;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The merged area that a cell lies in, or `undefined`. */
  mergeAt(row: number, column: number): CellRange | undefined {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.merges.find((merge) => intersection(merge, cell) !== undefined);
  }
}
