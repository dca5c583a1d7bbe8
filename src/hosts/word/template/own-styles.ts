import type { Locale } from "../../../core/common/locale";
import { childNamed, type XmlElement } from "../../file/package/xml";
import { element } from "../../file/writing/xml-writer";
import { POINT } from "../measures";
import type { StyleRole } from "../style-ids";
import { isWord, rewritten, within } from "./word-xml";

/** What a style of a template is made from. */
interface Making {
  readonly id: string;
  readonly name: string;
  /** Id of the style that it is made from. */
  readonly base: string | undefined;
  /** Size of the text in half points. */
  readonly size: number;
  readonly locale: Locale;
}

/** Half points: tables are set no larger than this (5号). */
const TABLE_SIZE = 21;
const CAPTION_SIZE = 24;

/**
 * A style that a template lacks, made from its style of the text: fonts and leading stay the template's, what the role asks
 * for is set.
 */
export function ownStyle(role: StyleRole, making: Making): string {
  const { id, name, base, size, locale } = making;
  const { paragraph, run } = LOOKS[role](size, locale);
  return styleXml(id, name, base, paragraph, run);
}

/** Properties of paragraphs that say where one stands, not how it looks. */
const OF_PLACE = [
  "pStyle",
  "keepNext",
  "pageBreakBefore",
  "framePr",
  "numPr",
  "rPr",
  "sectPr",
  "pPrChange",
  "outlineLvl",
];
/** Properties of characters that only show that a text is to be replaced. */
const OF_MARK = ["rStyle", "highlight", "shd", "color", "webHidden", "vanish", "rPrChange"];

/**
 * A style for the text of the report that looks as the paragraph does that it takes the place of.
 *
 * @returns `null` where the paragraph looks as its own style does
 */
export function modelStyle(model: XmlElement, base: string): ((id: string, name: string) => string) | null {
  const properties = childNamed(model, "pPr");
  const run = [...within(model)].find(
    (xml) => isWord(xml, "r") && xml.children.some((child) => isWord(child, "t")),
  );
  const runProperties = run && childNamed(run, "rPr");
  const kept = (xml: XmlElement | undefined, without: readonly string[]): string =>
    (xml?.children ?? [])
      .filter((child) => isWord(child, child.local) && !without.includes(child.local))
      .map((child) => rewritten(child))
      .join("");
  const paragraph = kept(properties, OF_PLACE);
  const characters = kept(runProperties, OF_MARK);
  if (paragraph === "" && characters === "") return null;
  return (id, name) => styleXml(id, name, base, paragraph, characters);
}

function styleXml(
  id: string,
  name: string,
  base: string | undefined,
  paragraph: string,
  run: string,
): string {
  return element(
    "w:style",
    { "w:type": "paragraph", "w:customStyle": isBuiltIn(name) ? undefined : 1, "w:styleId": id },
    element("w:name", { "w:val": name }),
    base === undefined ? "" : element("w:basedOn", { "w:val": base }),
    element("w:qFormat", {}),
    paragraph === "" ? "" : element("w:pPr", {}, paragraph),
    run === "" ? "" : element("w:rPr", {}, run),
  );
}

/** Names that Word knows. */
function isBuiltIn(name: string): boolean {
  return /^(?:Title|Signature|Body Text|caption|heading \d)$/i.test(name);
}

interface Look {
  readonly paragraph: string;
  readonly run: string;
}

type Properties = Readonly<Record<string, string | number>>;

function property(name: string, values: Properties = {}): string {
  return element(
    `w:${name}`,
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`w:${key}`, value])),
  );
}

const NO_INDENT = { left: 0, leftChars: 0, right: 0, firstLine: 0, firstLineChars: 0 };
const FREE = { line: 240, lineRule: "auto" };
const KEEP_NEXT = property("keepNext");
const KEEP_LINES = property("keepLines");
const OFF_GRID = property("snapToGrid", { val: 0 });
const CENTRED = property("jc", { val: "center" });
const BOLD = property("b");

function sized(halfPoints: number): string {
  const val = Math.round(halfPoints);
  return property("sz", { val }) + property("szCs", { val });
}

/** Lines after the first stand behind what the first begins with; in characters of the text. */
function hanging(left: number, characters: number, size: number): string {
  const twips = (count: number) => Math.round(count * (size / 2) * POINT);
  return property("ind", {
    left: twips(left),
    leftChars: Math.round(left * 100),
    hanging: twips(characters),
    hangingChars: Math.round(characters * 100),
  });
}

const heading = (level: number) => (): Look => ({
  paragraph: KEEP_NEXT + KEEP_LINES + property("outlineLvl", { val: level - 1 }),
  run: level < 3 ? BOLD : "",
});

const annex =
  (left: number, characters: number) =>
  (size: number): Look => ({ paragraph: KEEP_LINES + hanging(left, characters, size), run: "" });

/** What each role asks for; properties in the order of CT_PPr. */
const LOOKS: Readonly<Record<StyleRole, (size: number, locale: Locale) => Look>> = {
  title: (size) => ({
    paragraph:
      KEEP_NEXT +
      KEEP_LINES +
      property("spacing", { before: 0, after: size * POINT }) +
      property("ind", NO_INDENT) +
      CENTRED,
    run: BOLD + sized((size * 11) / 8),
  }),
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  body: (size, locale) => ({
    paragraph:
      locale === "zh-CN"
        ? property("ind", { firstLine: size * POINT, firstLineChars: 200 }) + property("jc", { val: "both" })
        : "",
    run: "",
  }),
  annex: annex(5, 3),
  annexFirst: annex(6.5, 4.5),
  annexNext: annex(6.5, 1.5),
  signature: () => ({
    paragraph: KEEP_LINES + property("ind", NO_INDENT) + property("jc", { val: "right" }),
    run: "",
  }),
  annexTableNumber: () => ({ paragraph: KEEP_NEXT + property("ind", NO_INDENT), run: "" }),
  caption: (size) => ({
    paragraph:
      KEEP_NEXT +
      KEEP_LINES +
      OFF_GRID +
      property("spacing", { before: 8 * POINT, after: 4 * POINT, ...FREE }) +
      property("ind", NO_INDENT) +
      CENTRED,
    run: BOLD + sized(Math.min(size, CAPTION_SIZE)),
  }),
  tableText: (size) => ({
    paragraph:
      OFF_GRID +
      property("spacing", { before: 2 * POINT, after: 2 * POINT, ...FREE }) +
      property("ind", NO_INDENT) +
      property("jc", { val: "left" }),
    run: sized(Math.min(size, TABLE_SIZE)),
  }),
  tableHead: () => ({ paragraph: KEEP_NEXT + CENTRED, run: BOLD }),
  figure: () => ({
    paragraph:
      OFF_GRID +
      property("spacing", { before: 6 * POINT, after: 6 * POINT, ...FREE }) +
      property("ind", NO_INDENT) +
      CENTRED,
    run: "",
  }),
  page: () => ({ paragraph: property("ind", NO_INDENT), run: "" }),
};
