import type { Locale } from "../common/locale";
import { CHINESE_NUMERALS, DIGITS, ENGLISH_NUMBERS } from "./numerals";

/** A piece of text that must have provenance. */
export interface Token {
  readonly kind: "numeral" | "claim";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Words that hold a numeral character without being a number: names of things (一般公共预算, 三公经费), adverbs
 * (进一步, 统一), units of money in captions, and the words that open the points of a list (一是 … 二十是).
 */
export const FIXED_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": [
    "一般公共预算",
    "一般",
    "一级指标",
    "二级指标",
    "三级指标",
    "三公经费",
    "“三公”经费",
    "一体化",
    "进一步",
    "下一步",
    "统一",
    "一定",
    "一致",
    "一并",
    "一栏",
    "逐一",
    "同一",
    "单一",
    "一方面",
    "另一方面",
    "十一是",
    "十二是",
    "十三是",
    "十四是",
    "十五是",
    "十六是",
    "十七是",
    "十八是",
    "十九是",
    "二十是",
    "一是",
    "二是",
    "三是",
    "四是",
    "五是",
    "六是",
    "七是",
    "八是",
    "九是",
    "十是",
    "万元",
    "亿元",
    "百分制",
    "百分点",
    "百分比",
    "两者",
    "十分",
    "平均",
    "人均",
    "均衡",
    "均衡性",
    "全年",
    "全部支出",
    "已完成指标",
    "未完成指标",
    "已完成任务",
    "未完成任务",
    "不达到",
    "大约",
    "合约",
    "节约",
    "约束",
  ],
  en: [
    "as follows",
    "follow up",
    "one by one",
    "in all respects",
    "Targets met",
    "What was missed",
    "The table below",
  ],
};

/** Words whose truth depends on data. The longest that fits is taken. */
export const CLAIM_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": [
    ...["超额完成", "超额", "超过", "超出", "高于", "突破", "多出"],
    ...[
      "达到",
      "达标",
      "达成",
      "实现",
      "圆满",
      "全面完成",
      "如期完成",
      "按期完成",
      "已完成",
      "控制在",
      "未突破",
      "未超出",
    ],
    ...["未达到", "未达标", "未达成", "未能达标", "未完成", "未实现", "低于", "少于", "不足", "相差"],
    ...["全部", "均", "所有", "全数", "无一", "一律", "各项均"],
    ...["增长", "增加", "上升", "提升", "提高", "调增", "下降", "减少", "降低", "调减", "持平", "不变"],
    ...["最高", "最低", "最大", "最小", "最多", "最少", "较大", "较高", "较低", "首位", "居首"],
    ...[
      "多数",
      "大部分",
      "过半",
      "约",
      "近",
      "左右",
      "以上",
      "以内",
      "满分",
      "一致",
      "不一致",
      "不符",
      "相符",
      "相同",
    ],
    ...["符合", "显著", "明显", "良好", "优秀", "优异", "成效突出", "有效", "扎实", "有力", "圆满"],
    ...[
      "未单独填列",
      "未填列",
      "未填写",
      "未填报",
      "未填",
      "未列",
      "未说明",
      "未载明",
      "未作",
      "未涉及",
      "未予",
      "未设",
      "未单列",
    ],
    ...["没有", "缺少", "空缺", "为空", "查无", "无从", "未附", "尚未填报", "未见", "办结", "尚未"],
  ],
  en: [
    ...["exceeded", "exceeds", "exceed", "above", "beyond", "over"],
    ...["met", "meets", "meet", "reached", "reaches", "reach", "achieved", "on target", "attained"],
    ...["missed", "fell short", "falls short", "short of", "below", "under-achieved", "failed"],
    ...["all", "none", "every", "each", "entire", "entirely", "always", "never"],
    ...["increased", "increase", "rose", "grew", "raised", "higher", "more", "up"],
    ...["decreased", "decrease", "fell", "dropped", "cut", "lower", "less", "fewer", "down"],
    ...["highest", "lowest", "best", "worst", "largest", "smallest", "furthest", "most of", "least"],
    ...["majority", "about", "nearly", "almost", "roughly", "around", "unchanged", "the same"],
    ...["full marks", "excellent", "good", "outstanding", "remarkable", "significant", "successful"],
    ...[
      "missing",
      "blank",
      "lacks",
      "lack",
      "absent",
      "without",
      "does not",
      "do not",
      "is not",
      "are not",
      "no",
    ],
  ],
};

/**
 * Every numeral and claim word of a text, in order, without overlap. A stretch covered by a fixed word is passed
 * over for numerals only where the fixed word holds the whole of it.
 */
export function tokensOf(text: string, locale: Locale): readonly Token[] {
  const masked = mask(text, FIXED_WORDS[locale]);
  const tokens = [
    ...found(masked, DIGITS, "numeral"),
    ...found(masked, locale === "en" ? ENGLISH_NUMBERS : CHINESE_NUMERALS, "numeral"),
    ...found(masked, claimPattern(locale), "claim"),
  ];
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end).filter(isOutermost());
}

/** Fixed words become filler of the same length, so that positions stay. */
function mask(text: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((masked, word) => masked.replaceAll(word, "\u0000".repeat(word.length)), text);
}

function found(text: string, pattern: RegExp, kind: Token["kind"]): readonly Token[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const patterns = new Map<Locale, RegExp>();

function claimPattern(locale: Locale): RegExp {
  const known = patterns.get(locale);
  if (known) return known;
  const words = [...new Set(CLAIM_WORDS[locale])].sort((a, b) => b.length - a.length).join("|");
  const pattern = locale === "en" ? new RegExp(`\\b(?:${words})\\b`, "giu") : new RegExp(words, "gu");
  patterns.set(locale, pattern);
  return pattern;
}

function isOutermost(): (token: Token) => boolean {
  let end = 0;
  return (token) => {
    if (token.end <= end) return false;
    end = token.end;
    return true;
  };
}
