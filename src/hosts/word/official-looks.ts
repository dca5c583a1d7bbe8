import { AlignmentType, LineRuleType, type IRunStylePropertiesOptions } from "docx";
import { FONTS, fontOf, SIZES } from "./fonts";
import type { Look, Looks } from "./look";
import { halfPoints, lineOf, POINT } from "./measures";

/** Takes 28 characters of 16 points into 156 mm, in twentieths of a point. */
const OFFICIAL_SPACING = -5;

const fonts = FONTS["zh-CN"];
const sizes = SIZES["zh-CN"];
const free = { line: 240, lineRule: LineRuleType.AUTO };
const indent = { firstLine: 2 * sizes.body * POINT, firstLineChars: 200 };
const none = { firstLine: 0, firstLineChars: 0 };

function run(font: string, size: number, spacing = OFFICIAL_SPACING): IRunStylePropertiesOptions {
  return {
    font: fontOf(font, "zh-CN"),
    size: halfPoints(size),
    color: "000000",
    bold: false,
    characterSpacing: spacing,
  };
}

interface Line {
  readonly line: number;
  readonly lineRule: (typeof LineRuleType)["EXACT"];
}

function heading(font: string, level: number, line: Line): Pick<Look, "run" | "paragraph"> {
  return {
    run: run(font, sizes.heading),
    paragraph: { spacing: line, indent, keepNext: true, keepLines: true, outlineLevel: level },
  };
}

const body = run(fonts.body, sizes.body);
/** Rows of one height in whatever font stands in for the one that is named: tables keep to the pages that they are meant for. */
const exact = (points: number) => ({ line: points * POINT, lineRule: LineRuleType.EXACT });
const cell = { ...exact(14), before: 2 * POINT, after: 2 * POINT };

/** Room of `附件：`, and of a number of one digit with its stop. */
const ANNEX_LEAD = 3 * sizes.body * POINT;
const ANNEX_NUMBER = Math.round(1.5 * sizes.body * POINT);

/** Lines after the first stand behind what the first begins with. */
function hanging(lead: number) {
  return { left: indent.firstLine + lead, hanging: lead };
}

/** The styles of the text. */
const textLooks = (line: Line): Pick<Looks, Exclude<keyof Looks, TableRole>> => ({
  title: {
    name: "Title",
    run: run(fonts.title, sizes.title, 0),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 35 * POINT, lineRule: LineRuleType.EXACT, after: line.line },
      indent: none,
      keepNext: true,
      keepLines: true,
    },
  },
  heading1: { name: "heading 1", ...heading(fonts.heading, 0, line) },
  heading2: { name: "heading 2", ...heading(fonts.subheading, 1, line) },
  heading3: { name: "heading 3", ...heading(fonts.body, 2, line) },
  body: {
    name: "Body Text",
    run: body,
    paragraph: { alignment: AlignmentType.BOTH, spacing: line, indent },
  },
  // Names of annexes stand under one another, behind 附件： and their numbers.
  annex: {
    name: "Annex Note",
    run: body,
    paragraph: { spacing: line, indent: hanging(ANNEX_LEAD), keepLines: true },
  },
  annexFirst: {
    name: "Annex Note First",
    run: body,
    paragraph: { spacing: line, indent: hanging(ANNEX_LEAD + ANNEX_NUMBER), keepLines: true },
  },
  annexNext: {
    name: "Annex Note Next",
    run: body,
    paragraph: {
      spacing: line,
      indent: { left: indent.firstLine + ANNEX_LEAD + ANNEX_NUMBER, hanging: ANNEX_NUMBER },
      keepLines: true,
    },
  },
  signature: {
    name: "Signature",
    run: body,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: line, indent: none, keepLines: true },
  },
});

type TableRole = "annexTableNumber" | "caption" | "tableText" | "tableHead" | "figure" | "page";

/** The styles of tables, charts, headers and footers: no fixed pitch in them. */
const tableLooks = (line: Line): Pick<Looks, TableRole> => ({
  annexTableNumber: {
    name: "Annex Number",
    run: run(fonts.heading, sizes.body, 0),
    paragraph: { spacing: line, indent: none, keepNext: true },
  },
  caption: {
    name: "caption",
    run: run(fonts.heading, sizes.caption, 0),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...exact(16), before: 8 * POINT, after: 4 * POINT },
      indent: none,
      keepNext: true,
      keepLines: true,
    },
  },
  tableText: {
    name: "Table Text",
    run: run(fonts.table, sizes.table, 0),
    paragraph: { spacing: cell, indent: none },
  },
  tableHead: {
    name: "Table Head",
    run: { ...run(fonts.table, sizes.table, 0), bold: true },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: cell,
      indent: none,
      keepNext: true,
    },
  },
  figure: {
    name: "Figure",
    run: run(fonts.table, sizes.table, 0),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...free, before: 6 * POINT, after: 6 * POINT },
      indent: none,
    },
  },
  page: {
    name: "Page Furniture",
    run: run(fonts.table, sizes.page, 0),
    paragraph: { spacing: free, indent: none },
  },
});

/**
 * The styles of official documents (公文, GB/T 9704-2012).
 *
 * @param lines how many lines of the text go on a page
 */
export function officialLooks(lines?: number): Looks {
  const line = { line: lineOf("zh-CN", lines), lineRule: LineRuleType.EXACT };
  return { ...textLooks(line), ...tableLooks(line) };
}
