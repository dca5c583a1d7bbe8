import { extname } from "node:path";
import type { Locale } from "../../core/common/locale";
import { err, ok, type Result } from "../../core/common/result";
import { KNOWN_IDS } from "../../core/engine";
import { OUTLINES } from "../../core/narrative";
import {
  nameOfPath,
  packById,
  PACKS,
  parseRulePack,
  type RulePack,
  type RulePackProblem,
} from "../../core/rules";
import {
  isPackWorkbook,
  packFromSheets,
  packSheetMessage,
  packTranslator,
  type PackSheetProblem,
} from "../../core/rules/workbook";
import { formatCellRef } from "../../core/workbook/a1";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { readWorkbook } from "../../hosts/file/reading";
import type { Context } from "./context";
import { readInput } from "./files";
import { problem, type Problem } from "./problem";
import { refusalProblem } from "./workbook-file";

/** One fault of a rule-pack file. */
export interface PackFileProblem {
  /** Place in the JSON, as in `grades[0].min`, or cell of the workbook; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what may stand there, in words. */
  readonly message: string;
}

/** A pack that was read from a file. */
export interface FilePack {
  readonly pack: RulePack;
  /** What does not fit together and is used all the same. */
  readonly doubts: readonly PackFileProblem[];
  /** The workbook that holds it; `null` for JSON. */
  readonly workbook: WorkbookSnapshot | null;
}

/** The pack of a file, or what is wrong with it. */
export type PackFile = Result<FilePack, readonly PackFileProblem[]>;

/** A pack that was named on the command line: by id, or by the file that holds it. Absent stays absent. */
export async function namedPack(
  named: string | undefined,
  context: Context,
): Promise<Result<RulePack | undefined, Problem>> {
  if (named === undefined) return ok(undefined);
  const known = packById(named);
  if (known.ok) return known;
  // Ids hold neither dots nor slashes; whatever does is meant as a file.
  if (!/[./\\]/.test(named)) {
    const ids = PACKS.map(({ id }) => id).join(context.say("cli.list.separator"));
    return err(problem("cli.engine.unknown-pack", { id: named, known: ids }));
  }
  const file = await readPackFile(named, context);
  if (!file.ok) return file;
  if (file.value.ok) return ok(file.value.value.pack);
  const [first] = file.value.error;
  return err(
    problem("cli.pack.invalid", {
      file: named,
      count: file.value.error.length,
      path: first?.path ?? "",
      message: first?.message ?? "",
    }),
  );
}

/** Problems with their places, a line each. */
export function problemLines(
  problems: readonly PackFileProblem[],
  { say, style }: Pick<Context, "say" | "style">,
): readonly string[] {
  return problems.map(({ path, message }) =>
    path === "" ? message : say("cli.pack.at", { path: style.bold(path), message }),
  );
}

/** Reads a rule-pack file, JSON or a workbook; fails only where the file itself cannot be read. */
export async function readPackFile(file: string, { say }: Context): Promise<Result<PackFile, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  if (isWorkbookFile(file)) return readPackWorkbook(file, bytes.value, say);
  const json = parseJson(new TextDecoder().decode(bytes.value));
  if (json === undefined) return ok(err([{ path: "", message: say("cli.pack.no-json") }]));
  const parsed = parseRulePack(json);
  if (!parsed.ok) return ok(err(parsed.error.map((found) => inWords(found, say))));
  const strangers = unknownOutlines(parsed.value, say);
  if (strangers.length > 0) return ok(err(strangers));
  return ok(ok({ pack: parsed.value, doubts: [], workbook: null }));
}

/** Whether a file is meant as a workbook by its name. */
export function isWorkbookFile(file: string): boolean {
  return /^\.xl[st][xm]?$/i.test(extname(file));
}

async function readPackWorkbook(
  file: string,
  bytes: Uint8Array,
  say: Context["say"],
): Promise<Result<PackFile, Problem>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return err(refusalProblem(workbook.error, file, say));
  if (!isPackWorkbook(workbook.value)) return err(problem("cli.pack.no-pack-workbook", { file }));
  const read = packFromSheets(workbook.value, KNOWN_IDS);
  const told = (found: readonly PackSheetProblem[]) => found.map((one) => sheetProblem(one, say.locale));
  if (!read.ok) return ok(err(told(read.error)));
  const { pack, doubts } = read.value;
  return ok(ok({ pack, doubts: told(doubts), workbook: workbook.value }));
}

/** A problem of a pack's workbook in words. */
export function sheetProblem(found: PackSheetProblem, locale: Locale): PackFileProblem {
  const say = packTranslator(locale);
  const { id, params } = packSheetMessage(found, locale === "zh-CN" ? "、" : ", ");
  return { path: formatCellRef(found.at), message: say(id, params) };
}

/** A byte-order mark is how some editors save; `undefined` for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}

function unknownOutlines({ outlines }: RulePack, say: Context["say"]): readonly PackFileProblem[] {
  const known = OUTLINES.map(({ id }) => id);
  return Object.entries(outlines).flatMap(([kind, id]) => {
    if (id === undefined || known.includes(id)) return [];
    const expected = known.join(say("cli.list.separator"));
    const path = `outlines.${kind}`;
    return [
      { path, message: say("cli.pack.wrong-choice", { ...fieldOf(path, say), received: id, expected }) },
    ];
  });
}

function inWords({ path, kind, expected, received }: RulePackProblem, say: Context["say"]): PackFileProblem {
  const params = {
    ...fieldOf(path, say),
    received: received.replace(/^"|"$/g, ""),
    expected:
      kind === "wrong-type" ? typeOf(expected, say) : choicesIn(expected).join(say("cli.list.separator")),
    order: expected === "ascending" ? "ascending" : "descending",
  };
  return { path: path.replace(/\.(\d+)(?=\.|$)/g, "[$1]"), message: say(`cli.pack.${kind}`, params) };
}

/** A field by the name that it has on the 规则 sheet, where it has one. */
function fieldOf(path: string, say: Context["say"]): { readonly field: string; readonly named: string } {
  const name = nameOfPath(path);
  const last = path.split(".").at(-1) ?? "";
  return name === null
    ? { field: last === "" ? say("cli.pack.whole") : last, named: "no" }
    : { field: say.locale === "zh-CN" ? name : last, named: "yes" };
}

/** `("ratio" | "linear")` → ratio, linear. */
function choicesIn(expected: string): readonly string[] {
  return [...expected.matchAll(/"([^"]*)"/g)].map(([, choice = ""]) => choice);
}

function typeOf(expected: string, say: Context["say"]): string {
  const type = /string|number|boolean|Array|Object|Record/i.exec(expected)?.[0].toLowerCase() ?? "other";
  return say("cli.pack.type", { type });
}
