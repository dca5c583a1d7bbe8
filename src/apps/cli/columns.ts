import type { Command } from "commander";
import { err, ok, type Result } from "../../core/common/result";
import type { Said, SaidProblem } from "../../core/corrected-reading";
import type { Evaluation } from "../../core/evaluation/evaluation";
import { SAYABLE_ROLES } from "../../core/evaluation/sayable-roles";
import { parseSaidColumns, typedRole } from "../../core/said-columns";
import { parseSaidRows } from "../../core/said-rows";
import type { Context } from "./context";
import { problem, type Problem } from "./problem";
import { describeSaid, roleList } from "./said-problem";

/** What a command line says of columns and rows. */
export interface ColumnOptions {
  /** Each as it was typed: `F=target`. */
  readonly column?: readonly string[];
  /** Each as it was typed: `5=target`. */
  readonly row?: readonly string[];
}

/** Gives a command the options `--column` and `--row`, each of which may be given several times. */
export function withColumns(command: Command, { say }: Context): Command {
  const roles = roleList(SAYABLE_ROLES, say);
  const all = (text: string, former: readonly string[] | undefined): readonly string[] => [
    ...(former ?? []),
    text,
  ];
  return command
    .option(`--column <${say("cli.arg.column")}>`, say("cli.opt.column", { roles }), all)
    .option(`--row <${say("cli.arg.row")}>`, say("cli.opt.row"), all);
}

/** What was said with `--column` and `--row`, or what is wrong with how it is written. */
export function saidWith({ column = [], row = [] }: ColumnOptions, { say }: Context): Result<Said, Problem> {
  const columns = parseSaidColumns(column);
  if (!columns.ok) return err(describeSaid(columns.error, say));
  const rows = parseSaidRows(row);
  return rows.ok ? ok({ columns: columns.value, rows: rows.value }) : err(describeSaid(rows.error, say));
}

/** What came of what was said: of the forms that were read, what did not fit them. */
export interface SaidOutcome {
  readonly evaluations: readonly Evaluation[];
  readonly problems: readonly SaidProblem[];
  /** Ids of forms of which nothing would be left to read. */
  readonly refused: readonly string[];
}

/** Why what was said cannot be followed, if it cannot: no half of it is. */
export function unusableColumns(
  { evaluations, problems: [first], refused }: SaidOutcome,
  { say }: Context,
): Problem | undefined {
  if (first !== undefined) return describeSaid(first, say);
  const form = evaluations.find(({ id }) => refused.includes(id));
  if (form === undefined) return undefined;
  const title = form.title?.text ?? say("cli.untitled");
  const name = typedRole("name", say);
  return problem("cli.said.nothing-left", { title, sheet: form.sheet, name });
}
