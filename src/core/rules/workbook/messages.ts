import type { Locale } from "../../common/locale";
import { createTranslator, type Translator } from "../../messages/catalogue";
import en from "../../messages/rule-packs.en.json";
import zh from "../../messages/rule-packs.zh-CN.json";

/** Words of workbooks that hold a rule pack. */
export function packTranslator(locale: Locale): Translator {
  return locale === "en" ? createTranslator(locale, en) : createTranslator(locale, zh);
}
