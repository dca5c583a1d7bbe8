import { err, ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import { packTranslator } from "../../../core/rules/workbook";
import { readExamples, tryExample, usualExamples, type Example, type Tried } from "../../../core/trial";
import { isWorkbookName, sheetProblem } from "../../../hosts/file/packs";
import { formatCellRef } from "../../../core/workbook/a1";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import type { PacksOptions } from "../commands/packs";
import { print, printJson, type Context, type Outcome } from "../context";
import { openWorkbook } from "../assess";
import type { PackTestOutput } from "../json/packs";
import { packOutput } from "../json/score";
import { namedPack, problemLines, readPackFile } from "../pack-file";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";
import { SILENT } from "../progress";

/**
 * `jiyan packs test PACK [EXAMPLES.xlsx]`: what examples earn under a pack, with the steps that lead there. The examples are
 * those of the second file, else those of the pack's own workbook, else one for each kind of target.
 */
export async function testPack(
  context: Context,
  named: string,
  examplesFile: string | undefined,
  { json }: PacksOptions,
): Promise<Outcome> {
  const opened = await packOf(context, named);
  if (!opened.ok) return opened;
  const { pack, workbook } = opened.value;
  const examples = await examplesOf(context, examplesFile, workbook, pack);
  if (!examples.ok) return examples;
  const tried = examples.value.map((example) => tryExample(example, pack));
  const wrong = tried.filter(({ agrees }) => agrees === false).length;
  if (json === true) printJson(context, outputOf(context, pack, tried));
  else {
    print(
      context,
      context.say("cli.score.pack", {
        title: pack.title[context.locale],
        id: pack.id,
        version: pack.version,
      }),
    );
    tried.forEach((one, index) => {
      print(context, linesOf(context, one, index + 1));
    });
    print(context, "", context.say("cli.pack.tested", { count: tried.length, wrong }));
  }
  return ok(wrong > 0 ? EXIT.findings : EXIT.ok);
}

interface Opened {
  readonly pack: RulePack;
  readonly workbook: WorkbookSnapshot | null;
}

async function packOf(context: Context, named: string): Promise<Result<Opened, Problem>> {
  if (!isWorkbookName(named)) {
    const pack = await namedPack(named, context);
    if (!pack.ok) return pack;
    return pack.value === undefined
      ? err(problem("cli.usage.pack-file"))
      : ok({ pack: pack.value, workbook: null });
  }
  const read = await readPackFile(named, context);
  if (!read.ok) return read;
  if (read.value.ok) return read.value;
  const { error } = read.value;
  return err(
    problem("cli.pack.not-tested", { file: named, count: error.length }, problemLines(error, context)),
  );
}

async function examplesOf(
  context: Context,
  file: string | undefined,
  own: WorkbookSnapshot | null,
  pack: RulePack,
): Promise<Result<readonly Example[], Problem>> {
  let workbook = own;
  if (file !== undefined) {
    const opened = await openWorkbook({ file }, context, SILENT);
    if (!opened.ok) return opened;
    ({ workbook } = opened.value);
  }
  const read = workbook === null ? ok(null) : readExamples(workbook);
  if (!read.ok) {
    const lines = problemLines(
      read.error.map((one) => sheetProblem(one, context.locale)),
      context,
    );
    return err(problem("cli.pack.bad-examples", { count: lines.length }, lines));
  }
  if (read.value === null && file !== undefined) return err(problem("cli.pack.no-examples", { file }));
  return ok(read.value ?? usualExamples(pack, packTranslator(context.locale)));
}

function linesOf(
  { say, style }: Context,
  { example, score, basis, agrees }: Tried,
  number: number,
): readonly string[] {
  const { name, target, actual, expected } = example;
  const head = say("cli.pack.example", {
    number,
    name: oneLine(name),
    target: target === "" ? "none" : oneLine(target),
    actual: actual === "" ? "none" : oneLine(actual),
    points: score?.points ?? "none",
    max: score?.max ?? "",
    basis,
  });
  const steps = (score?.steps ?? []).map(
    ({ label, formula }) => `    ${say("cli.score.explain.step", { label: say(label), formula })}`,
  );
  const verdict =
    agrees === false
      ? [style.severity.error(`    ${say("cli.pack.differs", { expected: expected ?? "" })}`)]
      : [];
  return ["", head, ...steps, ...verdict];
}

function outputOf({ say }: Context, pack: RulePack, tried: readonly Tried[]): PackTestOutput {
  return {
    pack: packOutput(pack, say),
    examples: tried.map(({ example, score, basis, agrees }) => ({
      at: example.at && formatCellRef(example.at),
      ...{ level1: example.level1, level2: example.level2, name: example.name },
      ...{ target: example.target, actual: example.actual },
      points: score?.points ?? null,
      max: score?.max ?? null,
      basis,
      expected: example.expected,
      agrees,
      steps: (score?.steps ?? []).map(({ label, formula }) => ({ label: say(label), formula })),
    })),
  };
}
