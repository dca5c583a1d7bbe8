import type { Evaluation, Sourced } from "../../evaluation/evaluation";
import { isBodyName } from "../../vocabulary/bodies";
import { isQuoteOf } from "../spans/quotes";
import { ownDocument } from "./english-title";

/** What the title of a table of indicators says: whose they are, and what they are about. */
export interface TitleParts {
  /** 晨禾食品有限公司. */
  readonly unit: Sourced | null;
  /** 经营指标. */
  readonly subject: Sourced | null;
}

const CHINESE =
  /^(.*?)(?:(?:19|20)\d{2}\s*(?:年度?|财年)?)(.*?)(?:完成|(?<!绩效|业绩)考核|执行|统计|汇总|分解|一览|评分|评价|计分|打分|得分|跟踪|监测|自查|对照|进度|(?<=.{4})(?:季度|月度|年度)(?=跟踪|监测|统计|进度|完成)|情况|明细|台账|清单)*表?$/u;
/** Harrow Vale Components Ltd – KPI scorecard. */
const DASHED = /^(.{2,}?)(?:\s+[-–—|]|\s*:)\s+(.{2,})$/u;
/** Words that say what a table is or is about, which no body is called by. */
const OF_A_TABLE_EN =
  /\b(?:kpis?|okrs?|scorecard|dashboard|report|plan|tracker|monitoring|measures?|indicators?|performance|quarter|monthly|annual|year|budget|outturn|finance|results?|objectives?|targets?)\b|\d/iu;
const LONGEST_BODY = 60;

/** From here on a title says what the table is, not what it is about. */
const OF_A_TABLE =
  /(?:支出)?(?:绩效|自我?评价?|评价|考核|评分|指标|目标|完成|执行|实施)(?:自评价?|评价|考核|评分|指标|目标|完成|执行|实施|情况|结果|明细|汇总|一览|体系|打分)*表?$/u;
/** Year, number of a published form, remark behind the title. */
const REMARKS_BEHIND = /(?:\s*[(（][^()（）]*[)）])+$/u;
const BEFORE_A_PROJECT =
  /^(?:附[件表]\s*[\d一二三四五六七八九十]*\s*[:：、.]?|[\d.]+\s+|[(（][^)）]*[)）]|关于)\s*/u;
const YEAR_BEFORE = /^.*?(?:19|20)\d{2}\s*(?:年度|年)?\s*/u;
/** What a project is called by, at the end of its name. */
const PROJECT = /(?:项目|工程|经费|专项|补助|补贴|行动|奖补|资金|奖学金|助学金)$/u;
/** Words that name any project of any body: 银川市本级部门项目, 县级财政专项资金. */
const ANY_PROJECT =
  /^(?:[^\s]{1,8}?[省市县区州旗镇乡局委厅])?(?:中央|上级|对地方|省级|市级|县级|区级|乡镇|本级|部门|单位|财政|预算|专项|重点|一般公共|资金|经费|支出|转移支付|项目|工程|补助|补贴|整体|其他|年度|共性|个性|类|[、和及])*$/u;

/**
 * The project that a title names: 2021年度农村公益事业财政奖补项目绩效评价自评表 → 农村公益事业财政奖补项目. `null`
 * where it only says what kind of form it is.
 *
 * @param unit the body of the form, left out where the title begins with it
 */
export function projectInTitle({ title }: Pick<Evaluation, "title">, unit: string): Sourced | null {
  if (!title) return null;
  const text = title.text.replace(/\s+/gu, " ").trim().replace(REMARKS_BEHIND, "");
  const table = OF_A_TABLE.exec(text);
  if (!table || table.index === 0) return null;
  let name = text.slice(0, table.index).replace(BEFORE_A_PROJECT, "").replace(YEAR_BEFORE, "").trim();
  if (unit !== "" && name.startsWith(unit)) name = name.slice(unit.length).replace(/^的/u, "");
  return PROJECT.test(name) && !ANY_PROJECT.test(name) && isQuoteOf(name, title.text)
    ? { text: name, at: title.at }
    : null;
}

/** What a list of work is called: 工作履职情况, 重点工作完成情况, 工作总结. */
const WORK = /^(?:[^\d]{2,}(?:情况|总结))$/u;
/** The usual name, which the form has as a part of the evaluation of a department's spending. */
const USUAL_WORK = /^(?:部门|单位)?履职(?:完成|尽责)?情况$/u;

