import { createTranslator, type Translator } from "../messages/catalogue";
import en from "../messages/consolidation.en.json";
import zh from "../messages/consolidation.zh-CN.json";
import type { Locale } from "../common/locale";

/** Words of consolidated workbooks. */
export function consolidationTranslator(locale: Locale): Translator {
  return locale === "en" ? createTranslator(locale, en) : createTranslator(locale, zh);
}
