import type { Locale } from "../../../core/common/locale";
import { createTranslator, type Translator } from "../../../core/messages/catalogue";
import en from "../messages/bureau.en.json";
import zh from "../messages/bureau.zh-CN.json";

/** What is said of a bureau's work; it is loaded with it. */
export function bureauTexts(locale: Locale): Translator {
  return locale === "en" ? createTranslator(locale, en) : createTranslator(locale, zh);
}
