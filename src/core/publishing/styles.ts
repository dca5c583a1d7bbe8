import type { Locale } from "../common/locale";
import type { BorderLine, CellStyle } from "../workbook/plan";

/** Names of the cell styles of Jiyan's sheets. Number cells add their number format, see {@link numberStyle}. */
export type StyleName =
  | "title"
  | "subtitle"
  | "reportTitle"
  | "reportSubtitle"
  | "signature"
  | "heading1"
  | "heading2"
  | "heading3"
  | "body"
  | "margin"
  | "source"
  | "firstSource"
  | "sourceHeading"
  | "caption"
  | "tableHeader"
  | "tableLeft"
  | "tableCenter"
  | "tableRight"
  | "notice"
  | "input"
  | "bar"
  | "link"
  | "error"
  | "warning"
  | "info"
  | "ledger"
  | "ledgerHeader";

interface Fonts {
  readonly title: string;
  readonly heading: string;
  readonly subheading: string;
  readonly body: string;
  readonly table: string;
}

/**
 * Fonts that every Windows with Chinese support and every WPS has; they stand in for the 小标宋 and *_GB2312 faces
 * of GB/T 9704-2012, which most computers lack. LibreOffice and macOS replace them by fonts of the same widths.
 */
const FONTS: Readonly<Record<Locale, Fonts>> = {
  "zh-CN": { title: "宋体", heading: "黑体", subheading: "楷体", body: "仿宋", table: "宋体" },
  en: {
    title: "Cambria",
    heading: "Cambria",
    subheading: "Cambria",
    body: "Cambria",
    table: "Calibri",
  },
};

/** Point sizes of text whose width the layout must estimate. */
export const SIZES = { title: 22, subtitle: 14, heading: 16, body: 16, caption: 12, table: 10.5, source: 9 };

const INK = "000000";
const GREY = "6B6B6B";
const RULE: BorderLine = { line: "thin", color: "8C8C8C" };
/** The faint line before the cross-references. */
const MARGIN_RULE = { left: { line: "hair", color: "BFBFBF" } } as const;
/** What a person is still to fill in. */
const OPEN = "FFF2CC";
const GRID = { top: RULE, bottom: RULE, left: RULE, right: RULE };

/** The styles of all of Jiyan's sheets in one locale, by name. Colours keep their order of lightness in grey. */
export function baseStyles(locale: Locale): Readonly<Record<StyleName, CellStyle>> {
  const fonts = FONTS[locale];
  const table: CellStyle = {
    font: { name: fonts.table, size: SIZES.table, color: INK },
    border: GRID,
    vertical: "center",
    wrap: true,
  };
  const text: CellStyle = {
    font: { name: fonts.body, size: SIZES.body, color: INK },
    horizontal: "left",
    vertical: "top",
    wrap: true,
  };
  const source: CellStyle = {
    font: { name: fonts.table, size: SIZES.source, color: GREY },
    horizontal: "left",
    vertical: "top",
    wrap: true,
    indent: 1,
  };
  const across = (name: string, size: number, bold: boolean): CellStyle => ({
    font: { name, size, bold, color: INK },
    horizontal: "centerContinuous",
    vertical: "center",
  });
  return {
    reportTitle: centred(across(fonts.title, SIZES.title, true)),
    reportSubtitle: centred(across(fonts.subheading, SIZES.subtitle, false)),
    signature: { ...text, horizontal: "center" },
    title: across(fonts.title, SIZES.title, true),
    subtitle: across(fonts.subheading, SIZES.subtitle, false),
    heading1: {
      ...text,
      font: { name: fonts.heading, size: SIZES.heading, bold: locale === "en", color: INK },
    },
    heading2: { ...text, font: { name: fonts.subheading, size: SIZES.heading, bold: true, color: INK } },
    heading3: { ...text, font: { name: fonts.body, size: SIZES.heading, bold: true, color: INK } },
    // What its row has too much stands above and below.
    body: { ...text, vertical: "center" },
    margin: { font: source.font, border: MARGIN_RULE },
    source,
    firstSource: { ...source, border: MARGIN_RULE },
    sourceHeading: {
      font: { name: fonts.table, size: SIZES.source, color: GREY },
      horizontal: "left",
      vertical: "center",
      indent: 1,
    },
    caption: across(fonts.heading, SIZES.caption, false),
    tableHeader: {
      ...table,
      font: { name: fonts.table, size: SIZES.table, bold: true, color: INK },
      fill: "E9EDF4",
      horizontal: "center",
    },
    tableLeft: { ...table, horizontal: "left" },
    tableCenter: { ...table, horizontal: "center" },
    tableRight: { ...table, horizontal: "right" },
    input: { ...table, horizontal: "left", fill: OPEN },
    bar: {
      ...table,
      font: { name: fonts.table, size: SIZES.table, bold: true, color: INK },
      border: { top: RULE, bottom: RULE },
      fill: "F2F2F2",
      horizontal: "left",
      wrap: false,
    },
    notice: { ...text, font: { name: fonts.table, size: SIZES.table, color: "595959" } },
    link: {
      ...table,
      font: { name: fonts.table, size: SIZES.table, underline: true, color: "1F4E9E" },
      horizontal: "left",
    },
    ...severityStyles(table, fonts.table),
    ledger: { font: { name: fonts.table, size: 9 } },
    ledgerHeader: { font: { name: fonts.table, size: 9, bold: true }, fill: "E9EDF4" },
  };
}

