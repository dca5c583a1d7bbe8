import { pageBreaks } from "../../../core/workbook/page-breaks";
import { pageRoom } from "../../../core/workbook/page-room";
import type { PlannedRow } from "../../../core/workbook/plan";
import type { PlannedSheetFrame } from "../../../core/workbook/plan-source";
import type { Portion } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import { rangeOf } from "../ranges";

/** About what the answer takes for a row. */
const ANSWER_BYTES = 60;

/**
 * Begins pages by hand where rows are kept together. Where that is depends on the heights that Excel has fitted to the text,
 * so it is asked for them first.
 */
export class PageStarts {
  private readonly kept: boolean[] = [];
  private starts: readonly number[] = [];

  constructor(
    private readonly planned: PlannedSheetFrame,
    private readonly sheet: () => Excel.Worksheet,
  ) {}

  /** Takes the next row from the top. */
  add({ keepWithNext = false }: PlannedRow): void {
    this.kept.push(keepWithNext);
  }

  /** Asks for the heights, once all rows have theirs. */
  *questions(): IterableIterator<Portion> {
    if (!this.kept.includes(true)) return;
    const column = { top: 0, left: 0, bottom: this.kept.length - 1, right: 0 };
    let answer: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
    yield {
      bytes: RANGE_BYTES + ACTION_BYTES + this.kept.length * ANSWER_BYTES,
      ask: () => {
        const range = forNextRequest(rangeOf(this.sheet(), column));
        answer = range.getRowProperties({ format: { rowHeight: true } });
      },
      take: () => {
        const heights = answer?.value.map(({ format }) => format?.rowHeight ?? 0) ?? [];
        const rows = this.kept.map((keepWithNext, row) => ({ height: heights[row] ?? 0, keepWithNext }));
        this.starts = pageBreaks(rows, pageRoom(this.planned));
      },
    };
  }

  /** Begins the pages, once the answer is there. */
  *portions(): IterableIterator<Portion> {
    for (const row of this.starts) {
      yield {
        bytes: RANGE_BYTES + OBJECT_BYTES + ACTION_BYTES,
        ask: () => {
          const cell = { top: row, left: 0, bottom: row, right: 0 };
          this.sheet().horizontalPageBreaks.add(forNextRequest(rangeOf(this.sheet(), cell)));
        },
      };
    }
  }
}
