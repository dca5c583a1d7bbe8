import { append } from "../../../core/common/many";
import type { CellRange } from "../../../core/workbook/a1";
import { forNextRequest } from "../batches/references";
import type { Portion } from "../batches/portions";
import { AREA_FIELDS, areasOf, bounding, byPlace, isNear, rangeOf } from "../ranges";

/**
 * Excel answers for at most 512 merged areas in a range [doc]. A merged area has at least two cells, so a range of so
 * many cells holds no more.
 */
const MOST_CELLS = 1_024;
const MOST_COLUMNS = 256;
/** About what one question adds to the request, and its answer to the response. */
const BYTES = 1_000;

/**
 * Asks for the merged areas of a part of a sheet. It is divided into tiles, each of which reaches one row and one column
 * into the next: an area that goes on is then found on both sides, whether Excel gives it whole or cut to the tile.
 *
 * @param found takes the areas, each of which may come several times and in parts that overlap
 */
export function* askMergedAreas(
  sheet: () => Excel.Worksheet,
  area: CellRange,
  found: (area: CellRange) => void,
): IterableIterator<Portion> {
  for (const tile of tilesOf(area)) {
    let areas: Excel.RangeAreas | undefined;
    yield {
      bytes: BYTES,
      ask: () => {
        areas = forNextRequest(forNextRequest(rangeOf(sheet(), tile)).getMergedAreasOrNullObject());
        areas.load(AREA_FIELDS);
      },
      take: () => {
        areasOf(areas).forEach(found);
      },
    };
  }
}

function* tilesOf(area: CellRange): IterableIterator<CellRange> {
  const columns = Math.min(MOST_COLUMNS, area.right - area.left + 1);
  const rows = Math.floor(MOST_CELLS / columns);
  for (const [top, bottom] of stretches(area.top, area.bottom, rows)) {
    for (const [left, right] of stretches(area.left, area.right, columns)) yield { top, bottom, left, right };
  }
}

/** Stretches of at most so many rows or columns, the last of each being the first of the next. */
function* stretches(first: number, last: number, most: number): IterableIterator<readonly [number, number]> {
  if (last - first < most) {
    yield [first, last];
    return;
  }
  for (let start = first; start < last; start += most - 1) yield [start, Math.min(last, start + most - 1)];
}

/** Areas of which overlapping ones are joined: merged areas themselves never overlap. From the top, then the left. */
export function joinOverlapping(areas: readonly CellRange[]): readonly CellRange[] {
  const joined: CellRange[] = [];
  let open: CellRange[] = [];
  for (const area of [...areas].sort(byPlace)) {
    append(
      joined,
      open.filter(({ bottom }) => bottom < area.top),
    );
    open = open.filter(({ bottom }) => bottom >= area.top);
    const parts = open.filter((one) => isNear(one, area));
    open = [...open.filter((one) => !parts.includes(one)), parts.reduce(bounding, area)];
  }
  return [...joined, ...open].sort(byPlace);
}
