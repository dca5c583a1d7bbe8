import type { Comparator } from "../../evaluation/quantity";

type Bound = Extract<Comparator, "≥" | ">" | "=" | "<" | "≤">;

/** Operators in front of a number, longest first where one begins with another. Text is already half width. */
const PREFIXES: readonly (readonly [string, Bound])[] = [
  [">=", "≥"],
  ["=>", "≥"],
  ["≥", "≥"],
  ["大于或等于", "≥"],
  ["大于等于", "≥"],
  ["不得少于", "≥"],
  ["不得低于", "≥"],
  ["不少于", "≥"],
  ["不低于", "≥"],
  ["不小于", "≥"],
  ["不短于", "≥"],
  ["不得小于", "≥"],
  ["高于或等于", "≥"],
  ["高于等于", "≥"],
  ["至少", "≥"],
  ["最少", "≥"],
  ["最低", "≥"],
  ["<=", "≤"],
  ["=<", "≤"],
  ["≤", "≤"],
  ["小于或等于", "≤"],
  ["小于等于", "≤"],
  ["不得超过", "≤"],
  ["不得高于", "≤"],
  ["不得多于", "≤"],
  ["不超过", "≤"],
  ["不高于", "≤"],
  ["不大于", "≤"],
  ["不多于", "≤"],
  ["不得突破", "≤"],
  ["不得大于", "≤"],
  ["不得超出", "≤"],
  ["不突破", "≤"],
  ["不超出", "≤"],
  ["低于或等于", "≤"],
  ["控制在", "≤"],
  ["低于等于", "≤"],
  ["至多", "≤"],
  ["最多", "≤"],
  ["最高", "≤"],
  [">", ">"],
  ["大于", ">"],
  ["超过", ">"],
  ["高于", ">"],
  ["多于", ">"],
  ["<", "<"],
  ["小于", "<"],
  ["低于", "<"],
  ["少于", "<"],
  ["不足", "<"],
  ["==", "="],
  ["=", "="],
  ["等于", "="],
];

/** Operators behind a number. */
const SUFFIXES: readonly (readonly [RegExp, Bound])[] = [
  [/(?:\(含\))?(?:及|及其|或)?以上(?:\(含\)|\(含本数\))?$/, "≥"],
  [/(?:\(含\))?(?:及|或)?(?:以下|以内|之内)(?:\(含\)|\(含本数\))?$/, "≤"],
  [/内$/, "≤"],
];

/** What an operator column may say beside the operators themselves (指标性质, 计算符号, 指标方向). */
const COLUMN_WORDS: Readonly<Record<string, Bound | "qualitative" | null>> = {
  定性: "qualitative",
  定性指标: "qualitative",
  定量: null,
  定量指标: null,
  正向: "≥",
  正向指标: "≥",
  反向: "≤",
  反向指标: "≤",
  逆向: "≤",
  逆向指标: "≤",
  负向: "≤",
  负向指标: "≤",
};

const STARTS_OPERATOR = /^[>=<≥≤大不至最小控低超高多少等]/;

/** Takes an operator off the front: `不低于85%` → `["≥", "85%"]`; `[null, text]` when there is none. */
export function takePrefix(text: string): readonly [Bound | null, string] {
  if (!STARTS_OPERATOR.test(text)) return [null, text];
  for (const [word, bound] of PREFIXES) if (text.startsWith(word)) return [bound, text.slice(word.length)];
  return [null, text];
}

/** Takes an operator off the end: `%及以上` → `["≥", "%"]`. */
export function takeSuffix(text: string): readonly [Bound | null, string] {
  for (const [pattern, bound] of SUFFIXES) {
    const match = pattern.exec(text);
    if (match) return [bound, text.slice(0, match.index)];
  }
  return [null, text];
}

/** The meaning of an operator cell, squeezed; `null` when it does not compare (blank, 定量, unknown words). */
export function columnOperator(text: string): Bound | "qualitative" | null {
  if (Object.hasOwn(COLUMN_WORDS, text)) return COLUMN_WORDS[text] ?? null;
  const [bound, rest] = takePrefix(text);
  return rest === "" ? bound : null;
}
