import { ok, type Result } from "../../../core/common/result";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import type { Refusal } from "../../../hosts/file/refusal";
import type { PlanKind } from "./api";
import type { AppliedPlan, WriteWarning } from "../../../hosts/file/writing";
import type { PlannedLook } from "./views/look";

/** What a write brought into the file. */
export type WriteKind = PlanKind | "edits";

/** How far back writes can be taken. The last one always can. */
const MOST_STEPS = 20;
const MOST_BYTES = 128 * 1024 * 1024;
/** A larger plan is not kept, so that writes before it cannot be taken back any more. */
const MOST_ROWS = 20_000;

/** A write that can be taken back. */
interface Step {
  readonly step: number;
  readonly kind: WriteKind;
  /** The file before it. */
  readonly before: Uint8Array;
  /** `null` for one that is too large to be kept. */
  readonly plan: WorkbookPlan | null;
}

/**
 * A workbook file in memory: its bytes, what stands in it, and the writes that can be taken back. The reading and
 * writing of .xlsx is loaded when a file is first opened, so that a pane inside Excel goes without it.
 */
export class WorkbookFile {
  #bytes: Uint8Array;
  #snapshot: WorkbookSnapshot;
  #steps: readonly Step[] = [];
  #count = 0;
  /** Kinds of the writes that cannot be taken back any more. */
  readonly #settled = new Set<WriteKind>();

  private constructor(bytes: Uint8Array, snapshot: WorkbookSnapshot) {
    this.#bytes = bytes;
    this.#snapshot = snapshot;
  }

  /** Reads a file. `onProgress` is told a share between 0 and 1. */
  static async open(
    bytes: Uint8Array,
    onProgress?: (share: number) => void,
  ): Promise<Result<WorkbookFile, Refusal>> {
    const snapshot = await read(bytes, onProgress);
    return snapshot.ok ? ok(new WorkbookFile(bytes, snapshot.value)) : snapshot;
  }

  /** A copy of the file, as what the extension of the file that it goes into says: a workbook or a template. */
  async bytesAs(extension: string): Promise<Uint8Array> {
    const { fitToExtension } = await import("../../../hosts/file/writing");
    const fitted = await fitToExtension(this.#bytes, extension);
    return (fitted.ok ? fitted.value : this.#bytes).slice();
  }

  get snapshot(): WorkbookSnapshot {
    return this.#snapshot;
  }

  /** The sheet of the last plan that was carried out and wrote one of this name, where that plan is kept. */
  planned(name: string): PlannedLook | undefined {
    for (const { plan } of [...this.#steps].reverse()) {
      const sheet = plan?.sheets.find((one) => one.name === name);
      if (plan && sheet) return { sheet, plan };
    }
    return undefined;
  }

  /** What was written into the file since it was opened and not taken back. */
  get written(): ReadonlySet<WriteKind> {
    return new Set([...this.#settled, ...this.#steps.map(({ kind }) => kind)]);
  }

  /** Carries a plan out. A refused one changes nothing. */
  async write(
    kind: WriteKind,
    plan: WorkbookPlan,
  ): Promise<Result<{ readonly step: number; readonly warnings: readonly WriteWarning[] }, Refusal>> {
    const applied = await apply(this.#bytes, plan);
    if (!applied.ok) return applied;
    const before = this.#bytes;
    const taken = await this.#take(applied.value.bytes);
    if (!taken.ok) return taken;
    this.#count += 1;
    const rows = plan.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const step = { step: this.#count, kind, before, plan: rows > MOST_ROWS ? null : plan };
    this.#keep([...this.#steps, step]);
    return ok({ step: this.#count, warnings: applied.value.warnings });
  }

  /**
   * Takes one write back, the last one where none is named: the file before it gets the later writes again.
   *
   * @returns whether it was taken back; if not, nothing changed
   */
  async undo(step?: number): Promise<boolean> {
    const index =
      step === undefined ? this.#steps.length - 1 : this.#steps.findIndex((one) => one.step === step);
    const undone = this.#steps[index];
    if (!undone) return false;
    let bytes = undone.before;
    const later: Step[] = [];
    for (const one of this.#steps.slice(index + 1)) {
      const applied = one.plan && (await apply(bytes, one.plan));
      if (!applied?.ok) return false;
      later.push({ ...one, before: bytes });
      bytes = applied.value.bytes;
    }
    const taken = await this.#take(bytes);
    if (taken.ok) this.#steps = [...this.#steps.slice(0, index), ...later];
    return taken.ok;
  }

  /** Makes these bytes the file. */
  async #take(bytes: Uint8Array): Promise<Result<void, Refusal>> {
    const snapshot = await read(bytes);
    if (!snapshot.ok) return snapshot;
    this.#bytes = bytes;
    this.#snapshot = snapshot.value;
    return ok(undefined);
  }

  /** Keeps as many of the last steps as there is room for. */
  #keep(steps: readonly Step[]): void {
    let size = 0;
    let first = steps.length;
    while (first > 0 && steps.length - first < MOST_STEPS) {
      size += steps[first - 1]?.before.length ?? 0;
      if (size > MOST_BYTES && first < steps.length) break;
      first -= 1;
    }
    for (const { kind } of steps.slice(0, first)) this.#settled.add(kind);
    this.#steps = steps.slice(first);
  }
}

async function read(
  bytes: Uint8Array,
  onProgress?: (share: number) => void,
): Promise<Result<WorkbookSnapshot, Refusal>> {
  const { readWorkbook } = await import("../../../hosts/file/reading");
  const progress = onProgress && { onProgress: wholePercents(onProgress) };
  return readWorkbook(bytes, { withoutLedger: true, ...progress });
}

async function apply(bytes: Uint8Array, plan: WorkbookPlan): Promise<Result<AppliedPlan, Refusal>> {
  const { applyPlan } = await import("../../../hosts/file/writing");
  return applyPlan(bytes, plan);
}

/** Progress is told for every chunk of a file; a person sees whole per cents, and each crosses to another thread. */
function wholePercents(onProgress: (share: number) => void): (done: number, total: number) => void {
  let told = -1;
  return (done, total) => {
    const share = total > 0 ? done / total : 1;
    const percent = Math.floor(share * 100);
    if (percent === told) return;
    told = percent;
    onProgress(share);
  };
}
