import {
  baseRows,
  budgetRows,
  doubleRows,
  findingRows,
  indicatorRows,
  materialRows,
  memberRows,
  rankingRows,
  returnRows,
  TABLES,
  unreadRows,
  yearlyRows,
  type Extract,
  type Head,
  type Table,
  type TableRow,
} from "../../../core/consolidation";
import type { Translator } from "../../../core/messages/catalogue";
import type { CountedTable } from "./consolidated-workbook";
import type { Consolidation } from "./consolidation";

/** A table whose rows are held, or made of each workbook's extract when its turn comes. */
export type PlannedTable = CountedTable &
  (
    | { readonly held: readonly TableRow[] }
    | { readonly make: (file: string, extract: Extract) => readonly TableRow[] }
  );

/** The tables of a consolidated workbook, in their order. */
export function tablesOf(
  { parts: { heads, doubles, doubled }, unread, population, materials, yearly, returns }: Consolidation,
  say: Translator,
): readonly PlannedTable[] {
  const total = (count: (head: Head) => number): number => heads.reduce((sum, head) => sum + count(head), 0);
  const held = (table: Table, rows: readonly TableRow[]) => ({ table, count: rows.length, held: rows });
  return [
    {
      table: TABLES.indicators,
      count: total(({ indicators }) => indicators),
      make: (file, extract) => indicatorRows(file, extract, say),
    },
    ...(population === null ? [] : [held(TABLES.members, memberRows(population.members, say))]),
    held(TABLES.ranking, rankingRows(heads, doubled, say)),
    { table: TABLES.budget, count: total(({ budgetLines }) => budgetLines), make: budgetRows },
    {
      table: TABLES["base-data"],
      count: total(({ baseItems }) => baseItems),
      make: (file, extract) => baseRows(file, extract, say),
    },
    {
      table: TABLES.findings,
      count: total(({ findings }) => findings),
      make: (file, extract) => findingRows(file, extract, say),
    },
    ...(returns === null ? [] : [held(TABLES.returns, returnRows(returns, say))]),
    ...(yearly === null ? [] : [held(TABLES.yearly, yearlyRows(yearly, say))]),
    held(TABLES.doubles, doubleRows(doubles, say)),
    held(TABLES.unread, unreadRows(unread)),
    ...(materials.length === 0 ? [] : [held(TABLES.materials, materialRows(materials))]),
  ];
}
