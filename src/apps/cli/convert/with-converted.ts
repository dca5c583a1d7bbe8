import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Context } from "../context";
import { findLibreOffice } from "../pdf";
import { progressOf } from "../progress";
import { inOfficeFolder } from "../run-office";
import { convertFiles, hasOtherFormat, type Converted } from "./convert-files";

/** Workbooks that files of other formats were converted to, by the files. */
export type Conversions = ReadonlyMap<string, Converted>;

const NONE: Conversions = new Map();

/**
 * Does work for which files of other formats are converted first, where that is wanted and LibreOffice is there; where it is not,
 * that is said once, and each such file is told as without a conversion. What was converted is gone when the work is done.
 */
export async function withConverted<T>(
  { io, say }: Context,
  files: readonly string[],
  {
    convert = false,
    json = false,
  }: { readonly convert?: boolean | undefined; readonly json?: boolean | undefined },
  work: (conversions: Conversions) => Promise<T>,
): Promise<T> {
  const others = convert ? files.filter(hasOtherFormat) : [];
  if (others.length === 0) return work(NONE);
  const office = await findLibreOffice(io);
  if (office === null) {
    io.err.write(`jiyan: ${say("cli.convert.no-office")}\n`);
    return work(NONE);
  }
  return inOfficeFolder(async (folder) => {
    const progress = progressOf(io, others.length, json);
    const label = (done: number): void => {
      progress.step(say("cli.convert.progress", { done, count: others.length }));
    };
    let conversions: Conversions;
    try {
      label(0);
      conversions = await convertFiles(others, office, folder, label);
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
