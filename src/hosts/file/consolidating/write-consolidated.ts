import type { Extract, Head, PlannedTable, TableRow } from "../../../core/consolidation";
import { consolidationTranslator } from "../../../core/consolidation/messages";
import { err, ok, type Result } from "../../../core/common/result";
import type { Locale } from "../../../core/common/locale";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import type { Refusal } from "../refusal";
import type { Sink } from "../streaming";
import { applyPlan } from "../writing";
import { MOST_ROWS, writeTables, type LinkTo } from "./streamed-tables";

/** A consolidated workbook before it is written. */
export interface ConsolidatedWorkbook {
  readonly heads: readonly Head[];
  readonly tables: readonly PlannedTable[];
  /** Sheets that are composed: charts, the report. */
  readonly additions: WorkbookPlan;
  /** The extract of a workbook; it is asked for once, when its turn comes. */
  readonly extractOf: (head: Head) => Promise<Extract>;
  readonly linkTo: LinkTo;
  readonly locale: Locale;
}

/** The first table that has more rows than a sheet can hold. */
export function longTable(tables: readonly PlannedTable[]): PlannedTable | undefined {
  return tables.find(({ count }) => count > MOST_ROWS);
}

/**
 * Writes a consolidated workbook, whose tables are none of them too long.
 *
 * @returns why the composed sheets cannot be added, where they cannot: what was written is then of no use
 */
export async function writeConsolidated(
  sink: Sink,
  { heads, tables, additions, extractOf, linkTo, locale }: ConsolidatedWorkbook,
): Promise<Result<null, Refusal>> {
  let refused: Refusal | undefined;
  await writeTables(
    sink,
    { tables, batches: batchesOf(heads, tables, extractOf) },
    linkTo,
    consolidationTranslator(locale),
    async (skeleton) => {
      const applied = await applyPlan(skeleton, additions, ".xlsx");
      if (applied.ok) return applied.value.bytes;
      refused = applied.error;
      return skeleton;
    },
  );
  return refused ? err(refused) : ok(null);
}

/** So many extracts are read ahead of the one whose rows are written. */
const AHEAD = 16;

/** Rows of all workbooks, table by table: those of some workbooks are in memory at a time. */
async function* batchesOf(
  heads: readonly Head[],
  tables: readonly PlannedTable[],
  extractOf: ConsolidatedWorkbook["extractOf"],
): AsyncGenerator<readonly (readonly TableRow[])[]> {
  yield tables.map((table) => ("held" in table ? table.held : []));
  for (let from = 0; from < heads.length; from += AHEAD) {
    const some = heads.slice(from, from + AHEAD);
    const extracts = await Promise.all(some.map(extractOf));
    yield tables.map((table) =>
      "held" in table
        ? []
        : extracts.flatMap((extract, place) => table.make(some[place]?.file ?? "", extract)),
    );
  }
}
