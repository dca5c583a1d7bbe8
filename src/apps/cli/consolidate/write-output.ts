import { err, ok, type Result } from "../../../core/common/result";
import type { Head, TableRow } from "../../../core/consolidation";
import { consolidationTranslator } from "../../../core/consolidation/messages";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import { applyPlan } from "../../../hosts/file/writing";
import type { Context } from "../context";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWholeBy } from "../whole-file";
import { refusalProblem } from "../workbook-file";
import { MOST_ROWS, writeTables } from "./consolidated-workbook";
import { knownExtract, rememberWritten } from "./extract-store";
import type { PlannedTable } from "./tables";

/** Where the extracts are, and where the workbook goes. */
interface Places {
  readonly output: string;
  readonly store: string;
}

/**
 * Writes the consolidated workbook, whole or not at all.
 *
 * @param additions sheets that are composed: charts, the report
 */
export async function writeOutput(
  { locale, say: sayProblem }: Context,
  { output, store }: Places,
  heads: readonly Head[],
  tables: readonly PlannedTable[],
  additions: WorkbookPlan,
): Promise<Result<null, Problem>> {
  const say = consolidationTranslator(locale);
  const long = tables.find(({ count }) => count > MOST_ROWS);
  if (long) {
    const sheet = say(`consolidation.sheet.${long.table.id}`);
    return err(problem("cli.consolidate.too-many-rows", { sheet, count: long.count, most: MOST_ROWS }));
  }
  const batches = batchesOf(store, heads, tables);
  try {
    let refused: Problem | undefined;
    await writeWholeBy(output, (temporary) =>
      writeTables(temporary, output, { tables, batches }, say, async (skeleton) => {
        const applied = await applyPlan(skeleton, additions, ".xlsx");
        if (applied.ok) return applied.value.bytes;
        refused = refusalProblem(applied.error, output, sayProblem);
        return skeleton;
      }),
    );
    if (refused) return err(refused);
    await rememberWritten(store, output);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, output));
  }
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
