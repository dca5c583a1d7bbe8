import { LOCALES, type Locale } from "../../core/common/locale";
import type { Io } from "./io";

/** A locale by its exact name. */
export function parseLocale(text: string): Locale | undefined {
  return LOCALES.find((locale) => locale === text);
}

/**
 * The language to speak before the command line is understood: what `--locale` says, else the environment's
 * (LC_ALL, LC_MESSAGES, LANG), else on Windows and macOS the system's, else Chinese.
 */
export function initialLocale(argv: readonly string[], io: Pick<Io, "env" | "platform">): Locale {
  return requestedLocale(argv) ?? environmentLocale(io) ?? "zh-CN";
}

function requestedLocale(argv: readonly string[]): Locale | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === "--") return undefined;
    if (argument === "--locale") return parseLocale(argv[index + 1] ?? "");
    if (argument.startsWith("--locale=")) return parseLocale(argument.slice("--locale=".length));
  }
  return undefined;
}

function environmentLocale({ env, platform }: Pick<Io, "env" | "platform">): Locale | undefined {
  const variables = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].filter((value) => value);
  const [language] = variables;
  if (language !== undefined) return localeOfLanguage(language);
  const graphical = platform === "win32" || platform === "darwin";
  return graphical ? localeOfLanguage(Intl.DateTimeFormat().resolvedOptions().locale) : undefined;
}

/** `en_GB.UTF-8` → `en`; languages we do not speak, and `C`, leave the choice open. */
function localeOfLanguage(language: string): Locale | undefined {
  if (/^zh/i.test(language)) return "zh-CN";
  return /^en/i.test(language) ? "en" : undefined;
}
