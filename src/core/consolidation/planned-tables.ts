import type { Translator } from "../messages/catalogue";
import { baseRows } from "./base-rows";
import type { Consolidation } from "./consolidation";
import type { Extract } from "./extract";
import type { Head } from "./heads";
import { memberRows } from "./member-rows";
import { materialRows } from "./overall";
import { returnRows } from "./returns";
import { rankingRows } from "./ranking";
import { budgetRows, doubleRows, findingRows, indicatorRows, unreadRows } from "./rows";
import { TABLES, type Table, type TableRow } from "./table";
import { yearlyRows } from "./yearly";

/** A table and how many rows it will have. */
export interface CountedTable {
  readonly table: Table;
  readonly count: number;
}

/** A table whose rows are held, or made of each workbook's extract when its turn comes. */
export type PlannedTable = CountedTable &
  (
    | { readonly held: readonly TableRow[] }
    | { readonly make: (file: string, extract: Extract) => readonly TableRow[] }
  );

/** The tables of a consolidated workbook, in their order. */
export function tablesOf(
  { parts, unread, population, materials, yearly, returns, misnamed }: Consolidation,
  say: Translator,
): readonly PlannedTable[] {
  const { heads, doubles } = parts;
  const total = (count: (head: Head) => number): number => heads.reduce((sum, head) => sum + count(head), 0);
  const held = (table: Table, rows: readonly TableRow[]) => ({ table, count: rows.length, held: rows });
  return [
    {
      table: TABLES.indicators,
      count: total(({ indicators }) => indicators),
      make: (file, extract) => indicatorRows(file, extract, say),
    },
    ...(population === null ? [] : [held(TABLES.members, memberRows(population.members, say))]),
    held(TABLES.ranking, rankingRows(heads, parts, say, misnamed)),
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
