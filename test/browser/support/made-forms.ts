import ExcelJS from "exceljs";
import { packById } from "../../../src/core/rules";
import { buildTemplate } from "../../../src/hosts/file/templates";
import type { SheetModel } from "../../excel-host";
import words from "../../support/form-words.json";
import type { WorkbookFile } from "./workbooks";

/** What of a made form differs from a plain one. */
export interface MadeForm {
  /** Name of its sheet. */
  readonly sheet?: string;
  /** Names of the indicators, one row each. */
  readonly indicators?: readonly string[];
  /** Text in the column for reasons. */
  readonly reason?: string;
  /** Further sheets, filled or not, before the form. */
  readonly sheetsBefore?: readonly string[];
  /** Further work on the workbook before it is saved. */
  readonly more?: (workbook: ExcelJS.Workbook) => void;
}

/** A workbook file with a small form for a project. */
export async function madeForm(form: MadeForm = {}): Promise<WorkbookFile> {
  const {
    sheet: name = "项目自评表",
    indicators = ["培训人次", "培训场次"],
    reason,
    sheetsBefore = [],
  } = form;
  const workbook = new ExcelJS.Workbook();
  for (const before of sheetsBefore) workbook.addWorksheet(before);
  const sheet = workbook.addWorksheet(name);
  sheet.addRow(["项目支出绩效自评表（2022年度）"]);
  sheet.addRow(words.headers);
  for (const indicator of indicators) {
    sheet.addRow(["产出指标", "数量指标", indicator, "≥100人", "90人", 10, 9, reason ?? null]);
  }
  form.more?.(workbook);
  return { name: "自评表.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** A blank form as the command line makes it to be handed out. */
export async function blankForm(): Promise<WorkbookFile> {
  const pack = packById("mof-2020");
  if (!pack.ok) throw new Error(pack.error.id);
  const bytes = await buildTemplate({ kind: "project", pack: pack.value, locale: "zh-CN", rows: 3 });
  return { name: "空白表.xlsx", bytes: new Uint8Array(bytes) };
}

/** Puts so many single cells far from each other that a sheet can be read neither as a whole nor by its areas. */
export function scatter(sheet: SheetModel): void {
  for (let place = 1; place <= 2_100; place += 1)
    sheet.cells.ensure(place * 400, (place % 2) * 9).value = place;
}
