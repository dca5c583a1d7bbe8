import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "../../src/core/common/locale";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/hosts/file/reading";

/** Whole reports as they should come out, each with its workbook. All bodies but one are invented, all figures made up. */
export const GOLDEN_REPORTS: readonly { readonly name: string; readonly locale: Locale }[] = [
  { name: "department", locale: "zh-CN" },
  { name: "project", locale: "zh-CN" },
  { name: "work-summary", locale: "zh-CN" },
  { name: "kpi-zh", locale: "zh-CN" },
  { name: "kpi-en", locale: "en" },
  { name: "kpi-en-quarters", locale: "en" },
  { name: "kpi-en-weighted", locale: "en" },
  { name: "kpi-en-years", locale: "en" },
];

/** Path of the workbook, of the report's text, or of what is to be found (`data.json`). */
export function goldenFile(
  name: string,
  file: "workbook.xlsx" | "report.txt" | "data.json" = "workbook.xlsx",
): string {
  return resolve(__dirname, "../fixtures/golden", name, file);
}

/** The report as it should come out. */
export function goldenText(name: string): string {
  return readFileSync(goldenFile(name, "report.txt"), "utf8");
}

export async function goldenWorkbook(name: string): Promise<WorkbookSnapshot> {
  const read = await readWorkbook(readFileSync(goldenFile(name)));
  if (!read.ok) throw new Error(`The golden workbook ${name} was refused: ${read.error.code}`);
  return read.value;
}
