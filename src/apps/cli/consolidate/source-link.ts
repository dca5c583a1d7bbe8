import { dirname, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseCellRef } from "../../../core/workbook/a1";

/** A place in a file; the file as a whole where no cell is named. */
interface Source {
  readonly file: string;
  readonly at: string | null;
}

/** A place as Excel writes it in formulas: `[收到/甲.xlsx]项目自评表!E14`. */
export function sourceText({ file, at }: Source): string {
  return at === null ? file : `[${file}]${at}`;
}

/**
 * The address of a place, from the folder of the workbook that links to it: both can be moved together. On another drive of
 * Windows it is the whole address.
 *
 * @param base the workbook that links
 */
export function linkTo({ file, at }: Source, base: string): string {
  const path = relative(dirname(base), file);
  const address = /^[a-z]:/i.test(path)
    ? pathToFileURL(path).href
    : path.split(sep).map(encodeURIComponent).join("/");
  const cell = at === null ? undefined : parseCellRef(at);
  if (at === null || cell === undefined) return address;
  const place = `'${cell.sheet.replaceAll("'", "''")}'!${at.slice(cell.sheet.length + 1)}`;
  // Excel takes the part behind # as it stands; only what no address may hold is escaped.
  return `${address}#${place.replace(/[\s"<>#%\\^`{|}]/g, encodeURIComponent)}`;
}
