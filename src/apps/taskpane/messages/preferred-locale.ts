import { LOCALES, type Locale } from "../../../core/common/locale";
import type { KeyValueStore } from "../workbench/browser-store";

const KEY = "jiyan.locale.1";

/**
 * The language to begin with: what the person chose before, else that of the program around the pane.
 *
 * @param tag BCP 47 tag of the host's or browser's language
 * @param prefix put before the key in the storage
 */
export function preferredLocale(store: KeyValueStore | null, tag: string, prefix = ""): Locale {
  try {
    const chosen = store?.getItem(`${prefix}${KEY}`);
    return LOCALES.find((locale) => locale === chosen) ?? localeOf(tag);
  } catch {
    return localeOf(tag);
  }
}

/** Keeps the person's choice of language. A storage that refuses costs the memory, nothing else. */
export function rememberLocale(store: KeyValueStore | null, locale: Locale, prefix = ""): void {
  try {
    store?.setItem(`${prefix}${KEY}`, locale);
  } catch {
    // The language is chosen again next time.
  }
}

/** The language for a BCP 47 tag of a host or browser (`en-GB`, `zh-Hant-TW`): Chinese unless it is another. */
function localeOf(tag: string): Locale {
  return /^zh\b/i.test(tag) || tag === "" ? "zh-CN" : "en";
}
