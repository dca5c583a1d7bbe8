import {
  TABLES,
  tablesOf,
  type Consolidation,
  type Table,
  type TableRow,
} from "../../../../core/consolidation";
import type { Translator } from "../../../../core/messages/catalogue";
import type { ConsolidationView } from "./api";
import { tableView } from "./table-view";

/**
 * What a screen shows of a consolidation: its own tables, with the columns that there is room for.
 *
 * @param asked how many units a manifest names
 * @param words those of consolidated workbooks
 */
export function consolidationView(
  { consolidation, asked }: { readonly consolidation: Consolidation; readonly asked: number | null },
  words: Translator,
): Omit<
  ConsolidationView,
  "passedOver" | "slots" | "workbook" | "document" | "comparedForms" | "packDoubts"
> {
  const { parts, unread, returns, yearly } = consolidation;
  const tables = tablesOf(consolidation, words);
  const rowsOf = ({ id }: Table): readonly TableRow[] => {
    const found = tables.find(({ table }) => table.id === id);
    return found && "held" in found ? found.held : [];
  };
  const view = (table: Table, columns: readonly string[]) => tableView(table, rowsOf(table), columns, words);
  const total = (count: (head: (typeof parts.heads)[number]) => number): number =>
    parts.heads.reduce((sum, head) => sum + count(head), 0);
  const kinds = new Set(
    parts.heads.flatMap(({ forms }) => forms.filter(({ scored }) => scored).map(({ kind }) => kind)),
  );
  return {
    workbooks: parts.heads.length,
    forms: total(({ forms }) => forms.length),
    indicators: total(({ indicators }) => indicators),
    findings: total(({ findings }) => findings),
    asked,
    missing: returns?.filter(({ kind }) => kind === "missing").length ?? 0,
    unreadCount: unread.length,
    ranking: view(TABLES.ranking, [
      ...(kinds.size > 1 ? ["kind"] : []),
      ...["rank", "unit", "form", "total", "max", "share", "grade", "errors", "warnings", "remark"],
    ]),
    returns: returns && view(TABLES.returns, ["issue", "unit", "expected", "found", "source"]),
    doubles: view(TABLES.doubles, ["double", "unit", "source", "other"]),
    yearly: yearly && view(TABLES.yearly, ["flag", "unit", "form", "indicator", "last", "now"]),
    unread: view(TABLES.unread, ["file", "problem"]),
  };
}
