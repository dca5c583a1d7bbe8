import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "../../core/common/result";
import {
  baselineOf,
  dataChanges,
  describeDataChange,
  describeHandEdit,
  handEditsIn,
  keepingFormer,
  wouldReplace,
  type HandEdit,
} from "../../core/keeping";
import { ownedSheets } from "../../core/workbook/ownership";
import type { WorkbookPlan } from "../../core/workbook/plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { readWorkbook } from "../../hosts/file/reading";
import type { Context } from "./context";
import { isMissing, readProblem } from "./files";
import { problem, type Problem } from "./problem";

/** What a command line says about what people changed by hand. */
export interface HandWorkOptions {
  /** Write all the same. */
  readonly replace?: boolean;
  /** `false`: do not keep what is replaced. */
  readonly keep?: boolean;
  /** Files that a former run wrote and nobody has touched since. */
  readonly replaceable?: readonly string[];
}

/** How a workbook may be written. */
export interface Settled {
  /** The plan, with the sheets kept that people changed. */
  readonly plan: WorkbookPlan;
  /** Names of the sheets that stay beside the new ones and that a person sees. */
  readonly former: readonly string[];
  /** What is in the file that is written over, where it is to be kept as a copy; else `null`. */
  readonly replaced: Uint8Array | null;
}

/** A workbook as read, with what is to be written into it, and where that goes. */
export interface HandWork {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly plan: WorkbookPlan;
  readonly output: string;
  readonly inPlace: boolean;
}

/** So many changes are told one by one. */
const MOST_TOLD = 20;

/**
 * Finds out whether carrying out a plan would take away what people did by hand: in the workbook itself, where that is
 * written over, or in another file of the output's name. Without leave that is a problem that names each change. What stays
 * as it is, a workbook that is only read, is no question; its changed sheets go into the result under another name.
 */
export async function settleHandWork(
  work: HandWork,
  { replace = false, keep = true, replaceable = [] }: HandWorkOptions,
  context: Context,
): Promise<Result<Settled, Problem>> {
  const { file, workbook, plan, output, inPlace } = work;
  const edits = wouldReplace(workbook, plan);
  if (inPlace && edits.length > 0 && !replace) {
    return err(handProblem("cli.keeping.in-place", file, toldEdits(edits, context), context));
  }
  const kept = keep && edits.length > 0 ? keepingFormer(plan, workbook, edits, context.locale) : plan;
  const present =
    inPlace || replaceable.includes(output) ? ok(null) : await presentOutput(output, workbook, context);
  if (!present.ok) return present;
  if (present.value !== null && !replace) return err(present.value.problem);
  return ok({
    plan: kept,
    former: kept.sheets.flatMap(({ former, visibility }) =>
      former !== undefined && visibility === "visible" ? [former] : [],
    ),
    replaced: keep ? (present.value?.bytes ?? null) : null,
  });
}

/** A file of the output's name that somebody worked on. */
interface Present {
  readonly bytes: Uint8Array;
  readonly problem: Problem;
}

/** What somebody did in the file that would be written over; `null` where there is no such file or nothing of theirs in it. */
async function presentOutput(
  output: string,
  from: WorkbookSnapshot,
  context: Context,
): Promise<Result<Present | null, Problem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(output);
  } catch (error) {
    return isMissing(error) ? ok(null) : err(readProblem(error, output));
  }
  if (bytes.length === 0) return ok(null);
  const read = await readWorkbook(bytes);
  if (!read.ok || ownedSheets(read.value).size === 0) {
    return ok({ bytes, problem: problem("cli.keeping.foreign", { file: output }) });
  }
  const told = [...toldEdits(handWorkIn(read.value, from), context), ...toldData(read.value, context)];
  if (told.length === 0) return ok(null);
  return ok({ bytes, problem: handProblem("cli.keeping.output", output, told, context) });
}

/** Edits on Jiyan's sheets, and sheets that the workbook to be written does not have. */
function handWorkIn(workbook: WorkbookSnapshot, from: WorkbookSnapshot): readonly HandEdit[] {
  const known = new Set(from.sheets.map(({ name }) => name.toLowerCase()));
  const own = ownedSheets(workbook);
  const seen = workbook.sheets.filter(
    ({ name, visibility }) => !own.has(name) && visibility !== "very-hidden",
  );
  return [
    ...handEditsIn(workbook),
    ...seen
      .filter(({ name }) => !known.has(name.toLowerCase()))
      .map(({ name }): HandEdit => ({ kind: "sheet", sheet: name, at: null, was: "", now: "" })),
  ];
}

function toldEdits(edits: readonly HandEdit[], { say }: Context): readonly string[] {
  return edits.map((edit) => describeHandEdit(edit, say));
}

function toldData(workbook: WorkbookSnapshot, { say }: Context): readonly string[] {
  const baseline = baselineOf(workbook);
  const cited = baseline?.ok === true ? baseline.value.cited : null;
  return dataChanges(workbook, cited ?? []).map((change) => describeDataChange(change, say));
}

function handProblem(id: string, file: string, told: readonly string[], { say }: Context): Problem {
  const more = told.length - MOST_TOLD;
  const list = told.slice(0, MOST_TOLD).concat(more > 0 ? say("cli.keeping.more", { count: more }) : []);
  return problem(id, { file, count: told.length }, list);
}
