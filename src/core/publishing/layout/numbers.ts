import { format as formatNumber } from "numfmt";
import { Decimal } from "../../common/decimal";
import type { TableCell } from "../../narrative/report";

export type NumberCell = Extract<TableCell, { kind: "number" }>;

/** The number that a figure prints, without what stands before and behind it. */
const PRINTED = /[-−]?\d[\d,]*(?:\.\d+)?/u;

/**
 * The number format of a table number: the column's where the cell then shows the number that the figure prints
 * (`0.##` would show 20 as `20.`), else one made after the figure, with its decimal places and separators.
 */
export function numberFormatOf(cell: NumberCell, columnFormat: string | undefined): string {
  const printed = PRINTED.exec(cell.figure.text)?.[0].replace("−", "-");
  if (printed === undefined) return columnFormat ?? "General";
  const wanted = new Decimal(printed.replaceAll(",", ""));
  if (columnFormat !== undefined && shows(cell, columnFormat, wanted)) return columnFormat;
  const places = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const whole = printed.includes(",") ? "#,##0" : "0";
  const digits = places > 0 ? `${whole}.${"0".repeat(places)}` : whole;
  const isFraction = cell.figure.text.endsWith("%") && !shows(cell, digits, wanted);
  return isFraction ? `${digits}%` : digits;
}

/** Whether a format shows the printed number, be it as a percentage. */
function shows(cell: NumberCell, format: string, wanted: Decimal): boolean {
  const shown = /^([-−]?\d[\d,]*(?:\.\d+)?)%?$/u.exec(displayedNumber(cell, format))?.[1];
  return shown !== undefined && new Decimal(shown.replaceAll(",", "").replace("−", "-")).eq(wanted);
}

/** A number as its cell shows it. */
export function displayedNumber(cell: NumberCell, format: string): string {
  return formatNumber(format, Number(cell.value));
}
