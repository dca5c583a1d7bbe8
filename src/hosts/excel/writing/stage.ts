import { freeSheetName } from "../../../core/workbook/ownership";
import type { PlanFrame } from "../../../core/workbook/plan-source";
import type { Link } from "../batches/link";
import { type Portion, sendPortions } from "../batches/portions";
import { ACTION_BYTES, OBJECT_BYTES, REQUEST_BYTES } from "../batches/sizes";
import { troubleOf } from "../trouble";
import type { Placement } from "./placing";
import type { Seen } from "./owned";

/** UTF-16 units of text from which a write takes several requests, so that a person may want to stop it. */
const LONG_TEXT = 900_000;
/** Most bytes of a request while a write can be stopped: Excel answers it well within a second. */
export const STAGE_REQUEST_BYTES = 500_000;
/** Name of the hidden sheets that rows wait on. */
const STAGE_NAME = "_jiyan_new";

/** Whether the sheets of a plan are made ready apart: only a long write is, and only where sheets can be added. */
export function isStaged({ sheets }: PlanFrame, { structureProtected }: Seen): boolean {
  return !structureProtected && sheets.reduce((sum, { textLength }) => sum + textLength, 0) >= LONG_TEXT;
}

/**
 * Hidden sheets on which the rows of a long write are made ready, one for each sheet of the plan, before Excel copies them
 * to their places in one request. Until then nothing of the workbook has changed, so that the write can be stopped.
 */
export class Stage {
  private readonly names: readonly string[];
  private readonly sheets: Excel.Worksheet[] = [];
  private isThere = false;

  constructor(
    private readonly link: Link,
    placements: readonly Placement[],
    seen: Seen,
  ) {
    const taken = [...seen.sheets, ...placements.map(({ name }) => name)];
    this.names = placements.map(() => {
      const name = freeSheetName(STAGE_NAME, taken);
      taken.push(name);
      return name;
    });
  }

  /** The sheet on which a sheet of the plan is made ready. */
  sheet(index: number): Excel.Worksheet {
    const sheet = this.sheets[index];
    if (!sheet) throw new RangeError(`sheet ${index} of the plan has no stage`);
    return sheet;
  }

  /** Adds the sheets. */
  add(): Portion {
    return {
      bytes: this.names.length * (OBJECT_BYTES + 2 * ACTION_BYTES),
      ask: () => {
        this.sheets.length = 0;
        for (const name of this.names) {
          const sheet = this.link.workbook.worksheets.add(name);
          sheet.visibility = "Hidden";
          this.sheets.push(sheet);
        }
      },
      take: () => {
        this.isThere = true;
      },
    };
  }

  /** Takes the sheets away. */
  removal(): Portion {
    return {
      bytes: this.sheets.length * ACTION_BYTES,
      ask: () => {
        for (const sheet of this.sheets) sheet.delete();
      },
      take: () => {
        this.isThere = false;
      },
    };
  }

  /** Takes the sheets away after a write that came to nothing, where they are there and Excel lets them go. */
  async remove(): Promise<void> {
    if (!this.isThere) return;
    try {
      await sendPortions(this.link, [this.removal()], REQUEST_BYTES);
    } catch (error) {
      // What is told is why the write came to nothing.
      if (!troubleOf(error)) throw error;
    }
  }
}
