import type { Command } from "commander";
import { err, ok, type Result } from "../../core/common/result";
import type { Said } from "../../core/corrected-reading";
import type { ColumnRole, Evaluation } from "../../core/evaluation/evaluation";
import { SAYABLE_ROLES, sayableRoles } from "../../core/evaluation/sayable-roles";
import { parseSaidColumns, typedRole, type SaidProblem } from "../../core/said-columns";
import { columnName } from "../../core/workbook/a1";
import type { Context } from "./context";
import { problem, type Problem } from "./problem";

/** What a command line says of columns. */
export interface ColumnOptions {
  /** Each as it was typed: `F=target`. */
  readonly column?: readonly string[];
}

/** Gives a command the option `--column`, which may be given several times. */
export function withColumns(command: Command, { say }: Context): Command {
  const roles = roleList(SAYABLE_ROLES, say);
  return command.option(
    `--column <${say("cli.arg.column")}>`,
    say("cli.opt.column", { roles }),
    (text: string, former: readonly string[] | undefined) => [...(former ?? []), text],
  );
}

/** What was said with `--column`, or what is wrong with how it is written. */
export function saidWith({ column = [] }: ColumnOptions, { say }: Context): Result<Said, Problem> {
  const columns = parseSaidColumns(column);
  return columns.ok ? ok({ columns: columns.value }) : err(describe(columns.error, say));
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
  if (first !== undefined) return describe(first, say);
  const form = evaluations.find(({ id }) => refused.includes(id));
  if (form === undefined) return undefined;
  const title = form.title?.text ?? say("cli.untitled");
  const name = typedRole("name", say);
  return problem("cli.said.nothing-left", { title, sheet: form.sheet, name });
}

function describe(found: SaidProblem, say: Context["say"]): Problem {
  const list = (names: readonly string[]): string => names.join(say("cli.list.separator"));
  const id = `cli.said.${found.kind}`;
  switch (found.kind) {
    case "malformed":
      return problem(id, { text: found.text });
    case "unknown-role":
      return problem(id, { text: found.text, role: found.role, known: roleList(SAYABLE_ROLES, say) });
    case "sheet-needed": {
      const example = `${found.sheets[0] ?? ""}!${found.text}`;
      return problem(id, { text: found.text, sheets: list(found.sheets), example });
    }
    case "no-form":
      return problem(id, { text: found.text, sheet: found.sheet, sheets: list(found.sheets) });
    case "no-column":
      return problem(id, {
        text: found.text,
        sheet: found.sheet,
        letter: columnName(found.column),
        columns: list(found.columns.map(columnName)),
      });
    case "not-of-kind":
      return problem(id, {
        text: found.text,
        role: typedRole(found.role, say),
        form: say(`cli.kind.${found.form}`),
        known: roleList(sayableRoles(found.form), say),
      });
    case "not-enough": {
      const missing = typedRole(found.missing, say);
      const letter = /^(?:.+[!！])?a\s*[=＝]/i.test(found.text.trim()) ? "B" : "A";
      return problem(id, { text: found.text, sheet: found.sheet, missing, letter });
    }
    case "column-twice":
    case "role-twice":
      return problem(id, { text: found.text, other: found.other });
  }
}

function roleList(roles: readonly ColumnRole[], say: Context["say"]): string {
  return roles.map((role) => typedRole(role, say)).join(say("cli.list.separator"));
}
