import { childNamed, type XmlElement } from "../../file/package/xml";
import { element } from "../../file/writing/xml-writer";
import { marginsOf, PAPER_SIDES, typeWidth, type Orientation } from "../measures";
import { sectionOf } from "./place";
import { isWord, rewritten, wordAttribute } from "./word-xml";

/** Twentieths of a point in the units that Word's lengths may have. */
const UNITS: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 14400 / 25.4,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

/** A length in twentieths of a point, `null` for what is none. */
function lengthOf(text: string | undefined): number | null {
  const match = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(text ?? "");
  if (match === null) return null;
  return Math.round(Number(match[1]) * (UNITS[match[2] ?? ""] ?? 1));
}

type Sides = Readonly<Record<"top" | "bottom" | "left" | "right" | "gutter", number>>;

/** The pages of a section of a template; what it does not say is as on an official page. */
export class PageFormat {
  readonly width: number;
  readonly height: number;
  readonly margins: Sides;

  constructor(readonly section: XmlElement | undefined) {
    const size = section && childNamed(section, "pgSz");
    const margins = section && childNamed(section, "pgMar");
    const usual = marginsOf("portrait");
    this.width = lengthOf(wordAttribute(size, "w")) ?? PAPER_SIDES.short;
    this.height = lengthOf(wordAttribute(size, "h")) ?? PAPER_SIDES.long;
    const side = (name: keyof Sides) => lengthOf(wordAttribute(margins, name)) ?? usual[name];
    this.margins = {
      top: Math.abs(side("top")),
      bottom: Math.abs(side("bottom")),
      left: side("left"),
      right: side("right"),
      gutter: lengthOf(wordAttribute(margins, "gutter")) ?? 0,
    };
  }

  /** Whether the page lies. */
  get lies(): boolean {
    return this.width > this.height;
  }

  /** Width for text; never so little that nothing could stand in it. */
  widthOf(orientation: Orientation): number {
    const { top, bottom, left, right, gutter } = this.margins;
    const turned = orientation === "landscape" && !this.lies;
    const width = turned ? this.height - top - bottom : this.width - left - right - gutter;
    return width > 0 ? width : typeWidth(orientation);
  }

  /** The section as it is, or as its defaults. */
  upright(): string {
    return this.section === undefined ? element("w:sectPr", {}) : rewritten(this.section);
  }

  /** The same section on pages turned by a quarter, its numbers and headers going on. */
  lying(): string {
    const { top, bottom, left, right, gutter } = this.margins;
    const size = { w: this.height, h: this.width, orient: "landscape" };
    // What was bound on the left is bound at the upper edge.
    const margins = { top: left + gutter, bottom: right, left: bottom, right: top, gutter: 0 };
    const { section } = this;
    const header = section && wordAttribute(childNamed(section, "pgMar"), "header");
    const footer = section && wordAttribute(childNamed(section, "pgMar"), "footer");
    const usual = marginsOf("landscape");
    const turned = {
      ...named(margins),
      "w:header": header ?? usual.header,
      "w:footer": footer ?? usual.footer,
    };
    const kept = (section?.children ?? []).filter(
      (child) => !REPLACED.has(child.local) && isWord(child, child.local),
    );
    const before = kept.filter(({ local }) => BEFORE_TYPE.has(local));
    const after = kept.filter(({ local }) => !BEFORE_TYPE.has(local));
    return element(
      "w:sectPr",
      {},
      before.map((child) => rewritten(child)),
      element("w:type", { "w:val": "nextPage" }),
      element("w:pgSz", named(size)),
      element("w:pgMar", turned),
      after.map((child) => rewritten(child, { pgNumType: { start: undefined } })),
    );
  }
}

/** What comes before the type of a section in CT_SectPr (ECMA-376 part 1, 17.6.17). */
const BEFORE_TYPE: ReadonlySet<string> = new Set([
  "headerReference",
  "footerReference",
  "footnotePr",
  "endnotePr",
]);

/** What is written again for turned pages, and what belongs to the first page of the section before or to columns of text. */
const REPLACED: ReadonlySet<string> = new Set([
  "type",
  "pgSz",
  "pgMar",
  "titlePg",
  "vAlign",
  "cols",
  "sectPrChange",
]);

function named(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`w:${name}`, value]));
}

/** The format of the section in which something stands, and of the last section. */
export function formatsAt(
  body: XmlElement,
  at: number,
): { readonly here: PageFormat; readonly last: PageFormat } {
  const last = body.children.find((child) => isWord(child, "sectPr"));
  const ending = body.children.find((child) => child.end > at && sectionOf(child) !== undefined);
  return { here: new PageFormat(sectionOf(ending) ?? last), last: new PageFormat(last) };
}
