import * as v from "valibot";
import { HEAD_KINDS } from "./lexicon";
import { isPinnableName, isPlainWord } from "./words";

/** Message by which a problem of a word is known from others. */
export const NO_PLAIN_WORD = "plain-word";
/** Message by which a problem of a pinned name is known from others. */
export const NO_NAME = "name";

const word = v.pipe(v.string(), v.check(isPlainWord, NO_PLAIN_WORD));
const words = v.optional(v.array(word), []);

/**
 * What a rule pack, or the workbook's 规则 sheet, adds to the lexicon. Words come first where several fit; pins say the
 * whole clause of a name.
 */
export const lexiconAdditionsSchema = v.strictObject({
  /** Nouns that end a name, with the verb that stands before them: 恳谈会 → 召开. */
  heads: v.optional(
    v.array(
      v.strictObject({
        word,
        kind: v.picklist(HEAD_KINDS),
        verb: word,
        /** Other verbs that go with the noun. */
        others: words,
        /** Units of the noun's occurrences (次, 场): with another unit the word is a verb. */
        units: v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(12))), []),
      }),
    ),
    [],
  ),
  /** Verbs that stand before their object or, in names, behind it. */
  verbs: words,
  /** Verbs at the beginning of a name only. */
  frontVerbs: words,
  /** Compounds that look like object and verb and are neither: 政府采购. */
  nouns: words,
  /** Names whose clause is given: 双报到 → 完成 社区报到. */
  pins: v.optional(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.check(isPinnableName, NO_NAME)),
        verb: word,
        /** Empty where the verb says all. */
        object: v.optional(v.union([v.literal(""), word]), ""),
      }),
    ),
    [],
  ),
});

export type LexiconAdditions = v.InferOutput<typeof lexiconAdditionsSchema>;
