import type { Translator } from "../../messages/catalogue";
import type { Report, TableBlock } from "../../narrative/report";
import { annexName } from "../annex-note";
import { literal, runsOf } from "../spans";
import { tablesFormat, type TablesFormat } from "./columns";
import { SheetDraft } from "./draft";
import { layTable, recordsOf } from "./table";
import { isBeyondPage, partStarts } from "./table-parts";

/** The sheet of tables: its rows and its page. */
export interface TablesLayout extends Pick<TablesFormat, "orientation" | "widths"> {
  readonly draft: SheetDraft;
  /** The rows of the tables' headers. */
  readonly headerRows: readonly number[];
  /** The row of the header that may be repeated on each page behind it, where there is one. */
  readonly repeated: number | null;
}

/** Lays the tables of a report out beneath each other, numbered in the order of the report: 附表1, 附表2 … */
export function layTables({ blocks }: Report, t: Translator): TablesLayout {
  const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
  const { orientation, widths } = tablesFormat(tables);
  const draft = new SheetDraft();
  const gap = literal(t.locale === "zh-CN" ? "　" : " ");
  const format = { orientation, widths };
  const areLong = tables.map((table) => isBeyondPage(recordsOf({ table, widths }), format, t.locale));
  // Excel repeats one range on all pages behind it: the header of the only table that a page cannot hold, where none follows.
  const isLastAlone = areLong.every((isLong, index) => isLong === (index === tables.length - 1));
  const canRepeat = tables.length === 1 || isLastAlone;
  const headerRows = tables.map((table, index) => {
    const isLong = areLong[index] === true;
    const parts = isLong && !canRepeat ? partStarts([...recordsOf({ table, widths })], format, t.locale) : [];
    const numbering = { kind: "numbering", text: annexName(index + 1, t) } as const;
    const caption = [numbering, gap, ...runsOf(table.caption)];
    return layTable(
      { draft, table, widths, isWhole: !isLong, parts },
      caption,
      t("publishing.tables.continued"),
    );
  });
  const repeated = canRepeat ? (headerRows.at(-1) ?? null) : null;
  return { draft, orientation, widths, headerRows, repeated };
}
