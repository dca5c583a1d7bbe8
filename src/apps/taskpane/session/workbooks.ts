import { formatAbsoluteReference } from "../../../core/workbook/a1";
import { SnapshotAssembler } from "../../../core/workbook/assemble";
import type { CellBlock, SheetFrame, WorkbookFrame } from "../../../core/workbook/blocks";
import { OWN_SHEET_MARK, ownSheetMark } from "../../../core/workbook/ownership";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import { plannedBlock } from "../../../core/workbook/planned-block";
import { isSameSheet } from "../../../core/workbook/same-sheet";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { numberFormat } from "../../../core/workbook/number-format";
import type { PlannedLook } from "./views/look";
import type { WorkbookFile } from "./workbook-file";

/** Something was asked of the session for which it needs what it was not given yet: a fault of the pane. */
export class NotOpenError extends Error {
  override readonly name = "NotOpenError";
  constructor(readonly what: "workbook" | "file" | "assessment" | "plan") {
    super(`The session has no ${what} yet`);
  }
}

/** A workbook that a live program hands over block by block. */
class LiveWorkbook {
  readonly #assembler: SnapshotAssembler;
  #snapshot: WorkbookSnapshot | undefined;
  /** The workbook before what was handed over since. */
  #former: WorkbookSnapshot | undefined;

  constructor(frame: WorkbookFrame) {
    this.#assembler = new SnapshotAssembler(frame);
  }

  /** The same object as long as nothing changes, also where sheets were read anew and say the same. */
  get snapshot(): WorkbookSnapshot {
    if (!this.#snapshot) {
      const read = this.#assembler.snapshot();
      this.#snapshot = this.#former && isSameWorkbook(this.#former, read) ? this.#former : read;
      this.#former = undefined;
    }
    return this.#snapshot;
  }

  add(block: CellBlock): void {
    this.#change();
    this.#assembler.add(block);
  }

  reopenSheet(index: number, frame: SheetFrame): void {
    this.#change();
    this.#assembler.reopenSheet(index, frame);
  }

  #change(): void {
    this.#former ??= this.#snapshot;
    this.#snapshot = undefined;
  }

  /**
   * Takes the sheets of a plan as if they had been read after they were written. The ledger is never read, so it comes
   * without its cells.
   *
   * @param names what the sheets are called now, in the order of the plan
   */
  take({ sheets, styles }: WorkbookPlan, names: readonly string[]): void {
    const present = this.snapshot.sheets.map(({ name }) => name.toLowerCase());
    const { date1904 } = this.snapshot;
    sheets.forEach((sheet, position) => {
      const name = names[position] ?? sheet.name;
      const { visibility, merges, marker } = sheet;
      const frame = { name, visibility, merges, protected: false, hiddenRows: [], hiddenColumns: [] };
      const known = present.indexOf(name.toLowerCase());
      const index = known < 0 ? this.#assembler.addSheet(frame) : known;
      this.#assembler.reopenSheet(index, frame);
      if (marker !== null) {
        const corner = { sheet: name, top: 0, left: 0, bottom: 0, right: 0 };
        const refersTo = formatAbsoluteReference(corner);
        this.#assembler.setName({ name: marker, refersTo, hidden: true });
        const mark = ownSheetMark(sheet.role);
        this.#assembler.setName({ name: OWN_SHEET_MARK, refersTo: mark, hidden: true, scope: name });
      }
      if (sheet.role === "ledger") return;
      const show = (value: number, format: string) => numberFormat(format, date1904).number(value);
      this.#assembler.add(plannedBlock(index, sheet, styles, show));
    });
    this.#snapshot = undefined;
  }
}

function isSameWorkbook(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  return (
    one.names === other.names &&
    one.sheets.length === other.sheets.length &&
    one.sheets.every((sheet, index) => {
      const again = other.sheets[index];
      return again !== undefined && isSameSheet(sheet, again);
    })
  );
}

/** The one workbook of a session, wherever it comes from. */
export class Workbooks {
  #live: LiveWorkbook | undefined;
  #file: WorkbookFile | undefined;

  openLive(frame: WorkbookFrame): void {
    this.#live = new LiveWorkbook(frame);
    this.#file = undefined;
  }

  openFile(file: WorkbookFile): void {
    this.#file = file;
    this.#live = undefined;
  }

  get isOpen(): boolean {
    return this.#live !== undefined || this.#file !== undefined;
  }

  /** @throws NotOpenError when the workbook does not come from a live program */
  get live(): LiveWorkbook {
    if (!this.#live) throw new NotOpenError("workbook");
    return this.#live;
  }

  /** @throws NotOpenError when the workbook is no file */
  get file(): WorkbookFile {
    if (!this.#file) throw new NotOpenError("file");
    return this.#file;
  }

  /** What is known about how a sheet looks: of a file, for the sheets that were written into it. */
  planned(sheet: string): PlannedLook | undefined {
    return this.#file?.planned(sheet);
  }

  /**
   * The workbook as it is now: the same object as long as nothing changes.
   *
   * @throws NotOpenError before one was opened
   */
  get snapshot(): WorkbookSnapshot {
    return this.#file?.snapshot ?? this.live.snapshot;
  }
}
