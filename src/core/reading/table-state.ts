import type { Note, PrintedTotal, Skipped } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { IndicatorDraft, RowContext } from "./indicator-rows";
import type { LedgerTotal } from "./ledger";
import type { LevelTracker } from "./levels";
import type { PeriodGroups } from "./period-groups";

/** What was read of a table so far. */
export interface TableState {
  readonly context: RowContext;
  readonly levels: LevelTracker;
  readonly drafts: IndicatorDraft[];
  readonly skipped: Skipped[];
  readonly notes: Note[];
  readonly setAside: CellRef[];
  readonly ledgerTotals: LedgerTotal[];
  readonly periods: PeriodGroups;
  total: PrintedTotal | null;
  /** A total right below the header, above the rows that it sums up. */
  topTotal: PrintedTotal | null;
  /** Signatures or seals have been read: only what is plainly an indicator can follow. */
  closed: boolean;
}
