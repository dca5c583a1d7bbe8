import type { ColumnMapping, Skipped, UnreadCell } from "../../core/evaluation/evaluation";
import { columnName, formatAddress, formatRange } from "../../core/workbook/a1";
import { print, type Context } from "./context";
import { oneLine } from "./plain-text";
import { renderLongTable } from "./table";

/** What each column of a form was read as, in one line. */
export function printColumns(context: Context, mapping: readonly ColumnMapping[]): void {
  if (mapping.length === 0) return;
  const { say } = context;
  const columns = mapping.map(({ column, role }) =>
    say("cli.read.column", { letter: columnName(column), role: say(`role.${role}`) }),
  );
  print(context, say("cli.read.columns", { columns: columns.join(say("cli.list.separator")) }));
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