/** The look of a text over all columns for one in its own, where it may wrap. */
function centred(across: CellStyle): CellStyle {
  return { ...across, horizontal: "center", wrap: true };
}

/** Severity is told by word and colour. */
function severityStyles(
  table: CellStyle,
  font: string,
): Readonly<Record<"error" | "warning" | "info", CellStyle>> {
  const severity = (fill: string, color: string): CellStyle => ({
    ...table,
    font: { name: font, size: SIZES.table, bold: true, color },
    fill,
    horizontal: "center",
  });
  return {
    error: severity("F4B6B6", "7F0000"),
    warning: severity("FBE3B5", "5F3B00"),
    info: severity("EAF1FA", "1F3864"),
  };
}

/** Name of the style of a table cell that holds a number in this format. */
export function numberStyle(format: string): string {
  return `number ${format}`;
}

/** Name of a style with the ground of what a person is still to fill in. */
export function openStyle(name: string): string {
  return name.startsWith(OPEN_PREFIX) ? name : OPEN_PREFIX + name;
}

const OPEN_PREFIX = "open ";

/** Name of the style of a cell of a table that stands over the cells to its right, without lines between them. */
export function acrossStyle(name: string): string {
  return ACROSS_PREFIX + name;
}

/** Name of the style of an empty cell to the right of such a one; the last of them ends the table. */
export function beyondStyle(name: string, isLast: boolean): string {
  return (isLast ? END_PREFIX : BEYOND_PREFIX) + name;
}

/** Whether a style is that of an empty cell which another one stands over. */
export function isBeyond(name: string): boolean {
  return name.startsWith(BEYOND_PREFIX) || name.startsWith(END_PREFIX);
}

const ACROSS_PREFIX = "across ";
const BEYOND_PREFIX = "beyond ";
const END_PREFIX = "end ";
/** What a prefix makes of a style. */
const PREFIXES: readonly (readonly [prefix: string, change: (style: CellStyle) => CellStyle])[] = [
  [OPEN_PREFIX, (style) => ({ ...style, fill: OPEN })],
  [ACROSS_PREFIX, (style) => over(style, { left: RULE })],
  [BEYOND_PREFIX, (style) => over(style, {})],
  [END_PREFIX, (style) => over(style, { right: RULE })],
];

function over(style: CellStyle, ends: NonNullable<CellStyle["border"]>): CellStyle {
  return {
    ...style,
    horizontal: "centerContinuous",
    wrap: false,
    border: { top: RULE, bottom: RULE, ...ends },
  };
}

/**
 * The styles that a plan needs: the named ones it uses, and one per number format.
 * @param used style names in use
 */
export function stylesInUse(locale: Locale, used: Iterable<string>): Readonly<Record<string, CellStyle>> {
  const named = baseStyles(locale);
  const base: Readonly<Partial<Record<string, CellStyle>>> = named;
  const styleOf = (name: string): CellStyle => {
    const [prefix, change] = PREFIXES.find(([start]) => name.startsWith(start)) ?? [];
    if (prefix !== undefined && change) return change(styleOf(name.slice(prefix.length)));
    return (
      base[name] ?? { ...named.tableRight, wrap: false, numberFormat: name.slice(numberStyle("").length) }
    );
  };
  const entries = [...new Set(used)].sort().map((name): [string, CellStyle] => [name, styleOf(name)]);
  return Object.fromEntries(entries);
}
