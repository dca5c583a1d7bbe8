import { ownedSheetName, ownedSheets } from "../workbook/ownership";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { CellText } from "./texts";

/** A sheet that tells in sentences what the forms say in figures. */
export interface ReportSheet {
  readonly name: string;
  readonly title: CellText;
  readonly sections: readonly ReportSection[];
  /** All texts of the sheet in reading order, title and headings included. */
  readonly lines: readonly CellText[];
}

export interface ReportSection {
  readonly heading: CellText;
  readonly level: 1 | 2;
  /** Whether anything but headings stands beneath it. */
  readonly filled: boolean;
}

const LEVEL_1 = /^[一二三四五六七八九十]{1,3}、/;
const LEVEL_2 = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const TITLE = /报告|总结/;
/** A sentence that mentions a report, and the title of how to fill in a form. */
const NO_TITLE = /[。；;]|(?:说明|须知|要求|指南)$/;
const TITLE_ROWS = 8;
const FEWEST_HEADINGS = 2;
const LONGEST_HEADING = 40;

/**
 * The report sheets of a workbook: Jiyan's own, and sheets without a form that carry a title with 报告 or 总结 and
 * numbered headings.
 * @param formSheets names of sheets that hold forms, or what reports are made of.
 */
export function reportSheets(
  workbook: WorkbookSnapshot,
  formSheets: ReadonlySet<string>,
): readonly ReportSheet[] {
  const own = ownedSheetName(workbook, "report");
  const owned = ownedSheets(workbook);
  return workbook.sheets.flatMap((sheet) => {
    if (formSheets.has(sheet.name) || (owned.has(sheet.name) && sheet.name !== own)) return [];
    const lines = linesOf(sheet);
    const title = lines.find(
      ({ text, at }) =>
        at.row < TITLE_ROWS && TITLE.test(text) && !NO_TITLE.test(text) && levelOf(text) === null,
    );
    const sections = sectionsOf(sheet, lines);
    return title && sections.length >= FEWEST_HEADINGS ? [{ name: sheet.name, title, sections, lines }] : [];
  });
}

function linesOf({ name, rows }: SheetSnapshot): CellText[] {
  const lines: CellText[] = [];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (typeof cell?.value === "string" && cell.text.trim() !== "") {
        lines.push({ text: cell.text.trim(), at: { sheet: name, row, column } });
      }
    });
  });
  return lines;
}

function levelOf(text: string): 1 | 2 | null {
  if (text.length > LONGEST_HEADING) return null;
  return LEVEL_1.test(text) ? 1 : LEVEL_2.test(text) ? 2 : null;
}

/** A heading that opens its paragraph: （一）项目概况。为保障…. */
const RUNS_ON = /[。:：]\s*\S{4,}/u;

/** Headings begin their rows; in a table of what a report needs (报告素材) something stands before their names. */
function beginsRow({ rows }: SheetSnapshot, { at }: CellText): boolean {
  const before = rows[at.row]?.slice(0, at.column) ?? [];
  return before.every((cell) => cell === undefined || cell.text.trim() === "");
}

/** A heading with a heading of the same or a higher level right behind it has nothing beneath. */
function sectionsOf(sheet: SheetSnapshot, lines: readonly CellText[]): ReportSection[] {
  const headings = lines.flatMap((heading) => {
    const level = beginsRow(sheet, heading) ? levelOf(heading.text) : null;
    return level === null ? [] : [{ heading, level }];
  });
  const headingRows = new Set(
    headings.filter(({ heading }) => !RUNS_ON.test(heading.text)).map(({ heading }) => heading.at.row),
  );
  return headings.map(({ heading, level }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    const end = next?.heading.at.row ?? sheet.rows.length;
    const below = sheet.rows
      .slice(heading.at.row + 1, end)
      .some(
        (cells, offset) =>
          !headingRows.has(heading.at.row + 1 + offset) &&
          cells?.some((cell) => cell && cell.text.trim() !== ""),
      );
    return { heading, level, filled: below || RUNS_ON.test(heading.text) };
  });
}
