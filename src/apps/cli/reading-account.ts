import { unreadSentences } from "../../core/checking";
import { findingsTranslator, type Assessment } from "../../core/engine";
import type {
  ColumnMapping,
  Evaluation,
  RowMapping,
  Skipped,
  UnreadCell,
} from "../../core/evaluation/evaluation";
import type { UnknownTable } from "../../core/reading";
import { sheetsWithColumns } from "../../core/said-columns";
import { unknownTableSentence } from "../../core/unknown-table-text";
import { columnName, formatAddress, formatRange } from "../../core/workbook/a1";
import { print, type Context } from "./context";
import { oneLine } from "./plain-text";
import { LONGEST_LINE, lineWidth, renderLongTable } from "./table";
import { wrapLines } from "./wrap";

const INDENT = "  ";
/** Tables of which the headings are told; a workbook may have hundreds of sheets. */
const MOST_TABLES = 3;

/** What each column of a form was read as, in one line. */
export function printColumns(context: Context, mapping: readonly ColumnMapping[]): void {
  if (mapping.length === 0) return;
  const { say } = context;
  const columns = mapping.map(({ column, role, second }) => {
    const roles = second === undefined ? [role] : [role, second];
    return say("cli.read.column", {
      letter: columnName(column),
      role: roles.map((one) => say(`role.${one}`)).join("/"),
    });
  });
  print(context, say("cli.read.columns", { columns: columns.join(say("cli.list.separator")) }));
}

/** The same of rows, in a table whose meanings run down them. */
export function printRows(context: Context, mapping: readonly RowMapping[]): void {
  if (mapping.length === 0) return;
  const { say } = context;
  const rows = mapping.map(({ row, role }) =>
    say("cli.read.row", { row: row + 1, role: say(`role.${role}`) }),
  );
  print(context, say("cli.read.rows", { rows: rows.join(say("cli.list.separator")) }));
}

/** Columns, rows and tables of a form that nobody read, in sentences that every command has, fitted to the line. */
export function unreadLines(evaluation: Evaluation, sheets: number, context: Context): readonly string[] {
  const say = findingsTranslator(context.locale);
  const width = Math.min(lineWidth(context.io.out), LONGEST_LINE) - INDENT.length;
  return unreadSentences(evaluation, sheets, say, "terminal")
    .flatMap((text) => wrapLines(oneLine(text), width))
    .map((line) => `${INDENT}${line}`);
}

/** The same of all forms of a workbook, each as one sentence. */
export function unreadNotes(
  { reading }: Pick<Assessment, "reading">,
  { locale }: Context,
): readonly string[] {
  const say = findingsTranslator(locale);
  const sheets = sheetsWithColumns(reading.evaluations).length;
  return reading.evaluations.flatMap((form) => unreadSentences(form, sheets, say, "terminal"));
}

/** Tables whose headings are all unknown, each in a sentence with the way to have it read. */
export function unknownTableLines(tables: readonly UnknownTable[], say: Context["say"]): readonly string[] {
  return tables
    .slice(0, MOST_TABLES)
    .map((table) => oneLine(unknownTableSentence(table, say, "terminal", tables.length)));
}

/** The cells of a form that nobody read: where, what they say, beside or under what, and what they likely are. */
export function printUnread(context: Context, unread: readonly UnreadCell[]): void {
  if (unread.length === 0) return;
  const { say } = context;
  const columns = [
    { header: say("cli.column.cell") },
    { header: say("cli.column.content"), width: 0.4 },
    { header: say("cli.column.near"), width: 0.25 },
    { header: say("cli.column.guess") },
  ];
  const rows = unread.map(({ at, text, near, guess }) => [
    formatAddress(at),
    text,
    near?.text ?? "",
    guess === undefined ? "" : say(`role.${guess}`),
  ]);
  print(context, say("cli.read.unread", { count: unread.length }), renderLongTable(context, columns, rows));
}

/** What was seen in the workbook and left out: where, why, and how it begins. */
export function printSkipped(context: Context, skipped: readonly Skipped[]): void {
  if (skipped.length === 0) return;
  const { say } = context;
  const columns = [
    { header: say("cli.column.cell"), width: 0.3 },
    { header: say("cli.column.reason"), width: 0.35 },
    { header: say("cli.column.content"), width: 0.3 },
  ];
  const rows = runsOf(skipped).map(([first, last]) => [
    placeOf(first, last),
    say(`skipped.${first.reason}`),
    first.text,
  ]);
  print(
    context,
    "",
    say("cli.read.skipped", { count: skipped.length }),
    renderLongTable(context, columns, rows),
  );
}

type Run = [first: Skipped, last: Skipped];

/** Single cells one below the other that were left out for one reason and say the same are told in one line. */
function runsOf(skipped: readonly Skipped[]): readonly Run[] {
  const runs: Run[] = [];
  for (const next of skipped) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run[1], next)) run[1] = next;
    else runs.push([next, next]);
  }
  return runs;
}

function goesOn(last: Skipped, next: Skipped): boolean {
  const alike = last.reason === next.reason && last.text === next.text && last.at.sheet === next.at.sheet;
  const single = last.area === undefined && next.area === undefined;
  return alike && single && last.at.column === next.at.column && next.at.row === last.at.row + 1;
}

/** `自评表!B14:B20`. */
function placeOf({ at, area }: Skipped, { at: end }: Skipped): string {
  const range = area ?? { top: at.row, left: at.column, bottom: end.row, right: end.column };
  return `${oneLine(at.sheet)}!${formatRange(range)}`;
}
