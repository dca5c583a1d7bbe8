import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "../common/locale";

/** Messages of one locale in ICU MessageFormat, by id. */
export type MessageTable = Readonly<Record<string, string>>;

/** Values that a message may name. Numbers are given as printed text. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Turns message ids into sentences of one language. */
export interface Translator {
  readonly locale: Locale;
  /** The sentence for an id. @throws MissingMessageError when the locale has no such message. */
  (id: string, params?: MessageParams): string;
  /** Whether the locale has the message. */
  readonly has: (id: string) => boolean;
}

/** A message id without an entry in the table: a fault of the program, found by the tests over both tables. */
export class MissingMessageError extends Error {
  override readonly name = "MissingMessageError";
  constructor(
    readonly id: string,
    readonly locale: Locale,
  ) {
    super(`No message "${id}" in locale ${locale}`);
  }
}

/** What has a meaning in MessageFormat; a message without is its own text, and most are. */
const SYNTAX = /[{}']/;

/** A translator over one or more tables of the same locale; later tables add ids. */
export function createTranslator(locale: Locale, ...tables: readonly MessageTable[]): Translator {
  const messages: MessageTable = Object.assign({}, ...tables) as MessageTable;
  const compiled = new Map<string, IntlMessageFormat>();
  const translate = (id: string, params: MessageParams = {}): string => {
    let format = compiled.get(id);
    if (!format) {
      const source = messages[id];
      if (source === undefined) throw new MissingMessageError(id, locale);
      if (!SYNTAX.test(source)) return source;
      format = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
      compiled.set(id, format);
    }
    const text: unknown = format.format(params);
    return String(text);
  };
  return Object.assign(translate, { locale, has: (id: string) => id in messages });
}
