import { err, ok, type Result } from "../../../core/common/result";
import {
  baseRows,
  budgetRows,
  doubleRows,
  findingRows,
  indicatorRows,
  rankingRows,
  TABLES,
  unreadRows,
  type Distinct,
  type Extract,
  type Head,
  type Table,
  type TableRow,
  type Unread,
} from "../../../core/consolidation";
import { consolidationTranslator } from "../../../core/consolidation/messages";
import type { Translator } from "../../../core/messages/catalogue";
import type { Context } from "../context";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWholeBy } from "../whole-file";
import { MOST_ROWS, writeTables, type CountedTable } from "./consolidated-workbook";
import { knownExtract, rememberWritten } from "./extract-store";

/** Writes the consolidated workbook, whole or not at all. */
export async function writeOutput(
  { locale }: Context,
  output: string,
  store: string,
  parts: Distinct,
  unread: readonly Unread[],
): Promise<Result<null, Problem>> {
  const say = consolidationTranslator(locale);
  const tables = tablesOf(parts, unread, say);
  const long = tables.find(({ count }) => count > MOST_ROWS);
  if (long) {
    const sheet = say(`consolidation.sheet.${long.table.id}`);
    return err(problem("cli.consolidate.too-many-rows", { sheet, count: long.count, most: MOST_ROWS }));
  }
  const batches = batchesOf(store, parts.heads, tables);
  try {
    await writeWholeBy(output, (temporary) => writeTables(temporary, output, tables, batches, say));
    await rememberWritten(store, output);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, output));
  }
}

/** A table whose rows are held, or made of each workbook's extract when its turn comes. */
type PlannedTable = CountedTable &
  (
    | { readonly held: readonly TableRow[] }
    | { readonly make: (file: string, extract: Extract) => readonly TableRow[] }
  );

function tablesOf(
  { heads, doubles, doubled }: Distinct,
  unread: readonly Unread[],
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
    held(TABLES.doubles, doubleRows(doubles, say)),
    held(TABLES.unread, unreadRows(unread)),
  ];
}

/** So many extracts are read ahead of the one whose rows are written. */
const AHEAD = 16;

/** Rows of all workbooks, table by table: those of some workbooks are in memory at a time. */
async function* batchesOf(
  store: string,
  heads: readonly Head[],
  tables: readonly PlannedTable[],
): AsyncGenerator<readonly (readonly TableRow[])[]> {
  yield tables.map((table) => ("held" in table ? table.held : []));
  for (let from = 0; from < heads.length; from += AHEAD) {
    const some = heads.slice(from, from + AHEAD);
    const extracts = await Promise.all(some.map(({ key }) => knownExtract(store, key)));
    yield tables.map((table) =>
      "held" in table
        ? []
        : extracts.flatMap((extract, place) => table.make(some[place]?.file ?? "", extract)),
    );
  }
}
