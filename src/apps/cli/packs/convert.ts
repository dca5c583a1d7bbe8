import { err, ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import { packSheets, packTranslator } from "../../../core/rules/workbook";
import { examplesSheet } from "../../../core/trial";
import { writeReadableWorkbook } from "../../../hosts/file/readable-workbook";
import type { PacksOptions } from "../commands/packs";
import { print, printJson, type Context, type Outcome } from "../context";
import { checkOutput, isSameFile, wouldLoseWork, writeOutput } from "../files";
import type { PackFileOutput } from "../json/packs";
import { packOutput } from "../json/score";
import { namedPack, problemLines, readPackFile } from "../pack-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";

/** `jiyan packs export PACK -o OUT.xlsx`: a pack as a workbook, with examples to try it with. */
export async function exportPack(context: Context, named: string, options: PacksOptions): Promise<Outcome> {
  const output = await outputOf(named, options, ".xlsx");
  if (!output.ok) return output;
  const pack = await namedPack(named, context);
  if (!pack.ok) return pack;
  if (pack.value === undefined) return err(problem("cli.usage.pack-file"));
  const t = packTranslator(context.locale);
  const [guide, fields, ...tables] = packSheets(pack.value, t);
  const sheets = [guide, fields, examplesSheet(pack.value, t), ...tables].filter(
    (sheet) => sheet !== undefined,
  );
  const bytes = await writeReadableWorkbook(sheets, t("rule-packs.creator"));
  return written(context, pack.value, output.value, bytes, options);
}

/** `jiyan packs import FILE.xlsx -o OUT.json`: the pack of a workbook as a rule-pack file, or what is wrong with it. */
export async function importPack(context: Context, file: string, options: PacksOptions): Promise<Outcome> {
  const output = await outputOf(file, options, ".json");
  if (!output.ok) return output;
  const read = await readPackFile(file, context);
  if (!read.ok) return read;
  if (!read.value.ok) {
    const { error } = read.value;
    return err(problem("cli.pack.not-imported", { file, count: error.length }, problemLines(error, context)));
  }
  const { pack, doubts } = read.value.value;
  const bytes = new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`);
  if (options.json !== true) print(context, problemLines(doubts, context));
  return written(context, pack, output.value, bytes, options);
}

/** The file to write, where it can be written and is not the one that is read. */
async function outputOf(
  input: string,
  { output }: PacksOptions,
  ending: string,
): Promise<Result<string, Problem>> {
  if (output === undefined) return err(problem("cli.usage.pack-output", { ending }));
  const unusable = await checkOutput(output, [ending]);
  if (unusable) return err(unusable);
  return (await isSameFile(input, output)) ? err(problem("cli.usage.pack-output", { ending })) : ok(output);
}

async function written(
  context: Context,
  pack: RulePack,
  output: string,
  bytes: Uint8Array,
  { force, json }: PacksOptions,
): Promise<Outcome> {
  if (force !== true && (await wouldLoseWork(output, bytes))) {
    return err(problem("cli.output.exists", { file: output }));
  }
  const done = await writeOutput(output, bytes);
  if (!done.ok) return done;
  const { say, style, locale } = context;
  if (json === true) printJson(context, { output, pack: packOutput(pack, say) } satisfies PackFileOutput);
  else {
    const params = { title: pack.title[locale], id: pack.id, file: oneLine(output) };
    print(context, style.good(say("cli.pack.written", params)));
  }
  return ok(EXIT.ok);
}
