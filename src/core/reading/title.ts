import type { InfoPair, Sourced } from "../evaluation/evaluation";
import type { Grid, Slot } from "./grid";
import { YEAR_LABELS } from "./head-words";
import { isAttachmentMark } from "../vocabulary/page-marks";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Names of forms and summaries. */
const TITLE_WORDS =
  /(?:自评|评价|绩效|考核|履职|工作|目标|指标).*(?:表|书|报告|结果|情况|总结)|(?:表|报告)$|\b(?:report|evaluation|scorecard|kpis?|okrs?|dashboard|service plan|tracker|outturn|budget (?:v|vs\.?|versus|against|and) actuals?|(?:impact|performance|outcome) (?:measures?|indicators?)|monitoring)\b/i;
const YEAR_ROW =
  /^\(?(?:(?:financial|fiscal|academic|school|reporting|budget)?year[:：]?|fy)?((?:19|20)\d{2})(?:年?度?|\/\d{2})\)?$/i;
/** What a report covers, on a line of its own: Year ended 31 December 2024; 截至2024年12月31日; 2024年1-12月. */
const PERIOD_ROW =
  /^\(?(?:for )?(?:the )?(?:(?:financial |fiscal )?(?:year|half[- ]year|quarter|month|period)|(?:three|six|nine|twelve) months) (?:ended|ending|to) .*(?:19|20)\d{2}\)?$/i;
const CHINESE_PERIOD_ROW =
  /^\(?(?:报告期(?:间)?[:：]?)?(?:截[至止](?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日|底)?|(?:19|20)\d{2}年度?(?:[上下]半年|第?[一二三四1-4]季度|前[一二三1-3]个?季度|\d{1,2}月?(?:份)?[-–—~～至]\d{1,2}月(?:份|底|末)?))\)?$/;
/** The same behind its label: Reporting period: January – December 2023; 考核周期：2024年度. */
const LABELLED_PERIOD_ROW =
  /^(?:the )?(?:(?:reporting|review|evaluation|assessment|performance|monitoring) period|period(?: covered)?|(?:报告|考核|评价|自评|统计|数据|执行|监测|监控|规划|实施|建设)(?:期间?|周期|时段|区间|时间))\s*[:：]\s*[^:：]{0,24}?(?:19|20)\d{2}(?!\d)[^:：]{0,30}$/i;
/** A month or a quarter and nothing else: March 2024, Q3 2023/24, As at 31 March 2024; 2023年12月. */
const ENGLISH_TIME =
  /^\(?(?:(?:(?:position|status|data|figures|results|report(?:ing)?)\s+)?(?:as\s+)?(?:at|of|to)|(?:month|quarter|period)(?:\s+\d{1,2})?\s*[:–-]|(?:year|month|quarter)\s+to(?:\s+date)?\s*[:–-]?)?\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+((?:19|20)\d{2})\)?$|^\(?(?:q[1-4]|[1-4]q|h[12])\s+(?:fy\s*)?((?:19|20)\d{2})(?:\/\d{2,4})?\)?$/i;
/** Early in the year it may be the day on which the form was filled in. */
const CHINESE_TIME = /^\(?((?:19|20)\d{2})年(?:0?[5-9]|1[0-2])月份?\)?$/;

/** Whether a text is no more than a time that lies in one year. */
function isTime(text: string): boolean {
  return ENGLISH_TIME.test(text.trim()) || CHINESE_TIME.test(squeeze(text));
}

const YEAR_IN_TEXT = /((?:19|20)\d{2})(?=年|\)|-|—|–)/;
/** A financial year, which is known by the year in which it ends, as in headings: 2023/24. */
const FINANCIAL_YEAR = /(?<!\d)((?:19|20)\d{2})\/(\d{2})(?![\d/])/;
/** A year without 年, in titles of other languages; not the number of a document. */
const LONE_YEAR = /(?<!\d)((?:19|20)\d{2})(?![\d号])/;
const CHINESE_YEAR = /二[〇○零O0]([〇○零O0一二三四五六七八九])([〇○零O0一二三四五六七八九])年/;
const CHINESE_YEAR_ROW = /^\(?二[〇○零O0][〇○零O0一二三四五六七八九]{2}年?度?\)?$/;
/** A sheet called 22年, 23年度 or FY25. */
const SHORT_YEAR = /(?<!\d)([12]\d)年|(?<![a-z])fy'?(?:\d{2}[-–])?([1-4]\d)(?!\d)/i;
const CHINESE_DIGITS = "〇一二三四五六七八九";
const LONGEST_TITLE = 80;

/** How a row of the head that holds a single text can be meant. */
export type HeadText = "title" | "year" | "attachment" | "other";

/** Classifies the only text of a row. */
export function headText(text: string): HeadText {
  const plain = squeeze(text);
  if (YEAR_ROW.test(plain) || CHINESE_YEAR_ROW.test(plain) || /^\(?[\d_＿\s]*年度?\)?$|^year_*$/i.test(plain))
    return "year";
  if (isPeriodRow(text) || isTime(text)) return "year";
  if (isAttachmentMark(plain)) return "attachment";
  const named = TITLE_WORDS.test(plain) || TITLE_WORDS.test(text);
  return named && plain.length <= LONGEST_TITLE && !/^(?:注|备注|说明)[:\d]/.test(plain) ? "title" : "other";
}

/** Whether a text states no more than what time a report covers. */
export function isPeriodRow(text: string): boolean {
  return (
    [PERIOD_ROW, LABELLED_PERIOD_ROW].some((shape) => shape.test(unbracketed(text))) ||
    CHINESE_PERIOD_ROW.test(squeeze(text))
  );
}

function unbracketed(text: string): string {
  return text.trim().replace(/^[(（]([^()（）]*)[)）]$/, "$1");
}

