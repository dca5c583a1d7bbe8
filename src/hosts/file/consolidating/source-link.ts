import { parseCellRef } from "../../../core/workbook/a1";

/** A place in a file; the file as a whole where no cell is named. */
export interface Source {
  readonly file: string;
  readonly at: string | null;
}

/** A place as Excel writes it in formulas: `[收到/甲.xlsx]项目自评表!E14`. */
export function sourceText({ file, at }: Source): string {
  return at === null ? file : `[${file}]${at}`;
}

/**
 * The address of a place of which the path is known from the folder of the workbook that links to it: both can be moved
 * together.
 *
 * @param path its parts
 */
export function relativeLink(path: readonly string[], at: string | null): string {
  return path.map(encodeURIComponent).join("/") + placeIn(at);
}

/** The part of an address that leads to a cell: `#'项目自评表'!E14`; nothing where no cell is named. */
export function placeIn(at: string | null): string {
  const cell = at === null ? undefined : parseCellRef(at);
  if (at === null || cell === undefined) return "";
  const place = `'${cell.sheet.replaceAll("'", "''")}'!${at.slice(cell.sheet.length + 1)}`;
  // Excel takes the part behind # as it stands; only what no address may hold is escaped.
  return `#${place.replace(/[\s"<>#%\\^`{|}]/g, encodeURIComponent)}`;
}
