import { err, ok, type Result } from "../../../core/common/result";
import { print, printJson, type Context, type Outcome } from "../context";
import { faultOf } from "../fault";
import type { UnusableFileOutput } from "../json/unusable-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type ExitCode, type Problem } from "../problem";
import { progressOf, SILENT, type Progress } from "../progress";
import { inputsOf, isFolder, type Inputs } from "./inputs";
import { unusableFolders } from "./output-places";
import type { Input } from "./walk-folder";

/** What a command did with one file. */
export interface Done {
  readonly exit: ExitCode;
  /** As JSON. */
  readonly output: () => unknown;
  /** Tells everything of it. */
  readonly print: () => void;
  /** Tells it in a line where it is one of many. */
  readonly summary: () => string;
}

/** What a command does with a file. */
export type FileWork = (input: Input, progress: Progress) => Promise<Result<Done, Problem>>;

/** How a command works on the files that were named. */
export interface OverFiles {
  readonly json: boolean | undefined;
  /** Steps of progress of one file. */
  readonly steps: number;
  /** Absent where a single file is one of many. */
  readonly one?: FileWork;
  /** Where several files have their results. */
  readonly many: Many;
}

/** Work on many files. */
export interface Many {
  /** Folders that results go into. */
  readonly outputs: readonly string[];
  /** Says why the files cannot be worked on at all, or gives the work on each. */
  readonly begin: (inputs: Inputs) => Promise<Result<FileWork, Problem>>;
}

/**
 * Carries a command out on what was named: one file is told in full; several, or a folder, in a line each, and what cannot be
 * done with one of them keeps none of the others from being done.
 *
 * @returns the exit code of the worst; a problem only where it is one of the command line itself
 */
export async function overFiles(
  context: Context,
  named: readonly string[],
  { json, steps, one, many }: OverFiles,
): Promise<Outcome> {
  const [first = ""] = named;
  if (one === undefined || named.length > 1 || (await isFolder(first)))
    return overMany(context, named, json === true, many);
  const progress = progressOf(context.io, steps, json);
  try {
    const done = await one({ file: first, below: first }, progress);
    if (!done.ok) return done;
    progress.done();
    if (json) printJson(context, done.value.output());
    else done.value.print();
    return ok(done.value.exit);
  } finally {
    progress.done();
  }
}

async function overMany(
  context: Context,
  named: readonly string[],
  json: boolean,
  many: Many,
): Promise<Outcome> {
  const unusableOutput = await unusableFolders(many.outputs, named);
  if (unusableOutput) return err(unusableOutput);
  const inputs = await inputsOf(named, many.outputs);
  const { found } = inputs;
  if (found.length === 0) return err(nothingFound(named));
  const work = await many.begin(inputs);
  if (!work.ok) return work;
  // The lines themselves show on a terminal how far the work has come.
  const progress = progressOf(context.io, found.length, json || context.io.out.isTerminal);
  let worst: ExitCode = EXIT.ok;
  let unusable = 0;
  try {
    for (const input of found) {
      progress.step(oneLine(input.file));
      const done =
        "problem" in input
          ? err(input.problem)
          : await guarded(context, input.file, () => work.value(input, SILENT));
      if (!done.ok && isOfCommandLine(done.error)) return done;
      if (done.ok) tellDone(context, input.file, done.value, json);
      else tellProblem(context, input.file, done.error, json);
      if (!done.ok) unusable += 1;
      worst = worse(worst, done.ok ? done.value.exit : exitOf(done.error));
      // Nobody reads on, or nothing more can be written.
      if ((await context.io.out.failure()) !== undefined) break;
    }
  } finally {
    progress.done();
  }
  if (!json) tellTotal(context, inputs, unusable);
  return ok(worst);
}

/** A fault of the program in one file is a line of that file. */
async function guarded(
  { io }: Context,
  file: string,
  work: () => Promise<Result<Done, Problem>>,
): Promise<Result<Done, Problem>> {
  try {
    return await work();
  } catch (error) {
    const { id, details } = await faultOf(error);
    if (io.env["JIYAN_DEBUG"] === "1") io.err.write(`${details}\n`);
    return err(problem(FAULT, { file, id }));
  }
}

const FAULT = "cli.files.fault";

function exitOf({ id }: Problem): ExitCode {
  return id === FAULT ? EXIT.fault : EXIT.unusable;
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

/** Problems that every file would have: options that do not go together, a template or an outline that cannot be used. */
const OF_COMMAND_LINE = /^cli\.(?:usage\.|word-template\.|pdf\.no-office$|engine\.unknown-outline$)/;

function isOfCommandLine({ id }: Problem): boolean {
  return OF_COMMAND_LINE.test(id);
}

function nothingFound(named: readonly string[]): Problem {
  return problem("cli.files.none", { folder: named[0] ?? "", count: named.length });
}

function tellDone(context: Context, file: string, done: Done, json: boolean): void {
  if (json) printJsonLine(context, done.output());
  else print(context, context.say("cli.files.line", { file: oneLine(file), text: done.summary() }));
}

function tellProblem(context: Context, file: string, { id, params, list }: Problem, json: boolean): void {
  const { say, style } = context;
  const sentence = oneLine(say(id, params));
  if (json) {
    printJsonLine(context, { file, problem: sentence, details: [...list] } satisfies UnusableFileOutput);
    return;
  }
  // Most sentences name the file themselves.
  const name = oneLine(file);
  const text = sentence.includes(name) ? sentence : say("cli.files.line", { file: name, text: sentence });
  print(
    context,
    style.severity.error(text),
    list.map((line) => `  ${oneLine(line)}`),
  );
}

function printJsonLine(context: Context, data: unknown): void {
  print(context, JSON.stringify(data));
}

/** How many files there were, and what was passed over. */
function tellTotal(context: Context, { found, passedOver }: Inputs, unusable: number): void {
  const { say } = context;
  const over = Object.entries(passedOver)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => say(`cli.files.passed-over.${kind}`, { count: Number(count) }));
  print(context, "", say("cli.files.total", { count: found.length, unusable }));
  if (over.length > 0) {
    print(context, say("cli.files.passed-over", { list: over.join(say("cli.list.separator")) }));
  }
}
