import type { Locale } from "../../../core/common/locale";
import type { Translator } from "../../../core/messages/catalogue";
import { OUTLINES } from "../../../core/narrative";
import { nameOfPath, type RulePack, type RulePackProblem } from "../../../core/rules";
import { packTranslator } from "../../../core/rules/workbook";

/** One fault of a rule-pack file. */
export interface PackFileProblem {
  /** Place in the JSON, as in `grades[0].min`, or cell of the workbook; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what may stand there, in words. */
  readonly message: string;
}

/** What stands between the members of a list. */
export function separator(locale: Locale): string {
  return locale === "zh-CN" ? "、" : ", ";
}

/** Outlines that a pack names and nobody knows. */
export function strangeOutlines({ outlines }: RulePack, locale: Locale): readonly PackFileProblem[] {
  const say = packTranslator(locale);
  const known = OUTLINES.map(({ id }) => id);
  return Object.entries(outlines).flatMap(([kind, id]) => {
    if (id === undefined || known.includes(id)) return [];
    const expected = known.join(separator(locale));
    const path = `outlines.${kind}`;
    return [
      {
        path,
        message: say("rule-packs.json.wrong-choice", { ...fieldOf(path, say), received: id, expected }),
      },
    ];
  });
}

/** A fault of a pack in JSON, in words. */
export function wordsOf(
  { path, kind, expected, received }: RulePackProblem,
  locale: Locale,
): PackFileProblem {
  const say = packTranslator(locale);
  const params = {
    ...fieldOf(path, say),
    received: received.replace(/^"|"$/g, ""),
    expected: kind === "wrong-type" ? typeOf(expected, say) : choicesIn(expected).join(separator(locale)),
    order: expected === "ascending" ? "ascending" : "descending",
  };
  return {
    path: path.replace(/\.(\d+)(?=\.|$)/g, "[$1]"),
    message: say(`rule-packs.json.${kind}`, params),
  };
}

/** A field by the name that it has on the 规则 sheet, where it has one. */
function fieldOf(path: string, say: Translator): { readonly field: string; readonly named: string } {
  const name = nameOfPath(path);
  const last = path.split(".").at(-1) ?? "";
  return name === null
    ? { field: last === "" ? say("rule-packs.json.whole") : last, named: "no" }
    : { field: say.locale === "zh-CN" ? name : last, named: "yes" };
}

/** `("ratio" | "linear")` → ratio, linear. */
function choicesIn(expected: string): readonly string[] {
  return [...expected.matchAll(/"([^"]*)"/g)].map(([, choice = ""]) => choice);
}

function typeOf(expected: string, say: Translator): string {
  const type = /string|number|boolean|Array|Object|Record/i.exec(expected)?.[0].toLowerCase() ?? "other";
  return say("rule-packs.json.type", { type });
}
