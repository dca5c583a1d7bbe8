import type { BaseConcept, BasePeriod } from "../evaluation/base-data";
import { normaliseLabel, withoutBrackets } from "./text-normalisation";

/**
 * What a label of base data names, first match wins; longer meanings before the words that they contain. The labels
 * are those of 部门整体支出绩效评价基础数据表 (Hunan, Hubei, Sichuan and others since 2014).
 */
const CONCEPTS: readonly (readonly [RegExp, BaseConcept])[] = [
  [/编制(?:总)?(?:人)?数$|核定人数$|^(?:人员)?编制(?:\d*人)?$|^核定编制|^人员编制/, "staff-quota"],
  [/(?:在职|实有|在编|在岗).*控制率|^(?:人员)?控制率$/, "staff-rate"],
  [/(?:在职|实有|在编|在岗)(?:的)?(?:人员|职工|人员总)?(?:人)?(?:数|总数)?$|年末(?:实有)?人数$/, "staff"],
  [
    /公(?:务用)?车.*购置.*运行|公(?:务用)?车.*(?:购置|运行).*维护.*购置|公(?:务用)?车购置(?:和|及|与)?维护/,
    "official-cars",
  ],
  [/公(?:务用)?车.*运行|公(?:务用)?车维护/, "car-running"],
  [/公(?:务用)?车.*购置|购置公(?:务用)?车/, "car-purchase"],
  [/^公务用车(?:费|经费|支出)?$/, "official-cars"],
  [/出国/, "overseas-travel"],
  [/公务接待|^接待费/, "receptions"],
  [/三公(?!.*(?:变动|控制|增减|下降)率)/, "three-public"],
  [/^公用经费|^机关运行经费|^日常公用/, "operating-spending"],
  [/^人员(?:经费|支出)/, "personnel-spending"],
  [/^(?:部门)?基本支出/, "basic-spending"],
  [/^(?:部门)?项目支出/, "project-spending"],
  [/一般公共预算/, "general-budget"],
  [/政府性基金/, "government-funds"],
  [/国有资本经营/, "state-capital"],
  [/社会保险基金|社保基金/, "social-insurance"],
  [/^其他(?:资金|收入)(?:支出)?$/, "other-funds"],
  [/政府采购/, "procurement"],
  [/预算调整/, "budget-adjustment"],
  [/固定资产利用率|资产利用率/, "asset-use-rate"],
  [/在用(?:的)?固定资产|固定资产.*在用/, "fixed-assets-in-use"],
  [/^固定资产/, "fixed-assets"],
  [/(?:面积|规模)控制率/, "building-area-rate"],
  [/(?:投资|概算)(?:概算)?控制率/, "building-investment-rate"],
  [/批复(?:规模|面积|的?建筑面积)|计划(?:规模|面积)/, "building-area-approved"],
  [/实际(?:规模|面积|建设面积)|竣工面积/, "building-area"],
  [/(?:预算|批复|计划|概算)(?:投资|总?概算)/, "building-investment-planned"],
  [/实际投资|完成投资/, "building-investment"],
  [/项目(?:个数|数量|总数)$|^项目数$/, "project-count"],
  [/^(?:支出)?(?:合计|总计)$|^(?:部门)?(?:整体|总)支出|支出(?:总额|合计|总计)$/, "total-spending"],
];

/** The same in English, as tables in that language say it. */
const ENGLISH: readonly (readonly [RegExp, BaseConcept])[] = [
  [/^approvedposts$/, "staff-quota"],
  [/^staffingrate$/, "staff-rate"],
  [/^staff(?:atyearend|inpost)$/, "staff"],
  [/vehicles.*purchase.*running|purchase.*running.*vehicles/, "official-cars"],
  [/running.*vehicles/, "car-running"],
  [/purchase.*vehicles/, "car-purchase"],
  [/tripsabroad/, "overseas-travel"],
  [/^officialreceptions?$/, "receptions"],
  [/threepublic/, "three-public"],
  [/^(?:personnel)(?:spending|expenditure)$/, "personnel-spending"],
  [/^(?:operating)(?:spending|expenditure)$/, "operating-spending"],
  [/^basic(?:spending|expenditure)$/, "basic-spending"],
  [/^project(?:spending|expenditure)$/, "project-spending"],
  [/^total(?:spending|expenditure)$/, "total-spending"],
  [/^(?:government|public)procurement$/, "procurement"],
  [/^assetuserate$/, "asset-use-rate"],
  [/^fixedassetsinuse$/, "fixed-assets-in-use"],
  [/^fixedassets/, "fixed-assets"],
  [/^arearate$/, "building-area-rate"],
  [/^approvedarea$/, "building-area-approved"],
  [/^builtarea$/, "building-area"],
  [/^investmentrate$/, "building-investment-rate"],
  [/^plannedinvestment$/, "building-investment-planned"],
  [/^actualinvestment$/, "building-investment"],
];

