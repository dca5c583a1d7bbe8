import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Context } from "../context";
import { findLibreOffice } from "../pdf";
import { progressOf } from "../progress";
import { inOfficeFolder } from "../run-office";
import { convertFiles, hasOtherFormat, type Converted, type SourceFile } from "./convert-files";
import { KeptConversions } from "./kept-conversions";

/** Workbooks that files of other formats were converted to, by the files. */
export type Conversions = ReadonlyMap<string, Converted>;

const NONE: Conversions = new Map();

/**
 * Does work for which files of other formats are converted first, where that is wanted and LibreOffice is there; where it is not,
 * that is said once, and each such file is told as without a conversion. What was converted is kept beside the results, so that it
 * is not converted again while its source stays as it is; without results it is gone when the work is done.
 */
export async function withConverted<T>(
  { io, say }: Context,
  files: readonly SourceFile[],
  {
    convert = false,
    json = false,
    beside,
  }: {
    readonly convert?: boolean | undefined;
    readonly json?: boolean | undefined;
    /** The folder of the results; absent where there are none. */
    readonly beside?: string | undefined;
  },
  work: (conversions: Conversions) => Promise<T>,
): Promise<T> {
  const others = convert ? files.filter(({ file }) => hasOtherFormat(file)) : [];
  if (others.length === 0) return work(NONE);
  const kept = beside === undefined ? undefined : new KeptConversions(beside);
  const known = (await kept?.of(others)) ?? NONE;
  const open = others.filter(({ file }) => !known.has(file));
  if (open.length === 0) return work(known);
  const office = await findLibreOffice(io);
  if (office === null) {
    io.err.write(`jiyan: ${say("cli.convert.no-office")}\n`);
    return work(known);
  }
  return inOfficeFolder(async (folder) => {
    const progress = progressOf(io, open.length, json);
    const label = (done: number): void => {
      progress.step(say("cli.convert.progress", { done, count: open.length }));
    };
    let conversions: Conversions;
    try {
      label(0);
      const made = await convertFiles(open, office, folder, label, async (source, path) =>
        kept?.keep(source, path),
      );
      conversions = new Map([...known, ...made]);
    } finally {
      progress.done();
    }
    return work(conversions);
  });
}

/** A file with the workbook that it was converted to, or with why it could not be. */
export function convertedInput(input: Input, conversions: Conversions): Input | ClosedFolder {
  const converted = conversions.get(input.file);
  if (converted === undefined) return input;
  return converted.ok
    ? { ...input, converted: converted.value }
    : { file: input.file, problem: converted.error };
}
