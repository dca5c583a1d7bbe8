import type { Locale } from "../../../core/common/locale";
import { createTranslator, type Translator } from "../../../core/messages/catalogue";
import en from "../messages/template.en.json";
import zh from "../messages/template.zh-CN.json";

const TELL = { "zh-CN": createTranslator("zh-CN", zh), en: createTranslator("en", en) };

/** What is said of blank forms; it is loaded with the tab that makes them. */
export function templateTexts(locale: Locale): Translator {
  return TELL[locale];
}
