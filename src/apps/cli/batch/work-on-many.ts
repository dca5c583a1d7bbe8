import { availableParallelism } from "node:os";
import { err, type Result } from "../../../core/common/result";
import type { Context } from "../context";
import { problem, type Problem } from "../problem";
import { untilSignal } from "../signals";
import { lanesFor, threadPool } from "../threads";
import { accountOf, type FileResult, type WorkOn } from "./file-work";
import type { Inputs } from "./inputs";
import type { ThreadCommand } from "./thread-work";
import type { ClosedFolder, Input } from "./walk-folder";

/** Work on many files. */
export interface Many<Shared, Own> {
  readonly command: ThreadCommand;
  readonly work: WorkOn<Shared, Own>;
  /** Folders that results go into. */
  readonly outputs: readonly string[];
  /** Says why the files cannot be worked on at all, or gives what the work needs. */
  readonly begin: (inputs: Inputs) => Promise<Result<Begun<Shared, Own>, Problem>>;
  /** Is told what came of each file, in their order. */
  readonly told?: (input: Input, result: FileResult) => void;
}

/** What work on many files needs. */
export interface Begun<Shared, Own> {
  readonly shared: Shared;
  /** What is a file's own; it is asked in the files' order. */
  readonly ownOf: (input: Input) => Result<Own, Problem>;
}

interface Working<Shared, Own> extends Begun<Shared, Own> {
  readonly many: Many<Shared, Own>;
  readonly json: boolean;
}

/** So many files for each thread may be done before the one whose turn it is to be told. */
const AHEAD = 16;

/**
 * Works on files, several at a time where it is worth it, and tells them one by one in their order.
 *
 * @param tell ends the work by anything but `null`; what has been begun is finished
 * @returns what ended the work, or `null`
 */
export async function workOnMany<Shared, Own, End>(
  context: Context,
  found: readonly (Input | ClosedFolder)[],
  { many, shared, ownOf, json }: Working<Shared, Own>,
  tell: (input: Input | ClosedFolder, result: FileResult) => Promise<End | null>,
): Promise<End | null> {
  const lanes = lanesFor(found.length, availableParallelism());
  if (lanes < 2) {
    for (const input of found) {
      const ended = await tell(
        input,
        await resultOf(input, ownOf, (file, own) =>
          accountOf(context, file, json, () => many.work(context, file, own, shared)),
        ),
      );
      if (ended !== null) return ended;
    }
    return null;
  }
  const { locale, io } = context;
  const setting = { command: many.command, shared, json, locale, env: { ...io.env }, platform: io.platform };
  const pool = await threadPool("workOnFile", lanes, setting);
  // Threads are told of no signals: whoever stops the work waits for the files that are being written.
  const signal = untilSignal();
  const begun: { readonly input: Input | ClosedFolder; readonly result: Promise<FileResult> }[] = [];
  const begin = (input: Input | ClosedFolder): void => {
    const result = resultOf(input, ownOf, (file, own) =>
      pool.run({ input: file, own }).catch(() => err(problem("cli.files.thread", { file: file.file }))),
    );
    begun.push({ input, result });
  };
  try {
    let next = 0;
    while (next < found.length || begun.length > 0) {
      while (next < found.length && begun.length < lanes * AHEAD && !signal.received()) {
        const input = found[next];
        if (input) begin(input);
        next += 1;
      }
      const first = begun.shift();
      if (first === undefined) break;
      const ended = await tell(first.input, await first.result);
      if (ended !== null) return ended;
    }
    return null;
  } finally {
    await Promise.all(begun.map(({ result }) => result));
    await pool.close();
    signal.release();
  }
}

async function resultOf<Own>(
  input: Input | ClosedFolder,
  ownOf: (input: Input) => Result<Own, Problem>,
  work: (input: Input, own: Own) => Promise<FileResult>,
): Promise<FileResult> {
  if ("problem" in input) return err(input.problem);
  const own = ownOf(input);
  return own.ok ? work(input, own.value) : own;
}
