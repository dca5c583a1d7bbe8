import * as v from "valibot";
import builtIn from "./zh.json";

/**
 * Nouns that end an indicator's name and the verb that official Chinese puts before them: 恳谈会 → 召开. `units` are
 * those of occurrences of the noun; where noun and verb are one word they tell them apart (培训6次, 培训300人).
 */
/** What a noun stands for. */
export const HEAD_KINDS = ["event", "document", "works", "people"] as const;

const headSchema = v.object({
  word: v.pipe(v.string(), v.minLength(2)),
  kind: v.picklist(HEAD_KINDS),
  verb: v.pipe(v.string(), v.minLength(2)),
  others: v.optional(v.array(v.pipe(v.string(), v.minLength(2)))),
  units: v.optional(v.array(v.pipe(v.string(), v.minLength(1)))),
});

const words = v.array(v.pipe(v.string(), v.minLength(2)));

/** The lexicon as data, so that a rule pack or a workbook may add words. */
export const lexiconSchema = v.strictObject({
  heads: v.array(headSchema),
  /** Verbs that stand before their object or, in names, behind it. */
  verbs: words,
  /** Verbs at the beginning of a name only; at the end these words are nouns (服务, 管理). */
  frontVerbs: words,
  /** Compounds that look like object and verb and are neither: 政府采购. */
  nouns: words,
  /** What an actual that is only a state says was done: 已制定 → 制定. */
  stateVerbs: v.record(v.string(), v.pipe(v.string(), v.minLength(2))),
  /** Verbs of what is done on a day: 完工时间 → 于…完工. */
  finishVerbs: words,
  /** Who acts, where the name says so before a verb. */
  actors: words,
  /** Names whose clause is given: 联点社区 → 联系社区. */
  pins: v.array(
    v.object({
      name: v.pipe(v.string(), v.minLength(2)),
      verb: v.pipe(v.string(), v.minLength(2)),
      object: v.string(),
    }),
  ),
});

export type LexiconData = v.InferOutput<typeof lexiconSchema>;
export type Head = LexiconData["heads"][number];
export type Pin = LexiconData["pins"][number];

/** Longest first, so that the first hit is the longest. */
function byLength(list: Iterable<string>): readonly string[] {
  return [...new Set(list)].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

/** Words of official prose with the questions that name parsing asks of them. Single characters never match. */
export class Lexicon {
  readonly #heads: readonly Head[];
  readonly #verbs: readonly string[];
  readonly #frontVerbs: readonly string[];
  readonly #nouns: readonly string[];
  readonly #finishVerbs: readonly string[];
  readonly #actors: readonly string[];
  readonly #pins: ReadonlyMap<string, Pin>;
  readonly stateVerbs: ReadonlyMap<string, string>;

  constructor(data: LexiconData) {
    this.#heads = [...data.heads].sort((one, other) => other.word.length - one.word.length);
    this.#verbs = byLength([
      ...data.verbs,
      ...data.heads.flatMap(({ verb, others }) => [verb, ...(others ?? [])]),
    ]);
    this.#frontVerbs = byLength([...this.#verbs, ...data.frontVerbs]);
    this.#nouns = data.nouns;
    this.#finishVerbs = byLength(data.finishVerbs);
    this.#actors = byLength(data.actors);
    this.#pins = new Map(data.pins.map((pin) => [pin.name, pin]));
    this.stateVerbs = new Map(Object.entries(data.stateVerbs));
  }

  /** The longest verb that `text` begins with. */
  verbAtStart(text: string): string | null {
    return this.#frontVerbs.find((verb) => text.startsWith(verb)) ?? null;
  }

  /** The longest verb that `text` ends with, unless a compound noun covers it (政府采购). */
  verbAtEnd(text: string): string | null {
    return this.#atEnd(this.#verbs, text);
  }

  /** As {@link verbAtEnd}, with the words that are verbs at the end only beside people (服务). */
  frontVerbAtEnd(text: string): string | null {
    return this.#atEnd(this.#frontVerbs, text);
  }

  #atEnd(verbs: readonly string[], text: string): string | null {
    const verb = verbs.find((word) => text.endsWith(word));
    if (verb === undefined) return null;
    return this.#nouns.some((noun) => noun.length > verb.length && text.endsWith(noun)) ? null : verb;
  }

  /** Whether a word is a verb. */
  isVerb(word: string): boolean {
    return this.#verbs.includes(word);
  }

  /** The longest noun with a verb of its own that `text` ends with. */
  headAtEnd(text: string): Head | null {
    // 森林抚育(营林): a bracket at the end belongs to the noun before it.
    const bare = text.replace(/[（(][^（）()]*[)）]$/u, "");
    return this.#heads.find(({ word }) => text.endsWith(word) || bare.endsWith(word)) ?? null;
  }

  /** The longest such noun that `text` begins with. */
  headAtStart(text: string): Head | null {
    return this.#heads.find(({ word }) => text.startsWith(word)) ?? null;
  }

  /** The clause that somebody gave for a name. */
  pinned(name: string): Pin | null {
    return this.#pins.get(name) ?? null;
  }

  /** The longest verb of what is done on a day that `text` ends with. */
  finishVerbAtEnd(text: string): string | null {
    return this.#finishVerbs.find((verb) => text.endsWith(verb)) ?? null;
  }

  /** Who acts, at the beginning of `text`; `own` is the unit's own name. */
  actorAtStart(text: string, own: string): string | null {
    if (own !== "" && text.startsWith(own)) return own;
    return this.#actors.find((actor) => text.startsWith(actor)) ?? null;
  }
}

const own = v.parse(lexiconSchema, builtIn);
const lexicons = new WeakMap<Partial<LexiconData>, Lexicon>();

/** {@link lexiconWith} for words that do not change, made once. */
export function lexiconOf(extra: Partial<LexiconData>): Lexicon {
  const known = lexicons.get(extra);
  if (known) return known;
  const made = lexiconWith(extra);
  lexicons.set(extra, made);
  return made;
}

/** The built-in lexicon with words that a pack or a workbook adds. */
export function lexiconWith(extra: Partial<LexiconData> = {}): Lexicon {
  return new Lexicon({
    heads: [...(extra.heads ?? []), ...own.heads],
    verbs: [...own.verbs, ...(extra.verbs ?? [])],
    frontVerbs: [...own.frontVerbs, ...(extra.frontVerbs ?? [])],
    nouns: [...own.nouns, ...(extra.nouns ?? [])],
    stateVerbs: { ...own.stateVerbs, ...extra.stateVerbs },
    finishVerbs: [...own.finishVerbs, ...(extra.finishVerbs ?? [])],
    actors: [...own.actors, ...(extra.actors ?? [])],
    pins: [...own.pins, ...(extra.pins ?? [])],
  });
}
