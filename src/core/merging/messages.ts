import type { Locale } from "../common/locale";
import { createTranslator, type Translator } from "../messages/catalogue";
import en from "../messages/merging.en.json";
import zh from "../messages/merging.zh-CN.json";

/** Words of merge schemes and of what is merged by them. */
export function mergingTranslator(locale: Locale): Translator {
  return locale === "en" ? createTranslator(locale, en) : createTranslator(locale, zh);
}
