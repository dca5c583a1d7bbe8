import { err, ok } from "../../../core/common/result";
import { DATA_TABLES, datasetTranslator } from "../../../core/dataset";
import type { ReadableCell } from "../../../core/workbook/readable-sheet";
import { writeReadableWorkbook } from "../../../hosts/file/readable-workbook";
import { MOST_ROWS } from "../../../hosts/file/consolidating";
import { print, type Context, type Outcome } from "../context";
import { ask, type Answer } from "../dataset/ask";
import { checkOutput, wouldLoseWork, writeOutput } from "../files";
import { oneLine } from "../plain-text";
import { EXIT, problem } from "../problem";
import { renderLongTable, renderTable } from "../table";

export interface QueryOptions {
  /** A workbook for the answer. */
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `jiyan query "select …" FOLDER`: a question over consolidated data. Without a question: the tables and their columns. */
export async function query(
  context: Context,
  sql: string | undefined,
  folder: string | undefined,
  options: QueryOptions,
): Promise<Outcome> {
  if (sql === undefined) return tellTables(context);
  const { output, force, json } = options;
  const unusable = output === undefined ? undefined : await checkOutput(output, [".xlsx"]);
  if (unusable) return err(unusable);
  const answer = await ask(folder ?? ".", sql);
  if (!answer.ok) return answer;
  if (output !== undefined) return writeAnswer(context, answer.value, output, sql, force === true);
  if (json === true) {
    const { columns, rows } = answer.value;
    for (const row of rows) {
      print(
        context,
        JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]))),
      );
    }
    return ok(EXIT.ok);
  }
  print(context, answerTable(context, answer.value));
  print(context, context.say("cli.query.rows", { count: answer.value.rows.length }));
  return ok(EXIT.ok);
}

function answerTable(context: Context, { columns, rows }: Answer): string {
  return renderLongTable(
    context,
    columns.map(({ name, numeric }) => ({ header: oneLine(name), align: numeric ? "right" : "left" })),
    rows.map((row) => row.map((value) => oneLine(shown(value)))),
  );
}

/** A value as people read it: decimals without noughts at their ends. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return /^-?\d+\.\d+$/u.test(value) ? value.replace(/\.?0+$/u, "") : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return JSON.stringify(value);
}

/** Digits of a number that a cell keeps; one of more stays a text, which loses none. */
const MOST_DIGITS = 15;

async function writeAnswer(
  context: Context,
  { columns, rows }: Answer,
  output: string,
  sql: string,
  force: boolean,
): Promise<Outcome> {
  if (rows.length > MOST_ROWS) {
    return err(
      problem("cli.consolidate.too-many-rows", {
        sheet: context.say("cli.query.sheet"),
        count: rows.length,
        most: MOST_ROWS,
      }),
    );
  }
  const { say, style } = context;
  const name = say("cli.query.sheet");
  const cells = rows.map((row) => row.map((value, index) => cellOf(value, columns[index]?.numeric === true)));
  const sheet = {
    name,
    title: name,
    notes: [oneLine(sql)],
    columns: columns.map(({ name: head }) => ({ head, width: 20 })),
  };
  const bytes = await writeReadableWorkbook([{ ...sheet, rows: cells }], say("cli.query.creator"));
  if (!force && (await wouldLoseWork(output, bytes)))
    return err(problem("cli.output.exists", { file: output }));
  const written = await writeOutput(output, bytes);
  if (!written.ok) return written;
  print(context, style.good(say("cli.query.written", { count: rows.length, file: oneLine(output) })));
  return ok(EXIT.ok);
}

function cellOf(value: unknown, numeric: boolean): ReadableCell {
  if (value === null || value === undefined) return null;
  const text = shown(value);
  return numeric && text.replace(/\D/gu, "").length <= MOST_DIGITS ? Number(text) : text;
}

/** The tables and columns that a question may be about. */
function tellTables(context: Context): Promise<Outcome> {
  const { io, locale, say } = context;
  const t = datasetTranslator(locale);
  for (const { name, columns } of DATA_TABLES) {
    const head = [
      { header: say("cli.query.column") },
      { header: say("cli.query.type") },
      { header: say("cli.query.holds"), width: 0.5 },
    ];
    const rows = columns.map((column) => [column.name, column.type, t(`dataset.${name}.${column.name}`)]);
    print(
      context,
      context.style.bold(say("cli.query.table", { name, about: t(`dataset.${name}`) })),
      renderTable(head, rows, io.out),
      "",
    );
  }
  print(context, say("cli.query.usage"));
  return Promise.resolve(ok(EXIT.ok));
}
