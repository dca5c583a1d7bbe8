import type { BorderModel, CellFormat } from "../../../../excel-host";
import type { OwnLines } from "../picture/lines";
import type { FormatPicture } from "../picture/picture";

/** Lines of the pictures by the weight of a continuous one in Excel; other lines are styles of their own there. */
const WEIGHTS: Readonly<Record<string, string>> = {
  hair: "Hairline",
  thin: "Thin",
  medium: "Medium",
  thick: "Thick",
};
const ACROSS = { picture: "centerContinuous", excel: "CenterAcrossSelection" };

const SIDES = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;

/** The looks of a cell of the test host's workbook. */
export function formatOf(format: CellFormat): FormatPicture {
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: format.underline !== "None",
      color: plainColor(format.fontColor),
    },
    fill: format.fill === "" ? null : plainColor(format.fill),
    horizontal: format.horizontal === ACROSS.excel ? ACROSS.picture : format.horizontal.toLowerCase(),
    vertical: format.vertical.toLowerCase(),
    wrap: format.wrap,
    indent: format.indent,
    numberFormat: format.numberFormat,
    locked: format.locked,
  };
}

/** The lines that a cell has of its own. */
export function linesOf(format: CellFormat): OwnLines {
  const lines: OwnLines = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = format[SIDES[side]];
    if (border) lines[side] = `${lineWord(border)} ${plainColor(border.color)}`;
  }
  return lines;
}

/** `#1f4e79` → `1F4E79`; words for a colour stay. */
export function plainColor(color: string): string {
  const plain = color.slice(1);
  return /^[0-9a-f]{6}$/i.test(plain) ? plain.toUpperCase() : plain;
}

function lineWord({ style, weight }: BorderModel): string {
  if (style !== "Continuous") return style;
  return Object.keys(WEIGHTS).find((word) => WEIGHTS[word] === weight) ?? weight;
}

/** The inverse of {@link formatOf} and {@link linesOf}, for a cell that already has some looks. */
export function formatFrom(present: CellFormat, looks: FormatPicture, lines: OwnLines): CellFormat {
  const { font } = looks;
  return {
    ...present,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline ? "Single" : "None",
    fontColor: `#${font.color}`,
    fill: looks.fill === null ? "" : `#${looks.fill}`,
    pattern: looks.fill === null ? "None" : "Solid",
    horizontal: looks.horizontal === ACROSS.picture ? ACROSS.excel : capitalised(looks.horizontal),
    vertical: capitalised(looks.vertical),
    wrap: looks.wrap,
    indent: looks.indent,
    numberFormat: looks.numberFormat,
    locked: looks.locked,
    borderTop: borderFrom(lines.top),
    borderBottom: borderFrom(lines.bottom),
    borderLeft: borderFrom(lines.left),
    borderRight: borderFrom(lines.right),
  };
}

function borderFrom(line: string | undefined): BorderModel | null {
  if (line === undefined) return null;
  const [word = "", ...color] = line.split(" ");
  const weight = WEIGHTS[word];
  return {
    style: weight === undefined ? word : "Continuous",
    weight: weight ?? "",
    color: `#${color.join(" ")}`,
  };
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
