import type { CellRange } from "../../../core/workbook/a1";
import type { Link } from "../batches/link";
import { type Portion, sendPortions } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { RANGE_BYTES, REQUEST_BYTES } from "../batches/sizes";

/** About what the answer takes; few sheets have tables. */
const BYTES = 3_000;
const PLACE_FIELDS = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * Asks where filters are at work on a sheet: its own one, and those of its tables.
 *
 * @param found takes areas with a filter at work, header rows included
 */
export function askFilters(
  link: Link,
  sheet: () => Excel.Worksheet,
  found: (area: CellRange) => void,
): Portion {
  let filter: Excel.AutoFilter | undefined;
  let range: Excel.Range | undefined;
  let tables: Excel.TableCollection | undefined;
  return {
    bytes: BYTES,
    ask: () => {
      filter = sheet().autoFilter.load("isDataFiltered");
      range = forNextRequest(sheet().autoFilter.getRangeOrNullObject()).load(PLACE_FIELDS);
      tables = sheet().tables.load("items/id,items/autoFilter/isDataFiltered");
    },
    take: async () => {
      if (filter?.isDataFiltered === true && range && !range.isNullObject) found(placeOf(range));
      const filtered = (tables?.items ?? []).filter(({ autoFilter }) => autoFilter.isDataFiltered);
      await sendPortions(
        link,
        filtered.map((table) => askPlace(() => sheet().tables.getItem(table.id).getRange(), found)),
        REQUEST_BYTES,
      );
    },
  };
}

function askPlace(range: () => Excel.Range, found: (area: CellRange) => void): Portion {
  let place: Excel.Range | undefined;
  return {
    bytes: RANGE_BYTES,
    ask: () => {
      place = forNextRequest(range()).load(PLACE_FIELDS);
    },
    take: () => {
      if (place) found(placeOf(place));
    },
  };
}

function placeOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Excel.Range): CellRange {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
