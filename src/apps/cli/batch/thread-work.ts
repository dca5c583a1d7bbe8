import type { Locale } from "../../../core/common/locale";
import type { Context } from "../context";
import type { Io } from "../io";
import { cliTranslator } from "../messages";
import { styleFor } from "../style";
import { accountOf, type FileResult, type WorkOn } from "./file-work";
import type { Input } from "./walk-folder";

/** What each command does with one of many files, loaded in the thread that does it. */
const WORK = {
  check: () => import("../commands/check").then(({ checkOne }) => checkOne),
  read: () => import("../commands/read").then(({ readOne }) => readOne),
  report: () => import("../commands/report").then(({ reportOne }) => reportOne),
  return: () => import("../commands/return").then(({ returnOne }) => returnOne),
  score: () => import("../commands/score").then(({ scoreOne }) => scoreOne),
  status: () => import("../commands/status").then(({ statusOne }) => statusOne),
} satisfies Record<string, () => Promise<WorkOn<never, never>>>;

export type ThreadCommand = keyof typeof WORK;

/** What a thread needs for all files, as plain data. */
export interface ThreadSetting {
  readonly command: ThreadCommand;
  readonly shared: unknown;
  readonly json: boolean;
  readonly locale: Locale;
  readonly env: Io["env"];
  readonly platform: string;
}

/** A file, and what is its own. */
export interface ThreadJob {
  readonly input: Input;
  readonly own: unknown;
}

/** The work of a thread. What is printed goes nowhere: results are told by the thread that started this one. */
export function threadWork(setting: ThreadSetting): (job: ThreadJob) => Promise<FileResult> {
  const { command, shared, json, locale, env, platform } = setting;
  const io: Io = {
    out: {
      write: () => undefined,
      isTerminal: false,
      columns: undefined,
      failure: () => Promise.resolve(undefined),
    },
    err: { write: (text) => process.stderr.write(text), isTerminal: false, columns: undefined },
    env,
    platform,
  };
  const context: Context = { io, locale, say: cliTranslator(locale), style: styleFor(io.out, env) };
  return ({ input, own }) =>
    accountOf(context, input, json, async () => {
      // Whoever started this thread made both for this command.
      const work = (await WORK[command]()) as WorkOn<unknown, unknown>;
      return work(context, input, own, shared);
    });
}