const WORDS = [...CONCEPTS, ...ENGLISH];

/** Headings of time and stage in English. */
const ENGLISH_PERIODS: readonly (readonly [RegExp, BasePeriod, number])[] = [
  [/^lastyear,?(?:actual|accounts)$/, "prior", -1],
  [/^thisyear,?(?:initial)?budget$/, "budget", 0],
  [/^thisyear,?adjustedbudget$/, "adjusted-budget", 0],
  [/^thisyear,?(?:actual|accounts)$/, "actual", 0],
];

/** Concepts that name a table of base data; the others stand in money blocks of forms as well. */
const TELLING: ReadonlySet<BaseConcept> = new Set([
  ...(["staff-quota", "staff", "three-public", "official-cars", "car-purchase", "car-running"] as const),
  ...(["overseas-travel", "receptions", "procurement", "operating-spending"] as const),
  ...(["building-area-approved", "building-area", "building-investment-planned"] as const),
]);

/** Of what a figure is always a part. */
const WHOLES: Readonly<Partial<Record<BaseConcept, BaseConcept>>> = {
  "official-cars": "three-public",
  "overseas-travel": "three-public",
  receptions: "three-public",
  "car-purchase": "official-cars",
  "car-running": "official-cars",
  "personnel-spending": "basic-spending",
  "operating-spending": "basic-spending",
  "fixed-assets-in-use": "fixed-assets",
};

/** Units of figures that are no amounts. */
const UNITS: Readonly<Partial<Record<BaseConcept, string>>> = {
  "staff-quota": "人",
  staff: "人",
  "staff-rate": "%",
  "asset-use-rate": "%",
  "building-area-rate": "%",
  "building-investment-rate": "%",
  "building-area-approved": "平方米",
  "building-area": "平方米",
  "project-count": "个",
};

/** Numbers, 其中 and marks in front of a label. */
const BEFORE_LABEL =
  /^(?:其中[:：]?|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）][、.]?|\d{1,2}[、.．)](?!\d)|[①-⑳]|[-—–·])+/;
const QUOTES = /["“”'‘’「」]/g;
const YEAR = /(?:19|20)\d{2}/;
/** Longest label of a row or column. */
export const LONGEST_BASE_LABEL = 30;

/** A label without quotes, blanks, numbers in front, 其中, colons: `其中：“三公”经费：` → `三公经费`. */
export function cleanBaseLabel(text: string): string {
  return normaliseLabel(text).replace(QUOTES, "").replace(BEFORE_LABEL, "");
}

/** What a label names, or `null`. */
export function conceptOf(text: string): BaseConcept | null {
  const label = withoutBrackets(cleanBaseLabel(text).replace(/^.*?年(?:度|末|初)?/, ""));
  const plain = label === "" ? withoutBrackets(cleanBaseLabel(text)) : label;
  if (plain.length > LONGEST_BASE_LABEL) return null;
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Whether a figure of this meaning is only found in base data. */
export function isTelling(concept: BaseConcept | null): boolean {
  return concept !== null && TELLING.has(concept);
}

/** What a figure is a part of by its own meaning, or `null`. */
export function wholeOf(concept: BaseConcept | null): BaseConcept | null {
  return (concept && WHOLES[concept]) ?? null;
}

/** The unit of a figure that is no amount; `null` for amounts. */
export function unitOfConcept(concept: BaseConcept | null): string | null {
  return (concept && UNITS[concept]) ?? null;
}

/** A heading that says of when or of what stage its figures are. */
export interface PeriodHeading {
  readonly period: BasePeriod;
  /** Four digits where the heading says it, else years from the table's own: −1 for 上年. */
  readonly year: string | number | null;
}

/** What a heading says of time and stage (`2022年决算数`, `本年预算数`), or `null`. @param own the table's year. */
export function periodOf(text: string, own: string | null): PeriodHeading | null {
  const label = cleanBaseLabel(text);
  if (label.length > LONGEST_BASE_LABEL) return null;
  const [, period, years] = ENGLISH_PERIODS.find(([pattern]) => pattern.test(label)) ?? [];
  if (period !== undefined && years !== undefined) return { period, year: years };
  const [stated] = YEAR.exec(label) ?? [];
  const before = /上年|去年|上一年|上期|年初数|期初/.test(label) && !label.includes("上年结转");
  const earlier = stated !== undefined && own !== null && stated < own;
  const year = stated ?? (before ? -1 : /本年|当年|本期|期末|年末/.test(label) ? 0 : null);
  if (/决算|实际(?:数|支出|执行|完成)|执行数|支出数|年末|年底|期末/.test(label))
    return { period: before || earlier ? "prior" : "actual", year };
  if (before) return { period: "prior", year };
  if (/调整|追加|变更/.test(label) && label.includes("预算")) return { period: "adjusted-budget", year };
  return /预算(?:数|安排|金额|额)?$|预算\(|年初预算/.test(label) ? { period: "budget", year } : null;
}
