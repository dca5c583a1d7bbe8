import { runEngine } from "../../../../src/core/engine";
import type { Locale } from "../../../../src/core/common/locale";
import { plainText } from "../../../../src/core/narrative";
import { lines } from "../../../support/form-builder";
import { workbookOf } from "../../../support/snapshot-builder";
import { packFor } from "./pipeline";
import { flawsOf } from "./provenance";

/** The report on a table as a board is given it; every figure, claim and quote must be borne out by a cell. */
export function board(...rows: readonly string[]): string {
  return reportIn("en", rows);
}

/** The same in Chinese. */
export function chineseReport(...rows: readonly string[]): string {
  return reportIn("zh-CN", rows);
}

function reportIn(locale: Locale, rows: readonly string[]): string {
  const made = workbookOf(lines(...rows));
  const workbook = { ...made, sheets: made.sheets.map((sheet) => ({ ...sheet, name: "KPIs" })) };
  const run = runEngine(workbook, { locale, engineVersion: "0" });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const { report, evaluations } = run.value;
  expect(flawsOf(report, packFor(evaluations), workbook)).toEqual([]);
  return plainText(report);
}

export const HEAD = "Area | KPI | Target | Actual | Prior year | RAG | Comment | Action";
export const TITLE = "Mill Ltd – KPI scorecard";
export const OTHER = "A | Yield | ≥ 90% | 91% | 90% | Green | |";
/** The report on one row beside another that reached its target. */
export const told = (row: string): string => board(TITLE, HEAD, row, OTHER);
