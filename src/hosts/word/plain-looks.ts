import { AlignmentType, LineRuleType, type IRunStylePropertiesOptions } from "docx";
import { FONTS, fontOf, SIZES } from "./fonts";
import type { Look, Looks } from "./look";
import { halfPoints, POINT } from "./measures";

/** The styles of English reports: those of a plain letter. */
export function plainLooks(): Looks {
  const fonts = FONTS.en;
  const sizes = SIZES.en;
  const spacing = { line: 276, lineRule: LineRuleType.AUTO, after: 6 * POINT };
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
      spacing: { ...free, before: (level === 0 ? 14 : 8) * POINT, after: 4 * POINT },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
    },
  });
  const body = run(fonts.body, sizes.body);
  const cell = { line: 13 * POINT, lineRule: LineRuleType.EXACT, before: 2 * POINT, after: 2 * POINT };
  return {
    title: {
      name: "Title",
      run: run(fonts.title, sizes.title, true),
      paragraph: { alignment: AlignmentType.LEFT, spacing: { ...free, after: 14 * POINT }, keepNext: true },
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
      paragraph: { alignment: AlignmentType.RIGHT, spacing: free, keepLines: true },
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
        spacing: { ...free, before: 8 * POINT, after: 4 * POINT },
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
