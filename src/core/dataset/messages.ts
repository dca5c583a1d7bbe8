import type { Locale } from "../common/locale";
import { createTranslator, type Translator } from "../messages/catalogue";
import en from "../messages/dataset.en.json";
import zh from "../messages/dataset.zh-CN.json";

/** What the tables of a dataset hold, in words. */
export function datasetTranslator(locale: Locale): Translator {
  return locale === "en" ? createTranslator(locale, en) : createTranslator(locale, zh);
}
