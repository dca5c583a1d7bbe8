import { decimalText, readFieldValue, type FieldKind, type FieldValue } from "../sheet/fields";
import { divided, escaped, joined, unescaped } from "./text";

/** What a cell of a pack's workbook takes: as on the 规则 sheet, and numbers of either sign, whole numbers, lists of words. */
export type PackKind =
  | FieldKind
  | { readonly kind: "signed" }
  | { readonly kind: "integer" }
  | { readonly kind: "choices"; readonly words: Readonly<Record<string, string>> };

/** A value as the cell says it; nothing for `null` and for what is absent. */
export function printValue(type: PackKind, value: unknown, locale: "zh-CN" | "en"): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  switch (type.kind) {
    case "text":
    case "word":
    case "name":
      return escaped(text);
    case "texts":
    case "words":
      return joined(value as readonly string[]);
    case "yes-no":
      return locale === "en" ? (value === true ? "yes" : "no") : value === true ? "是" : "否";
    case "choice":
      return wordFor(type.words, text, locale);
    case "choices":
      return joined((value as readonly string[]).map((one) => wordFor(type.words, one, locale)));
    default:
      return text;
  }
}

/** The word that a person writes for a choice; the pack's own in English. */
function wordFor(words: Readonly<Record<string, string>>, value: string, locale: "zh-CN" | "en"): string {
  if (locale === "en") return value;
  return Object.keys(words).find((word) => words[word] === value) ?? value;
}

/**
 * Reads a cell that says something.
 *
 * @param text as it is seen, without blanks at its ends
 * @param percent whether the cell shows its number as a percentage
 */
export function parseValue(type: PackKind, text: string, percent: boolean): FieldValue {
  const plain = text.normalize("NFKC");
  switch (type.kind) {
    case "text":
      return { ok: true, value: unescaped(text) };
    case "texts":
      return { ok: true, value: divided(text) };
    case "word":
    case "name":
      return readFieldValue(type, unescaped(text));
    case "words":
      return readFieldValue(type, divided(text).join("、"));
    case "signed": {
      const value = decimalText(plain);
      return value === null
        ? { ok: false, problem: "not-a-number", expected: ["1", "0.05", "-5%"] }
        : { ok: true, value };
    }
    case "integer":
      return /^-?\d{1,9}$/u.test(plain)
        ? { ok: true, value: Number(plain) }
        : { ok: false, problem: "not-a-number", expected: ["0", "10"] };
    case "choices": {
      const read = divided(text).map((one) => readFieldValue({ kind: "choice", words: type.words }, one));
      const wrong = read.find((one) => !one.ok);
      return wrong ?? { ok: true, value: read.map((one) => (one.ok ? one.value : "")) };
    }
    default:
      return readFieldValue(type, plain, percent);
  }
}

/** What may stand in a cell of this kind, where that is a list of words. */
export function choicesOf(type: PackKind, locale: "zh-CN" | "en"): readonly string[] {
  if (type.kind === "yes-no") return locale === "en" ? ["yes", "no"] : ["是", "否"];
  if (type.kind !== "choice" && type.kind !== "choices") return [];
  return [...new Set(locale === "en" ? Object.values(type.words) : Object.keys(type.words))];
}
