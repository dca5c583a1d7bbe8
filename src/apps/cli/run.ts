import { CommanderError } from "commander";
import type { Context, Outcome } from "./context";
import { faultOf } from "./fault";
import type { Io } from "./io";
import { initialLocale, parseLocale } from "./locale";
import { cliTranslator } from "./messages";
import { EXIT, problem, type ExitCode, type Problem } from "./problem";
import { buildProgram } from "./program";
import { oneLine } from "./plain-text";
import { styleFor } from "./style";
import { usageProblem } from "./usage-errors";

/**
 * Carries out one command line.
 *
 * @param argv arguments without program and script name
 * @returns the exit code: 0 done, 1 done with findings to fail on, 2 wrong usage or unusable file, 3 a fault, also of
 *   standard output
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const locale = initialLocale(argv, io);
  const say = cliTranslator(locale);
  const code = await carryOut(argv, { io, locale, say, style: styleFor(io.out, io.env) });
  const failure = await io.out.failure();
  if (failure === undefined) return code;
  // A reader that has seen enough closes the pipe (`jiyan read … | head`): the code tells, a word would only disturb.
  if (failure !== "EPIPE") io.err.write(`jiyan: ${say("cli.output.stdout", { code: failure })}\n`);
  return EXIT.fault;
}

async function carryOut(argv: readonly string[], context: Context): Promise<ExitCode> {
  const { io, say } = context;
  let outcome: Outcome | undefined;
  const program = buildProgram(context, async (work) => {
    outcome = await work;
  });
  program.hook("preAction", () => {
    const wanted = program.opts<{ locale?: string }>().locale;
    if (wanted !== undefined && parseLocale(wanted) === undefined) {
      throw new UsageError(problem("cli.usage.locale", { value: wanted }));
    }
  });
  const tell = (found: Problem): ExitCode => {
    const lines = [
      `jiyan: ${oneLine(say(found.id, found.params))}`,
      ...found.list.map((one) => `  ${oneLine(one)}`),
    ];
    io.err.write(lines.map((line) => `${line}\n`).join(""));
    return EXIT.unusable;
  };
  if (argv.length === 0) return tell(problem("cli.usage.no-command"));
  try {
    await program.parseAsync([...argv], { from: "user" });
    if (outcome === undefined) return tell(problem("cli.usage.no-command"));
    return outcome.ok ? outcome.value : tell(outcome.error);
  } catch (error) {
    if (error instanceof UsageError) return tell(error.problem);
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.ok : tell(usageProblem(error));
    }
    return fault(error, io, say);
  }
}

/** Wrong usage that commander does not know of, thrown out of its hooks. */
class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(readonly problem: Problem) {
    super(problem.id);
  }
}

/** One line with an id; details only when asked for. */
async function fault(error: unknown, io: Io, say: ReturnType<typeof cliTranslator>): Promise<ExitCode> {
  const { id, details } = await faultOf(error);
  io.err.write(`jiyan: ${say("cli.fault", { id })}\n`);
  if (io.env["JIYAN_DEBUG"] === "1") io.err.write(`${details}\n`);
  return EXIT.fault;
}
