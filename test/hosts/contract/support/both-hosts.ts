import { AssemblingSink } from "../../excel/support/session";
import type { WorkbookPlan } from "../../../../src/core/workbook/plan";
import { type PlanSource, sourceOf } from "../../../../src/core/workbook/plan-source";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { connectExcel, type ExcelWorkbook } from "../../../../src/hosts/excel";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { applyPlan } from "../../../../src/hosts/file/writing";
import { connect, ExcelHost, FLOOR_REQUIREMENTS, importWorkbook } from "../../../excel-host";
import { dress } from "./excel/dressing";
import { pictureOfExcel } from "./excel/picture-of-excel";
import { looksOfFile } from "./file/looks";
import { pictureOfFile } from "./file/picture-of-file";
import { differencesBetween } from "./picture/differences";
import type { WorkbookPicture } from "./picture/picture";

/** How carrying out a plan ended: with things to be told, or refused with a reason. */
export type Outcome =
  | { readonly done: readonly Said[] }
  | { readonly refused: string; readonly params: Readonly<Record<string, string>> };

export interface Said {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The workbook as each host made it. */
export interface BothPictures {
  readonly file: WorkbookPicture;
  readonly excel: WorkbookPicture;
}

/** Whether Excel gets the rows of a plan at once, or first on hidden sheets, so that the write can be stopped. */
export type WayOfWriting = "at-once" | "made-ready";

/** What the person does to a workbook between two plans, once in the file and once in Excel. */
export interface PersonsDoing {
  readonly inFile: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly inExcel: (host: ExcelHost) => void | Promise<void>;
}

/** The same workbook twice: as a file, and open in Excel behind the real client. */
export class BothHosts {
  private constructor(
    private bytes: Uint8Array,
    readonly host: ExcelHost,
    private readonly workbook: ExcelWorkbook,
    readonly excel: typeof Excel,
  ) {}

  /** @param version of ExcelApi that Excel has */
  static async open(bytes: Uint8Array, version = "1.17"): Promise<BothHosts> {
    const book = await importWorkbook(bytes);
    dress(book, pictureOfFile(bytes), looksOfFile(bytes));
    const host = new ExcelHost({
      workbook: book,
      requirements: { ...FLOOR_REQUIREMENTS, ExcelApi: version },
    });
    const { Excel: excel } = connect(host);
    const isSetSupported = (set: string, wanted: string) => host.isSetSupported(set, wanted);
    return new BothHosts(bytes, host, connectExcel({ excel, isSetSupported }), excel);
  }

  /** @param way how Excel gets the plan: at once, or made ready on hidden sheets as a long one is */
  async apply(
    plan: WorkbookPlan,
    way: WayOfWriting = "at-once",
  ): Promise<{ readonly file: Outcome; readonly excel: Outcome }> {
    return { file: await this.applyToFile(plan), excel: await this.applyToExcel(plan, way) };
  }

  /**
   * Carries out a plan and gives what both hosts have to say about it.
   *
   * @throws where one of them refuses, or says something else than the other
   */
  async mustApply(plan: WorkbookPlan, way?: WayOfWriting): Promise<readonly Said[]> {
    const { file, excel } = await this.apply(plan, way);
    if (!("done" in file) || differencesBetween(file, excel).length > 0) {
      throw new Error(`file: ${JSON.stringify(file)}, Excel: ${JSON.stringify(excel)}`);
    }
    return file.done;
  }

  async personDoes({ inFile, inExcel }: PersonsDoing): Promise<void> {
    this.bytes = await inFile(this.bytes);
    await inExcel(this.host);
  }

  pictures(): BothPictures {
    return { file: pictureOfFile(this.bytes), excel: pictureOfExcel(this.host.workbook) };
  }

  /** The workbook as each host reads it for the engine. */
  async snapshots(): Promise<{ readonly file: WorkbookSnapshot; readonly excel: WorkbookSnapshot }> {
    const file = await readWorkbook(this.bytes);
    if (!file.ok) throw new Error(`the file host cannot read the workbook: ${file.error.code}`);
    const sink = new AssemblingSink();
    const excel = await this.workbook.read(sink);
    if (!excel.ok) throw new Error(`the Excel host cannot read the workbook: ${excel.error.code}`);
    return { file: file.value, excel: sink.snapshot() };
  }

  private async applyToFile(plan: WorkbookPlan): Promise<Outcome> {
    const applied = await applyPlan(this.bytes, plan);
    if (!applied.ok) {
      const { reason, ...params } = applied.error.params;
      return {
        refused: reason === undefined ? applied.error.code : `${applied.error.code}: ${reason}`,
        params,
      };
    }
    this.bytes = applied.value.bytes;
    return { done: applied.value.warnings };
  }

  private async applyToExcel(plan: WorkbookPlan, way: WayOfWriting): Promise<Outcome> {
    const applied = await this.workbook.apply(way === "at-once" ? sourceOf(plan) : longSourceOf(plan), {
      stoppable: way === "made-ready",
    });
    if (!applied.ok) return { refused: applied.error.code, params: applied.error.params };
    return { done: applied.value.notices };
  }
}

/** A plan as a source that says of its texts that they are long, as those of forms with thousands of rows. */
function longSourceOf(plan: WorkbookPlan): PlanSource {
  const source = sourceOf(plan);
  const sheets = source.frame.sheets.map((sheet) => ({ ...sheet, textLength: 1_000_000 }));
  return { ...source, frame: { ...source.frame, sheets } };
}
