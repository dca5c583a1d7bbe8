import type { Locale } from "../../../core/common/locale";
import type { RuleId } from "../../../core/evaluation/finding";
import { createTranslator } from "../../../core/messages/catalogue";
import type { RuleHelp } from "./api";

/** A rule explained. The texts are loaded when somebody asks for the first one. */
export async function ruleHelp(rule: RuleId, locale: Locale): Promise<RuleHelp> {
  const { default: table } =
    locale === "en"
      ? await import("../../../core/messages/rule-help.en.json")
      : await import("../../../core/messages/rule-help.zh-CN.json");
  const say = createTranslator(locale, table);
  return {
    about: say(`${rule}.about`),
    basis: say(`${rule}.basis`),
    example: say(`${rule}.example`),
  };
}
