import { err, ok, type Result } from "../../../core/common/result";
import { print, printJson, type Context, type Outcome } from "../context";
import { convertedInput, withConverted } from "../convert/with-converted";
import type { UnusableFileOutput } from "../json/unusable-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type ExitCode, type Problem } from "../problem";
import { progressOf, type Progress } from "../progress";
import { FAULT, type Done, type FileAccount, type FileResult } from "./file-work";
import { inputsOf, isFolder, type Inputs } from "./inputs";
import { unusableFolders } from "./output-places";
import type { ClosedFolder, Input } from "./walk-folder";
import { workOnMany, type Many } from "./work-on-many";

/** What a command does with a file that is told in full. */
export type FileWork = (input: Input, progress: Progress) => Promise<Result<Done, Problem>>;

/** How a command works on the files that were named. */
export interface OverFiles<Shared, Own> {
  readonly json: boolean | undefined;
  /** Whether files of other formats are converted. */
  readonly convert?: boolean | undefined;
  /** Steps of progress of one file. */
  readonly steps: number;
  /** Absent where a single file is one of many. */
  readonly one?: FileWork;
  /** Where several files have their results. */
  readonly many: Many<Shared, Own>;
}

/**
 * Carries a command out on what was named: one file is told in full; several, or a folder, in a line each, and what cannot be
 * done with one of them keeps none of the others from being done.
 *
 * @returns the exit code of the worst; a problem only where it is one of the command line itself
 */
export async function overFiles<Shared, Own>(
  context: Context,
  named: readonly string[],
  { json, convert, steps, one, many }: OverFiles<Shared, Own>,
): Promise<Outcome> {
  const [first = ""] = named;
  if (one === undefined || named.length > 1 || (await isFolder(first)))
    return overMany(context, named, { json: json === true, convert }, many);
  return withConverted(context, [{ file: first }], { convert, json }, async (conversions) => {
    const input = convertedInput({ file: first, below: first }, conversions);
    if ("problem" in input) return err(input.problem);
    const progress = progressOf(context.io, steps, json);
    try {
      const done = await one(input, progress);
      if (!done.ok) return done;
      progress.done();
      if (json) printJson(context, done.value.output());
      else done.value.print();
      return ok(done.value.exit);
    } finally {
      progress.done();
    }
  });
}

async function overMany<Shared, Own>(
  context: Context,
  named: readonly string[],
  { json, convert }: { readonly json: boolean; readonly convert: boolean | undefined },
  many: Many<Shared, Own>,
): Promise<Outcome> {
  const unusableOutput = await unusableFolders(many.outputs, named);
  if (unusableOutput) return err(unusableOutput);
  const inputs = await inputsOf(named, many.outputs);
  if (inputs.found.length === 0) return err(nothingFound(named));
  const [beside] = many.outputs;
  return withConverted(context, inputs.found, { convert, json, beside }, (conversions) => {
    const found = inputs.found.map((one) => ("below" in one ? convertedInput(one, conversions) : one));
    return overInputs(context, { ...inputs, found }, json, many);
  });
}

async function overInputs<Shared, Own>(
  context: Context,
  inputs: Inputs,
  json: boolean,
  many: Many<Shared, Own>,
): Promise<Outcome> {
  const { found } = inputs;
  const begun = await many.begin(inputs);
  if (!begun.ok) return begun;
  // The lines themselves show on a terminal how far the work has come.
  const progress = progressOf(context.io, found.length, json || context.io.out.isTerminal);
  const told = { worst: EXIT.ok as ExitCode, unusable: 0, reused: 0 };
  const tell = async (input: Input | ClosedFolder, result: FileResult): Promise<Problem | "stop" | null> => {
    progress.step(oneLine(input.file));
    if (!result.ok && isOfCommandLine(result.error)) return result.error;
    if ("below" in input) many.told?.(input, result);
    if (result.ok) tellDone(context, input, result.value, json);
    else tellProblem(context, input.file, result.error, json);
    if (!result.ok) told.unusable += 1;
    else if (result.value.reused) told.reused += 1;
    told.worst = worse(told.worst, result.ok ? result.value.exit : exitOf(result.error));
    // Nobody reads on, or nothing more can be written.
    return (await context.io.out.failure()) === undefined ? null : "stop";
  };
  try {
    const stopped = await workOnMany(context, found, { ...begun.value, many, json }, tell);
    if (stopped !== null && stopped !== "stop") return err(stopped);
  } finally {
    progress.done();
  }
  if (!json) tellTotal(context, inputs, told);
  return ok(told.worst);
}

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

function tellDone(
  context: Context,
  input: Input | ClosedFolder,
  { output, summary }: FileAccount,
  json: boolean,
): void {
  const { say } = context;
  const text = "converted" in input ? say("cli.convert.line", { text: summary }) : summary;
  if (json) printJsonLine(context, output);
  else print(context, say("cli.files.line", { file: oneLine(input.file), text: oneLine(text) }));
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
function tellTotal(
  context: Context,
  { found, passedOver }: Inputs,
  { unusable, reused }: { readonly unusable: number; readonly reused: number },
): void {
  const { say } = context;
  const over = Object.entries(passedOver)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => say(`cli.files.passed-over.${kind}`, { count: Number(count) }));
  print(context, "", say("cli.files.total", { count: found.length, unusable, reused }));
  if (over.length > 0) {
    print(context, say("cli.files.passed-over", { list: over.join(say("cli.list.separator")) }));
  }
}
