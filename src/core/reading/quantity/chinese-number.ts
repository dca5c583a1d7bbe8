import { shift } from "./decimal-text";

/** Plain and financial numerals. 廿 and 卅 belong to days. */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ["〇零", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((same, digit) =>
    Array.from(same).map((character) => [character, digit]),
  ),
);
const TENS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };

const NUMERAL = `[${Object.keys(DIGITS).join("")}${Object.keys(TENS).join("")}万亿]+`;
const SHARE = new RegExp(`^(\\D*?)百分之(${NUMERAL})(?:点([${Object.keys(DIGITS).join("")}]+))?(.*)$`);
const TENTHS = /^(\D*?)([一二三四五六七八九])成([一二三四五六七八九半])?(左右|及?以上|及?以下|以内)?$/;
/** What is counted or measured in numerals; 次性, 级, 流 and the like make a word of a numeral. */
const COUNTED =
  /^(?:个(?:月|工作日|小时|百分点)?|[人批场]次|[项次名户家所件份台套辆场期处座条篇部册亩吨天人]|公里|平?方?米|小时|分钟|工作日|[万亿]?元)(?=$|及?以[上下内]|左右|[之内])/u;
const COUNT = new RegExp(`^(\\D*?)(${NUMERAL})(\\p{Script=Han}{1,9})$`, "u");
/** Words in front of a numeral; others make a sentence. */
const BEFORE =
  /^(?:[≥≤><=]+|不[少低小短高大多]于|不超过|不突破|不得(?:少于|低于|超过|高于)|大于等于|小于等于|大于|小于|超过|至少|最多|约|达到?|共计?|全年|控制在)*$/;

/**
 * A text that is one number in Chinese numerals, in digits: 百分之九十五以上 → 95%以上, 九成五 → 95%, 不少于三次 → 不少于3次,
 * 一百二十万元 → 120万元. The text is squeezed; any other text is `null`.
 */
export function inDigits(text: string): string | null {
  if (/^百分之?百$/.test(text)) return "100%";
  const [, before = "", whole, decimals, after = ""] = SHARE.exec(text) ?? [];
  if (whole !== undefined && BEFORE.test(before)) {
    const digits = wholeNumber(whole);
    return digits && `${before}${digits}${decimals === undefined ? "" : `.${eachDigit(decimals)}`}%${after}`;
  }
  return tenths(text) ?? counted(text);
}

function tenths(text: string): string | null {
  const [, before = "", one, half, after = ""] = TENTHS.exec(text) ?? [];
  if (one === undefined || !BEFORE.test(before)) return null;
  const rest = half === undefined ? "0" : half === "半" ? "5" : String(DIGITS[half]);
  return `${before}${String(DIGITS[one])}${rest}%${after}`;
}

function counted(text: string): string | null {
  const [, before = "", numeral = "", behind = ""] = COUNT.exec(text) ?? [];
  if (numeral === "" || !BEFORE.test(before)) return null;
  // 一百二十万元 are 120万元: the multiplier stays where it is written.
  const [, head = "", multiplier = ""] = /^(.*?[^万亿])([万亿]?)$/.exec(numeral) ?? [/^/, "", ""];
  const rest = /[万亿]/.test(head) ? "" : multiplier;
  const digits = wholeNumber(rest === "" ? numeral : head);
  return digits !== null && COUNTED.test(behind) ? `${before}${digits}${rest}${behind}` : null;
}

function eachDigit(numeral: string): string {
  return Array.from(numeral, (character) => String(DIGITS[character])).join("");
}

/** 一千零五十 → `1050`, 三万二千 → `32000`; `null` for what is no number (十十, 一二). */
function wholeNumber(numeral: string): string | null {
  const [, hundredMillions, tenThousands, units] = /^(?:(.+)亿)?(?:(.+)万)?(.*)$/.exec(numeral) ?? [];
  const parts = [
    [hundredMillions, 8],
    [tenThousands, 4],
    [units, 0],
  ] as const;
  let sum = 0;
  for (const [part, places] of parts) {
    if (part === undefined || part === "") continue;
    const value = belowTenThousand(part);
    if (value === null) return null;
    sum += Number(shift(String(value), places));
  }
  return String(sum);
}

function belowTenThousand(part: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let last = 4;
  for (const character of part) {
    const places = TENS[character];
    if (places === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
    } else {
      if (places >= last) return null;
      sum += (digit ?? 1) * 10 ** places;
      digit = null;
      last = places;
    }
  }
  return sum + (digit ?? 0);
}
