import type { Locale } from "../../common/locale";
import { LEAST_SHARE } from "../../workbook/page-breaks";
import { pageRoom } from "../../workbook/page-room";
import type { PageSetup, PlannedRow } from "../../workbook/plan";
import { DEFAULT_ROW_HEIGHT, heightOfLines, rowHeights } from "../../workbook/row-height";
import { SIZES, stylesInUse } from "../styles";
import { TABLES_MARGINS, type TablesFormat } from "./columns";

/** Points of a page that caption and headers take, two lines each. */
const HEAD_HEIGHT = heightOfLines(2, SIZES.caption) + heightOfLines(2, SIZES.table);
/** Styles of the texts of records. */
const TEXT_STYLES = new Set(["tableLeft", "tableCenter", "tableRight"]);

type Format = Pick<TablesFormat, "orientation" | "widths">;

/** Whether a page cannot hold a table with its caption and headers. */
export function isBeyondPage(
  records: Iterable<readonly PlannedRow[]>,
  format: Format,
  locale: Locale,
): boolean {
  return pageStarts(records, format, locale).next().done !== true;
}

/**
 * The records of a table beyond a page that begin a further one: no record stands alone on the last.
 *
 * @param records the rows of each record
 */
export function partStarts(
  records: readonly (readonly PlannedRow[])[],
  format: Format,
  locale: Locale,
): readonly number[] {
  const starts = [...pageStarts(records, format, locale)];
  const last = starts.at(-1);
  const isAlone = last === records.length - 1 && last - (starts.at(-2) ?? 0) > 1;
  return isAlone ? [...starts.slice(0, -1), last - 1] : starts;
}

/** The records for which the page before has no room. As in page breaks, it is reckoned to hold a little less than it should. */
function* pageStarts(
  records: Iterable<readonly PlannedRow[]>,
  { orientation, widths }: Format,
  locale: Locale,
): Generator<number, void> {
  const page: PageSetup = {
    orientation,
    paper: "A4",
    margins: TABLES_MARGINS,
    fitToWidth: true,
    centerHorizontally: true,
  };
  const room = pageRoom({ page, columnWidths: widths }).height * LEAST_SHARE - HEAD_HEIGHT;
  const fitted = rowHeights({ merges: [], columnWidths: widths }, stylesInUse(locale, TEXT_STYLES));
  let left = room;
  let index = 0;
  for (const rows of records) {
    const height = rows.reduce((sum, row) => sum + (row.height ?? fitted(row, 0) ?? DEFAULT_ROW_HEIGHT), 0);
    left -= height;
    if (left < 0 && index > 0) {
      yield index;
      left = room - height;
    }
    index += 1;
  }
}
