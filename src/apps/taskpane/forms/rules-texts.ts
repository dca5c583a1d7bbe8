import { createTranslator, type Translator } from "../../../core/messages/catalogue";
import { useMessages } from "../store/context";
import en from "../messages/rules.en.json";
import zh from "../messages/rules.zh-CN.json";

const TELL = { "zh-CN": createTranslator("zh-CN", zh), en: createTranslator("en", en) };

/** What is said of rules of a person's own; it is loaded with them. */
export function useRulesTexts(): Translator {
  return TELL[useMessages().locale];
}
