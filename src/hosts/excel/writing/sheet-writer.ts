import { largestOf } from "../../../core/common/many";
import { type CellRange, formatAddress } from "../../../core/workbook/a1";
import { FORMER_SHEET_MARK, OWN_SHEET_MARK, ownSheetMark } from "../../../core/workbook/ownership";
import type { CellStyle, PlannedRow } from "../../../core/workbook/plan";
import type { PlannedSheetFrame } from "../../../core/workbook/plan-source";
import { type SheetNames, renameInRow } from "../../../core/workbook/renaming";
import type { Portion } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import { rangeOf } from "../ranges";
import { CellWriter } from "./cell-values";
import { formatPortions } from "./formats";
import type { OwnedSheet } from "./owned";
import { PAGE_BYTES, setUpPage } from "./page";
import { PageStarts } from "./page-starts";
import type { Placement } from "./placing";
import { RowSizes } from "./row-sizes";
import { StyleRuns } from "./style-runs";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Width of a digit of the default font and of the blank at both sides of a cell, in pixels; points are 3/4 of them. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** About what clearing a sheet adds to a request. */
const CLEARING_BYTES = 3 * RANGE_BYTES + 3 * OBJECT_BYTES + 13 * ACTION_BYTES;

/** Where a planned sheet is written. */
export interface WritingPlace {
  readonly sheet: () => Excel.Worksheet;
  /** A sheet on which rows are made ready first. */
  readonly stage?: (() => Excel.Worksheet) | undefined;
}

/**
 * Writes one planned sheet into its place, in portions: first what was there goes, then rows, then how it looks. Rows that
 * were made ready on another sheet are copied from there.
 */
export class SheetWriter {
  private readonly cells: CellWriter;
  private readonly runs = new StyleRuns();
  private readonly sizes: RowSizes;
  private readonly pages: PageStarts;
  /** The sheet of the plan, in its place. */
  private readonly sheet: () => Excel.Worksheet;
  private readonly stage: (() => Excel.Worksheet) | undefined;
  private readonly merges: readonly CellRange[];
  /** Columns that have cells. */
  private width = 0;
  private height = 0;

  constructor(
    private readonly placement: Placement,
    { sheet, stage }: WritingPlace,
    private readonly styles: Readonly<Record<string, CellStyle>>,
  ) {
    this.sheet = sheet;
    this.stage = stage;
    this.merges = placement.sheet.merges.filter(isMerge);
    this.cells = new CellWriter(stage ?? sheet, placement.name);
    this.sizes = new RowSizes(styles);
    this.pages = new PageStarts(placement.sheet, styles);
  }

  get linkCount(): number {
    return this.cells.linkCount;
  }

  /** Takes away what the sheet held and sets up the sheet itself. */
  *begin(): IterableIterator<Portion> {
    const { sheet, owned } = this.placement;
    if (owned)
      yield {
        bytes: CLEARING_BYTES + owned.charts.length * 400,
        ask: () => {
          clear(this.sheet(), owned);
        },
      };
    yield {
      bytes: PAGE_BYTES + 4 * ACTION_BYTES + 2 * OBJECT_BYTES,
      ask: () => {
        const target = this.sheet();
        target.showGridlines = sheet.showGridLines;
        target.tabColor = sheet.tabColor === undefined ? "" : `#${sheet.tabColor}`;
        if (owned) target.freezePanes.unfreeze();
        if (sheet.frozenRows > 0) target.freezePanes.freezeRows(sheet.frozenRows);
        setUpPage(target, sheet.page);
      },
    };
    for (const [first, last, width] of equalStretches(sheet.columnWidths)) {
      const area = { top: 0, left: first, bottom: 0, right: last };
      yield {
        bytes: RANGE_BYTES + OBJECT_BYTES + ACTION_BYTES,
        ask: () => {
          forNextRequest(rangeOf(this.sheet(), area)).format.columnWidth = pointsOf(width);
        },
      };
    }
  }

  /** Writes the next rows, with links under the names that the plan's sheets really have. */
  *rows(rows: readonly PlannedRow[], names: SheetNames): IterableIterator<Portion> {
    for (const row of rows) {
      this.runs.add(row);
      this.sizes.add(row);
      this.pages.add(row);
      this.width = Math.max(this.width, row.cells.length);
      this.height += 1;
    }
    yield* this.cells.portions(names.size === 0 ? rows : rows.map((row) => renameInRow(row, names)));
  }

