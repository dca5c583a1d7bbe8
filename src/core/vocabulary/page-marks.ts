import { squeeze } from "./characters";

/** `续表`, `续上表`, `(续)`, `表1-2(续)`, `承上页`, `转下页`: the whole text says that a table goes on. */
const CONTINUED =
  /^\(?(?:附?表[\d一二三四五六七八九十.\-—]*)?\(?(?:续(?:上|前)?(?:表|页)?|[接承](?:上|前)(?:表|页)|[转接过见](?:下|次)(?:表|页)|见反面|(?:table\d*)?\(?(?:continued|cont'?d|cont)\.?)[\d一二三四五六七八九十.\-—]*\)*[:：.。]?$/i;
/** A title that says it goes on: `…自评表(续)`, `…自评表(续表1)`, `…自评表—续`. */
const ENDS_CONTINUED =
  /\((?:续|续表|续上表|续页|接上页|接上表|continued|cont'?d\.?|cont\.)[一二三四五六七八九十\d]*\)$|[—–-]续(?:表)?\d*$/i;
/** Numbers of pages: `第1页`, `第1页 共2页`, `共2页`, `- 3 -`, `Page 1 of 2`. */
const PAGE =
  /^[(—–-]*(?:第?\(?\d+\)?页(?:[,，/]?共\d+页)?|共\d+页|page\d+(?:of\d+)?)[)—–-]*$|^[-—–]\d+[-—–]$/i;
/** The label of a sum of one page: 本页小计, 过次页. */
const PAGE_SUM = /^(?:本页(?:小计|合计)|过次页|承前页|转下页|接上页)[:：]?$/;
/** `附件2`, `附表1-1：`, and the number of a form in a set of them: `公开14表`, `财决附03表`, `(表15-2)`. */
const ATTACHMENT =
  /^附(?:件|表)\s*[\d一二三四五六七八九十\-—]*[:：.]?$|^\(?(?:部门)?(?:公开|财决|财预|预算?|决算|绩效?)(?:公开)?附?[\d一二三四五六七八九十\-—]{1,5}表\)?$|^\(?表[\d\-—]{1,5}\)?$/;

/** Whether a text says, alone or at the end of a title, that the table above goes on below it. */
export function isContinued(text: string): boolean {
  const plain = squeeze(text);
  return CONTINUED.test(plain) || ENDS_CONTINUED.test(plain);
}

/** A text, folded and without blanks, without the mark that it goes on from the page before: `产出指标(续)` → `产出指标`. */
export function withoutContinuation(plain: string): string {
  return plain.replace(ENDS_CONTINUED, "");
}

/** Whether the whole text is the mark of a table that goes on. */
export function isContinuationMark(text: string): boolean {
  return CONTINUED.test(squeeze(text));
}

/** Whether a text only numbers a page. */
export function isPageMark(text: string): boolean {
  return PAGE.test(squeeze(text));
}

/** Whether a text is the label of a page's sum, which repeats rows and is no indicator. */
export function isPageSum(text: string): boolean {
  return PAGE_SUM.test(squeeze(text));
}

/** Whether a text only numbers an attachment. */
export function isAttachmentMark(text: string): boolean {
  return ATTACHMENT.test(squeeze(text));
}
