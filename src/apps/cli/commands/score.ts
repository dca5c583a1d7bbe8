import { Decimal } from "../../../core/common/decimal";
import { err, ok, type Result } from "../../../core/common/result";
import { formName } from "../../../core/chosen-form";
import type { Evaluation, Indicator } from "../../../core/evaluation/evaluation";
import { given } from "../../../core/evaluation/given";
import type { IndicatorScore, Score, Scorecard } from "../../../core/evaluation/scorecard";
import type { Assessment } from "../../../core/engine";
import { sheetsWithColumns } from "../../../core/said-columns";
import { formatAddress } from "../../../core/workbook/a1";
import { assessFile, ruleSheetNotes, unusableOptions, type AssessOptions } from "../assess";
import type { Done, WorkOn } from "../batch/file-work";
import { overFiles } from "../batch/over-files";
import type { Input } from "../batch/walk-folder";
import { print, type Context, type Outcome } from "../context";
import { formTitle } from "../form-title";
import { packOutput, scorecardOutput, type ScoreOutput } from "../json/score";
import { EXIT, type Problem } from "../problem";
import { printedPoints } from "../printed-points";
import { SILENT, type Progress } from "../progress";
import { shorten } from "../plain-text";
import { unreadLines, unreadNotes } from "../reading-account";
import { renderLongTable } from "../table";

const LONGEST_NAME = 120;
const SHORT_NAME = 30;

export interface ScoreOptions extends AssessOptions {
  readonly explain?: boolean;
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  readonly json?: boolean;
}

/** `jiyan score`: points, total and grade under a rule pack. */
export async function score(
  context: Context,
  files: readonly string[],
  options: ScoreOptions,
): Promise<Outcome> {
  return overFiles(context, files, {
    json: options.json,
    convert: options.convert,
    steps: 2,
    one: (input, progress) => scoreFile(context, input, options, progress),
    many: {
      command: "score",
      work: scoreOne,
      outputs: [],
      begin: async () => {
        const unusable = await unusableOptions(options, context);
        return unusable ? err(unusable) : ok({ shared: options, ownOf: () => ok(null) });
      },
    },
  });
}

/** Scores one of many. */
export const scoreOne: WorkOn<ScoreOptions, null> = (context, input, _own, options) =>
  scoreFile(context, input, options, SILENT);

async function scoreFile(
  context: Context,
  input: Input,
  options: ScoreOptions,
  progress: Progress,
): Promise<Result<Done, Problem>> {
  const { file } = input;
  const assessed = await assessFile(input, options, context, progress);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed.value;
  return ok({
    exit: EXIT.ok,
    output: () => scoreOutput(file, assessment, context),
    print: () => {
      printScores(context, assessment, options.explain === true);
    },
    summary: () => totals(context, assessment),
  });
}

/** Total and grade of each form that has them. */
function totals(context: Context, assessment: Assessment): string {
  const { say } = context;
  const told = scored(assessment).flatMap(([evaluation, { total, grade }]) => {
    if (total === null) return [];
    const name = shorten(formName(evaluation), SHORT_NAME);
    return say("cli.files.score", { name, points: total.points, max: total.max, grade: grade ?? "none" });
  });
  return told.length === 0 ? say("cli.files.no-total") : told.join(say("cli.list.separator"));
}

function scoreOutput(file: string, assessment: Assessment, context: Context): ScoreOutput {
  return {
    file,
    pack: packOutput(assessment.pack, context.say),
    scorecards: scored(assessment).map(([evaluation, scorecard]) =>
      scorecardOutput(evaluation, scorecard, context.say),
    ),
    notes: [...ruleSheetNotes(assessment, context), ...unreadNotes(assessment, context)],
  };
}

function scored({ reading, scorecards }: Assessment): readonly (readonly [Evaluation, Scorecard])[] {
  const byId = new Map(scorecards.map((scorecard) => [scorecard.evaluation, scorecard]));
  return reading.evaluations.flatMap((evaluation) => {
    const scorecard = byId.get(evaluation.id);
    return scorecard ? [[evaluation, scorecard] as const] : [];
  });
}

