import { type CellRange, formatRange } from "../../../core/workbook/a1";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";
import type { BorderLine, CellStyle } from "../../../core/workbook/plan";
import type { Portion } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import { rangeOf } from "../ranges";
import { addressLists } from "./address-lists";

type Styles = Readonly<Record<string, CellStyle>>;

/** What the formats of one list of areas add to a request, without the addresses: about 25 actions on 9 proxies. */
const FORMAT_BYTES = RANGE_BYTES + 9 * OBJECT_BYTES + 25 * ACTION_BYTES;
const NUMBER_FORMAT_BYTES = RANGE_BYTES + ACTION_BYTES;

/**
 * Formats the areas of a sheet by their styles. Everything a style can say is set, also what it does not name: the
 * workbook's Normal style may be another than Excel's own, as in Chinese Excel, whose cells are centred vertically.
 * Borders are only ever drawn: taking one away would take it from the neighbour as well.
 */
export function* formatPortions(
  sheet: () => Excel.Worksheet,
  areas: ReadonlyMap<string, readonly CellRange[]>,
  styles: Styles,
): IterableIterator<Portion> {
  for (const [name, ofStyle] of areas) {
    const style = styles[name];
    if (!style) throw new InvalidPlanError(`no style ${name}`);
    for (const addresses of addressLists(ofStyle.map(formatRange))) {
      yield {
        bytes: FORMAT_BYTES + addresses.length,
        ask: () => {
          applyStyle(forNextRequest(sheet().getRanges(addresses)).format, style);
        },
      };
    }
    const { numberFormat } = style;
    if (numberFormat === undefined) continue;
    // RangeAreas have no number format, so each rectangle gets its own.
    for (const area of ofStyle) {
      yield {
        bytes: NUMBER_FORMAT_BYTES + numberFormat.length,
        ask: () => {
          setForAll(forNextRequest(rangeOf(sheet(), area)), numberFormat);
        },
      };
    }
  }
}

/** One code for all cells of a range: Excel takes a plain value for every cell [doc], which its types do not say. */
function setForAll(range: { numberFormat: unknown }, code: string): void {
  range.numberFormat = code;
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
} as const;

const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font, fill, horizontal, vertical = "bottom", wrap = false, indent } = style;
  format.font.name = font.name;
  format.font.size = font.size;
  format.font.bold = font.bold ?? false;
  format.font.italic = font.italic ?? false;
  format.font.underline = font.underline ? "Single" : "None";
  format.font.color = `#${font.color ?? "000000"}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  // An indent has no effect without a side to start from.
  const side = horizontal ?? (indent === undefined ? undefined : "left");
  format.horizontalAlignment = side === undefined ? "General" : HORIZONTAL[side];
  format.verticalAlignment = VERTICAL[vertical];
  format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  drawBorders(format.borders, style.border ?? {});
}

/** Cells of one style lie side by side in their area: a line below one is the line above the next. */
function drawBorders(borders: Excel.RangeBorderCollection, border: NonNullable<CellStyle["border"]>): void {
  const sides = {
    EdgeTop: border.top,
    EdgeBottom: border.bottom,
    InsideHorizontal: border.bottom ?? border.top,
    EdgeLeft: border.left,
    EdgeRight: border.right,
    InsideVertical: border.right ?? border.left,
  } as const;
  for (const [side, line] of Object.entries(sides)) {
    if (line) drawLine(borders.getItem(side as keyof typeof sides), line);
  }
}

const WEIGHT = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

function drawLine(border: Excel.RangeBorder, { line, color }: BorderLine): void {
  border.style = "Continuous";
  border.weight = WEIGHT[line];
  border.color = `#${color}`;
}
