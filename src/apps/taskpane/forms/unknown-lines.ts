import type { ColumnCorrection, ColumnRole } from "../../../core/evaluation/evaluation";
import { sayableRoles } from "../../../core/evaluation/sayable-roles";
import type { Translator } from "../../../core/messages/catalogue";
import type { UnknownTable } from "../../../core/reading";
import { saysTable } from "../../../core/said-columns";
import { columnName } from "../../../core/workbook/a1";

/** Such a table becomes one of indicators. */
export const ROLES = sayableRoles("indicator-table");

/** A column of a table of unknown headings, or a row of one whose meanings run down its rows. */
export interface UnknownLine {
  /** Zero-based column or row. */
  readonly index: number;
  /** As the sheet names it. */
  readonly letter: string;
  readonly header: string;
  readonly samples: readonly string[];
  readonly guess: ColumnRole | null;
}

/** What of a table may be said to mean something, with the signature under which that is remembered. */
export function linesOf(
  table: UnknownTable,
  sideways: boolean,
): { readonly lines: readonly UnknownLine[]; readonly signature: string } {
  return sideways
    ? {
        lines: table.rows.map(({ row, ...line }) => ({ ...line, index: row, letter: String(row + 1) })),
        signature: table.rowSignature,
      }
    : {
        lines: table.columns.map(({ column, header, samples, guess }) => ({
          ...{ header, samples, guess },
          index: column,
          letter: columnName(column),
        })),
        signature: table.signature,
      };
}

/** What the headings say by themselves, each meaning once. */
export function guessed(lines: readonly UnknownLine[]): readonly ColumnCorrection[] {
  const taken = new Set<ColumnRole>();
  return lines.flatMap(({ index, guess }) => {
    if (guess === null || taken.has(guess) || !ROLES.includes(guess)) return [];
    taken.add(guess);
    return [{ column: index, role: guess }];
  });
}

/** Why what was said makes no table, as a sentence. */
export function problemOf(
  said: readonly ColumnCorrection[],
  lines: readonly UnknownLine[],
  sideways: boolean,
  say: Translator,
): string | null {
  const problem = saysTable([...said].sort((one, other) => one.column - other.column));
  if (problem === null) return null;
  if (problem.kind === "not-enough") return say(`pane.tables.missing.${problem.missing}`);
  const [first, second] = problem.columns;
  const letterOf = (column: number) => lines.find(({ index }) => index === column)?.letter ?? "";
  return say(`pane.${sideways ? "rows" : "tables"}.role-twice`, {
    first: letterOf(first),
    second: letterOf(second),
    role: say(`role.${problem.role}`),
  });
}
