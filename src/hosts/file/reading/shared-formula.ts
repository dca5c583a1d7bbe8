import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/a1";

/** Quoted text and sheet names, then A1 references (no function names, no parts of names). */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(?<![A-Za-z0-9_.$\p{L}])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![A-Za-z0-9_.(\p{L}])/gu;

/**
 * The formula of a cell that shares another cell's formula: relative references move with the cell.
 *
 * @param formula formula of the first cell, without `=`
 * @param rows rows from the first cell down to this one
 * @param columns columns from the first cell right to this one
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKENS,
    (token, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return token;
      const toColumn = columnIndex(column) + (fixedColumn === "$" ? 0 : columns);
      const toRow = Number(row) + (fixedRow === "$" ? 0 : rows);
      const outside = toColumn < 0 || toColumn >= MAX_COLUMNS || toRow < 1 || toRow > MAX_ROWS;
      return outside ? "#REF!" : `${fixedColumn}${columnName(toColumn)}${fixedRow}${toRow}`;
    },
  );
}
