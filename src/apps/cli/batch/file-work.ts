import { err, ok, type Result } from "../../../core/common/result";
import type { Context } from "../context";
import { faultOf } from "../fault";
import { problem, type ExitCode, type Problem } from "../problem";
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
  /** What the command wants to know of it once all files are done, as plain data. */
  readonly carried?: unknown;
  /** Paths of the files that were written. */
  readonly written?: readonly string[];
  /** Whether all was there already, made by a former run. */
  readonly reused?: boolean;
}

/** What came of one of many files, as plain data: it comes from threads. */
export interface FileAccount {
  readonly exit: ExitCode;
  /** As JSON where that was asked for, else `null`. */
  readonly output: unknown;
  readonly summary: string;
  readonly carried: unknown;
  readonly reused: boolean;
}

export type FileResult = Result<FileAccount, Problem>;

/**
 * What a command does with one of many files.
 *
 * @typeParam Shared what is alike for all files, `Own` what is this file's own; both plain data, since they go to threads
 */
export type WorkOn<Shared, Own> = (
  context: Context,
  input: Input,
  own: Own,
  shared: Shared,
) => Promise<Result<Done, Problem>>;

/** A fault of the program in a file. */
export const FAULT = "cli.files.fault";

/** Does work on a file: a fault of the program is a problem of that file. */
export async function accountOf(
  { io }: Pick<Context, "io">,
  { file }: Input,
  json: boolean,
  work: () => Promise<Result<Done, Problem>>,
): Promise<FileResult> {
  try {
    const done = await work();
    if (!done.ok) return done;
    const { exit, output, summary, carried = null, reused = false } = done.value;
    return ok({ exit, output: json ? output() : null, summary: json ? "" : summary(), carried, reused });
  } catch (error) {
    const { id, details } = await faultOf(error);
    if (io.env["JIYAN_DEBUG"] === "1") io.err.write(`${details}\n`);
    return err(problem(FAULT, { file, id }));
  }
}
