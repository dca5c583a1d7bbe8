import type { CellStyle, PlannedRow } from "../../../core/workbook/plan";
import type { Portion } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import { addressLists } from "./address-lists";

const BYTES = RANGE_BYTES + OBJECT_BYTES + ACTION_BYTES;
/** Lines up to this size fit the default height. */
const DEFAULT_FONT_SIZE = 11;

/** First and last row of a stretch, zero-based. */
type Stretch = [first: number, last: number];

/** Collects the heights of a sheet's rows to stretches of equal ones. */
export class RowSizes {
  /** By height in points; `undefined` for rows that are to fit their text. */
  private readonly stretches = new Map<number | undefined, Stretch[]>();
  private rows = 0;

  constructor(private readonly styles: Readonly<Record<string, CellStyle>>) {}

  /** Takes the next row from the top. */
  add(row: PlannedRow): void {
    if (row.height !== undefined || this.mayOutgrow(row)) {
      const stretches = this.stretches.get(row.height) ?? [];
      const last = stretches.at(-1);
      if (last?.[1] === this.rows - 1) last[1] = this.rows;
      else stretches.push([this.rows, this.rows]);
      this.stretches.set(row.height, stretches);
    }
    this.rows += 1;
  }

  /** Sets the heights of the plan and fits the other rows to their text, once all texts, formats and widths are there. */
  *portions(sheet: () => Excel.Worksheet): IterableIterator<Portion> {
    for (const [height, stretches] of this.stretches) {
      const rows = stretches.map(([first, last]) => `${first + 1}:${last + 1}`);
      for (const addresses of addressLists(rows)) {
        yield {
          bytes: BYTES + addresses.length,
          ask: () => {
            const { format } = forNextRequest(sheet().getRanges(addresses));
            if (height === undefined) format.autofitRows();
            else format.rowHeight = height;
          },
        };
      }
    }
  }

  /** Rows of one line in the default size have the default height anyway. */
  private mayOutgrow(row: PlannedRow): boolean {
    return row.cells.some((cell) => {
      const style = cell ? this.styles[cell.style] : undefined;
      return style !== undefined && (style.wrap === true || style.font.size > DEFAULT_FONT_SIZE);
    });
  }
}
