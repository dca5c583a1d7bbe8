import type { CellBlock, WorkbookFrame } from "../../../../src/core/workbook/blocks";
import { SnapshotAssembler } from "../../../../src/core/workbook/assemble";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import type { SheetSink, WorkbookSink } from "../../../../src/hosts/excel";

/** Takes a workbook as the engine's session does, and remembers what came. */
export class AssemblingSink implements WorkbookSink, SheetSink {
  readonly blocks: CellBlock[] = [];
  private assembler: SnapshotAssembler | undefined;

  open(frame: WorkbookFrame): Promise<void> {
    this.assembler = new SnapshotAssembler(frame);
    return Promise.resolve();
  }

  reopenSheet(...args: Parameters<SheetSink["reopenSheet"]>): Promise<void> {
    this.assembler?.reopenSheet(...args);
    return Promise.resolve();
  }

  add(block: CellBlock): Promise<void> {
    this.blocks.push(block);
    this.assembler?.add(block);
    return Promise.resolve();
  }

  snapshot(): WorkbookSnapshot {
    if (!this.assembler) throw new Error("no workbook was opened");
    return this.assembler.snapshot();
  }
}
