import type { CellRange } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { type CellFormat, NORMAL_FORMAT, withFeature } from "./format";
import { newChart } from "./new-chart";
import { type NameModel, SheetModel } from "./sheet";
import { followDeletion, followRename } from "./sheet-references";

/** What happens in a workbook that a client may have asked to be told. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: SheetModel;
      readonly area: CellRange;
      readonly change: string;
    }
  | { readonly kind: "selected"; readonly sheet: SheetModel; readonly area: CellRange }
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated"; readonly sheet: SheetModel };

/** A file whose sheets are to be inserted. */
export interface IncomingFile {
  /** `undefined` when the file cannot be read. */
  readonly snapshot: WorkbookSnapshot | undefined;
  /** Parts that Excel does not insert: charts, pivot tables, comments, slicers. */
  readonly unsupported: boolean;
}

/** Ways in which Excels differ. */
export interface Habits {
  /** Take a series name that is a formula for the name itself. */
  literalSeriesNames: boolean;
}

/** A cell style. */
export interface StyleModel {
  readonly name: string;
  readonly builtIn: boolean;
  format: CellFormat;
  /** Whether any cell was ever given the style. */
  used: boolean;
}

/** The workbook of the model. All of it may be read and, to set a scene, written by tests. */
export class WorkbookModel {
  name = "工作簿1.xlsx";
  readOnly = false;
  date1904 = false;
  structureProtection: { readonly password: string | undefined } | undefined;
  calculationMode = "Automatic";
  enableEvents = true;
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  /** Settings of `Office.context.document.settings`, each as the JSON text that the client makes of it. */
  documentSettings = new Map<string, string>();
  readonly styles: StyleModel[] = builtInStyles();
  /** Workbooks that were opened beside this one, as their files; `undefined` for a blank one. */
  readonly opened: (Uint8Array | undefined)[] = [];
  /** Files whose sheets a request is going to insert, read before it is carried out; by their base64 text. */
  readonly incoming = new Map<string, IncomingFile>();
  /** How this Excel behaves where versions differ or nobody knows. */
  readonly habits: Habits = { literalSeriesNames: false };
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  /** How many handlers the client has registered, by kind and by the sheet's id or `Workbook`. */
  readonly subscriptions = new Map<string, number>();
  /** Told of what happens; the host sets it. */
  observer: (event: WorkbookEvent) => void = () => undefined;
  private active: SheetModel | undefined;
  private lastId = 0;
  private readonly counts = new Map<string, number>();

  /** @param sheets names of the sheets, in order */
  constructor(sheets: readonly string[] = ["Sheet1"]) {
    for (const name of sheets) this.sheets.push(new SheetModel(this.newId(), name));
  }

  /** The sheet in front. */
  get activeSheet(): SheetModel {
    const present = this.active && this.sheets.includes(this.active) ? this.active : undefined;
    const sheet = present ?? this.sheets.find(({ visibility }) => visibility === "visible") ?? this.sheets[0];
    if (!sheet) throw new RangeError("a workbook has at least one sheet");
    return sheet;
  }

  /** Brings a sheet to the front. */
  activate(sheet: SheetModel): void {
    const before = this.activeSheet;
    this.active = sheet;
    if (before === sheet) return;
    this.observer({ kind: "deactivated", sheet: before });
    this.observer({ kind: "activated", sheet });
  }

  /** The sheet with this name, compared without case, or id. */
  sheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id === key);
  }

  /** The sheet with this name or id, for tests that know it is there. */
  sheetNamed(key: string): SheetModel {
    const sheet = this.sheet(key);
    if (!sheet) throw new RangeError(`the workbook has no sheet ${key}`);
    return sheet;
  }

  /** Adds a sheet at the end or at a position. */
  addSheet(name: string, at = this.sheets.length): SheetModel {
    const sheet = new SheetModel(this.newId(), name);
    this.sheets.splice(at, 0, sheet);
    this.observer({ kind: "added", sheet });
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    followDeletion(this, sheet.name);
    this.observer({ kind: "deleted", sheet });
  }

  /** Gives a sheet another name, which formulas and names follow. */
  renameSheet(sheet: SheetModel, name: string): void {
    followRename(this, sheet.name, name);
    sheet.name = name;
  }

  /** A free name such as `Sheet2` or `Table1`. */
  freeName(stem: string, taken: (name: string) => boolean): string {
    let name: string;
    do {
      const count = (this.counts.get(stem) ?? 0) + 1;
      this.counts.set(stem, count);
      name = `${stem}${count}`;
    } while (taken(name));
    return name;
  }

  /** Makes a chart on a sheet. */
  addChart(sheet: SheetModel, chartType: string) {
    const name = this.freeName("Chart ", (taken) => sheet.charts.some((chart) => chart.name === taken));
    const chart = newChart(this.newId(), name, chartType);
    sheet.charts.push(chart);
    return chart;
  }

  /** An identifier as Excel gives them: a GUID in braces, here counted up. */
  newId(): string {
    this.lastId += 1;
    return `{${this.lastId.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }
}

/**
 * Built-in styles that an add-in may meet; Excel has 47 [doc], the host the four whose looks it
 * knows.
 */
function builtInStyles(): StyleModel[] {
  const style = (name: string, format: CellFormat) => ({ name, builtIn: true, format, used: false });
  const link = withFeature(withFeature(NORMAL_FORMAT, "fontColor", "#0563C1"), "underline", "Single");
  return [
    style("Normal", NORMAL_FORMAT),
    style("Comma", withFeature(NORMAL_FORMAT, "numberFormat", "#,##0.00")),
    style("Percent", withFeature(NORMAL_FORMAT, "numberFormat", "0%")),
    style("Hyperlink", link),
  ];
}
