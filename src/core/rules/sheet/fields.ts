import { isPinnableName, isPlainWord } from "../../vocabulary/lexicon/words";

/** What a field of the 规则 sheet takes. */
export type FieldKind =
  | { readonly kind: "decimal" }
  /** Points: a plain number, with 分 or not; a percentage is a slip. */
  | { readonly kind: "points" }
  /** A share or rate: 0.8, 80%. A number above `most` is a percentage without its sign. */
  | { readonly kind: "share"; readonly most: number }
  | { readonly kind: "whole" }
  | { readonly kind: "text" }
  /** Several texts, separated by 、 or ； or line breaks. */
  | { readonly kind: "texts" }
  /** A word that reports say, or several. */
  | { readonly kind: "word" }
  | { readonly kind: "words" }
  /** The name of an indicator or a fact. */
  | { readonly kind: "name" }
  | { readonly kind: "yes-no" }
  /** One of some words; the value is what the pack holds. The pack's own words are understood too. */
  | { readonly kind: "choice"; readonly words: Readonly<Record<string, string>> };

export interface Field {
  /** As a template owner writes it. */
  readonly name: string;
  /** Path in the rule pack; understood as a name too. */
  readonly path: string;
  readonly type: FieldKind;
  /** True where an empty value is a value of its own: no limit, no threshold. */
  readonly optional?: true;
}

const DECIMAL: FieldKind = { kind: "decimal" };
const POINTS: FieldKind = { kind: "points" };
/** Rates of execution may lie a little above 1. */
const SHARE: FieldKind = { kind: "share", most: 2 };
/** A target may be exceeded several times. */
const MULTIPLE: FieldKind = { kind: "share", most: 10 };
const TEXT: FieldKind = { kind: "text" };
const TEXTS: FieldKind = { kind: "texts" };
const WHOLE: FieldKind = { kind: "whole" };
const METHODS = {
  比例法: "ratio",
  偏离扣减法: "linear",
  全得或不得: "all-or-nothing",
  分档: "bands",
  人工判定: "judged",
} as const;
const choice = (words: Readonly<Record<string, string>>): FieldKind => ({ kind: "choice", words });

/** The scoring fields that every comparator has. */
function methodFields(title: string, path: string): readonly Field[] {
  return [
    { name: `${title}计分方法`, path: `scoring.${path}.method`, type: choice(METHODS) },
    { name: `${title}及格门槛`, path: `scoring.${path}.passThreshold`, type: SHARE, optional: true },
  ];
}

/** Every single field that a 规则 sheet may set; lists are tables of their own (see tables.ts). */
export const FIELDS: readonly Field[] = [
  { name: "标识", path: "id", type: TEXT },
  { name: "版本", path: "version", type: TEXT },
  { name: "名称", path: "title.zh-CN", type: TEXT },
  { name: "英文名称", path: "title.en", type: TEXT },
  { name: "依据", path: "basis", type: TEXTS },
  { name: "备注", path: "remarks", type: TEXTS },
  { name: "预算执行分值", path: "budget.points", type: POINTS },
  { name: "预算执行计分方法", path: "budget.formula", type: choice({ 比例法: "ratio", 分档: "bands" }) },
  { name: "执行率超过100%时封顶", path: "budget.capped", type: { kind: "yes-no" } },
  {
    name: "执行率分母",
    path: "budget.denominator",
    type: choice({ 全年预算数: "adjusted", 年初预算数: "initial" }),
  },
  {
    name: "无预算时",
    path: "budget.zeroBudget",
    type: choice({ 剔除后折算: "exclude", 得满分: "full", 不得分: "zero" }),
  },
  { name: "执行率低于此值须说明", path: "budget.explainBelow", type: SHARE },
  { name: "执行率高于此值须说明", path: "budget.explainAbove", type: SHARE },
  { name: "总分", path: "scoring.total", type: POINTS },
  ...methodFields("正向指标", "forward"),
  ...methodFields("等于指标", "equal"),
  ...methodFields("反向指标", "reverse"),
  ...methodFields("区间指标", "range"),
  {
    name: "时限指标计分方法",
    path: "scoring.byDate.method",
    type: choice({ 全得或不得: "all-or-nothing", 人工判定: "judged" }),
  },
  { name: "未写符号的指标值视为", path: "scoring.bare", type: choice({ "≥": "≥", "=": "=", "≤": "≤" }) },
  { name: "超额完成比例", path: "scoring.overshoot.ratio", type: MULTIPLE },
  {
    name: "超额完成处理",
    path: "scoring.overshoot.action",
    type: choice({ 提示: "warn", 须说明原因: "require-reason", 扣分: "deduct" }),
  },
  { name: "超额完成扣分", path: "scoring.overshoot.deduct", type: POINTS },
  {
    name: "指标值为0时的超额界限",
    path: "scoring.overshoot.zeroTargetActual",
    type: DECIMAL,
    optional: true,
  },
  {
    name: "不适用指标",
    path: "scoring.notApplicable",
    type: choice({ 剔除后折算: "exclude", 得满分: "full", 按填报得分: "blank" }),
  },
  { name: "小数位数", path: "scoring.rounding.places", type: WHOLE },
  {
    name: "取整方式",
    path: "scoring.rounding.mode",
    type: choice({ 四舍五入: "half-up", 截断: "truncate" }),
  },
  { name: "预警差距", path: "earlyWarning.gap", type: SHARE },
  { name: "分值允许误差", path: "tolerances.weight", type: DECIMAL },
  { name: "金额允许误差", path: "tolerances.amount", type: DECIMAL },
  { name: "得分允许误差", path: "tolerances.score", type: DECIMAL },
  { name: "空泛用语", path: "vagueWords", type: TEXTS },
  { name: "原因字数上限", path: "textLimits.reason", type: WHOLE, optional: true },
  { name: "目标字数上限", path: "textLimits.goal", type: WHOLE, optional: true },
  { name: "项目自评提纲", path: "outlines.project", type: TEXT },
  { name: "部门自评提纲", path: "outlines.department", type: TEXT },
  { name: "履职情况提纲", path: "outlines.work-summary", type: TEXT },
];

