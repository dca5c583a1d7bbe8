import type { WorkbookPlan } from "../../../../src/core/workbook/plan";
import { sourceOf } from "../../../../src/core/workbook/plan-source";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { connectExcel, type ExcelWorkbook } from "../../../../src/hosts/excel";
import {
  type ClientBuild,
  connect,
  ExcelHost,
  importWorkbook,
  type Limits,
  type WorkbookModel,
} from "../../../excel-host";
import { pictureOfExcel } from "../../contract/support/excel/picture-of-excel";
import type { WorkbookPicture } from "../../contract/support/picture/picture";
import { AssemblingSink } from "./session";

export interface ExcelOptions {
  readonly build?: ClientBuild;
  readonly limits?: Partial<Limits>;
  /** An Excel that does not wait until a cell that is being edited is left. */
  readonly withoutDelay?: boolean;
}

/** A workbook in Excel: the host under test, over the real client, over the test host. */
export class ExcelSubject {
  private constructor(
    readonly host: ExcelHost,
    readonly workbook: ExcelWorkbook,
  ) {}

  static async open(bytes: Uint8Array, version: string, options: ExcelOptions = {}): Promise<ExcelSubject> {
    return ExcelSubject.over(await importWorkbook(bytes), version, options);
  }

  /** @param version of ExcelApi that this Excel has */
  static over(model: WorkbookModel, version: string, options: ExcelOptions = {}): ExcelSubject {
    const { limits = {}, withoutDelay = false } = options;
    const requirements = {
      ExcelApi: version,
      RichApiRuntime: "1.1",
      DelayForCellEdit: withoutDelay ? "0.0" : "1.1",
    };
    const host = new ExcelHost({ workbook: model, requirements, limits });
    const { Excel } = connect(host, options.build);
    const workbook = connectExcel({
      excel: Excel,
      isSetSupported: (set, wanted) => host.isSetSupported(set, wanted),
    });
    return new ExcelSubject(host, workbook);
  }

  /** The workbook as the engine gets it. */
  async read(): Promise<WorkbookSnapshot> {
    const sink = new AssemblingSink();
    const read = await this.workbook.read(sink);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return sink.snapshot();
  }

  /** Carries out a plan: an empty text, or the code of the trouble. */
  async apply(plan: WorkbookPlan): Promise<string> {
    const applied = await this.workbook.apply(sourceOf(plan));
    return applied.ok ? "" : applied.error.code;
  }

  /** Everything in the workbook. */
  picture(): WorkbookPicture {
    return structuredClone(pictureOfExcel(this.host.workbook));
  }
}
