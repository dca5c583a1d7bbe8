import { basename, extname } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import {
  changedScheme,
  definitionFromSheets,
  mergedSheetName,
  mergingTranslator,
  newScheme,
  proposeDefinition,
  schemeSheets,
  undoneScheme,
  type MergeScheme,
} from "../../../core/merging";
import { writeReadableWorkbook } from "../../../hosts/file/readable-workbook";
import { openWorkbook } from "../assess";
import { print, printJson, type Context, type Outcome } from "../context";
import { checkOutput, wouldLoseWork, writeOutput } from "../files";
import { readScheme, schemeIn, writeScheme } from "../merging/scheme-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";
import { SILENT } from "../progress";

export interface SchemeOptions {
  readonly output?: string;
  /** Name of the sheet of merged rows. */
  readonly name?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `jiyan scheme`: a merge scheme from an example, as a workbook and back, and as it was before. */
export async function scheme(
  context: Context,
  action: string,
  file: string,
  options: SchemeOptions,
): Promise<Outcome> {
  switch (action) {
    case "propose":
      return propose(context, file, options);
    case "export":
      return exportScheme(context, file, options);
    case "import":
      return importScheme(context, file, options);
    case "undo":
      return undo(context, file, options);
    default:
      return err(problem("cli.scheme.action", { value: action }));
  }
}

async function propose(context: Context, example: string, options: SchemeOptions): Promise<Outcome> {
  const output = await outputOf(options, ".json");
  if (!output.ok) return output;
  const opened = await openWorkbook({ file: example }, context, SILENT);
  if (!opened.ok) return opened;
  const { name = basename(example, extname(example)) } = options;
  const definition = proposeDefinition(opened.value.workbook, mergedSheetName(name));
  if (!definition) return err(problem("cli.scheme.no-table", { file: example }));
  const made = newScheme(definition);
  const bytes = new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`);
  if (options.force !== true && (await wouldLoseWork(output.value, bytes))) {
    return err(problem("cli.output.exists", { file: output.value }));
  }
  return written(context, output.value, made, options);
}

async function exportScheme(context: Context, file: string, options: SchemeOptions): Promise<Outcome> {
  const output = await outputOf(options, ".xlsx");
  if (!output.ok) return output;
  const read = await readScheme(file);
  if (!read.ok) return read;
  const t = mergingTranslator(context.locale);
  const bytes = await writeReadableWorkbook(schemeSheets(read.value.definition, t), t("merging.creator"));
  if (options.force !== true && (await wouldLoseWork(output.value, bytes))) {
    return err(problem("cli.output.exists", { file: output.value }));
  }
  const done = await writeOutput(output.value, bytes);
  if (!done.ok) return done;
  return told(context, output.value, read.value, options);
}

/** Puts a changed workbook back into the scheme's file; what it was before is kept there. */
async function importScheme(context: Context, workbook: string, options: SchemeOptions): Promise<Outcome> {
  const output = await outputOf(options, ".json");
  if (!output.ok) return output;
  const present = await schemeIn(output.value);
  if (!present.ok) return present;
  const opened = await openWorkbook({ file: workbook }, context, SILENT);
  if (!opened.ok) return opened;
  const languages = [mergingTranslator("zh-CN"), mergingTranslator("en")];
  const definition = definitionFromSheets(opened.value.workbook, languages);
  if (!definition.ok) {
    return err(problem("cli.scheme.invalid", { file: workbook, places: definition.error.join(" ") }));
  }
  const made =
    present.value === null ? newScheme(definition.value) : changedScheme(present.value, definition.value);
  return written(context, output.value, made, options);
}

async function undo(context: Context, file: string, options: SchemeOptions): Promise<Outcome> {
  const read = await readScheme(file);
  if (!read.ok) return read;
  const before = undoneScheme(read.value);
  return before ? written(context, file, before, options) : err(problem("cli.scheme.no-former", { file }));
}

async function outputOf({ output }: SchemeOptions, ending: string): Promise<Result<string, Problem>> {
  if (output === undefined) return err(problem("cli.scheme.output", { ending }));
  const unusable = await checkOutput(output, [ending]);
  return unusable ? err(unusable) : ok(output);
}

async function written(
  context: Context,
  file: string,
  made: MergeScheme,
  options: SchemeOptions,
): Promise<Outcome> {
  const done = await writeScheme(file, made);
  return done.ok ? told(context, file, made, options) : done;
}

function told(context: Context, file: string, made: MergeScheme, { json }: SchemeOptions): Outcome {
  if (json === true) {
    printJson(context, { output: file, scheme: made });
    return ok(EXIT.ok);
  }
  const { say, style } = context;
  const { definition, former } = made;
  print(
    context,
    style.good(say("cli.scheme.written", { file: oneLine(file) })),
    say("cli.scheme.about", {
      name: definition.name,
      sheets: definition.sheets.map(oneLine).join(say("cli.list.separator")),
      rows: definition.headingRows,
      former: former.length,
    }),
    definition.columns.map((column) =>
      column.from === "heading"
        ? `  ${say("cli.scheme.heading", { name: column.name, heading: column.heading })}`
        : `  ${say("cli.scheme.cell", { name: column.name, cell: column.cell, label: column.label })}`,
    ),
  );
  return ok(EXIT.ok);
}
