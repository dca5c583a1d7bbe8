import { columnCount, rowCount } from "../model/areas";
import type { Arguments } from "../protocol/arguments";
import { notImplemented } from "../protocol/errors";
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
