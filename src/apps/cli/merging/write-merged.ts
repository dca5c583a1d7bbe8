import { open } from "node:fs/promises";
import { err, ok, type Result } from "../../../core/common/result";
import type { GatheredFiles, MergeDefinition } from "../../../core/merging";
import { MOST_ROWS, writeMerged } from "../../../hosts/file/consolidating";
import { rememberWritten } from "../consolidate/extract-store";
import { linksFrom } from "../consolidate/source-link";
import type { Context } from "../context";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWholeBy } from "../whole-file";
import { knownRows } from "./merge-file";

interface Writing {
  readonly output: string;
  readonly store: string;
  readonly definition: MergeDefinition;
}

/** Writes the workbook of merged rows; whole or not at all. */
export async function writeMergedFile(
  { locale }: Context,
  { output, store, definition }: Writing,
  gathered: GatheredFiles,
): Promise<Result<null, Problem>> {
  const { rows: count } = gathered;
  if (count > MOST_ROWS) {
    const { name: sheet } = definition;
    return err(problem("cli.consolidate.too-many-rows", { sheet, count, most: MOST_ROWS }));
  }
  try {
    await writeWholeBy(output, async (temporary) => {
      const handle = await open(temporary, "w");
      try {
        await writeMerged((bytes) => handle.writeFile(bytes), {
          ...gathered,
          ...{ definition, locale },
          rowsOf: (key) => knownRows(store, key),
          linkTo: linksFrom(output),
        });
      } finally {
        await handle.close();
      }
    });
    await rememberWritten(store, output);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, output));
  }
}
