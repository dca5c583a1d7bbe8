import type { Locale } from "../../../core/common/locale";

/**
 * Tables of sentences of a language as the build parsed them, by message id. Fetched when the language is first spoken, or
 * ahead of that.
 */
export async function fetchSentences(locale: Locale) {
  const module = locale === "en" ? await import("./sentences-en") : await import("./sentences-zh");
  return module.tables;
}
