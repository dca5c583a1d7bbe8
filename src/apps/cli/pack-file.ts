import { err, ok, type Result } from "../../core/common/result";
import { OUTLINES } from "../../core/narrative";
import {
  nameOfPath,
  packById,
  PACKS,
  parseRulePack,
  type RulePack,
  type RulePackProblem,
} from "../../core/rules";
import type { Context } from "./context";
import { readInput } from "./files";
import { problem, type Problem } from "./problem";

/** One fault of a rule-pack file. */
export interface PackFileProblem {
  /** Place in the JSON, as in `grades[0].min`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what may stand there, in words. */
  readonly message: string;
}

/** The pack of a file, or what is wrong with it. */
export type PackFile = Result<RulePack, readonly PackFileProblem[]>;

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
  if (file.value.ok) return ok(file.value.value);
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

/** Reads a rule-pack file; fails only where the file itself cannot be read. */
export async function readPackFile(file: string, { say }: Context): Promise<Result<PackFile, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const json = parseJson(new TextDecoder().decode(bytes.value));
  if (json === undefined) return ok(err([{ path: "", message: say("cli.pack.no-json") }]));
  const parsed = parseRulePack(json);
  if (!parsed.ok) return ok(err(parsed.error.map((found) => inWords(found, say))));
  const strangers = unknownOutlines(parsed.value, say);
  return ok(strangers.length > 0 ? err(strangers) : parsed);
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
