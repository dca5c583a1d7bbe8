import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import {
  unitFiles,
  type ListedUnit,
  type Manifest,
  type ManifestUnit,
  type TargetIndex,
} from "../../../core/distribution";
import { makeUnitWorkbook, type MadeUnitWorkbook } from "../../../hosts/file/distributing";
import type { OpenTemplate } from "../../../hosts/file/templates";
import type { Context } from "../context";
import { isMissing, readProblem, writeOutput } from "../files";
import { oneLine } from "../plain-text";
import { problem, type Problem } from "../problem";
import type { Progress } from "../progress";

/** What the workbooks of units are made of. */
export interface Distribution {
  /** Id of the distribution. */
  readonly id: string;
  readonly template: OpenTemplate;
  readonly units: readonly ListedUnit[];
  /** Targets, those that come first before the others. */
  readonly targets: readonly TargetIndex[];
  readonly folder: string;
  /** What was distributed from this folder before. */
  readonly former: Manifest | undefined;
  /** Files in which somebody may have worked may be replaced. */
  readonly force: boolean;
}

/** What came of the workbooks. */
export interface Distributed {
  readonly units: readonly ManifestUnit[];
  readonly written: number;
  /** Files that were there already as they would have been written. */
  readonly unchanged: number;
  /** Units and projects for which targets were found. */
  readonly withTargets: number;
  /** Indicators for which the template had no row, by unit. */
  readonly unplaced: readonly { readonly unit: string; readonly names: readonly string[] }[];
}

const MOST_TOLD = 20;

/** Makes the workbooks of all units. Files that somebody changed are found before any is written. */
export async function writeWorkbooks(
  context: Context,
  distribution: Distribution,
  progress: Progress,
): Promise<Result<Distributed, Problem>> {
  const { units, folder, force } = distribution;
  const files = unitFiles(units);
  const present = await presentFiles(distribution, files);
  if (!present.ok) return present;
  const { same, changed } = present.value;
  if (changed.length > 0 && !force) {
    const list = changed.slice(0, MOST_TOLD).map((file) => oneLine(join(folder, file)));
    return err(problem("distribution.exists", { count: changed.length }, list));
  }
  const done: UnitDone[] = [];
  for (const [index, unit] of units.entries()) {
    const file = files[index] ?? "";
    progress.step(context.say("distribution.progress", { done: index, count: units.length }));
    const known = same.get(file);
    if (known) {
      done.push(known);
      continue;
    }
    const { bytes, ...made } = makeWorkbook(distribution, unit, file);
    const written = await writeOutput(join(folder, file), bytes);
    if (!written.ok) return written;
    done.push(made);
  }
  return ok({
    units: done.map(({ entry }) => entry),
    written: units.length - same.size,
    unchanged: same.size,
    withTargets: done.reduce((count, { found }) => count + found, 0),
    unplaced: done.flatMap(({ entry, unplaced }) =>
      unplaced.length > 0 ? [{ unit: entry.name, names: unplaced }] : [],
    ),
  });
}

/** What is kept of a unit whose workbook is done. */
interface UnitDone extends Pick<MadeUnitWorkbook, "found" | "unplaced"> {
  readonly entry: ManifestUnit;
}

function makeWorkbook(
  distribution: Distribution,
  unit: ListedUnit,
  file: string,
): UnitDone & { readonly bytes: Uint8Array } {
  const made = makeUnitWorkbook(distribution, unit, file);
  return { ...made, entry: { ...made.entry, sha256: hashOf(made.bytes) } };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

interface PresentFiles {
  readonly same: ReadonlyMap<string, UnitDone>;
  readonly changed: readonly string[];
}

/** Which files are there as they would be written, and which hold something that nobody has written from here. */
async function presentFiles(
  distribution: Distribution,
  files: readonly string[],
): Promise<Result<PresentFiles, Problem>> {
  const { units, folder, former } = distribution;
  const same = new Map<string, UnitDone>();
  const changed: string[] = [];
  const hashes = new Map(former?.units.map(({ file, sha256 }) => [file, sha256]));
  for (const [index, unit] of units.entries()) {
    const file = files[index] ?? "";
    let present;
    try {
      present = await readFile(join(folder, file));
    } catch (error) {
      if (isMissing(error)) continue;
      return err(readProblem(error, join(folder, file)));
    }
    const { bytes, ...made } = makeWorkbook(distribution, unit, file);
    if (present.equals(bytes)) same.set(file, made);
    else if (hashOf(present) !== hashes.get(file)) changed.push(file);
  }
  return ok({ same, changed });
}
