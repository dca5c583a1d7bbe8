import type {
  BaseFact,
  Budget,
  Evaluation,
  Indicator,
  SourcedNumber,
} from "../../../core/evaluation/evaluation";
import { levelWords } from "../../../core/evaluation/level-words";
import type { MaterialSheet } from "../../../core/evaluation/materials";
import { err, ok, type Result } from "../../../core/common/result";
import { correctedReading, type CorrectedReading, type Said } from "../../../core/corrected-reading";
import { sheetsWithColumns } from "../../../core/said-columns";
import { isPackWorkbook } from "../../../core/rules/workbook";
import { formatAddress } from "../../../core/workbook/a1";
import { openWorkbook } from "../assess";
import type { Done, WorkOn } from "../batch/file-work";
import { overFiles } from "../batch/over-files";
import type { Input } from "../batch/walk-folder";
import { saidWith, unusableColumns, type ColumnOptions } from "../columns";
import { print, type Context, type Outcome } from "../context";
import { formTitle } from "../form-title";
import { readOutput } from "../json/read";
import { EXIT, type Problem } from "../problem";
import { printedPoints } from "../printed-points";
import { SILENT, type Progress } from "../progress";
import { oneLine, shorten } from "../plain-text";
import {
  printColumns,
  printRows,
  printSkipped,
  printUnread,
  unknownTableLines,
  unreadLines,
} from "../reading-account";
import { renderLongTable } from "../table";

export interface ReadOptions extends ColumnOptions {
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  readonly json?: boolean;
}

const LONGEST_GOAL = 200;

/** `jiyan read`: what the reader understood, with the cells it stands in. */
export async function read(
  context: Context,
  files: readonly string[],
  options: ReadOptions,
): Promise<Outcome> {
  const said = saidWith(options, context);
  if (!said.ok) return said;
  return overFiles(context, files, {
    json: options.json,
    convert: options.convert,
    steps: 2,
    one: (input, progress) => readFile(context, input, said.value, progress),
    many: {
      command: "read",
      work: readOne,
      outputs: [],
      begin: () => Promise.resolve(ok({ shared: said.value, ownOf: () => ok(null) })),
    },
  });
}

/** Reads one of many. */
export const readOne: WorkOn<Said, null> = (context, input, _own, said) =>
  readFile(context, input, said, SILENT);

