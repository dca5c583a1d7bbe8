import { err, ok, type Result } from "../../../../core/common/result";
import type { Locale } from "../../../../core/common/locale";
import { additionsTo, tablesOf, type Consolidation, type Extract } from "../../../../core/consolidation";
import { consolidationTranslator } from "../../../../core/consolidation/messages";
import { longTable, MOST_ROWS, relativeLink, writeConsolidated } from "../../../../hosts/file/consolidating";
import { describeRefusal } from "../../../../hosts/file/describe";
import { sessionTexts } from "../texts";
import { VERSION } from "../version";
import type { BureauTrouble, ConsolidationView } from "./api";
import { joined } from "./joined";
import { reportDocument } from "./report-document";

/** Writes the consolidated workbook and the report as a document. */
export async function writeConsolidation(
  consolidation: Consolidation,
  extractOf: (key: string) => Promise<Extract>,
  locale: Locale,
): Promise<Result<Pick<ConsolidationView, "workbook" | "document" | "slots">, BureauTrouble>> {
  const say = sessionTexts(locale);
  const words = consolidationTranslator(locale);
  const tables = tablesOf(consolidation, words);
  const long = longTable(tables);
  if (long) {
    const sheet = words(`consolidation.sheet.${long.table.id}`);
    return err({
      text: say("session.bureau.too-many-rows", { sheet, count: long.count, most: MOST_ROWS }),
      lines: [],
    });
  }
  const additions = additionsTo(consolidation, tables, { locale, engineVersion: VERSION });
  const pieces: Uint8Array[] = [];
  const written = await writeConsolidated(
    (bytes) => {
      pieces.push(bytes);
      return Promise.resolve();
    },
    {
      ...{ heads: consolidation.parts.heads, tables, additions: additions.plan, locale },
      extractOf: ({ key }) => extractOf(key),
      linkTo: ({ file, at }) => relativeLink(file.split("/"), at),
    },
  );
  if (!written.ok) return err({ text: describeRefusal(written.error, say), lines: [] });
  return ok({
    workbook: { bytes: joined(pieces), fileName: say("session.bureau.file") },
    document: additions.report && (await reportDocument(additions.report)),
    slots: additions.slots,
  });
}
