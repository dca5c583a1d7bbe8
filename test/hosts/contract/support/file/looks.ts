import { type FileFormat, FileFormats } from "./formats";
import { Parts } from "./parts";

/** What whole rows and columns, and cells without a content, look like in a file: pictures show only what is in use. */
export type WorkbookLooks = Readonly<Record<string, SheetLooks>>;

export interface SheetLooks {
  readonly normal: FileFormat;
  readonly columns: readonly StretchLooks[];
  readonly rows: readonly StretchLooks[];
  /** All cells that the file has, by address. */
  readonly cells: readonly (readonly [address: string, format: FileFormat])[];
}

/** Zero-based rows or columns, both included. */
export interface StretchLooks {
  readonly first: number;
  readonly last: number;
  readonly format: FileFormat;
}

const WORKBOOK = "xl/workbook.xml";

/** Reads how the cells of a workbook file look, those that nobody wrote to as well. */
export function looksOfFile(bytes: Uint8Array): WorkbookLooks {
  const parts = new Parts(bytes);
  const formats = new FileFormats(parts.related(WORKBOOK, "styles"));
  const relations = parts.relations(WORKBOOK);
  const sheets = parts.read(WORKBOOK).at("sheets").all("sheet");
  return Object.fromEntries(
    sheets.map((listed): [string, SheetLooks] => {
      const sheet = parts.read(relations.find(({ id }) => id === listed.get("id"))?.part ?? "");
      const rows = sheet.at("sheetData").all("row");
      const formatted = rows.filter((row) => row.isSet("customFormat"));
      return [
        listed.get("name") ?? "",
        {
          normal: formats.at(0),
          columns: sheet
            .at("cols")
            .all("col")
            .filter((column) => column.get("style") !== undefined)
            .map((column) => ({
              first: (column.number("min") ?? 1) - 1,
              last: (column.number("max") ?? 1) - 1,
              format: formats.at(column.number("style") ?? 0),
            })),
          rows: formatted.map((row) => ({
            first: (row.number("r") ?? 1) - 1,
            last: (row.number("r") ?? 1) - 1,
            format: formats.at(row.number("s") ?? 0),
          })),
          cells: rows.flatMap((row) =>
            row.all("c").map((cell) => [cell.get("r") ?? "", formats.at(cell.number("s") ?? 0)] as const),
          ),
        },
      ];
    }),
  );
}
