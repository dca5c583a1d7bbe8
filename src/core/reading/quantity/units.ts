/** A unit as it stands behind a number, split into its multiplier and its name. */
export interface ParsedUnit {
  /** Places that the decimal point moves to the right: 万 4, 亿 8, % −2. */
  readonly places: number;
  /** Name without multiplier; `undefined` for a mere multiplier (`5万`). */
  readonly unit: string | undefined;
}

/** Multipliers, longest first. `千` and `百` alone belong to units (千米, 千克, 百分点). */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
];

/** Spellings of per cent in a unit cell or behind a number. */
const PERCENT = new Set(["%", "%(百分比)", "百分比", "百分比(%)", "百分数", "percent", "pct"]);
/** Per cent with what they are of, squeezed: % of output. */
const PERCENT_OF = /^%of[a-z]{2,24}$/i;
/** Words that say the number is a fraction already (`≥0.97比例`). */
const FRACTION = new Set(["比例", "比率"]);

/** Words that end the run of characters that could be a unit: what follows is a sentence. */
const SENTENCE =
  /完成|及时|未|存在|开展|发放|实现|进行|培训|组织|参加|达到|通过|合格|左右|其中|已|前|后|得|不可|符合|满足|按|由|为/;

/** Units with such length are sentences. Rates of several parts (`元/人、天`) may be longer. */
const LONGEST = 6;
const LONGEST_RATE = 12;

/** Rates of so many: 10/10万, 3.2/1000人. */
const PER_MANY = /\/10{1,5}(?=\p{L})/u;

/** Whether a text can be a unit: `个`, `人次`, `元/人、天`, `TB`, `m²`; not `期培训结束后及时考核`. */
export function isUnit(printed: string): boolean {
  const text = printed.replace(PER_MANY, "/");
  if (PERCENT.has(text.toLowerCase()) || PERCENT_OF.test(text)) return true;
  if (!/^[\p{L}%‰°℃℉㎡㎥²³μΩ￥$/·.、*()每]+$/u.test(text)) return false;
  const rate = /[/每、]/.test(text);
  return text.length <= (rate || /^[a-z/]+$/i.test(text) ? LONGEST_RATE : LONGEST) && !SENTENCE.test(text);
}

/** Splits a unit. The text is squeezed and half width; an empty text has no unit. */
export function parseUnit(text: string): ParsedUnit {
  if (text === "") return { places: 0, unit: undefined };
  if (PERCENT.has(text.toLowerCase()) || PERCENT_OF.test(text)) return { places: -2, unit: "%" };
  if (FRACTION.has(text)) return { places: 0, unit: "%" };
  for (const [word, places] of MULTIPLIERS) {
    if (text.startsWith(word)) return { places, unit: text.slice(word.length) || undefined };
  }
  return { places: 0, unit: text };
}
