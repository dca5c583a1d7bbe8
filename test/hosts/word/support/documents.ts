import { readFileSync } from "node:fs";
import type { Locale } from "../../../../src/core/common/locale";
import { layDocument, type ReportDocument } from "../../../../src/core/document";
import { assessWorkbook, reportOn } from "../../../../src/core/engine";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { isAsWritten, readStatements, type ReadStatement } from "../../../../src/hosts/word";

/** The report on a workbook, laid out as a document. */
export async function documentOf(file: string, locale: Locale): Promise<ReportDocument> {
  const workbook = await readWorkbook(readFileSync(file));
  const assessment = workbook.ok ? assessWorkbook(workbook.value) : workbook;
  if (!assessment.ok) throw new Error(`${file} is unreadable`);
  const reported = reportOn(assessment.value, { locale, engineVersion: "1.2.3" });
  if (!reported.ok) throw new Error(reported.error.kind);
  const { report, evaluations, told } = reported.value;
  const { pack } = assessment.value;
  return layDocument({ report, evaluations, scorecards: told, pack, engineVersion: "1.2.3" });
}

/** What a document's file states. */
export async function statementsIn(bytes: Uint8Array): Promise<readonly ReadStatement[]> {
  const read = await readStatements(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Statements whose words are not those that were written; a chart has none. */
export function changed(statements: readonly ReadStatement[]): readonly ReadStatement[] {
  return statements.filter((one) => (one.kind === "chart" ? one.now === null : !isAsWritten(one)));
}
