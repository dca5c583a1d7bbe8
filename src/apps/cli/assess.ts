import { extname } from "node:path";
import {
  assessWorkbook,
  ofForm,
  ofYear,
  type Assessment,
  type EngineProblem,
  type FormLabel,
} from "../../core/engine";
import { err, ok, type Result } from "../../core/common/result";
import type { Translator } from "../../core/messages/catalogue";
import { problemMessage } from "../../core/rules";
import { formatCellRef } from "../../core/workbook/a1";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { isPackJson } from "../../hosts/file/packs";
import { readWorkbook } from "../../hosts/file/reading";
import type { Input } from "./batch/walk-folder";
import { saidWith, unusableColumns, type ColumnOptions, type SaidOutcome } from "./columns";
import type { Context } from "./context";
import { readInput } from "./files";
import { namedPack } from "./pack-file";
import { describeSaid } from "./said-problem";
import { oneLine, shorten } from "./plain-text";
import { problem, type Problem } from "./problem";
import type { Progress } from "./progress";
import { unknownTableLines } from "./reading-account";
import { refusalProblem } from "./workbook-file";

/** A workbook file as bytes and as plain data. */
export interface OpenedWorkbook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
}

/** A file to read: itself, or the workbook that it was converted to. */
export type Source = Pick<Input, "file" | "converted">;

/** An opened workbook with what was found in it. */
export interface AssessedWorkbook extends OpenedWorkbook {
  readonly assessment: Assessment;
}

/** Reads a workbook file. */
export async function openWorkbook(
  { file, converted = file }: Source,
  { say }: Context,
  progress: Progress,
): Promise<Result<OpenedWorkbook, Problem>> {
  progress.step(say("cli.progress.open"));
  const bytes = await readInput(converted);
  return bytes.ok ? openBytes(file, bytes.value, say, progress) : bytes;
}

/** Reads what is in a workbook file. */
export async function openBytes(
  file: string,
  bytes: Uint8Array,
  say: Translator,
  progress: Progress,
): Promise<Result<OpenedWorkbook, Problem>> {
  const workbook = await readWorkbook(bytes, {
    onProgress: (done, total) => {
      progress.within(done / total);
    },
  });
  if (!workbook.ok) {
    if (isPackJson(bytes)) return err(problem("cli.engine.rule-pack", { file }));
    return err(refusalProblem(workbook.error, file, say));
  }
  return ok({ file, bytes, workbook: workbook.value });
}

/** What a command line says about how a workbook is assessed. */
export interface AssessOptions extends ColumnOptions {
  /** Id of a rule pack, or the file that holds one. */
  readonly pack?: string;
  /** Only the forms of this year. */
  readonly year?: string;
  /** Only this form: its number in the list of `jiyan read`, or what it is called. */
  readonly form?: string;
}

/** Why no workbook can be assessed with these options, if none can: a rule pack or a word on columns that cannot be used. */
export async function unusableOptions(
  options: AssessOptions,
  context: Context,
): Promise<Problem | undefined> {
  const said = saidWith(options, context);
  if (!said.ok) return said.error;
  const pack = await namedPack(options.pack, context);
  return pack.ok ? undefined : pack.error;
}

/** Reads a workbook file, scores and checks its forms. */
export async function assessFile(
  source: Source,
  options: AssessOptions,
  context: Context,
  progress: Progress,
): Promise<Result<AssessedWorkbook, Problem>> {
  const whole = await assessWhole(source, options, context, progress);
  if (!whole.ok) return whole;
  const { form, year } = options;
  const { assessment } = whole.value;
  const chosen =
    form !== undefined
      ? ofForm(assessment, form, year)
      : year !== undefined
        ? ofYear(assessment, year)
        : ok(assessment);
  return chosen.ok
    ? ok({ ...whole.value, assessment: chosen.value })
    : err(engineProblem(chosen.error, source.file, context));
}

