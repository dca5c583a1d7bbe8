import stringWidth from "string-width";

/**
 * What stays on one line: a run of letters, digits and signs (`G13`, `80.45%`, `report.xlsx`) or one other
 * character, with the brackets and quotes that open before it and the marks that close after it.
 */
const UNIT = /[（“‘《〈【〔]*(?:[!-~]+|[^\n])[，。；：、！？）”’》〉】〕…％]*/gu;

/**
 * Breaks a text into lines of at most `width` columns, Chinese characters counting two. Chinese may break between
 * any two characters, but no cell address, number or word is broken that fits on a line, and no line begins with a
 * comma or ends with an opening bracket. General wrapping libraries break at blanks, which Chinese does not have, or
 * anywhere.
 */
export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const unit of (text.match(UNIT) ?? []).flatMap((whole) => piecesOf(whole, width))) {
    if (line !== "" && used + widthOf(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    const added = line === "" ? unit.trimStart() : unit;
    line += added;
    used += widthOf(added);
  }
  lines.push(line.trimEnd());
  return lines;
}

const WIDTHS = new Map<string, number>();

/** Columns that a unit takes. The same few thousand characters recur in every line, and measuring one is slow. */
function widthOf(unit: string): number {
  if (unit.length > 2) return stringWidth(unit);
  const known = WIDTHS.get(unit);
  if (known !== undefined) return known;
  const width = stringWidth(unit);
  WIDTHS.set(unit, width);
  return width;
}

/** A unit that no line can hold falls apart into its characters. */
function piecesOf(unit: string, width: number): readonly string[] {
  return stringWidth(unit) > width ? (unit.match(/[^]/gu) ?? []) : [unit];
}
