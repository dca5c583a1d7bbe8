import type { Locale } from "../../../core/common/locale";
import { createTranslator, type Translator } from "../../../core/messages/catalogue";
import { fetchSentences } from "./sentences";

/** Sentences of the pane, in one language. */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  return createTranslator(locale, ...(await fetchSentences(locale)));
}
