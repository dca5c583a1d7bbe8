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