function printScores(context: Context, assessment: Assessment, explain: boolean): void {
  const { say } = context;
  const { pack } = assessment;
  print(
    context,
    say("cli.score.pack", { title: pack.title[context.locale], id: pack.id, version: pack.version }),
  );
  print(context, ruleSheetNotes(assessment, context));
  const sheets = sheetsWithColumns(assessment.reading.evaluations).length;
  for (const [evaluation, scorecard] of scored(assessment)) {
    print(context, "", formTitle(evaluation, context));
    if (evaluation.indicators.length > 0) print(context, scoreTable(context, evaluation, scorecard));
    print(context, totalLine(context, scorecard, evaluation));
    print(context, unreadLines(evaluation, sheets, context));
    if (explain) printExplanation(context, evaluation, scorecard);
  }
}

/**
 * Total and grade in one line, beside the total that the form states where that is another: the report tells the form's.
 *
 * @param alone whether the form's own total stands alone: it follows rules of its own, and a second total answers nothing
 */
export function totalLine(
  { say, style }: Context,
  { total, grade }: Scorecard,
  { total: stated }: Evaluation,
  alone = false,
): string {
  if (total === null) return say("cli.score.no-total");
  const own = given(stated?.score)?.value;
  const other = own !== undefined && !new Decimal(own).eq(total.points);
  if (other && alone) return style.bold(say("cli.score.total-stated", { own }));
  return style.bold(
    say(other ? "cli.score.total-computed" : "cli.score.total", {
      points: total.points,
      max: total.max,
      grade: grade ?? "none",
      own: own ?? "",
    }),
  );
}

function scoreTable(context: Context, evaluation: Evaluation, scorecard: Scorecard): string {
  const { say } = context;
  const scores = new Map(scorecard.indicators.map((entry) => [entry.indicator, entry]));
  const right = { align: "right" as const };
  const budget = scorecard.budget
    ? [
        [
          "",
          say("cli.score.budget"),
          scorecard.budget.max,
          evaluation.budget?.score?.raw ?? "",
          scorecard.budget.points,
          say("cli.score.basis.computed"),
        ],
      ]
    : [];
  return renderLongTable(
    context,
    [
      { header: say("cli.column.cell") },
      { header: say("cli.column.name"), width: 0.38 },
      { header: say("cli.column.weight"), ...right },
      { header: say("cli.column.entered"), ...right },
      { header: say("cli.column.computed"), ...right },
      { header: say("cli.column.basis-of-score") },
    ],
    [
      ...budget,
      ...evaluation.indicators.map((indicator) => scoreRow(indicator, scores.get(indicator.id), context)),
    ],
  );
}

function scoreRow(indicator: Indicator, entry: IndicatorScore | undefined, { say }: Context): string[] {
  return [
    formatAddress(indicator.name.at),
    indicator.cleanName,
    printedPoints(indicator.weight) ?? "",
    printedPoints(indicator.score) ?? "",
    entry?.score?.points ?? "",
    say(`cli.score.basis.${entry?.basis ?? "none"}`),
  ];
}

/** Every score with the steps that lead there, in words. */
function printExplanation(context: Context, evaluation: Evaluation, scorecard: Scorecard): void {
  const { say } = context;
  print(context, "", context.style.bold(say("cli.score.explain")));
  if (scorecard.budget) printSteps(context, say("cli.score.budget"), scorecard.budget);
  const indicators = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator]));
  for (const entry of scorecard.indicators) {
    const indicator = indicators.get(entry.indicator);
    if (indicator === undefined) continue;
    const name = say("cli.score.explain.name", {
      name: shorten(indicator.cleanName, LONGEST_NAME),
      cell: formatAddress(indicator.name.at),
    });
    if (entry.score) printSteps(context, name, entry.score);
    else print(context, say("cli.score.explain.none", { name }));
  }
  if (scorecard.total) printSteps(context, say("cli.score.explain.total"), scorecard.total);
}

function printSteps(context: Context, name: string, { points, max, steps }: Score): void {
  const { say } = context;
  print(context, say("cli.score.explain.head", { name, points, max }));
  for (const step of steps) {
    const cells = [...new Set(step.inputs.map((input) => formatAddress(input.at)))];
    const params = { label: say(step.label), formula: step.formula };
    print(
      context,
      cells.length === 0
        ? `    ${say("cli.score.explain.step", params)}`
        : `    ${say("cli.score.explain.step-cells", { ...params, cells: cells.join(say("cli.list.separator")) })}`,
    );
  }
}
