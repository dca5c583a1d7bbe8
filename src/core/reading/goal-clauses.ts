/** Where one goal ends and the next begins. */
const BREAK = /[；;\n\r]+|(?<=[。！])(?=\s*(?:目标|任务)?\s*\d{1,2}\s*[:：.、．)）])/u;
/** Marks in front of a goal: 目标1：, 1., (2), ①, 一是, 1、. */
const LABEL =
  /^(?:(?:年度|总体|绩效|工作|主要|预期|年初|设定|全年)*(?:目标|任务)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：.、．]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*[、.．]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．:：](?!\d)|[①-⑳]|[一二三四五六七八九十]是[，,:：]?|[-—*●·]\s*)\s*/u;
const STOP = /[\s。．；;，,、!！]+$/u;

/**
 * The goals that a text sets, each without its number and its stop, as parts of the text: `目标1：…；目标2：…` → two.
 * A text without marks is one goal.
 */
export function goalClauses(text: string): readonly string[] {
  const clauses = text
    .split(BREAK)
    .map(bare)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  // Sentences, each with a number of its own, stand in one line too: 1.完成…。2.开展…。
  return clauses.flatMap(numbered).map(bare);
}

/**
 * Whether a text sets its goals out one by one: on lines of their own, or with a number or mark before each. Of one paragraph
 * with semicolons nobody has said how many goals it has.
 */
export function areListed(text: string): boolean {
  if (text.trim().split(/\s*[\n\r]\s*/u).length > 1) return true;
  const marked = text
    .split(BREAK)
    .flatMap(numbered)
    .filter((clause) => LABEL.test(clause.trim()));
  return marked.length > 1;
}

function bare(clause: string): string {
  let rest = clause.trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(LABEL, "");
  }
  return rest.replace(STOP, "");
}

const NUMBER_INSIDE =
  /(?<=[。，,；])\s*(?=(?:\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|[（(]\d{1,2}[)）]|[二三四五六七八九]是))/u;

function numbered(clause: string): readonly string[] {
  return clause.split(NUMBER_INSIDE);
}