/**
 * What a list of work calls itself where that is more than the usual name: 2023年度工作履职情况表 → 工作履职情况; else `null`.
 *
 * @param unit the body of the form, left out where the title begins with it
 */
export function workInTitle({ title }: Pick<Evaluation, "title">, unit: string): Sourced | null {
  if (!title) return null;
  let name = title.text.trim().replace(REMARKS_BEHIND, "");
  if (unit !== "" && name.startsWith(unit)) name = name.slice(unit.length).replace(/^的/u, "");
  name = name
    .replace(YEAR_BEFORE, "")
    .replace(/(?:统计|汇总|一览|明细)?表$/u, "")
    .trim();
  const own = WORK.test(name) && !USUAL_WORK.test(name) && isQuoteOf(name, title.text);
  return own ? { text: name, at: title.at } : null;
}

/** Takes the title of a table apart; parts that it does not hold are `null`. */
export function titleParts({ title }: Pick<Evaluation, "title">): TitleParts {
  if (!title) return { unit: null, subject: null };
  const text = title.text.trim();
  const dashed = DASHED.test(text) && !/\p{Script=Han}/u.test(text);
  const [, before = "", about = ""] = (dashed ? DASHED : CHINESE).exec(text) ?? [];
  const part = (words: string): Sourced | null => {
    const bare = words.trim();
    return bare.length >= 2 && isQuoteOf(bare, text) ? { text: bare, at: title.at } : null;
  };
  const body = isBodyName(before) || (dashed && isCapitalName(before) && OF_A_TABLE_EN.test(about));
  if (body) return { unit: part(before), subject: dashed ? null : part(about) };
  const leading = beforeDocument(title);
  return { unit: leading === null ? null : part(leading), subject: dashed ? null : part(about) };
}

/** The part of a year that a Chinese title is of (2024年上半年), and what is behind it; a year alone is none. */
const PART_IN_TITLE =
  /(?:19|20)\d{2}年度?(?:第?[一二三四1-4]季度|[上下]半年|前[一二三1-3]个?季度|(?:\d{1,2}月?份?[-—–~至])?\d{1,2}月份?(?!\d|日|[末底]))/u;

/** The part of the year that a title, else a label below it, says its table is of: 2024年上半年; `null` for all others. */
export function partInTitle({
  title,
  info,
}: Pick<Evaluation, "title"> & Partial<Pick<Evaluation, "info">>): Sourced | null {
  const text = title === null ? undefined : PART_IN_TITLE.exec(title.text)?.[0];
  return title && text !== undefined ? { text, at: title.at } : partBeside(info ?? []);
}

/** Labels of the time that a table is of: 考核期间, 考核月份. */
const TIME_LABEL =
  /^(?:(?:考核|考评|评价|评估|统计|报告|服务|监测|所属)(?:年月|月份|月度|季度|周期|期间|时段|区间|期)|所属期间?|期间|月份|季度)[\s\u3000:：]*$/u;

/** The part of a year that a label of its own gives (考核期间：2024年第四季度); `null` without one. */
export function partBeside(info: Evaluation["info"]): Sourced | null {
  const value = info.find(({ label }) => TIME_LABEL.test(label.text.trim()))?.value;
  const text = value?.text.trim() ?? "";
  return value && PART_IN_TITLE.exec(text)?.[0] === text ? { text, at: value.at } : null;
}

/** The body before what its table calls itself: Fernhill Robotics OKR review; `null` where no name of two words stands there. */
function beforeDocument(title: Sourced): string | null {
  const called = ownDocument({ title })?.text;
  const name = called === undefined ? "" : title.text.slice(0, title.text.indexOf(called)).trim();
  return /\S\s+\S/u.test(name) && isCapitalName(name) ? name : null;
}

/** A name in capitals that says nothing of a table: Harbour Lights. */
function isCapitalName(text: string): boolean {
  const bare = text.trim();
  const words = bare.split(/\s+/u).filter((word) => word.length > 3);
  return (
    bare.length <= LONGEST_BODY &&
    !OF_A_TABLE_EN.test(bare) &&
    /^\p{Script=Latin}/u.test(bare) &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}

/** The body that a line of its own above the title names; `null` where it says what the table is about. */
export function namedBody({ body }: Pick<Evaluation, "body">): Sourced | null {
  if (!body) return null;
  const text = body.text.trim();
  return isBodyName(text) || isCapitalName(text) ? { text, at: body.at } : null;
}
