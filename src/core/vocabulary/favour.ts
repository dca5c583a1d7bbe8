/** How a variance turned out, in letters or words: F, Fav, 有利, 节约; A, Adv, U, 不利, 超支. */
const FAVOURABLE = /^(?:f|fav(?:ou?rable)?\.?|有利(?:差异)?|节约|节支|超收)$/i;
const ADVERSE = /^(?:a|adv(?:erse)?\.?|u|unf(?:av(?:ou?rable)?)?\.?|不利(?:差异)?|超支|短收|欠收)$/i;
/** The same behind the amount of the variance: 35 F, (30) A, £7k Adv, 30（A）. */
const AMOUNT = /^[-–−+(（]?\s*[£$€¥￥]?\s*\d[\d,]*(?:\.\d+)?\s*(?:k|m|bn|[万亿]?元?|%)?\s*[)）]?\s*/i;

/**
 * Whether a cell says that a variance is favourable; `null` where it says neither.
 *
 * @param byAmount whether a negative amount alone says that it is adverse, as below `Fav/(Adv)`
 */
export function isFavourable(text: string, byAmount = false): boolean | null {
  const plain = text.trim();
  const amount = AMOUNT.exec(plain)?.[0] ?? "";
  const word = plain
    .slice(amount.length)
    .replace(/^[(（[]|[)）\]]$/g, "")
    .trim();
  if (FAVOURABLE.test(word)) return true;
  if (ADVERSE.test(word)) return false;
  if (!byAmount || amount === "" || word !== "" || !/[1-9]/.test(amount)) return null;
  return !/^[-–−(（]/.test(amount);
}

/** A heading under which what is favourable stands in brackets: (F)/A, `Adv/(Fav)`. */
const BRACKETS_FAVOURABLE =
  /[(（](?:f|fav(?:ou?rable)?\.?)[)）][/|]?(?:a|u|adv(?:erse)?|unf(?:av(?:ou?rable)?)?)(?![a-z])|(?<![a-z])(?:a|u|adv(?:erse)?|unf(?:av(?:ou?rable)?)?)\.?[/|]?[(（](?:f|fav(?:ou?rable)?\.?)[)）]/i;

/** Whether the heading of a column says that negative amounts are the favourable ones: (F)/A. */
export function isFavourNegative(heading: string): boolean {
  return BRACKETS_FAVOURABLE.test(heading.replace(/\s*([/|()（）])\s*/g, "$1"));
}

/** Whether a heading says that its amounts are favourable or, below nothing, adverse: F/(A), `Fav/(Adv)`, (F)/A, 有利（不利）. */
export function isOfFavour(heading: string): boolean {
  const plain = heading.replace(/\s*([/|()（）])\s*/g, "$1");
  if (BRACKETS_FAVOURABLE.test(plain)) return true;
  return /(?<![a-z])(?:f|fav(?:ou?rable)?\.?)[/|]?[(（]?\/?(?:a|u|adv(?:erse)?|unf(?:av(?:ou?rable)?)?)\.?[)）]?(?![a-z])|有利[/（(]+不利/i.test(
    plain,
  );
}
