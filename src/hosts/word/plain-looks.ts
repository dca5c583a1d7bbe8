import { AlignmentType, LineRuleType, type IRunStylePropertiesOptions } from "docx";
import { FONTS, fontOf, SIZES } from "./fonts";
import type { Look, Looks } from "./look";
import { halfPoints, lineOf, POINT } from "./measures";

/**
 * The styles of English reports: those of a plain letter. Lines have one distance, whatever font and script their words are in.
 *
 * @param lines how many lines of the text go on a page
 */
export function plainLooks(lines?: number): Looks {
  const fonts = FONTS.en;
  const sizes = SIZES.en;
  const exact = (points: number) => ({ line: points * POINT, lineRule: LineRuleType.EXACT });
  const line = { line: lineOf("en", lines), lineRule: LineRuleType.EXACT };
  const spacing = { ...line, after: 6 * POINT };
  const free = { line: 240, lineRule: LineRuleType.AUTO };
  const run = (font: string, size: number, bold = false): IRunStylePropertiesOptions => ({
    font: fontOf(font, "en"),
    size: halfPoints(size),
    color: "000000",
    bold,
  });
  const heading = (size: number, level: number): Pick<Look, "run" | "paragraph"> => ({
    run: run(fonts.heading, size, true),
    paragraph: {
      spacing: { ...exact(16 - level), before: (level === 0 ? 14 : 8) * POINT, after: 4 * POINT },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
    },
  });
  const body = run(fonts.body, sizes.body);
  const cell = { ...exact(13), before: 2 * POINT, after: 2 * POINT };
  return {
    title: {
      name: "Title",
      run: run(fonts.title, sizes.title, true),
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { ...exact(22), after: 14 * POINT },
        keepNext: true,
      },
    },
    heading1: { name: "heading 1", ...heading(sizes.heading, 0) },
    heading2: { name: "heading 2", ...heading(sizes.body + 1, 1) },
    heading3: { name: "heading 3", ...heading(sizes.body, 2) },
    body: { name: "Body Text", run: body, paragraph: { alignment: AlignmentType.LEFT, spacing } },
    annex: { name: "Annex Note", run: body, paragraph: { spacing } },
    annexFirst: { name: "Annex Note First", run: body, paragraph: { spacing } },
    annexNext: { name: "Annex Note Next", run: body, paragraph: { spacing, indent: { left: 36 * POINT } } },
    signature: {
      name: "Signature",
      run: body,
      paragraph: { alignment: AlignmentType.RIGHT, spacing: line, keepLines: true },
    },
    annexTableNumber: {
      name: "Annex Number",
      run: run(fonts.heading, sizes.body, true),
      paragraph: { spacing: { ...free, after: 4 * POINT }, keepNext: true },
    },
    caption: {
      name: "caption",
      run: run(fonts.heading, sizes.caption, true),
      paragraph: {
        spacing: { ...exact(14), before: 8 * POINT, after: 4 * POINT },
        keepNext: true,
        keepLines: true,
      },
    },
    tableText: { name: "Table Text", run: run(fonts.table, sizes.table), paragraph: { spacing: cell } },
    tableHead: {
      name: "Table Head",
      run: run(fonts.table, sizes.table, true),
      paragraph: { alignment: AlignmentType.CENTER, spacing: cell, keepNext: true },
    },
    figure: {
      name: "Figure",
      run: run(fonts.table, sizes.table),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...free, before: 6 * POINT, after: 6 * POINT },
      },
    },
    page: { name: "Page Furniture", run: run(fonts.table, sizes.page), paragraph: { spacing: free } },
  };
}
