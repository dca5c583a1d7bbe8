import { SPREADSHEET_NS } from "../package/namespaces";
import { element, XML_DECLARATION } from "../writing/xml-writer";

/**
 * Places of the looks of cells in {@link tableStyles}. A quoted text is one that would be a formula if it were typed; what
 * stands beside the printed columns is a link on one line, which does not make its row higher.
 */
export const LOOK = { plain: 0, quoted: 1, fraction: 2, link: 3, head: 4, besides: 5 } as const;

/** The font of the tables and of the workbook. */
export const TABLE_FONT = { name: "宋体", size: 10 } as const;
const LINE = "FFBFBFBF";
const HEAD_GROUND = "FFDDEBF7";
const LINK = "FF0563C1";
/** `0.00%` among the formats that need no definition (ECMA-376 part 1, 18.8.30). */
const PER_CENT = 10;

/** The styles of streamed sheets: ruled cells that wrap, rates, links, and headings on a ground. */
export function tableStyles(): string {
  const font = (...more: readonly string[]): string =>
    element("font", {}, [...more, element("name", { val: TABLE_FONT.name })]);
  const size = element("sz", { val: TABLE_FONT.size });
  const side = (name: string): string => element(name, { style: "thin" }, element("color", { rgb: LINE }));
  const none = ["left", "right", "top", "bottom"].map((name) => element(name, {}));
  const ruled = ["left", "right", "top", "bottom"].map(side);
  const ground = element(
    "patternFill",
    { patternType: "solid" },
    element("fgColor", { rgb: HEAD_GROUND }),
    element("bgColor", { indexed: 64 }),
  );
  const look = (
    format: number,
    fontId: number,
    more: Readonly<Record<string, number>> = {},
    wrapText = 1,
  ): string =>
    element(
      "xf",
      {
        numFmtId: format,
        fontId,
        fillId: 0,
        borderId: 1,
        xfId: 0,
        applyBorder: 1,
        applyAlignment: 1,
        ...more,
      },
      element("alignment", { vertical: "top", wrapText }),
    );
  const head = element(
    "xf",
    {
      numFmtId: 0,
      fontId: 1,
      fillId: 2,
      borderId: 1,
      xfId: 0,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    element("alignment", { horizontal: "center", vertical: "center", wrapText: 1 }),
  );
  const looks = [
    look(0, 0),
    look(0, 0, { quotePrefix: 1 }),
    look(PER_CENT, 0, { applyNumberFormat: 1 }),
    look(0, 2, { applyFont: 1 }),
    head,
    look(0, 2, { applyFont: 1 }, 0),
  ];
  const list = (name: string, items: readonly string[]): string =>
    element(name, { count: items.length }, items);
  return (
    XML_DECLARATION +
    element("styleSheet", { xmlns: SPREADSHEET_NS }, [
      list("fonts", [
        font(size),
        font(element("b", {}), size),
        font(element("u", {}), size, element("color", { rgb: LINK })),
      ]),
      list("fills", [
        element("fill", {}, element("patternFill", { patternType: "none" })),
        element("fill", {}, element("patternFill", { patternType: "gray125" })),
        element("fill", {}, ground),
      ]),
      list("borders", [element("border", {}, none), element("border", {}, ruled)]),
      list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list("cellXfs", looks),
      list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    ])
  );
}
