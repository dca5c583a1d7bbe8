import type { SaidProblem } from "../../core/corrected-reading";
import type { ColumnRole } from "../../core/evaluation/evaluation";
import { SAYABLE_ROLES, SAYABLE_ROW_ROLES, sayableRoles } from "../../core/evaluation/sayable-roles";
import { typedRole, type SaidColumnProblem } from "../../core/said-columns";
import type { SaidRowProblem } from "../../core/said-rows";
import { columnName } from "../../core/workbook/a1";
import type { Context } from "./context";
import { problem, type Problem } from "./problem";

/** Why something said of a column or a row cannot be followed. */
export function describeSaid(found: SaidProblem, say: Context["say"]): Problem {
  return isOfRow(found) ? describeRow(found, say) : describeColumn(found, say);
}

function isOfRow(found: SaidProblem): found is SaidRowProblem {
  return found.kind.startsWith("row-");
}

function listOf(names: readonly string[], say: Context["say"]): string {
  return names.join(say("cli.list.separator"));
}

function describeRow(found: SaidRowProblem, say: Context["say"]): Problem {
  const id = `cli.said.${found.kind}`;
  switch (found.kind) {
    case "row-malformed":
      return problem(id, { text: found.text });
    case "row-unknown-role":
      return problem(id, { text: found.text, role: found.role, known: roleList(SAYABLE_ROW_ROLES, say) });
    case "row-sheet-needed": {
      const example = `${found.sheets[0] ?? ""}!${found.text}`;
      return problem(id, { text: found.text, sheets: listOf(found.sheets, say), example });
    }
    case "row-no-sheet":
      return problem(id, { text: found.text, sheet: found.sheet, sheets: listOf(found.sheets, say) });
    case "row-empty":
      return problem(id, { text: found.text, sheet: found.sheet, row: found.row + 1 });
    case "row-no-table":
      return problem(id, {
        text: found.text,
        sheet: found.sheet,
        name: typedRole("name", say),
        target: typedRole("target", say),
        actual: typedRole("actual", say),
      });
    case "row-twice":
    case "row-role-twice":
      return problem(id, { text: found.text, other: found.other });
  }
}

function describeColumn(found: SaidColumnProblem, say: Context["say"]): Problem {
  const id = `cli.said.${found.kind}`;
  switch (found.kind) {
    case "malformed":
      return problem(id, { text: found.text });
    case "unknown-role":
      return problem(id, { text: found.text, role: found.role, known: roleList(SAYABLE_ROLES, say) });
    case "sheet-needed": {
      const example = `${found.sheets[0] ?? ""}!${found.text}`;
      return problem(id, { text: found.text, sheets: listOf(found.sheets, say), example });
    }
    case "no-form":
      return problem(id, { text: found.text, sheet: found.sheet, sheets: listOf(found.sheets, say) });
    case "no-column":
      return problem(id, {
        text: found.text,
        sheet: found.sheet,
        letter: columnName(found.column),
        columns: listOf(found.columns.map(columnName), say),
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

/** Meanings as they are typed, in one line. */
export function roleList(roles: readonly ColumnRole[], say: Context["say"]): string {
  return roles.map((role) => typedRole(role, say)).join(say("cli.list.separator"));
}
