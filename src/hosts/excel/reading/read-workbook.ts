import type { CellBlock, SheetFrame, WorkbookFrame } from "../../../core/workbook/blocks";
import { unneededSheets } from "../../../core/workbook/ownership";
import type { DefinedName, WorkbookSnapshot } from "../../../core/workbook/snapshot";
import type { Link } from "../batches/link";
import type { Capabilities } from "../capabilities";
import type { ExcelTrouble } from "../trouble";
import type { KnownMerges } from "./known-merges";
import { frameOf, planReadings, type ReadProgress, readSheets, type SheetReading } from "./sheet-readings";
import { surveySheets, type WorkbookSurvey } from "./survey";

/** Takes a workbook piece by piece, so that nothing large comes together here. */
export interface WorkbookSink {
  open(frame: WorkbookFrame): Promise<void>;
  add(block: CellBlock): Promise<void>;
}

/** Takes single sheets of a workbook anew. */
export interface SheetSink {
  /** @param index position of the sheet in the workbook's frame */
  reopenSheet(index: number, frame: SheetFrame): Promise<void>;
  add(block: CellBlock): Promise<void>;
}

/** A sheet that is to be read anew, with its position in the workbook's frame. */
export interface KnownSheet {
  readonly index: number;
  readonly name: string;
}

/** What was read. */
export interface WorkbookRead {
  readonly frame: WorkbookFrame;
  /** Sheets whose cells were left out, with the reason: each a trouble that names the sheet. */
  readonly skipped: readonly ExcelTrouble[];
}

/** What came of reading sheets anew. */
export interface SheetsRead {
  /** Names of sheets that are not there any more, or have another name: the workbook is to be read as a whole. */
  readonly missing: readonly string[];
  readonly skipped: readonly ExcelTrouble[];
}

interface Options {
  readonly capabilities: Capabilities;
  readonly onProgress?: ReadProgress | undefined;
  readonly known: KnownMerges;
}

/** Reads the workbook that was surveyed. The first block is added after the workbook was opened with all its frames. */
export async function readWorkbook(
  link: Link,
  survey: WorkbookSurvey,
  sink: WorkbookSink,
  options: Options,
): Promise<WorkbookRead> {
  const readings = await planReadings(link, survey.sheets, options.known, sheetsLeftOut(survey));
  const frame = (): WorkbookFrame => ({
    sheets: readings.map(frameOf),
    names: allNames(survey),
    date1904: survey.date1904,
    structureProtected: survey.structureProtected,
  });
  await readSheets(link, readings, {
    ...options,
    open: () => sink.open(frame()),
    add: (block) => sink.add(block),
  });
  keepMerges(readings, options);
  return { frame: frame(), skipped: readings.flatMap(({ trouble }) => trouble ?? []) };
}

/** Reads single sheets anew. */
export async function rereadSheets(
  link: Link,
  known: readonly KnownSheet[],
  sink: SheetSink,
  options: Options,
): Promise<SheetsRead> {
  const names = known.map(({ name }) => name);
  const readings = await planReadings(link, await surveySheets(link, names), options.known);
  const indexes = readings.map(
    ({ survey }) => known.find(({ name }) => sameName(name, survey.name))?.index ?? -1,
  );
  await readSheets(link, readings, {
    ...options,
    open: async () => {
      for (const [at, reading] of readings.entries())
        await sink.reopenSheet(indexes[at] ?? -1, frameOf(reading));
    },
    add: (block) => sink.add({ ...block, sheet: indexes[block.sheet] ?? -1 }),
  });
  keepMerges(readings, options);
  return {
    missing: known.filter(({ index }) => !indexes.includes(index)).map(({ name }) => name),
    skipped: readings.flatMap(({ trouble }) => trouble ?? []),
  };
}

/** Remembers the merged areas for readings after edits; of sheets without headings nothing was asked. */
function keepMerges(readings: readonly SheetReading[], { known }: Options): void {
  for (const reading of readings) {
    if (reading.asksMerges) known.keep(reading.survey.id, frameOf(reading).merges);
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Sheets of Jiyan's whose cells nobody asks for. */
function sheetsLeftOut({ sheets, names, date1904, structureProtected }: WorkbookSurvey): ReadonlySet<string> {
  const workbook: WorkbookSnapshot = {
    sheets: sheets.map(({ name, visibility, protected: isProtected }) => ({
      name,
      visibility,
      rows: [],
      merges: [],
      protected: isProtected,
      hiddenRows: [],
      hiddenColumns: [],
    })),
    names: allNames({ sheets, names }),
    date1904,
    structureProtected,
  };
  return unneededSheets(workbook);
}

/** The names of the workbook and those of its sheets. */
function allNames({ names, sheets }: Pick<WorkbookSurvey, "names" | "sheets">): readonly DefinedName[] {
  return [...names, ...sheets.flatMap((sheet) => sheet.names)];
}
