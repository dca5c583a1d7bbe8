import type { DataValidation } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import { quoted } from "./formulas";

/** Input rules by what a cell is for; each tells in its prompt what belongs there. */
type Field =
  | "amount"
  | "year"
  | "basis"
  | "people"
  | "figure"
  | "operator"
  | "target"
  | "unit"
  | "actual"
  | "weight"
  | "score"
  | "reason"
  | "value"
  | "prior";

type Rule = Pick<DataValidation, "type" | "operator"> & { readonly formulae?: readonly string[] };

/** An input rule that refuses wrong entries with a message. */
export function refusing(
  field: Field,
  say: Translator,
  rule: Rule,
  params: Readonly<Record<string, string>> = {},
): DataValidation {
  return {
    ...prompting(field, say, rule),
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: say(`input.${field}.title`),
    error: say(`input.${field}.error`, params),
  };
}

/** An input rule that explains, and offers choices where the rule is a list, but accepts everything. */
export function prompting(field: Field, say: Translator, rule: Rule): DataValidation {
  return {
    ...rule,
    formulae: [...(rule.formulae ?? [])],
    allowBlank: true,
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle: say(`input.${field}.title`),
    prompt: say(`input.${field}.prompt`),
  };
}

/** Any number. */
export const ANY_NUMBER: Rule = {
  type: "decimal",
  operator: "between",
  formulae: ["-999999999999", "999999999999"],
};

/** Anything a cell can hold; the rule is there for its prompt. */
export const FREE_TEXT: Rule = { type: "textLength", operator: "lessThanOrEqual", formulae: ["32767"] };

/** Whether a row's operator says that its target is a number. */
export function isQuantitative(operator: string, say: Translator): string {
  return `${operator}<>${quoted(say("operator.qualitative"))}`;
}