/** As {@link assessFile}, with all forms whatever the command line chooses among them. */
export async function assessWhole(
  source: Source,
  options: AssessOptions,
  context: Context,
  progress: Progress,
): Promise<Result<AssessedWorkbook, Problem>> {
  const unusable = await unusableOptions(options, context);
  if (unusable) return err(unusable);
  const opened = await openWorkbook(source, context, progress);
  if (!opened.ok) return opened;
  progress.step(context.say("cli.progress.check"));
  return assessOpened(opened.value, options, context);
}

/** Scores and checks an opened workbook. */
export async function assessOpened(
  opened: OpenedWorkbook,
  options: AssessOptions,
  context: Context,
): Promise<Result<AssessedWorkbook, Problem>> {
  const said = saidWith(options, context);
  if (!said.ok) return said;
  const pack = await namedPack(options.pack, context);
  if (!pack.ok) return pack;
  const assessed = assessWorkbook(opened.workbook, pack.value, said.value);
  if (!assessed.ok) return err(engineProblem(assessed.error, opened.file, context));
  const unusable = unusableColumns(outcomeOf(assessed.value), context);
  if (unusable) return err(unusable);
  return ok({ ...opened, assessment: assessed.value });
}

function outcomeOf({ reading, saidProblems, refusedMappings }: Assessment): SaidOutcome {
  return { evaluations: reading.evaluations, problems: saidProblems, refused: refusedMappings };
}

/** What the engine could not do, as a problem of the command line. */
export function engineProblem(error: EngineProblem, file: string, { say }: Pick<Context, "say">): Problem {
  switch (error.kind) {
    case "unknown-pack":
    case "unknown-outline": {
      const known = error.known.join(say("cli.list.separator"));
      return problem(`cli.engine.${error.kind}`, { id: error.id, known });
    }
    case "unknown-year": {
      const known = error.known.join(say("cli.list.separator"));
      return problem("cli.engine.unknown-year", {
        year: error.year,
        known,
        any: known === "" ? "no" : "yes",
      });
    }
    case "unknown-form": {
      const told = error.known.slice(0, MOST_TOLD).map((form) => formLabel(form, say));
      const known = told.join(say("cli.list.separator"));
      const more = error.known.length - told.length;
      return problem(`cli.engine.${error.several ? "several-forms" : "unknown-form"}`, {
        asked: shorten(error.asked, LONGEST_ASKED),
        known,
        more,
      });
    }
    case "not-reportable": {
      const kind = say(`cli.kind.${error.form.kind}`);
      return problem("cli.engine.not-reportable", { sheet: oneLine(error.form.sheet), kind });
    }
    case "no-evaluation": {
      const [unusable] = error.said;
      if (unusable) return describeSaid(unusable, say);
      if (error.blank) return problem("cli.engine.blank-form", { file });
      const [table] = unknownTableLines(error.tables, say);
      const tables = table === undefined ? "none" : "some";
      return problem("cli.engine.no-evaluation", { file, tables, table: table ?? "" });
    }
    case "rule-pack":
      return problem("cli.engine.rule-pack", { file });
    case "no-results":
      return problem("cli.engine.no-results", { file, cell: formatCellRef(error.at) });
    case "empty-report":
      return problem("cli.engine.empty-report", { file });
  }
}

/** Forms that a problem names; `jiyan read` has all of them. */
const MOST_TOLD = 5;
const LONGEST_ASKED = 60;
const LONGEST_FORM_NAME = 40;

/** A form as it is told from the others, by the number that `--form` takes. */
export function formLabel({ number, name, sheet }: FormLabel, say: Context["say"]): string {
  return say("cli.form-label", { number, name: shorten(name, LONGEST_FORM_NAME), sheet: oneLine(sheet) });
}

/** Lines of the workbook's 规则 sheet that could not be used, as sentences. */
export function ruleSheetNotes({ ruleSheet }: Assessment, { say }: Context): readonly string[] {
  return ruleSheet.problems.map((found) => {
    const { id, params } = problemMessage(found);
    return say("cli.note.at", { cell: formatCellRef(found.at), text: say(id, params) });
  });
}

/** Extensions that a finished workbook may have: that of the input says whether macros are inside. */
export function extensionsFor(file: string): readonly string[] {
  return /m$/i.test(extname(file)) ? [".xlsm", ".xltm"] : [".xlsx", ".xltx"];
}
