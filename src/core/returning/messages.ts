import type { Locale } from "../common/locale";
import { createTranslator, type Translator } from "../messages/catalogue";
import publishingEn from "../messages/publishing.en.json";
import publishingZh from "../messages/publishing.zh-CN.json";
import en from "../messages/returning.en.json";
import zh from "../messages/returning.zh-CN.json";

/** Words of what goes back to units. */
export function returningTranslator(locale: Locale): Translator {
  return locale === "en"
    ? createTranslator(locale, publishingEn, en)
    : createTranslator(locale, publishingZh, zh);
}
