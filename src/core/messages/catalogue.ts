import { parse } from "@formatjs/icu-messageformat-parser";
import { formatToParts, type Formats, type Formatters } from "intl-messageformat";
import type { Locale } from "../common/locale";
import { elementsOf, type MessagePart } from "./parts";

/** Messages of one locale in ICU MessageFormat, by id; parsed already where a build has done so. */
export type MessageTable = Readonly<Record<string, string | readonly MessagePart[]>>;

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

/** A message without a value that it names: a fault of the program. */
export class MissingParameterError extends Error {
  override readonly name = "MissingParameterError";
  constructor(
    readonly parameter: string,
    readonly id: string,
  ) {
    super(`No value "${parameter}" for the message "${id}"`);
  }
}

/** What has a meaning in MessageFormat; a message without is its own text, and most are. */
const SYNTAX = /[{}']/;

/** A message that only names values, as most others do. */
const NAMES_ONLY = /^(?:[^{}']|\{\w+\})+$/;
const NAME = /\{(\w+)\}/g;

/** Messages name no styles of numbers or dates. */
const NO_STYLES: Formats = { number: {}, date: {}, time: {} };

/** How a message of a locale is worded with values. */
type Wording = (params: MessageParams) => string;

/** A translator over one or more tables of the same locale; later tables add ids. */
export function createTranslator(locale: Locale, ...tables: readonly MessageTable[]): Translator {
  const messages: MessageTable = Object.assign({}, ...tables) as MessageTable;
  const formatters = createFormatters();
  const wordings = new Map<string, Wording>();
  const translate = (id: string, params: MessageParams = {}): string => {
    let wording = wordings.get(id);
    if (!wording) {
      const source = messages[id];
      if (source === undefined) throw new MissingMessageError(id, locale);
      if (typeof source === "string" && !SYNTAX.test(source)) return source;
      wording = wordingOf(id, source, locale, formatters);
      wordings.set(id, wording);
    }
    return wording(params);
  };
  return Object.assign(translate, { locale, has: (id: string) => id in messages });
}

function wordingOf(
  id: string,
  source: string | readonly MessagePart[],
  locale: Locale,
  formatters: Formatters,
): Wording {
  if (typeof source === "string" && NAMES_ONLY.test(source)) {
    return (params) => source.replace(NAME, (_, name: string) => valueOf(params, name, id));
  }
  const parsed = typeof source === "string" ? parse(source, { ignoreTag: true }) : elementsOf(source);
  return (params) =>
    formatToParts<never>(parsed, locale, formatters, NO_STYLES, params, undefined, id)
      .map(({ value }) => value)
      .join("");
}

/**
 * What MessageFormat needs of the platform, once it needs it. The class
 * `IntlMessageFormat` looks its locale up when it is made, for which the platform loads all it knows of numbers (25 ms).
 */
function createFormatters(): Formatters {
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return {
    getNumberFormat: (locale) => (numbers ??= new Intl.NumberFormat(locale)),
    getPluralRules: (locale) => (plurals ??= new Intl.PluralRules(locale)),
    getDateTimeFormat: (locale) => new Intl.DateTimeFormat(locale),
  };
}

function valueOf(params: MessageParams, name: string, id: string): string {
  const value = params[name];
  if (value === undefined) throw new MissingParameterError(name, id);
  return String(value);
}