const YES_NO = { 是: "true", 否: "false", yes: "true", no: "false", true: "true", false: "false" } as const;

/** A cell's content for a field, or the words or form that it should have had. */
export type FieldValue =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly problem:
        | "not-a-number"
        | "wrong-choice"
        | "wrong-word"
        | "wrong-name"
        | "points-as-share"
        | "share-as-percent"
        | "negative";
      readonly expected: readonly string[];
    };

/** Words as they should be. */
const WORDS = ["播报", "恳谈会"];

/** A number with what people write behind points: `90分`, `80分以上`. */
const POINTS_TEXT = /^(?:≥|>=)?\s*(.+?)\s*(?:分)?(?:及以上|以上)?$/;

/**
 * Reads a cell's text by the kind of its field. An empty text is `null` where the field is optional.
 * @param percent whether the cell shows its number as a percentage.
 */
export function readFieldValue(type: FieldKind, text: string, percent = false): FieldValue {
  if (isOfWords(type)) return readWords(type.kind, text);
  switch (type.kind) {
    case "decimal": {
      const value = decimalText(text);
      if (value === null) return { ok: false, problem: "not-a-number", expected: ["0.8", "80%"] };
      return Number(value) < 0 ? { ok: false, problem: "negative", expected: ["0.05"] } : { ok: true, value };
    }
    case "points":
      return readPoints(text, percent);
    case "share": {
      const value = decimalText(text);
      if (value === null) return { ok: false, problem: "not-a-number", expected: ["0.8", "80%"] };
      if (Number(value) < 0) return { ok: false, problem: "negative", expected: ["0.8", "80%"] };
      return Number(value) > type.most
        ? { ok: false, problem: "share-as-percent", expected: [`${value}%`] }
        : { ok: true, value };
    }
    case "whole":
      return /^\d{1,9}$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, problem: "not-a-number", expected: ["2", "100"] };
    case "yes-no": {
      const word = wordOf(YES_NO, text);
      return word === undefined
        ? { ok: false, problem: "wrong-choice", expected: ["是", "否"] }
        : { ok: true, value: word === "true" };
    }
    case "choice": {
      const value = wordOf(type.words, text) ?? Object.values(type.words).find((word) => word === text);
      return value === undefined
        ? { ok: false, problem: "wrong-choice", expected: Object.keys(type.words) }
        : { ok: true, value };
    }
  }
}

type OfWords = Extract<FieldKind, { readonly kind: "text" | "texts" | "word" | "words" | "name" }>;

function isOfWords(type: FieldKind): type is OfWords {
  return ["text", "texts", "word", "words", "name"].includes(type.kind);
}

function readWords(kind: OfWords["kind"], text: string): FieldValue {
  if (kind === "text") return { ok: true, value: text };
  const value = kind === "texts" || kind === "words" ? splitTexts(text) : text;
  if (kind === "texts") return { ok: true, value };
  if (kind === "name") {
    const expected = ["双报到"];
    return isPinnableName(text) ? { ok: true, value } : { ok: false, problem: "wrong-name", expected };
  }
  const plain = [value].flat().every(isPlainWord);
  return plain ? { ok: true, value } : { ok: false, problem: "wrong-word", expected: WORDS };
}

function readPoints(text: string, percent: boolean): FieldValue {
  const expected = ["10", "90"];
  if (percent || /[%％]/.test(text)) return { ok: false, problem: "points-as-share", expected };
  const value = decimalText(POINTS_TEXT.exec(text)?.[1] ?? text);
  if (value === null) return { ok: false, problem: "not-a-number", expected };
  return Number(value) < 0 ? { ok: false, problem: "negative", expected } : { ok: true, value };
}

function wordOf(words: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : words[text];
}

/** `甲、乙；丙` → three texts. */
export function splitTexts(text: string): readonly string[] {
  return text
    .split(/[、;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** `80%` → `0.8`, `1,234.5` → `1234.5`; `null` for anything that is no plain number. */
export function decimalText(text: string): string | null {
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text.replace(/,(?=\d{3})/g, ""));
  if (!match) return null;
  const [, digits = "", percent] = match;
  return percent === "%" ? shiftLeft(digits) : digits;
}

/** Divides a decimal text by 100 without rounding: `87.5` → `0.875`. */
function shiftLeft(digits: string): string {
  const negative = digits.startsWith("-");
  const [whole = "", decimals = ""] = (negative ? digits.slice(1) : digits).split(".");
  const padded = whole.padStart(3, "0");
  const value = `${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`
    .replace(/(?<!0)0+$/, "")
    .replace(/\.$/, "");
  return `${negative ? "-" : ""}${value.replace(/^0+(?=\d)/, "")}`;
}
