import type { PlannedRow, PlannedSheet, WorkbookPlan } from "./plan";

/** A planned sheet without its rows, which are fetched in portions. */
export interface PlannedSheetFrame extends Omit<PlannedSheet, "rows"> {
  readonly rowCount: number;
  /** UTF-16 units of all its texts, which say how long writing will take. */
  readonly textLength: number;
}

/** A plan without the rows of its sheets. */
export interface PlanFrame extends Omit<WorkbookPlan, "sheets"> {
  readonly sheets: readonly PlannedSheetFrame[];
}

/** A plan that is handed over in portions, so that a large one need not cross threads or wires at once. */
export interface PlanSource {
  readonly frame: PlanFrame;
  /** Rows `from` (zero-based) to `from + count - 1` of the sheet at a position of the frame, fewer at the end. */
  readonly rows: (sheet: number, from: number, count: number) => Promise<readonly PlannedRow[]>;
}

/** The frame of a plan. */
export function frameOf(plan: WorkbookPlan): PlanFrame {
  return {
    edits: plan.edits,
    styles: plan.styles,
    sheets: plan.sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rowCount: rows.length,
      textLength: rows.reduce((sum, row) => sum + textLength(row), 0),
    })),
  };
}

function textLength({ cells }: PlannedRow): number {
  return cells.reduce((sum, cell) => sum + (typeof cell?.value === "string" ? cell.value.length : 0), 0);
}

/** A plan at hand as a source. */
export function sourceOf(plan: WorkbookPlan): PlanSource {
  return {
    frame: frameOf(plan),
    rows: (sheet, from, count) => Promise.resolve(plan.sheets[sheet]?.rows.slice(from, from + count) ?? []),
  };
}
