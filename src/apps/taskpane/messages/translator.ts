import type { Locale } from "../../../core/common/locale";
import rolesEn from "../../../core/messages/roles.en.json";
import rolesZh from "../../../core/messages/roles.zh-CN.json";
import { createTranslator, type Translator } from "../../../core/messages/catalogue";

/** Sentences of the pane. Each language is loaded when it is first spoken. */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  const table = locale === "en" ? await import("./pane.en.json") : await import("./pane.zh-CN.json");
  return createTranslator(locale, table.default, locale === "en" ? rolesEn : rolesZh);
}

/** The language for a BCP 47 tag of a host or browser (`en-GB`, `zh-Hant-TW`): Chinese unless it is another. */
export function localeOf(tag: string): Locale {
  return /^zh\b/i.test(tag) || tag === "" ? "zh-CN" : "en";
}