async function readFile(
  context: Context,
  input: Input,
  said: Said,
  progress: Progress,
): Promise<Result<Done, Problem>> {
  const { file } = input;
  const opened = await openWorkbook(input, context, progress);
  if (!opened.ok) return opened;
  progress.step(context.say("cli.progress.read"));
  const corrected = correctedReading(opened.value.workbook, {}, said);
  const { reading, problems, refused } = corrected;
  const { evaluations } = reading;
  const unusable = unusableColumns({ evaluations, problems, refused }, context);
  if (unusable) return err(unusable);
  return ok({
    exit: EXIT.ok,
    output: () => readOutput(file, reading),
    print: () => {
      if (evaluations.length === 0 && isPackWorkbook(opened.value.workbook)) {
        print(context, context.say("cli.engine.rule-pack", { file }));
      } else printReading(context, corrected);
    },
    summary: () =>
      context.say("cli.files.read", {
        forms: evaluations.length,
        indicators: sum(evaluations.map(({ indicators }) => indicators.length)),
        unread: sum([...evaluations, ...reading.materialSheets].map(({ unread }) => unread.length)),
      }),
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function printReading(context: Context, { reading, unknown }: CorrectedReading): void {
  const { evaluations, materialSheets, skipped } = reading;
  const { say } = context;
  const count = evaluations.length;
  print(context, count === 0 ? say("cli.read.none") : say("cli.read.count", { count }));
  if (count === 0) print(context, unknownTableLines(unknown, context.say));
  for (const [place, evaluation] of evaluations.entries()) {
    const title = formTitle(evaluation, context);
    // The number is what --form takes; a single form needs none.
    print(context, "", count === 1 ? title : say("cli.form-numbered", { number: place + 1, title }));
    for (const { label, value } of evaluation.info) {
      print(
        context,
        `  ${say("cli.pair", { label: shorten(label.text, LONGEST_GOAL), value: shown(value.text, context) })}`,
      );
    }
    if (evaluation.budget) printBudget(context, evaluation.budget);
    printGoals(context, evaluation);
    if (evaluation.indicators.length > 0) printIndicators(context, evaluation.indicators);
    if (evaluation.workItems.length > 0) printWork(context, evaluation);
    if (evaluation.baseFacts.length > 0) printBaseFacts(context, evaluation.baseFacts);
    printColumns(context, evaluation.mapping);
    printRows(context, evaluation.rows ?? []);
    print(context, unreadLines(evaluation, sheetsWithColumns(evaluations).length, context));
    printUnread(context, evaluation.unread);
  }
  for (const sheet of materialSheets) printMaterials(context, sheet);
  printSkipped(context, skipped);
}

function printMaterials(context: Context, { sheet, entries, unread }: MaterialSheet): void {
  const { say } = context;
  const columns = [
    { header: say("cli.column.cell") },
    { header: say("cli.column.wanted"), width: 0.3 },
    { header: say("cli.column.content"), width: 0.5 },
  ];
  const rows = entries.map(({ label, text }) => [
    formatAddress(text.at),
    label.text,
    text.text === "" ? say("cli.blank") : text.text,
  ]);
  const open = entries.filter(({ text }) => text.text === "").length;
  const heading = say("cli.read.materials", { sheet: oneLine(sheet), count: entries.length, open });
  print(context, "", heading);
  if (rows.length > 0) print(context, renderLongTable(context, columns, rows));
  printUnread(context, unread);
}

function shown(text: string, { say }: Context): string {
  return text.trim() === "" ? say("cli.blank") : shorten(text, LONGEST_GOAL);
}

function printBudget(context: Context, budget: Budget): void {
  const { say } = context;
  const raw = (value: SourcedNumber | null): string => value?.raw ?? "";
  const columns = [
    { header: say("cli.column.label"), width: 0.3 },
    ...["initial", "adjusted", "executed", "rate"].map((id) => ({
      header: say(`cli.column.${id}`),
      align: "right" as const,
    })),
  ];
  const rows = budget.lines.map((line) => [
    line.cleanLabel,
    raw(line.initial),
    raw(line.adjusted),
    raw(line.executed),
    raw(line.rate),
  ]);
  print(context, say("cli.read.budget", { unit: budget.unit }), renderLongTable(context, columns, rows));
}

function printGoals(context: Context, { goals }: Evaluation): void {
  const { say } = context;
  const rows = goals ? [goals, ...(goals.further ?? [])] : [];
  const pairs = rows.flatMap(
    ({ expected, actual }) =>
      [
        ["cli.read.expected", expected],
        ["cli.read.actual-goal", actual],
      ] as const,
  );
  for (const [label, goal] of pairs) {
    if (goal) print(context, `  ${say("cli.pair", { label: say(label), value: shown(goal.text, context) })}`);
  }
}

function levelOver({ level1, level2 }: Indicator): string {
  const level = level2 ?? level1;
  return level === null ? "" : levelWords(level);
}

function printIndicators(context: Context, indicators: readonly Indicator[]): void {
  const { say } = context;
  const columns = [
    { header: say("cli.column.cell") },
    { header: say("cli.column.level"), width: 0.17 },
    { header: say("cli.column.name"), width: 0.26 },
    { header: say("cli.column.target"), width: 0.15 },
    { header: say("cli.column.actual"), width: 0.15 },
    { header: say("cli.column.weight"), align: "right" as const },
    { header: say("cli.column.score"), align: "right" as const },
  ];
  const rows = indicators.map((indicator) => [
    formatAddress(indicator.name.at),
    levelOver(indicator),
    indicator.cleanName,
    indicator.target?.raw ?? "",
    indicator.actual?.raw ?? "",
    printedPoints(indicator.weight) ?? "",
    printedPoints(indicator.score) ?? "",
  ]);
  const heading = say("cli.read.indicators", { count: indicators.length });
  print(context, heading, renderLongTable(context, columns, rows));
  printSeries(context, indicators);
}

/** Values of parts of the year, where the table has any. */
function printSeries(context: Context, indicators: readonly Indicator[]): void {
  const { say } = context;
  const rows = indicators.flatMap(({ cleanName, name, series }) =>
    series.map(({ period, target, actual }, place) => [
      formatAddress((actual ?? target)?.at ?? name.at),
      place === 0 ? cleanName : "",
      say("cli.read.period", { kind: period.kind, number: String(period.number) }),
      target?.raw ?? "",
      actual?.raw ?? "",
    ]),
  );
  if (rows.length === 0) return;
  const columns = [
    { header: say("cli.column.cell") },
    { header: say("cli.column.name"), width: 0.35 },
    { header: say("cli.column.period") },
    { header: say("role.period-target"), align: "right" as const },
    { header: say("role.period-actual"), align: "right" as const },
  ];
  const heading = say("cli.read.series", { count: rows.length });
  print(context, heading, renderLongTable(context, columns, rows));
}

function printWork(context: Context, { workItems }: Evaluation): void {
  const { say } = context;
  const columns = [
    { header: say("cli.column.section"), width: 0.2 },
    { header: say("cli.column.item"), width: 0.2 },
    { header: say("cli.column.name"), width: 0.28 },
    { header: say("cli.column.value"), align: "right" as const },
    { header: say("cli.column.prior"), align: "right" as const },
  ];
  // A section and an item are named once, above their facts.
  const rows = workItems.flatMap((item, index) =>
    item.facts.map((fact, place) => [
      place === 0 && item.section.text !== workItems[index - 1]?.section.text ? item.section.text : "",
      place === 0 ? item.title.text : "",
      fact.name.text,
      `${fact.value.raw}${fact.unit?.text ?? ""}`,
      fact.prior?.raw ?? "",
    ]),
  );
  const heading = say("cli.read.work", { count: workItems.length });
  print(context, heading, renderLongTable(context, columns, rows));
}

function printBaseFacts(context: Context, facts: readonly BaseFact[]): void {
  const { say } = context;
  const columns = [
    { header: say("cli.column.cell") },
    { header: say("cli.column.label"), width: 0.35 },
    { header: say("cli.column.near"), width: 0.25 },
    { header: say("cli.column.content"), align: "right" as const },
    { header: say("cli.column.unit") },
  ];
  const rows = facts.map(({ cleanName, column, value }) => [
    formatAddress(value.at),
    cleanName,
    column?.text ?? "",
    value.raw,
    unitOf(value),
  ]);
  const heading = say("cli.read.base", { count: facts.length });
  print(context, heading, renderLongTable(context, columns, rows));
}

/** The unit of the table with its 万 or 亿; a rate has its sign in the value. */
function unitOf({ unit = "", scale }: BaseFact["value"]): string {
  if (unit === "%") return "";
  return scale === "10000" ? `万${unit}` : scale === "100000000" ? `亿${unit}` : unit;
}
