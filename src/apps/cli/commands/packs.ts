import { err, ok } from "../../../core/common/result";
import { PACKS, type RulePack } from "../../../core/rules";
import { print, printJson, type Context, type Outcome } from "../context";
import { plainNumber } from "../json/common";
import type { PackCheckOutput, PacksOutput } from "../json/packs";
import { packOutput } from "../json/score";
import { problemLines, readPackFile } from "../pack-file";
import { exportPack, importPack } from "../packs/convert";
import { testPack } from "../packs/test-pack";
import { EXIT, problem } from "../problem";
import { renderTable } from "../table";

export interface PacksOptions {
  /** Where a pack is exported or imported to. */
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `jiyan packs [list]`, and `check`, `export`, `import` and `test` with the files that they take. */
export async function packs(
  context: Context,
  action: string | undefined,
  files: readonly string[],
  options: PacksOptions,
): Promise<Outcome> {
  const [file, second, ...more] = files;
  const most = { check: 1, export: 1, import: 1, test: 2 }[action ?? ""];
  if (most === undefined || more.length > 0 || files.length > most) {
    if ((action === undefined || action === "list") && file === undefined) return listPacks(context, options);
    return err(
      problem("cli.usage.packs", { value: most === undefined ? (action ?? "") : (files[most] ?? "") }),
    );
  }
  if (file === undefined) return err(problem("cli.usage.pack-file"));
  switch (action) {
    case "export":
      return exportPack(context, file, options);
    case "import":
      return importPack(context, file, options);
    case "test":
      return testPack(context, file, second, options);
    default:
      return checkPack(context, file, options);
  }
}

/** Whether a file holds a rule pack; if not, every fault by its place in the JSON or its cell. */
async function checkPack(context: Context, file: string, { json }: PacksOptions): Promise<Outcome> {
  const { say, style } = context;
  const read = await readPackFile(file, context);
  if (!read.ok) return read;
  const pack = read.value.ok ? read.value.value.pack : null;
  const problems = read.value.ok ? [] : read.value.error;
  const doubts = read.value.ok ? read.value.value.doubts : [];
  if (json) {
    const output: PackCheckOutput = {
      file,
      pack: pack && packOutput(pack, say),
      problems: problems.map(({ path, message }) => ({ path, message })),
      doubts: doubts.map(({ path, message }) => ({ path, message })),
    };
    printJson(context, output);
  } else if (pack) {
    const { id, version } = pack;
    print(context, style.good(say("cli.pack.good", { title: pack.title[context.locale], id, version })));
    print(context, problemLines(doubts, context));
  } else
    print(context, problemLines(problems, context), "", say("cli.pack.count", { count: problems.length }));
  return ok(pack ? EXIT.ok : EXIT.findings);
}

/** The rule packs that come with the program. */
function listPacks(context: Context, { json }: PacksOptions): Promise<Outcome> {
  if (json) printJson(context, packsOutput(context));
  else print(context, packsTable(context));
  return Promise.resolve(ok(EXIT.ok));
}

function packsOutput({ locale }: Context): PacksOutput {
  return {
    packs: PACKS.map((pack) => ({
      id: pack.id,
      version: pack.version,
      title: pack.title[locale],
      basis: pack.basis,
      budgetPoints: plainNumber(pack.budget.points),
      levels: pack.levels.map(({ name, points }) => ({ name, points: plainNumber(points) })),
    })),
  };
}

function packsTable({ io, locale, say }: Context): string {
  return renderTable(
    [
      { header: say("cli.column.id") },
      { header: say("cli.column.title"), width: 0.34 },
      { header: say("cli.column.points"), width: 0.36 },
    ],
    PACKS.map((pack) => [pack.id, pack.title[locale], structureOf(pack, say)]),
    io.out,
  );
}

function structureOf(pack: RulePack, say: Context["say"]): string {
  const budget =
    Number(pack.budget.points) > 0 ? [say("cli.packs.budget", { points: pack.budget.points })] : [];
  const levels = pack.levels.map(({ name, points }) =>
    say("cli.packs.levels", { name, points: points ?? "" }),
  );
  const parts = [...budget, ...levels];
  return parts.length === 0 ? say("cli.packs.free") : parts.join(say("cli.list.separator"));
}
