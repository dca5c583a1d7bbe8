import { hasLetter } from "../../vocabulary/letters";

/** A text without the note in brackets at its end, and the note. */
export interface WithoutNote {
  readonly body: string;
  readonly note: string;
}

/** What stands in brackets as a part of a unit or an operator: 人(次), 台(套、件), ≥95%(含), %(百分比). */
const PART_OF_UNIT = /^(?:\p{Script=Han}(?:[、/]\p{Script=Han})*|含本数|百分比|百分比%|%)$/u;

/** A note in square brackets behind a number: 85%[有效问卷198份]. */
const SQUARE = /^([^[\]]*\d[^[\]]*)\[([^[\]]*\p{L}[^[\]]*)\]$/u;
/** What a rate was worked out of: 97%(698/720). */
const SHARE = /^\d+[/÷]\d+(?:[×*]100%)?$/;

/** Words that no unit is made of: 12(已完成). */
const DONE = /完成|达标|达到|实现|合格|通过|验收|超额/;

/** A clause behind a number that says how it was measured, what it holds, or how it compares: 93%,问卷100份. */
const CLAUSE = /^((?:[^,;。]|,(?=\d{3}(?!\d)))*\d(?:[^,;。]|,(?=\d{3}(?!\d)))*)[,;。](.*\d.*)$/u;
/** Words that a clause of that sort begins with or holds; a clause of another result has none. */
const ON_THE_NUMBER =
  /问卷|样本|受访|访谈|抽样|抽查|测评|(?:发放|发出|收回|回收|有效)\D{0,4}\d+份|^[^\d,;。]{0,10}[访查抽评测][^\d,;。]{0,6}\d+(?:人次?|份|户|名|位|家)|^(?:其中|另有|含|包括|较|同比|环比|比(?:上年|去年|同期|目标|计划|[上一二三四前]个?(?:季度?|月|年|期|半年)))/u;
/** The same in front of the number: 发放问卷200份,满意率85%. */
const SAMPLE_FIRST =
  /^((?:发放|发出|共|随机)?\D{0,4}(?:问卷|样本|抽样|抽查|测评|访谈)\D{0,4}\d+[份人户名个](?:,[^,;。]*\d+份)?)[,;。:](.*\d.*)$/u;

/**
 * Divides `93%,问卷100份` and `问卷100份,满意率93%` into the number and the note on it. The text is squeezed and half width.
 *
 * @returns `null` where the clauses tell results of their own
 */
export function splitClause(text: string): WithoutNote | null {
  const [, note, last] = SAMPLE_FIRST.exec(text) ?? [];
  if (note !== undefined && last !== undefined) return { body: last, note };
  const [, body, rest] = CLAUSE.exec(text) ?? [];
  if (body === undefined || rest === undefined || !ON_THE_NUMBER.test(rest)) return null;
  return ON_THE_NUMBER.test(body) ? null : { body, note: rest };
}

/**
 * Divides `93%(问卷100份)` and `12.5公里(含支流0.5公里)` into the number and the note on it. The text is squeezed and half
 * width.
 *
 * @returns `null` without a note that could be told from a unit
 */
export function splitNote(text: string): WithoutNote | null {
  const brackets = text.endsWith("]") ? SQUARE.exec(text) : null;
  if (brackets) return splitNote(`${brackets[1] ?? ""}(${brackets[2] ?? ""})`);
  if (!text.endsWith(")")) return null;
  const open = openingOf(text);
  if (open <= 0) return null;
  const body = text.slice(0, open);
  const note = text.slice(open + 1, -1);
  // Behind a bare number the brackets hold its unit: 300(公里).
  const unit = /\d$/.test(body) && !/\d/.test(note) && note.length <= 4 && !DONE.test(note);
  const told = (hasLetter(note) || SHARE.test(note)) && /\d/.test(body);
  return told && !unit && !PART_OF_UNIT.test(note) ? { body, note } : null;
}

/** Where the last bracket of a text opens. */
function openingOf(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === ")") depth += 1;
    if (text[index] === "(") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
