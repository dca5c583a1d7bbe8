import type { Locale } from "../../core/common/locale";
import type { Result } from "../../core/common/result";
import type { Translator } from "../../core/messages/catalogue";
import type { Io } from "./io";
import type { ExitCode, Problem } from "./problem";
import type { Style } from "./style";

/** What every command works with. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  readonly say: Translator;
  readonly style: Style;
}

/** How a command ended: an exit code, or why it could not be carried out. */
export type Outcome = Result<ExitCode, Problem>;

/** Writes a line to standard output. */
export function print(context: Context, ...lines: readonly (string | readonly string[])[]): void {
  for (const line of lines.flat()) context.io.out.write(`${line}\n`);
}

/** Writes data as JSON to standard output. */
export function printJson(context: Context, data: unknown): void {
  print(context, JSON.stringify(data, null, 2));
}
