import { pageBreaks, type PrintedRow } from "../../../core/workbook/page-breaks";
import { pageRoom } from "../../../core/workbook/page-room";
import type { CellStyle, PlannedRow } from "../../../core/workbook/plan";
import type { PlannedSheetFrame } from "../../../core/workbook/plan-source";
import { DEFAULT_ROW_HEIGHT, rowHeights, type RowHeight } from "../../../core/workbook/row-height";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import { rangeOf } from "../ranges";

/** What a page begun by hand adds to a request. */
const START_BYTES = RANGE_BYTES + OBJECT_BYTES + ACTION_BYTES;

/**
 * Begins pages by hand where rows are kept together. How high rows will be is reckoned, as for files: to ask Excel what it has
 * fitted to the text takes a trip more.
 */
export class PageStarts {
  private readonly rows: PrintedRow[] = [];
  private readonly heightOf: RowHeight;

  constructor(
    private readonly planned: PlannedSheetFrame,
    styles: Readonly<Record<string, CellStyle>>,
  ) {
    this.heightOf = rowHeights(planned, styles);
  }

  /** Takes the next row from the top. */
  add(row: PlannedRow): void {
    const height = row.height ?? this.heightOf(row, this.rows.length) ?? DEFAULT_ROW_HEIGHT;
    this.rows.push({ height, keepWithNext: row.keepWithNext ?? false });
  }

  /** What begins the pages in a sheet, once all rows are known, with what it adds to a request. */
  starts(): { readonly bytes: number; readonly ask: (sheet: Excel.Worksheet) => void } {
    const isKept = this.rows.some(({ keepWithNext }) => keepWithNext);
    const starts = isKept ? pageBreaks(this.rows, pageRoom(this.planned)) : [];
    return {
      bytes: starts.length * START_BYTES,
      ask: (sheet) => {
        for (const row of starts) {
          const cell = { top: row, left: 0, bottom: row, right: 0 };
          sheet.horizontalPageBreaks.add(forNextRequest(rangeOf(sheet, cell)));
        }
      },
    };
  }
}
