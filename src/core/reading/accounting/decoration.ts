import { blanknessOf } from "../quantity/phrases";
import { isAttachmentMark, isContinuationMark, isPageMark } from "../../vocabulary/page-marks";
import { squeeze } from "../text-normalisation";

/** `单位：万元`, `（万元）`, `金额单位:元、%`; a bare 万元 may be the value of a column of units. */
const UNIT_MARK =
  /^(?:\((?:单位[:：]?)?(?:人民币)?(?:百万元|万元|亿元|千元|元|%)\)|\(?(?:金额|计量|货币)?单位[:：](?:人民币)?(?:万元|亿元|千元|元|%)(?:[、/,，](?:万元|亿元|元|%|个|人|户|亩|公里))*\)?)$/;
/** The same in English: `RMB million unless stated`, `All figures in USD '000`, `(€m)`. */
const ENGLISH_UNIT_MARK =
  /^\(?(?:(?:all)?(?:figures|amounts|values)(?:are)?(?:in)?:?|in|units?:|currency:)?(?:rmb|cny|usd|us\$|hkd|eur|gbp|aud|sgd|jpy|[£$€¥])?(?:['’]?000s?|k|mn?|mio|bn|thousands?|millions?|billions?)?(?:unless(?:otherwise)?(?:stated|noted|specified|indicated))?\)?$/i;
/** What a form prints for the one who fills it in. */
const HINT =
  /^[(（]?(?:请(?:填写|选择|勾选|在|按|如实|逐项|简要|注意|参照|根据|对照|说明|概述|列出)|填写(?:说明|要求|要点|示例)|填表说明|填报说明|(?:填[表报写]|温馨|友情|操作)?提示:|此[处栏](?:填写?|由|不填|无需)|(?:本|该)(?:栏|列|行|格)(?:由|填|不|无需|自动)|(?:下拉|点击)选择|自动(?:计算|生成)|不超过\d+字|限?\d+字(?:以内|左右|内))/;
/** How far a form of ours is filled in: `已填 12/40`. */
const PROGRESS = /^(?:已填|filledin)\d+\/\d+$/i;
const SYMBOLS_ONLY = /^[^\p{L}\p{N}√✓✔☑☒×✗✘%]*$/u;

/**
 * Whether a text states nothing: symbols, 无 and dashes, page marks, marks of units and attachments, printed hints.
 * Narrow on purpose: what is wrongly taken for decoration vanishes.
 */
export function isDecoration(text: string): boolean {
  const plain = squeeze(text);
  if (SYMBOLS_ONLY.test(plain) || isPageMark(plain) || isContinuationMark(plain)) return true;
  if (isAttachmentMark(plain) || PROGRESS.test(plain)) return true;
  if (ENGLISH_UNIT_MARK.test(plain) && /[a-z£$€¥]/i.test(plain)) return true;
  return UNIT_MARK.test(plain) || HINT.test(plain) || blanknessOf(text) !== "filled";
}

/** Letters before the number of a row: S1, S2, S3. */
const CODED = /^\s*([A-Z]{1,4})[-.]?(?=\d)/i;

/** Whether texts are nothing but codes that count the rows, with the same letters before each number. */
export function areRowCodes(texts: readonly string[]): boolean {
  return texts.every((text) => CODED.test(text)) && areSerialNumbers(texts);
}

/**
 * Whether numbers count rows: whole numbers from 0 or 1, each one more than the one above; a restart is allowed, and so are
 * the same letters before each.
 */
export function areSerialNumbers(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const letters = new Set(texts.map((text) => CODED.exec(text)?.[1]));
  let last: number | null = null;
  for (const text of texts) {
    const plain = squeeze(letters.size === 1 ? text.replace(CODED, "") : text)
      .replace(/[.、)]$/, "")
      .replace(/^\(/, "");
    if (!/^\d{1,6}$/.test(plain)) return false;
    const number = Number(plain);
    if (number !== 1 && (last === null ? number !== 0 : number !== last + 1)) return false;
    last = number;
  }
  return true;
}
