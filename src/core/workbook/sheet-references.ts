import { quoteSheetName } from "./a1";

/**
 * Pieces of a formula, the first that fits: text in quotes, a quoted sheet with its `!`, plain sheets with theirs. A plain
 * one behind `]` belongs to another workbook.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\]\p{L}\p{N}_.])((?:[\p{L}_\\][\p{L}\p{N}_.]*:)?[\p{L}_\\][\p{L}\p{N}_.]*)!/gu;

/**
 * A formula that follows a sheet to its new name, as a spreadsheet program does when somebody renames the sheet. Ranges of
 * sheets (`甲:丙!A1`) follow too; texts in quotes and references to other workbooks stay.
 *
 * @param formula with or without `=`; also what a defined name, a chart series or a link refers to
 */
export function followRename(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return formula.replace(TOKENS, (token, quoted?: string, plain?: string) => {
    const sheets = (quoted?.replace(/''/g, "'") ?? plain)?.split(":") ?? [];
    if (!sheets.some((sheet) => sheet.toLowerCase() === wanted)) return token;
    return `${quoteSheetName(sheets.map((sheet) => (sheet.toLowerCase() === wanted ? to : sheet)).join(":"))}!`;
  });
}
