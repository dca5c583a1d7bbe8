import { columnName } from "../workbook/a1";
import type { Grid } from "./grid";

/**
 * Names a form by its sheet and its first row, counted from one: `项目自评表#2`. A form that stands right of another one
 * is named by its first column too: `项目自评表#2:J`.
 */
export function formId({ name, firstColumn }: Grid, row: number): string {
  const id = `${name}#${row + 1}`;
  return firstColumn === 0 ? id : `${id}:${columnName(firstColumn)}`;
}
