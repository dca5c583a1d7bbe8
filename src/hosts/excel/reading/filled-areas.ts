import type { CellRange } from "../../../core/workbook/a1";
import type { Link } from "../batches/link";
import { sendPortions } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ANSWER_BYTES } from "../batches/sizes";
import { AREA_FIELDS, areasOf, bounding, byPlace, isNear } from "../ranges";

/** Filled areas that are still put together; a sheet with more is a large one, not one with something forgotten. */
const MOST_AREAS = 2_000;
/** Rows and columns between two areas that are read as one: rows of a form may be empty here and there. */
const ROWS_BETWEEN = 50;
const COLUMNS_BETWEEN = 20;
/** About what one question and its answer take, and one area in an answer. */
const QUESTION_BYTES = 1_000;
const AREA_BYTES = 100;

const KINDS = ["Constants", "Formulas"] as const;

/**
 * Finds where the cells of sheets with a very large used range really stand: most such sheets are small ones with
 * something forgotten at their far end.
 *
 * @param sheets ids of the sheets
 * @param mostCells more filled cells than this are not looked for
 * @returns by id the areas to read, which do not overlap; sheets that are large indeed are not in it
 */
export async function findFilledAreas(
  link: Link,
  sheets: readonly string[],
  mostCells: number,
): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const counted = new Map<string, Excel.RangeAreas>();
  await sendPortions(
    link,
    questions(sheets).map(({ key, id, kind }) => ({
      bytes: QUESTION_BYTES,
      ask: () => counted.set(key, filledCells(link, id, kind).load("areaCount,cellCount")),
    })),
    ANSWER_BYTES,
  );
  const total = (id: string, count: "areaCount" | "cellCount") =>
    KINDS.reduce((sum, kind) => sum + countOf(counted.get(keyOf(id, kind)), count), 0);
  const sparse = sheets.filter(
    (id) => total(id, "areaCount") <= MOST_AREAS && total(id, "cellCount") <= mostCells,
  );

  const found = new Map<string, Excel.RangeAreas>();
  await sendPortions(
    link,
    questions(sparse).map(({ key, id, kind }) => ({
      bytes: QUESTION_BYTES + countOf(counted.get(key), "areaCount") * AREA_BYTES,
      ask: () => found.set(key, filledCells(link, id, kind).load(AREA_FIELDS)),
    })),
    ANSWER_BYTES,
  );
  return new Map(
    sparse.map((id) => [id, joinNear(KINDS.flatMap((kind) => areasOf(found.get(keyOf(id, kind)))))]),
  );
}

function questions(sheets: readonly string[]) {
  return sheets.flatMap((id) => KINDS.map((kind) => ({ id, kind, key: keyOf(id, kind) })));
}

function keyOf(id: string, kind: (typeof KINDS)[number]): string {
  return `${id} ${kind}`;
}

function filledCells({ workbook }: Link, id: string, kind: (typeof KINDS)[number]): Excel.RangeAreas {
  const used = forNextRequest(workbook.worksheets.getItem(id).getUsedRange(true));
  return forNextRequest(used.getSpecialCellsOrNullObject(kind));
}

/** Excel says -1 for more than 2,147,483,647 cells [doc]. */
function countOf(areas: Excel.RangeAreas | undefined, count: "areaCount" | "cellCount"): number {
  if (!areas || areas.isNullObject) return 0;
  return areas[count] < 0 ? Infinity : areas[count];
}

/** Joins areas that lie near each other to rectangles that are apart. From the top, then the left. */
export function joinNear(areas: readonly CellRange[]): readonly CellRange[] {
  let joined: CellRange[] = [];
  for (const area of areas) {
    let grown = area;
    for (;;) {
      const near = joined.filter((one) => isNear(one, grown, ROWS_BETWEEN, COLUMNS_BETWEEN));
      if (near.length === 0) break;
      joined = joined.filter((one) => !near.includes(one));
      grown = near.reduce(bounding, grown);
    }
    joined.push(grown);
  }
  return joined.sort(byPlace);
}
