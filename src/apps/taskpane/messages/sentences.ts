import type { Locale } from "../../../core/common/locale";

/** Sentences of a language as the build parsed them, by message id. Fetched when the language is first spoken, or ahead of that. */
export async function fetchSentences(locale: Locale) {
  const module = locale === "en" ? await import("./pane.en.json") : await import("./pane.zh-CN.json");
  return module.default;
}
