import { isEmpty, type Grid } from "./grid";
import { parseText } from "./quantity/parse-text";
import { hasWord } from "../vocabulary/letters";

/** Rows under a header that are looked at to tell what a column holds. */
const ROWS = 8;

/** The filled cells of a column in the rows right under a header. */
export function textsBelow(grid: Grid, column: number, top: number, rows = ROWS): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row < Math.min(grid.rowCount, top + rows); row += 1) {
    const cell = grid.row(row)?.[column];
    if (cell !== undefined && !isEmpty(cell)) texts.push(cell.text);
  }
  return texts;
}

/** Whether a text is a number or a span of them, with or without unit and operator. */
export function isQuantity(text: string): boolean {
  const { value, low } = parseText(text, null);
  return value !== undefined || low !== undefined;
}

/** Words in every filled cell, and a quantity in none: names, groups, tasks. */
export function holdsWords(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 0 && texts.every((text) => hasWord(text) && !isQuantity(text));
}

/** Marks and words that judge a row. */
const JUDGING =
  /^[√✓✔☑■●○◎◆★☆×✗✘△▲▽▼ⅹ]$|^(?:是|否|红|黄|绿|[红黄绿][灯色]|正常|预警|滞后|超前|延期|达标|未达标|达成|未达成|完成|未完成|合格|不合格|ok|ng|yes|no|y|n|met|notmet|pass|fail)$/i;

/** Whether every filled cell judges its row and says nothing else. */
export function holdsMarks(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 0 && texts.every((text) => JUDGING.test(text.replace(/\s+/g, "")));
}

/** What is measured in, and nothing that is: %, days, £m, out of 5, 万元. */
const UNIT =
  /^(?:%|per ?cent(?:age)?|(?:[£$€¥]|gbp|usd|eur)\s?['’]?(?:k|m|bn|0{3}s?|million|thousand)?|(?:days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|weeks?|months?|years?|points?|people|tonnes?|kg|[km]wh|km|miles)|(?:no|nr)\.?|#|number|count|ratio|(?:score )?out of \d+|[百千万亿]?元|[个件次人户项天日家台套吨公里平方米名场起处份]{1,3}|万?人次|分钟?|小时)$/i;

/** Whether a column says in what its rows are measured, whatever heads it. */
export function holdsUnits(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 1 && texts.every((text) => UNIT.test(text.trim()));
}

const BOUND = /^\s*(?:[≥≤≧≦><＞＜]|>=|<=|不(?:低|高|少|多|小|大)于|不超过)\s*-?\d/;

/** Whether most of the filled cells are numbers behind the sign of a bound. */
export function holdsBounds(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  const bounds = texts.filter((text) => BOUND.test(text) && isQuantity(text));
  return bounds.length >= LEAST_BOUNDS && bounds.length * 2 > texts.length;
}

const LEAST_BOUNDS = 2;

/** Quantities in most of the filled cells. */
export function holdsQuantities(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 0 && texts.filter(isQuantity).length * 2 > texts.length;
}
