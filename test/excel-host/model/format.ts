/** A border line of one edge, in the words of `Excel.BorderLineStyle` and `Excel.BorderWeight`. */
export interface BorderModel {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/**
 * How a cell looks. Formats are immutable and shared: two cells that look alike hold the same object as long as they
 * were given their looks in the same steps.
 */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`, or `""` for no fill. */
  readonly fill: string;
  readonly pattern: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: BorderModel | null;
  readonly borderBottom: BorderModel | null;
  readonly borderLeft: BorderModel | null;
  readonly borderRight: BorderModel | null;
  readonly diagonalDown: BorderModel | null;
  readonly diagonalUp: BorderModel | null;
}

export type BorderKey =
  | "borderTop"
  | "borderBottom"
  | "borderLeft"
  | "borderRight"
  | "diagonalDown"
  | "diagonalUp";

/** The Normal style of a new workbook [belief: a Chinese Excel has 等线 here; the name is not tested anywhere]. */
export const NORMAL_FORMAT: CellFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  fontColor: "#000000",
  fill: "",
  pattern: "None",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  diagonalDown: null,
  diagonalUp: null,
};

/** What was derived from a format before, by what was changed. */
const derived = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The format with one feature changed. The same change of the same format gives the same object. */
export function withFeature<K extends keyof CellFormat>(
  format: CellFormat,
  feature: K,
  value: CellFormat[K],
): CellFormat {
  if (format[feature] === value) return format;
  const step = `${feature}=${JSON.stringify(value)}`;
  let steps = derived.get(format);
  if (!steps) derived.set(format, (steps = new Map<string, CellFormat>()));
  let result = steps.get(step);
  if (!result) steps.set(step, (result = { ...format, [feature]: value }));
  return result;
}
