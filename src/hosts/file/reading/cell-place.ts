import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/a1";

/**
 * The zero-based column of a cell reference such as `AB12`, or -1 when it is none, from its bytes. Called for every cell
 * of a sheet, therefore without the row, which the row element has already given.
 */
export function columnOfReference(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let position = start;
  for (; position < end; position += 1) {
    const letter = (bytes[position] ?? 0) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
    if (column > MAX_COLUMNS) return -1;
  }
  return position < end ? column - 1 : -1;
}

/** The zero-based row of a row number, as read or as written (`"12"` → 11), or -1 when a sheet has no such row. */
export function rowOfNumber(written: string | number): number {
  const number = Number(written);
  return Number.isInteger(number) && number >= 1 && number <= MAX_ROWS ? number - 1 : -1;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The serial number of an ISO 8601 date as cells of type `d` hold it, or `undefined` when it is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.test(text)) return undefined;
  const time = Date.parse(text.length === 10 || text.endsWith("Z") ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
}
