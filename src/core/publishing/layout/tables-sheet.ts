import type { Translator } from "../../messages/catalogue";
import type { Report, TableBlock } from "../../narrative/report";
import { annexName } from "../annex-note";
import { literal, runsOf } from "../spans";
import { tableWidths } from "./columns";
import { SheetDraft } from "./draft";
import { layTable } from "./table";

/** The sheet of tables: rows, widths of columns in characters, and the rows of the tables' headers. */
export interface TablesLayout {
  readonly draft: SheetDraft;
  readonly widths: readonly number[];
  readonly headerRows: readonly number[];
}

/** Lays the tables of a report out beneath each other, numbered in the order of the report: 附表1, 附表2 … */
export function layTables({ blocks }: Report, t: Translator): TablesLayout {
  const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
  const widths = tableWidths(tables);
  const draft = new SheetDraft();
  const gap = literal(t.locale === "zh-CN" ? "　" : " ");
  const headerRows = tables.map((table, index) =>
    layTable({ draft, table, widths }, [
      { kind: "numbering", text: annexName(index + 1, t) },
      gap,
      ...runsOf(table.caption),
    ]),
  );
  return { draft, widths, headerRows };
}
