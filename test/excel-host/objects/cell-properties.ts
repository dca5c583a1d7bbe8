import { columnCount, rowCount } from "../model/areas";
import type { Arguments } from "../protocol/arguments";
import { notImplemented } from "../protocol/errors";
import { STANDARD_HEIGHT } from "../model/sheet";
import type { RangeTarget } from "./targets";

/** The looks that the host tells cell by cell. */
const KNOWN = ["name", "strikethrough"];

/**
 * [doc] `Range.getCellProperties`: of each cell what was asked for. [belief] A font that differs within the cell is null;
 * `textRuns` are only there for cells with several fonts.
 */
export function getCellProperties(
  of: RangeTarget,
  args: Arguments,
): readonly (readonly Excel.CellProperties[])[] {
  const wanted = args.at(0) as Excel.CellPropertiesLoadOptions;
  const font = Object.keys(wanted.format?.font ?? {});
  if (font.some((each) => !KNOWN.includes(each))) throw notImplemented(`getCellProperties of ${font.join()}`);
  const { area, sheet } = of;
  return Array.from({ length: rowCount(area) }, (_row, row) =>
    Array.from({ length: columnCount(area) }, (_column, column): Excel.CellProperties => {
      const format = sheet.cells.formatAt(area.top + row, area.left + column);
      const runs = sheet.cells.at(area.top + row, area.left + column)?.textRuns;
      const name = runs ? (null as unknown as string) : format.fontName;
      return {
        format: { font: { name, strikethrough: format.strikethrough } },
        ...(wanted.textRuns === true &&
          runs && { textRuns: runs.map(({ text, fontName }) => ({ text, font: { name: fontName } })) }),
      };
    }),
  );
}

/** [doc] `Range.getRowProperties`: of each row what was asked for; a hidden row has no height [belief]. */
export function getRowProperties(
  { area, sheet }: RangeTarget,
  args: Arguments,
): readonly Excel.RowProperties[] {
  const { format, ...others } = args.at(0) as Excel.RowPropertiesLoadOptions;
  const asked = [...Object.keys(others), ...Object.keys(format ?? {})];
  if (asked.join() !== "rowHeight") throw notImplemented(`getRowProperties of ${asked.join()}`);
  return Array.from({ length: rowCount(area) }, (_, index): Excel.RowProperties => {
    const row = area.top + index;
    const height = sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT);
    return { format: { rowHeight: height } };
  });
}
