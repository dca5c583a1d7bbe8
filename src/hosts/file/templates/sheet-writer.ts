import type { Borders, Cell, CellValue, Style, Worksheet } from "exceljs";
import { formatAddress, formatRange, parseRange } from "../../../core/workbook/a1";

const LINE = { style: "thin", color: { argb: "FF7F7F7F" } } as const;
const BOX: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** The looks that a template's cells have. `input` cells are the only ones that can be typed in. */
export type Look =
  | "title"
  | "subtitle"
  | "head"
  | "input"
  | "computed"
  | "plain"
  | "remark"
  | "hint"
  | "body";

export interface CellOptions {
  readonly align?: "left" | "center" | "right";
  readonly format?: string;
  readonly bold?: boolean;
  readonly top?: boolean;
}

interface LookStyle {
  readonly boxed: boolean;
  readonly fill?: string;
  readonly size: number;
  readonly bold: boolean;
  readonly align: "left" | "center";
  readonly color?: string;
}

const TEXT: LookStyle = { boxed: false, size: 10.5, bold: false, align: "left" };
const BOXED: LookStyle = { boxed: true, size: 10.5, bold: false, align: "center" };

const LOOKS: Readonly<Record<Look, LookStyle>> = {
  title: { boxed: false, size: 18, bold: true, align: "center" },
  subtitle: { ...TEXT, align: "center" },
  head: { ...BOXED, fill: "FFDDEBF7", bold: true },
  input: { ...BOXED, fill: "FFFFFBE6" },
  computed: { ...BOXED, fill: "FFF2F2F2" },
  plain: BOXED,
  body: TEXT,
  remark: { ...TEXT, size: 9 },
  hint: { ...TEXT, size: 9, color: "FFC00000" },
};

/** Writes styled cells into a sheet of a template. One per sheet. */
export interface SheetWriter {
  readonly sheet: Worksheet;
  /** Writes a cell or a merged range (`"A1"`, `"B2:D2"`) and returns its first cell. */
  readonly put: (range: string, value: CellValue, look: Look, options?: CellOptions) => Cell;
}

/** @param font family for Latin and East Asian text alike */
export function createSheetWriter(sheet: Worksheet, font: string): SheetWriter {
  return {
    sheet,
    put(range, value, look, options = {}) {
      const area = parseRange(range);
      if (area === undefined) throw new RangeError(`Not a range: ${range}`);
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          sheet.getCell(formatAddress({ row, column })).style = styleOf(look, options, font);
        }
      }
      const first = sheet.getCell(formatAddress({ row: area.top, column: area.left }));
      first.value = value;
      if (area.top !== area.bottom || area.left !== area.right) {
        sheet.mergeCellsWithoutStyle(formatRange(area));
      }
      return first;
    },
  };
}

function styleOf(look: Look, options: CellOptions, font: string): Partial<Style> {
  const { boxed, fill, size, bold, align, color } = LOOKS[look];
  return {
    font: { name: font, size, bold: options.bold ?? bold, ...(color ? { color: { argb: color } } : {}) },
    ...(boxed ? { border: BOX } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: fill } } as const } : {}),
    alignment: {
      horizontal: options.align ?? align,
      vertical: options.top ? "top" : "middle",
      // Text at the left keeps off the rule beside it.
      ...(boxed && (options.align ?? align) === "left" ? { indent: 1 } : {}),
      // Hints run on over the empty columns beside them.
      wrapText: look !== "hint",
    },
    protection: { locked: look !== "input" },
    ...(options.format === undefined ? {} : { numFmt: options.format }),
  };
}
