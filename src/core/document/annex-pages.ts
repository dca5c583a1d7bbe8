import { largestOf } from "../common/many";
import { textWidth } from "../publishing";
import { columnShares, isWide, type TableRoom, type TableWords } from "./tables";

/** Points of a row of a table, and of a further line in it. */
const ROW = 18.5;
const FURTHER_LINE = 14;
/** Points of a page that rows of an annex have, below its number, caption and headers. */
const ROOM_FOR_ROWS = { portrait: 540, landscape: 345 };

/**
 * Whether an annex stands on an upright page: where its words have room across one, and it takes no more pages than lying
 * ones. A page that need not be turned is read more easily, and holds more rows.
 */
export function isUpright(words: TableWords, room: TableRoom): boolean {
  return !isWide(words, room) && pagesOf(words, room, "portrait") <= pagesOf(words, room, "landscape");
}

/** Pages that the rows of a table fill, about. */
function pagesOf(words: TableWords, room: TableRoom, orientation: "portrait" | "landscape"): number {
  const widths = columnShares(words, room[orientation], room.padding).map(
    (share) => share * room[orientation] - room.padding,
  );
  const height = words.texts.reduce((sum, cells) => {
    const lines = cells.map((text, column) => Math.ceil(textWidth(text) / Math.max(1, widths[column] ?? 1)));
    return sum + ROW + Math.max(0, largestOf(lines, 1) - 1) * FURTHER_LINE;
  }, 0);
  return Math.ceil(height / ROOM_FOR_ROWS[orientation]);
}
