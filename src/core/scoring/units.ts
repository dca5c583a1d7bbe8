import type { Quantity } from "../evaluation/quantity";

/**
 * How the units of a target and an actual stand to each other.
 * `inherited`: only one of them prints a unit. `convertible`: one family, another size (公里, 米).
 */
export type UnitRelation = "same" | "convertible" | "inherited" | "different";

/** Units by family, with the factor to the smallest one. Words of one size in one family are synonyms. */
const FAMILIES: readonly (readonly (readonly [factor: string, ...words: string[]])[])[] = [
  // Values in per cent are fractions; those in per mille are as printed.
  [
    ["1", "%", "％", "百分比", "百分点", "percent"],
    ["0.001", "‰", "千分比"],
    ["0.0001", "‱", "万分比"],
  ],
  [
    ["0.01", "分钱"],
    ["1", "元", "元人民币", "人民币元", "圆", "CNY", "RMB"],
    ["1000", "千元"],
    ["10000", "万元"],
    ["100000000", "亿元"],
  ],
  [["1", "人", "名", "位", "个人", "people", "persons"]],
  [["1", "人次", "人·次"]],
  [
    ["0.01", "厘米", "cm", "公分"],
    ["1", "米", "m", "延米"],
    ["1000", "公里", "千米", "km"],
  ],
  [
    ["1", "平方米", "平米", "㎡", "m2", "m²"],
    ["1000000", "平方公里", "平方千米", "km2", "km²"],
    ["10000", "公顷", "ha"],
  ],
  [["1", "亩"]],
  [["1", "立方米", "方", "m3", "m³"]],
  [
    ["1", "克", "g"],
    ["500", "斤"],
    ["1000", "公斤", "千克", "kg"],
    ["1000000", "吨", "t"],
  ],
  [
    ["1", "分钟", "min"],
    ["60", "小时", "个小时", "h"],
    ["1440", "天", "日", "days"],
  ],
  [["1", "工作日", "个工作日"]],
  [
    ["1", "月", "个月", "months"],
    ["12", "年", "years"],
  ],
  [
    ["1", "MB"],
    ["1024", "GB"],
    ["1048576", "TB"],
  ],
];

interface Size {
  readonly family: number;
  readonly factor: string;
}

const SIZES: ReadonlyMap<string, Size> = new Map(
  FAMILIES.flatMap((sizes, family) =>
    sizes.flatMap(([factor, ...words]) => words.map((word) => [clean(word), { family, factor }] as const)),
  ),
);

/** Unit words are compared without blanks, case and full-width forms. */
function clean(unit: string): string {
  return unit.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

/** Two units that can be calculated with, and the factor that brings each to a common size. */
export interface CommonUnit {
  readonly relation: UnitRelation;
  readonly left: string;
  readonly right: string;
}

const PLAIN: CommonUnit = { relation: "same", left: "1", right: "1" };
const INHERITED: CommonUnit = { relation: "inherited", left: "1", right: "1" };
const DIFFERENT: CommonUnit = { relation: "different", left: "1", right: "1" };

/** Compares two unit words; an absent or empty one is no unit. */
export function commonUnit(left: string | undefined, right: string | undefined): CommonUnit {
  if (left === right) return PLAIN;
  if (!left || !right) return left || right ? INHERITED : PLAIN;
  const one = clean(left);
  const other = clean(right);
  if (one === other || countsTheSame(one, other)) return PLAIN;
  const a = SIZES.get(one);
  const b = SIZES.get(other);
  if (a?.family !== b?.family || !a || !b) return DIFFERENT;
  return a.factor === b.factor ? PLAIN : { relation: "convertible", left: a.factor, right: b.factor };
}

/** Measure words, which may be followed by what they count: 5项 and 5项制度, 32个 and 32个小区. */
const COUNTER =
  /^(?:[个项件次场期名位家处座台套篇份户条辆所只头株棵批部册张块支间栋幢起宗例门类种组对]|人次|场次|批次|班次)$/;

/** What makes a unit of its own of a measure word. */
const NO_COUNTED = /^(?:百分点|工作日|小时|月份?|季度|年度|学时|课时)/;

function countsTheSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const counted = long.slice(short.length);
  if (SIZES.has(long) || NO_COUNTED.test(counted)) return false;
  return COUNTER.test(short) && long.startsWith(short) && /^\p{Script=Han}{2,}$/u.test(counted);
}

const PERCENT_WORDS: ReadonlySet<string> = new Set(["％", "百分比", "百分点", "percent"]);

/** Whether the unit is a per cent sign, whose values are fractions. */
export function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && (unit === "%" || PERCENT_WORDS.has(unit));
}

/** How the units of a target and its actual stand to each other (W08). */
export function unitsOf(target: Quantity, actual: Quantity): UnitRelation {
  return commonUnit(target.unit, actual.unit).relation;
}
