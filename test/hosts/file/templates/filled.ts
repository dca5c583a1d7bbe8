import exceljs, { type Row, type Workbook, type Worksheet } from "exceljs";
import { LOCALES } from "../../../../src/core/common/locale";
import type { TemplatePart } from "../../../../src/hosts/file/templates/compose";
import { templateTranslator } from "../../../../src/hosts/file/templates/messages";

/** An indicator as a person would type it into a template. `score` only where it is typed by hand. */
export interface Entry {
  readonly name: string;
  readonly operator: string;
  readonly target: string | number;
  readonly unit: string;
  readonly actual: string | number;
  readonly weight: number;
  readonly score?: number;
  readonly reason?: string;
  /** The actual is typed with its sign, as in 93%: Excel then stores 0.93 and shows 93%. */
  readonly signed?: boolean;
}

/** The blank indicator rows of a template's form: those whose score is a formula over the row's own target. */
export function indicatorRows(sheet: Worksheet): Row[] {
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    const score: unknown = row.getCell("J").formula;
    if (typeof score === "string" && score.includes(`ISNUMBER(F${number})`)) rows.push(row);
  });
  return rows;
}

/** Types entries into the rows with these indexes (first row of each level 2 by default). */
export function fillIndicators(
  sheet: Worksheet,
  entries: readonly (readonly [row: number, entry: Entry])[],
): void {
  const rows = indicatorRows(sheet);
  for (const [index, entry] of entries) {
    const row = rows[index];
    if (row === undefined) throw new RangeError(`No indicator row ${index}`);
    row.getCell("D").value = entry.name;
    row.getCell("E").value = entry.operator;
    row.getCell("F").value = entry.target;
    row.getCell("G").value = entry.unit;
    row.getCell("H").value =
      entry.signed === true && typeof entry.actual === "number" ? entry.actual / 100 : entry.actual;
    // exceljs shares one style among cells: a copy gets the format.
    if (entry.signed === true) row.getCell("H").style = { ...row.getCell("H").style, numFmt: "0.00%" };
    row.getCell("I").value = entry.weight;
    if (entry.score !== undefined) row.getCell("J").value = entry.score;
    if (entry.reason !== undefined) row.getCell("K").value = entry.reason;
  }
}

/** Types amounts into the lines of the money block with these labels: initial, adjusted, executed. */
export function fillBudget(sheet: Worksheet, amounts: Readonly<Record<string, readonly number[]>>): void {
  sheet.eachRow((row) => {
    const label = row.getCell("C").value;
    const values = typeof label === "string" ? amounts[label] : undefined;
    if (values === undefined) return;
    ["D", "E", "G"].forEach((column, index) => {
      row.getCell(column).value = values[index] ?? 0;
    });
  });
}

/** Types the amounts of a money block that has a total only: initial, adjusted, executed. */
export function fillTotal(sheet: Worksheet, amounts: readonly number[]): void {
  const label = templateTranslator("zh-CN")("budget.total");
  sheet.eachRow((row) => {
    if (row.getCell("B").value !== label || row.getCell("D").formula) return;
    ["D", "E", "G"].forEach((column, index) => {
      row.getCell(column).value = amounts[index] ?? 0;
    });
  });
}

/** The sheet of a form in a template. */
export function formSheet(workbook: Workbook, kind: TemplatePart): Worksheet {
  const names = LOCALES.map((locale) => templateTranslator(locale)(`sheet.${kind}`));
  const sheet = workbook.worksheets.find(({ name }) => names.includes(name));
  if (sheet === undefined) throw new RangeError(`No sheet for ${kind}`);
  return sheet;
}

/** A template opened for filling in. */
export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}
