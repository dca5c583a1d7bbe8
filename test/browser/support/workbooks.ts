import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(__dirname, "../../..");

/** A workbook file as a person would open it. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The published form 26: an execution rate printed 100 % that is 80.45 %, and cells to mend. */
export const FORM_26 = "test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx";
/** The published form 08, of a project. */
export const FORM_08 = "test/fixtures/forms/08-hubeikeji-jiangzhuxuejin-2021.xlsx";
/** Two of the samples that the project ships. */
export const SAMPLES = {
  department: "assets/samples/零陵区林业局-部门整体支出自评表.xlsx",
  work: "assets/samples/蒸湘区人大常委会-履职情况.xlsx",
} as const;

/** A workbook of this project, by its path. */
export function workbookFile(path: string): WorkbookFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(join(ROOT, path))) };
}
