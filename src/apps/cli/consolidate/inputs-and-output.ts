import type { BucketInputs } from "../bucket/bucket-inputs";
import { identityOf, inputsOf } from "../batch/inputs";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import { checkOutput, wouldLoseWork } from "../files";
import { problem, type Problem } from "../problem";
import { isAsWritten } from "./extract-store";

/** The folder of extracts beside an output. */
export const STORE = ".jiyan-extracts";

/** A workbook that somebody may have worked on is not replaced without leave. */
export async function unusableOutput(
  { output, force }: { readonly output: string; readonly force?: boolean },
  store: string,
): Promise<Problem | undefined> {
  const unusable = await checkOutput(output, [".xlsx"]);
  if (unusable) return unusable;
  if (force === true || (await isAsWritten(store, output))) return undefined;
  return (await wouldLoseWork(output, new Uint8Array()))
    ? problem("cli.output.exists", { file: output })
    : undefined;
}

/**
 * The files to read: not the output of a former run, nor what the bureau says itself.
 *
 * @param inBuckets what names of buckets stand for
 */
export async function filesOf(
  named: readonly string[],
  own: readonly string[],
  store: string,
  inBuckets: BucketInputs["found"],
): Promise<readonly (Input | ClosedFolder)[]> {
  const here = named.filter((name) => !inBuckets.has(name));
  const remote = named.flatMap((name) => inBuckets.get(name) ?? []);
  return [...(await filesHere(here, own, store)), ...remote];
}

async function filesHere(
  named: readonly string[],
  own: readonly string[],
  store: string,
): Promise<readonly (Input | ClosedFolder)[]> {
  const { found } = await inputsOf(named, [store]);
  const left = new Set(await Promise.all(own.map(identityOf)));
  const identities = await Promise.all(found.map(({ file }) => identityOf(file)));
  return found.filter((_, place) => !left.has(identities[place] ?? ""));
}
