import type { ColumnRole } from "./evaluation/evaluation";
import type { Translator } from "./messages/catalogue";
import type { UnknownColumn, UnknownTable } from "./reading";
import { nameOfColumn, typedRole } from "./said-columns";
import { columnName } from "./workbook/a1";

/** More headings than this are counted instead of named. */
const MOST_NAMED = 8;
const LONGEST_NAME = 20;

/**
 * That the headings of a table are not known: where they stand, what they are, and how to say what they mean. Every
 * command and the pane have this one sentence.
 * @param say one that has the table `roles.<locale>.json`
 * @param place the means that are at hand
 * @param sheets how many sheets hold forms or tables, so that a column is named with its sheet where that is needed
 */
export function unknownTableSentence(
  table: UnknownTable,
  say: Translator,
  place: "terminal" | "pane",
  sheets: number,
): string {
  const { sheet, row, columns } = table;
  const named = columns.slice(0, MOST_NAMED).map(({ column, header }) =>
    say("columns.unknown-table.column", {
      letter: columnName(column),
      header: header.replace(/\s+/gu, " ").slice(0, LONGEST_NAME),
    }),
  );
  // Within double quotes most shells take a sheet's ! for something of their own.
  const quote = sheets > 1 ? "'" : "";
  const example = exampleOf(columns)
    .map(([{ column }, role]) => {
      const letter = nameOfColumn(sheet, column, sheets);
      return `--column ${quote}${letter}=${typedRole(role, say)}${quote}`;
    })
    .join(" ");
  return say("columns.unknown-table", {
    sheet: sheet.replace(/\s+/gu, " "),
    row: row + 1,
    columns: named.join(say("columns.unknown-table.separator")),
    more: columns.length - named.length,
    place,
    example,
  });
}

/** What might be said: the last column of words left of the figures for the names, and the columns of figures. */
function exampleOf(columns: readonly UnknownColumn[]): readonly (readonly [UnknownColumn, ColumnRole])[] {
  const says =
    (pattern: RegExp) =>
    ({ samples }: UnknownColumn): boolean =>
      samples.some((text) => pattern.test(text));
  const first = columns.findIndex(says(VALUE));
  const left = columns.slice(0, first > 0 ? first : -1);
  const name = left.filter((one) => one.samples.length > 0 && !says(/\d/u)(one)).at(-1) ?? columns[0];
  const right = columns.filter(({ column }) => column > (name?.column ?? 0));
  const choices = [right.filter(says(VALUE)), right.filter(says(/\d/u))];
  const [target, actual] = choices.find((some) => some.length > 1) ?? right;
  return [
    ...(name ? [[name, "name"] as const] : []),
    ...(target ? [[target, "target"] as const] : []),
    ...(actual ? [[actual, "actual"] as const] : []),
  ];
}

/** A figure with an operator or a unit: points have none. */
const VALUE = /^\s*(?:[≥≤<>=＝].*\d|[\d.,]+\s*[^\d\s.,])/u;