/** Whether a row may open a form: its only text names one, or an attachment. */
export function isTitleRow(slots: readonly Slot[]): boolean {
  const [only] = slots;
  return slots.length === 1 && only !== undefined && ["title", "attachment"].includes(headText(only.text));
}

const MONITORING =
  /(?:绩效|目标|运行|执行|跟踪)(?:上?半年|年中|期?中期|季度|第?[一二三]季度|前[一二三]季度)?监控/;

/**
 * Whether a form reports on its year before the year is over: it is one of monitoring (绩效运行监控表), unless it says that it
 * covers the whole year.
 */
export function reportsEarly(title: string, period: string): boolean {
  return MONITORING.test(squeeze(title)) && !/全年|1[-—–~～至]12月/.test(squeeze(`${title}${period}`));
}

/** The four-digit year that a text names, or `null`. */
export function yearIn(text: string): string | null {
  const plain = squeeze(text);
  const [, first, second] = FINANCIAL_YEAR.exec(text) ?? [];
  if (first !== undefined && Number(second) === (Number(first) + 1) % 100) return String(Number(first) + 1);
  const [, year] = YEAR_ROW.exec(plain) ?? YEAR_IN_TEXT.exec(plain) ?? [];
  if (year !== undefined) return year;
  const [, tens, ones] = CHINESE_YEAR.exec(plain) ?? [];
  // Without its blanks a text may run numbers together: Q3 2024.
  if (tens === undefined || ones === undefined)
    return LONE_YEAR.exec(plain)?.[1] ?? LONE_YEAR.exec(text)?.[1] ?? null;
  const digit = (character: string): string =>
    String(Math.max(CHINESE_DIGITS.indexOf(character.replace(/[○零O0]/, "〇")), 0));
  return `20${digit(tens)}${digit(ones)}`;
}

/** Labels of what time is judged (考核月份, 评价期间); the day on which a form is filled in is of the year after. */
const TIME_JUDGED =
  /^(?:填报|填表|填制|编报|申报|报送|所属|预算|决算|实施)年度$|^(?:(?:考核|考评|评价|自评|评估|统计|报告|报表|执行|监测|监控|会计|所属|数据)(?:年月|月份|月度|季度|年度|周期|期间|时段|区间|期)|所属期间?|期间|月份|报表日期?)$|^(?:(?:reporting|financial|fiscal|project|assessment|review|accounting|contract)?(?:year|period|month|quarter)(?:covered|ended|ending|end)?|as(?:at|of)|position(?:as)?at)$/;

/** Labels of how long something lasts (服务期限), which is of one year where its days are. */
const LASTING = /(?:[责任考核评聘服务]期|期限|年限|期间|周期|时段|起止时间|时间段)$/;

function saysYear(label: string, value: string): boolean {
  if (YEAR_LABELS.has(label) || TIME_JUDGED.test(label)) return true;
  const years = value.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return LASTING.test(label) && (years.length > 1 || SPAN.test(value)) && new Set(years).size === 1;
}

/** Days or months from one to the other: 2023年1月1日至12月31日. */
const SPAN =
  /(?:19|20)\d{2}\s*年?[\d.\-/月日\s]*[至—–~～到-]\s*(?:\d{1,2}\s*月|\d{1,2}[./-]\d{1,2}|1[0-2]|[1-9])/;

/**
 * The year of a form: from its title, else the year row, else a labelled cell, else the sheet's name (its place is
 * then the form's first cell). The source that wins is where `at` points.
 */
export function yearOf(
  grid: Grid,
  title: Sourced | null,
  yearRows: readonly Sourced[],
  info: readonly InfoPair[],
  firstRow: number,
): Sourced | null {
  const labelled = info
    .filter(({ label, value }) => saysYear(normaliseLabel(label.text), value.text))
    .map(({ value }) => value);
  // A title of several years (三年规划（2023—2025年）) names none; who fills the form in may.
  const own = title !== null && spanIn(title.text) === null ? [title] : [];
  const rows = yearRows.filter(({ text }) => spanIn(text) === null);
  for (const source of [...own, ...rows, ...labelled]) {
    const year = yearIn(source.text);
    if (year !== null) return { text: year, at: source.at };
  }
  const year = yearOfSheet(squeeze(grid.name));
  // A time beside the labels of the head is that of the report where nothing else says it.
  const beside =
    year === null ? info.find(({ label, value }) => label === value && isTime(value.text)) : undefined;
  if (beside !== undefined) return { text: yearIn(beside.value.text) ?? "", at: beside.value.at };
  return year === null ? null : { text: year, at: grid.ref(firstRow, grid.firstColumn) };
}

/** Years from one to another that is not the next one: 2023—2025年, 2023年至2025年. */
const YEARS = /(?<!\d)((?:19|20)\d{2})年?(?:度)?[-–—~～至]+((?:19|20)\d{2})(?=年|\)|$)/;

/** First and last of the years that a text spans, more than two of them; `null` for other texts. */
export function spanIn(text: string): readonly [first: string, last: string] | null {
  const [, first = "", last = ""] = YEARS.exec(squeeze(text)) ?? [];
  return Number(last) - Number(first) > 1 ? [first, last] : null;
}

/** Of a form that says nowhere else of which year it is: the first of those that its title spans. */
export function firstOfSpan(title: Sourced | null): Sourced | null {
  const span = title && spanIn(title.text);
  return title && span ? { text: span[0], at: title.at } : null;
}

function yearOfSheet(name: string): string | null {
  const [, year] = /((?:19|20)\d{2})/.exec(name) ?? [];
  const [, short, financial] = SHORT_YEAR.exec(name) ?? [];
  const digits = short ?? financial;
  return year ?? (digits === undefined ? yearIn(name) : `20${digits}`);
}
