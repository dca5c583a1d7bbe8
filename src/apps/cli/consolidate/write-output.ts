import { open } from "node:fs/promises";
import { err, ok, type Result } from "../../../core/common/result";
import type { Head, PlannedTable } from "../../../core/consolidation";
import { consolidationTranslator } from "../../../core/consolidation/messages";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import { longTable, MOST_ROWS, writeConsolidated } from "../../../hosts/file/consolidating";
import type { Refusal } from "../../../hosts/file/refusal";
import type { Context } from "../context";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWholeBy } from "../whole-file";
import { refusalProblem } from "../workbook-file";
import { knownExtract, rememberWritten } from "./extract-store";
import { linksFrom } from "./source-link";

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
  const long = longTable(tables);
  if (long) {
    const sheet = consolidationTranslator(locale)(`consolidation.sheet.${long.table.id}`);
    return err(problem("cli.consolidate.too-many-rows", { sheet, count: long.count, most: MOST_ROWS }));
  }
  try {
    const outcome: { refused?: Refusal } = {};
    await writeWholeBy(output, async (temporary) => {
      const file = await open(temporary, "w");
      try {
        const written = await writeConsolidated((bytes) => file.writeFile(bytes), {
          ...{ heads, tables, additions, locale },
          extractOf: ({ key }) => knownExtract(store, key),
          linkTo: linksFrom(output),
        });
        if (!written.ok) outcome.refused = written.error;
      } finally {
        await file.close();
      }
    });
    if (outcome.refused) return err(refusalProblem(outcome.refused, output, sayProblem));
    await rememberWritten(store, output);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, output));
  }
}