  /** Gives the rows their looks. */
  *looks(): IterableIterator<Portion> {
    const target = this.stage ?? this.sheet;
    yield* formatPortions(target, this.runs.finish(), this.styles);
    for (const area of this.merges) {
      yield {
        bytes: RANGE_BYTES + ACTION_BYTES,
        ask: () => {
          forNextRequest(rangeOf(target(), area)).merge();
        },
      };
    }
  }

  /** Copies what was made ready to its place, with formats, links and merged areas, also those that go beyond the cells. */
  *takeOver(): IterableIterator<Portion> {
    const { stage } = this;
    const bottom = largestOf(
      this.merges.map((area) => area.bottom),
      this.height - 1,
    );
    const right = largestOf(
      this.merges.map((area) => area.right),
      this.width - 1,
    );
    if (!stage || bottom < 0 || right < 0) return;
    const area = { top: 0, left: 0, bottom, right };
    yield {
      bytes: 2 * RANGE_BYTES + ACTION_BYTES,
      ask: () => {
        const source = forNextRequest(rangeOf(stage(), area));
        forNextRequest(rangeOf(this.sheet(), area)).copyFrom(source, "All");
      },
    };
  }

  /** Gives the rows their heights and the sheet its visibility. */
  *finish(): IterableIterator<Portion> {
    const { sheet, owned } = this.placement;
    yield* this.sizes.portions(this.sheet);
    // Changing the visibility cannot be undone on the desktop [doc], so it is left alone where it is right.
    if ((owned?.visibility ?? "visible") === sheet.visibility) return;
    yield {
      bytes: ACTION_BYTES,
      ask: () => {
        this.sheet().visibility = VISIBILITY[sheet.visibility];
      },
    };
  }

  /** Begins pages by hand, once all rows are written. */
  beginPages(): Portion {
    const { bytes, ask } = this.pages.starts();
    return {
      bytes,
      ask: () => {
        ask(this.sheet());
      },
    };
  }
}

/**
 * Takes everything of Jiyan's off a sheet. The sheet itself stays, as deleting one cannot be undone [doc], and so do the
 * person's charts, shapes, notes and comments on it.
 */
function clear(sheet: Excel.Worksheet, owned: OwnedSheet): void {
  for (const chart of owned.charts) sheet.charts.getItem(chart).delete();
  for (const name of owned.printNames) sheet.names.getItem(name).delete();
  if (owned.filtered) sheet.autoFilter.remove();
  sheet.horizontalPageBreaks.removePageBreaks();
  const all = forNextRequest(sheet.getRange());
  all.unmerge();
  all.clear("Contents");
  all.clear("Hyperlinks");
  all.clear("Formats");
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}

function isMerge({ top, left, bottom, right }: CellRange): boolean {
  return top !== bottom || left !== right;
}

/** A width in characters of the default font as points. Excel takes half a pixel of a file's width down, not up [doc]. */
function pointsOf(characters: number): number {
  return Math.ceil(characters * DIGIT_PIXELS + PADDING_PIXELS - 0.5) * POINTS_PER_PIXEL;
}

function equalStretches(
  values: readonly number[],
): readonly (readonly [first: number, last: number, value: number])[] {
  const stretches: [number, number, number][] = [];
  values.forEach((value, index) => {
    const last = stretches.at(-1);
    if (last?.[2] === value) last[1] = index;
    else stretches.push([index, index, value]);
  });
  return stretches;
}

/**
 * Marks a sheet as Jiyan's: a hidden name of the workbook that refers to its first cell, and one of the sheet that says
 * its role. A sheet that is handed over gets neither.
 */
export function mark(workbook: Excel.Workbook, sheet: Excel.Worksheet, planned: PlannedSheetFrame): void {
  if (planned.marker === null) return;
  const origin = forNextRequest(sheet.getRange(formatAddress({ row: 0, column: 0 })));
  workbook.names.add(planned.marker, origin).visible = false;
  sheet.names.add(OWN_SHEET_MARK, `=${ownSheetMark(planned.role)}`).visible = false;
}

/**
 * Leaves a sheet of Jiyan's to the person under another name: no marker leads there any more, and it says of itself that it
 * is a former one. Formulas, names and charts follow it [doc].
 */
export function leave(workbook: Excel.Workbook, { id, marker }: OwnedSheet, former: string): void {
  const sheet = workbook.worksheets.getItem(id);
  sheet.name = former;
  sheet.names.getItem(OWN_SHEET_MARK).formula = `=${FORMER_SHEET_MARK}`;
  workbook.names.getItem(marker.name).delete();
}
