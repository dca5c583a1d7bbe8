import { append } from "../../../core/common/many";
import type { CellRange } from "../../../core/workbook/a1";
import type { CellBlock, SheetFrame } from "../../../core/workbook/blocks";
import { withoutFiltered } from "../../../core/workbook/filtered-rows";
import type { Link } from "../batches/link";
import { type Portion, sendPortions } from "../batches/portions";
import { ANSWER_BYTES } from "../batches/sizes";
import type { Capabilities } from "../capabilities";
import { cellCount } from "../ranges";
import type { ExcelTrouble } from "../trouble";
import { askCells, CellDensity } from "./cells";
import { askFilters } from "./filters";
import { findFilledAreas } from "./filled-areas";
import { askHiddenPlaces } from "./hidden-places";
import { askMergedAreas, joinOverlapping } from "./merged-areas";
import type { KnownMerges } from "./known-merges";
import type { SheetSurvey } from "./survey";

/** Most cells of a sheet that are read, about 200 requests; Excel itself hands out no more than 5,000,000 at once. */
export const MOST_CELLS = 2_000_000;

/** Told of the share that was read, 0 to 1. */
export type ReadProgress = (share: number) => void;

/** A sheet on its way into the snapshot. */
export interface SheetReading {
  readonly survey: SheetSurvey;
  /** What is read of it: the used range, or the filled parts of a very large one. */
  readonly areas: readonly CellRange[];
  readonly merges: CellRange[];
  /** Whether Excel is asked for merged areas. */
  readonly asksMerges: boolean;
  readonly hiddenRows: number[];
  /** May name a column several times: each part of the sheet is asked about apart. */
  readonly hiddenColumns: number[];
  /** Areas with a filter at work. */
  readonly filtered: CellRange[];
  /** Why its cells are left out. */
  readonly trouble: ExcelTrouble | undefined;
}

/**
 * Decides what is read of each sheet. Only for sheets with a very large used range Excel is asked, twice.
 *
 * @param known merged areas that need not be asked for
 * @param unread names of sheets whose cells are not needed
 */
export async function planReadings(
  link: Link,
  surveys: readonly SheetSurvey[],
  known: Pick<KnownMerges, "of">,
  unread: ReadonlySet<string> = new Set(),
): Promise<readonly SheetReading[]> {
  const needed = surveys.filter(({ name, used }) => used !== undefined && !unread.has(name));
  const large = needed.filter(({ used }) => (used?.cells ?? 0) > MOST_CELLS);
  const filled = await findFilledAreas(
    link,
    large.map(({ id }) => id),
    MOST_CELLS,
  );
  return surveys.map((survey): SheetReading => {
    const { used, id, name } = survey;
    const before = known.of(id);
    const asksMerges = before === undefined && !survey.plain;
    const reading = {
      survey,
      asksMerges,
      merges: [...(before ?? [])],
      hiddenRows: [],
      hiddenColumns: [],
      filtered: [],
    };
    if (!used || !needed.includes(survey)) return { ...reading, areas: [], trouble: undefined };
    const areas = used.cells <= MOST_CELLS ? [used.area] : filled.get(id);
    if (areas && cellsIn(areas) <= MOST_CELLS) return { ...reading, areas, trouble: undefined };
    const params = { sheet: name, cells: String(used.cells), limit: String(MOST_CELLS) };
    return { ...reading, areas: [], trouble: { code: "too-many-cells", params } };
  });
}

/** What is known of a sheet beside its cells; complete when {@link Reading.open} is called. */
export function frameOf(reading: SheetReading): SheetFrame {
  const { survey, merges, hiddenRows, hiddenColumns, filtered, trouble } = reading;
  return {
    name: survey.name,
    visibility: survey.visibility,
    merges: joinOverlapping(merges),
    protected: survey.protected,
    hiddenRows: withoutFiltered(ascending(hiddenRows), filtered),
    hiddenColumns: ascending(hiddenColumns),
    ...(trouble && { unread: true }),
  };
}

function ascending(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

export interface Reading {
  readonly capabilities: Capabilities;
  readonly onProgress?: ReadProgress | undefined;
  /** Called once all that belongs to the frames is known. */
  readonly open: () => Promise<void>;
  /** Called with the cells as they arrive; `sheet` is the position among the readings. */
  readonly add: (block: CellBlock) => Promise<void>;
}

/** Sends for everything of the sheets: first what belongs to their frames, then their cells, as much as fits together. */
export async function readSheets(
  link: Link,
  readings: readonly SheetReading[],
  reading: Reading,
): Promise<void> {
  const total = readings.reduce((sum, { areas }) => sum + cellsIn(areas), 0);
  let read = 0;
  const add = async (block: CellBlock): Promise<void> => {
    await reading.add(block);
    read += block.values.length * (block.values[0]?.length ?? 0);
    reading.onProgress?.(read / total);
  };
  function* portions(): IterableIterator<Portion> {
    for (const one of readings) yield* framePortions(link, one, reading.capabilities);
    yield { bytes: 0, ask: () => undefined, take: reading.open };
    const density = new CellDensity();
    for (const [index, { survey, areas }] of readings.entries()) {
      const sheet = () => link.workbook.worksheets.getItem(survey.id);
      const { used } = survey;
      if (!used) continue;
      const question = { link, index, sheet, used, textRuns: reading.capabilities.textRuns };
      for (const area of areas) yield* askCells({ ...question, area }, density, add);
    }
  }
  await sendPortions(link, portions(), ANSWER_BYTES);
}

function* framePortions(
  link: Link,
  { survey, areas, merges, asksMerges, hiddenRows, hiddenColumns, filtered }: SheetReading,
  { mergedAreas }: Capabilities,
): IterableIterator<Portion> {
  const sheet = () => link.workbook.worksheets.getItem(survey.id);
  if (areas.length > 0 && survey.used?.rowsHidden !== false) {
    yield askFilters(link, sheet, (found) => filtered.push(found));
  }
  for (const area of areas) {
    if (mergedAreas && asksMerges) yield* askMergedAreas(sheet, area, (found) => merges.push(found));
    if (survey.used?.rowsHidden === false && survey.used.columnsHidden === false) continue;
    yield askHiddenPlaces(sheet, area, {
      rows: (rows) => {
        append(hiddenRows, rows);
      },
      columns: (columns) => {
        append(hiddenColumns, columns);
      },
    });
  }
}

function cellsIn(areas: readonly CellRange[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}
