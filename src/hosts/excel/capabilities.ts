/** Whether this Excel has a requirement set of Office.js; the version is text, as `1.10` is not `1.1`. */
export type SetSupport = (set: string, version: string) => boolean;

/** The requirement set that this host cannot do without. */
export const REQUIRED = { set: "ExcelApi", version: "1.9" } as const;

/** What is newer than {@link REQUIRED} and used where it is there. */
export interface Capabilities {
  /** Merged areas can be read (`Range.getMergedAreasOrNullObject`, ExcelApi 1.13). */
  readonly mergedAreas: boolean;
  /** Sheets of a file can be put into the workbook (`Workbook.insertWorksheetsFromBase64`, ExcelApi 1.13). */
  readonly insertSheets: boolean;
  /** Whether a cell shows a part of another cell's result (`Range.getSpillParentOrNullObject`, ExcelApi 1.12). */
  readonly spills: boolean;
  /** The fonts of parts of a cell's text can be read (`CellProperties.textRuns`, ExcelApi 1.18). */
  readonly textRuns: boolean;
  /** Titles of chart axes can stand upright (`ChartAxisTitle.textOrientation`, ExcelApi 1.12). */
  readonly axisTitleOrientation: boolean;
  /** A whole job is one step of undo (`mergeUndoGroup`, ExcelApi 1.20). */
  readonly undoGroups: boolean;
}

export function capabilitiesOf(isSupported: SetSupport): Capabilities {
  const has = (version: string) => isSupported(REQUIRED.set, version);
  return {
    mergedAreas: has("1.13"),
    insertSheets: has("1.13"),
    spills: has("1.12"),
    textRuns: has("1.18"),
    axisTitleOrientation: has("1.12"),
    undoGroups: has("1.20"),
  };
}
