import type { Evaluation, Sourced } from "../../evaluation/evaluation";
import { isQuoteOf } from "../spans/quotes";

/** What the title of a table of indicators says: whose they are, and what they are about. */
export interface TitleParts {
  /** 晨禾食品有限公司. */
  readonly unit: Sourced | null;
  /** 经营指标. */
  readonly subject: Sourced | null;
}

const CHINESE =
  /^(.*?)(?:(?:19|20)\d{2}\s*(?:年度?|财年)?)(.*?)(?:完成|考核|执行|统计|汇总|分解|一览|评分|评价|情况|明细)*表?$/u;
/** Harrow Vale Components Ltd – KPI scorecard. */
const DASHED = /^(.{2,}?)\s+[-–—|:]\s+(.{2,})$/u;
const BODY =
  /(?:公司|集团|厂|局|委|办|院|校|馆|镇|乡|厅|部|所|站|中心|处|队|会|社|协会|银行|医院|学校)$|\b(?:ltd|limited|inc|plc|llc|corp|company|co|gmbh|group|trust|council|university|department|agency)\b\.?$/iu;

/** Takes the title of a table apart; parts that it does not hold are `null`. */
export function titleParts({ title }: Pick<Evaluation, "title">): TitleParts {
  if (!title) return { unit: null, subject: null };
  const text = title.text.trim();
  const [, before = "", about = ""] = CHINESE.exec(text) ?? DASHED.exec(text) ?? [];
  const dashed = DASHED.test(text) && !/\p{Script=Han}/u.test(text);
  const part = (words: string): Sourced | null => {
    const bare = words.trim();
    return bare.length >= 2 && isQuoteOf(bare, text) ? { text: bare, at: title.at } : null;
  };
  return { unit: BODY.test(before.trim()) ? part(before) : null, subject: dashed ? null : part(about) };
}
