import type { Page } from "playwright-core";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { Faults } from "./faults";
import type { Pane } from "./pane";

/** A pane over a workbook, and what is known of the workbook without asking the pane. */
export interface Venue {
  readonly page: Page;
  readonly pane: Pane;
  /** The workbook as it is now. */
  readonly workbook: () => Promise<WorkbookSnapshot>;
  /** The cell that the person is led to: `自评表!F4`. */
  readonly selection: () => Promise<string>;
  readonly faults: () => Faults;
}
