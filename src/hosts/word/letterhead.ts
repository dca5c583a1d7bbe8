import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";
import type { Locale } from "../../core/common/locale";
import type { Imprint, LetterHead } from "../../core/document";
import { textWidth } from "../../core/publishing";
import { FONTS, fontOf, SIZES } from "./fonts";
import { halfPoints, millimetres, POINT, typeWidth } from "./measures";
import { STYLE_IDS } from "./style-ids";
import { textBoxAtFoot } from "./text-box";
import { xmlWords } from "./words";

/** Who issues the letter stands 35 mm below the edge of the type area (GB/T 9704-2012, 7.2.4). */
const ISSUER_BELOW = 35;
/** Sizes in points: characters are less than 22 mm high, and the name goes on one line while it can be read. */
const ISSUER_SIZE = { most: 58, least: 22 };
const RED = "FF0000";
/** The red line stands 4 mm below the number (7.2.7), and the title two lines below the line (7.3.1). */
const LINE_BELOW = 4;
const TITLE_BELOW = 2;
/** A line of text in points; the number stands two lines below the name (7.2.5). */
const LINE = 28.95;

/** The red head: who issues the letter, its number, and a red line as wide as the text. */
export function headOfLetter({ issuer, number }: LetterHead, locale: Locale): readonly FileChild[] {
  const width = typeWidth("portrait") / POINT;
  const fitting = Math.floor(width / Math.max(1, textWidth(issuer) / 2));
  const size = Math.max(ISSUER_SIZE.least, Math.min(ISSUER_SIZE.most, fitting));
  const below = Math.round(millimetres(LINE_BELOW) / POINT);
  return [
    new Paragraph({
      style: STYLE_IDS.page,
      alignment: AlignmentType.CENTER,
      spacing: { before: millimetres(ISSUER_BELOW), after: Math.round(2 * LINE * POINT) },
      children: [
        new TextRun({
          text: xmlWords(issuer),
          font: fontOf(FONTS[locale].title, locale),
          size: halfPoints(size),
          color: RED,
        }),
      ],
    }),
    new Paragraph({
      style: STYLE_IDS.page,
      alignment: AlignmentType.CENTER,
      spacing: { after: Math.round(TITLE_BELOW * LINE * POINT) },
      border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 12, space: below } },
      children: [
        new TextRun({
          text: xmlWords(number ?? ""),
          font: fontOf(FONTS[locale].body, locale),
          size: halfPoints(SIZES[locale].body),
        }),
      ],
    }),
  ];
}

/** The first and last line of the imprint are 0.35 mm strong, those between 0.25 mm (7.4.2), in eighths of a point. */
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const FINE = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** A line of the imprint, in points, and the room around it. */
const IMPRINT_LINE = 20;
const IMPRINT_PADDING = 1;

/** The imprint at the foot of the type area of the page that it comes on, its lines one character from both edges. */
export function imprintOf({ copies, printed }: Imprint, locale: Locale): Paragraph {
  const width = typeWidth("portrait") / POINT;
  const character = SIZES[locale].page;
  const text = (words: string) =>
    new TextRun({ text: xmlWords(words), font: fontOf(FONTS[locale].body, locale) });
  const common = {
    style: STYLE_IDS.page,
    spacing: { line: IMPRINT_LINE * POINT, lineRule: LineRuleType.EXACT },
  };
  const rows: { readonly paragraph: Paragraph; readonly lines: number }[] = [];
  if (copies !== null) {
    // Further lines stand behind the label (7.4.2).
    const label = (textWidth(copies.label) / 2) * character;
    const across = Math.floor((width - 2 * character - label) / character);
    rows.push({
      lines: Math.ceil(textWidth(copies.units) / 2 / across),
      paragraph: new Paragraph({
        ...common,
        indent: {
          left: Math.round((character + label) * POINT),
          hanging: Math.round(label * POINT),
          right: character * POINT,
        },
        children: [text(copies.label), text(copies.units)],
      }),
    });
  }
  if (printed !== null) {
    rows.push({
      lines: 1,
      paragraph: new Paragraph({
        ...common,
        indent: { left: character * POINT, right: character * POINT },
        tabStops: [{ type: TabStopType.RIGHT, position: Math.round((width - character) * POINT) }],
        children: [text(printed.by), new TextRun({ text: "\t" }), text(printed.on)],
      }),
    });
  }
  const height = rows.reduce((sum, { lines }) => sum + lines * IMPRINT_LINE + 2 * IMPRINT_PADDING, 0);
  const size = { size: Math.round(width * POINT), type: WidthType.DXA };
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: size,
    columnWidths: [size.size],
    borders: {
      top: STRONG,
      bottom: STRONG,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      insideHorizontal: rows.length > 1 ? FINE : NONE,
    },
    margins: {
      marginUnitType: WidthType.DXA,
      left: 0,
      right: 0,
      top: IMPRINT_PADDING * POINT,
      bottom: IMPRINT_PADDING * POINT,
    },
    rows: rows.map(
      ({ paragraph }) =>
        new TableRow({ cantSplit: true, children: [new TableCell({ width: size, children: [paragraph] })] }),
    ),
  });
  const low = { line: POINT, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const end = new Paragraph({ style: STYLE_IDS.page, spacing: low });
  return new Paragraph({
    style: STYLE_IDS.page,
    spacing: low,
    children: [textBoxAtFoot(width, height, [table, end])],
  });
}
