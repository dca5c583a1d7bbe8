import en from "../../../core/messages/template.en.json";
import zh from "../../../core/messages/template.zh-CN.json";
import type { Locale } from "../../../core/common/locale";
import { createTranslator, type Translator } from "../../../core/messages/catalogue";

/** Sentences of the blank workbooks. */
export function templateTranslator(locale: Locale): Translator {
  return createTranslator(locale, locale === "en" ? en : zh);
}
