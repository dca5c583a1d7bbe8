import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type IRunOptions,
  type ISectionOptions,
} from "docx";
import type { Locale } from "../../core/common/locale";
import { marginsOf, PAPER_SIDES, POINT, type Orientation } from "./measures";
import { STYLE_IDS } from "./style-ids";

/** Page numbers stand one character of their size within the edge of the type area (GB/T 9704-2012, 7.5). */
const NUMBER_INSET = 14 * POINT;

/**
 * Paper, margins, page numbers and what is said at the head of every page.
 * @param draft the word that says so; `null` for a finished document
 */
export function pageOf(
  orientation: Orientation,
  locale: Locale,
  draft: string | null,
): Omit<ISectionOptions, "children"> {
  const head = draft === null ? {} : { headers: { default: headerOf(draft), even: headerOf(draft) } };
  return {
    ...head,
    // Odd pages have their number on the right, even ones on the left: outside, in a bound copy.
    footers: { default: footerOf("odd", locale), even: footerOf("even", locale) },
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the paper itself.
        size: {
          width: PAPER_SIDES.short,
          height: PAPER_SIDES.long,
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: marginsOf(orientation),
      },
    },
  };
}

function headerOf(draft: string): Header {
  const options: IRunOptions = { text: draft, bold: true };
  const run = new TextRun(options);
  return new Header({
    children: [new Paragraph({ style: STYLE_IDS.page, alignment: AlignmentType.RIGHT, children: [run] })],
  });
}

function footerOf(side: "odd" | "even", locale: Locale): Footer {
  const dash = locale === "zh-CN" ? "—" : "–";
  // Each part of the field in a run of its own, as some programs need it.
  const children = [
    new TextRun(`${dash} `),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun(` ${dash}`),
  ];
  const place =
    side === "odd"
      ? { alignment: AlignmentType.RIGHT, indent: { right: NUMBER_INSET } }
      : { alignment: AlignmentType.LEFT, indent: { left: NUMBER_INSET } };
  return new Footer({ children: [new Paragraph({ style: STYLE_IDS.page, ...place, children })] });
}
