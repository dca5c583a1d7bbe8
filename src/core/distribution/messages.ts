import type { Locale } from "../common/locale";
import { createTranslator, type Translator } from "../messages/catalogue";
import en from "../messages/distribution.en.json";
import zh from "../messages/distribution.zh-CN.json";

/** Sentences about what is sent out, what comes back and what is still waited for. */
export function distributionTranslator(locale: Locale): Translator {
  return createTranslator(locale, locale === "en" ? en : zh);
}
