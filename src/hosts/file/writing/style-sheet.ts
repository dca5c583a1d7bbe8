import { largestOf } from "../../../core/common/many";
import { attributeOf, childNamed, childrenNamed, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { RefusalError } from "../package/refusal-error";
import { SPREADSHEET_NS } from "../package/namespaces";
import { borderNode, fillNode, keyOf, node, nodeOf, printNode } from "./style-nodes";
import type { StyleNode } from "./style-nodes";
import type { DefaultFont } from "./digit-width";
import { prefixOf } from "./element-places";
import { TextEdits } from "./text-edits";
import { XML_DECLARATION, element } from "./xml-writer";

/** Children of `styleSheet` in the order of CT_Stylesheet (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** Cell formats that Excel takes (“Unique cell formats/cell styles”, Excel specifications and limits). */
const MAX_CELL_FORMATS = 65_490;

/** Points of a font that gives none. */
const USUAL_SIZE = 11;

type CollectionName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

/** What index 0 (and 1 for fills) must be: cells without a format use it. Only added where a list is empty. */
const RESERVED: Readonly<Record<CollectionName, readonly StyleNode[]>> = {
  numFmts: [],
  fonts: [
    node("font", {}, node("sz", { val: 11 }), node("name", { val: "宋体" }), node("charset", { val: 134 })),
  ],
  fills: [fillNode(undefined), node("fill", {}, node("patternFill", { patternType: "gray125" }))],
  borders: [borderNode()],
  cellXfs: [node("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })],
};

const EMPTY_STYLE_SHEET =
  XML_DECLARATION +
  element(
    "styleSheet",
    { xmlns: SPREADSHEET_NS },
    printNode(node("fonts", { count: 1 }, ...RESERVED.fonts), ""),
    printNode(node("fills", { count: 2 }, ...RESERVED.fills), ""),
    printNode(node("borders", { count: 1 }, ...RESERVED.borders), ""),
    printNode(node("cellStyleXfs", { count: 1 }, ...RESERVED.cellXfs), ""),
    printNode(
      node("cellXfs", { count: 1 }, node("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })),
      "",
    ),
    element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
  );

/** A list of a style sheet to which items are added, each kind of item once. */
class Collection {
  private readonly indexes = new Map<string, number>();
  private readonly added: StyleNode[] = [];
  private count = 0;

  constructor(
    readonly name: CollectionName,
    readonly element: XmlElement | undefined,
  ) {
    for (const child of element?.children ?? []) this.enter(nodeOf(child));
    if (this.count === 0) for (const item of RESERVED[name]) this.indexOf(item);
  }

  /** Index of an equal item, which is added when there is none. */
  indexOf(item: StyleNode): number {
    const known = this.indexes.get(keyOf(item));
    if (known !== undefined) return known;
    this.added.push(item);
    return this.enter(item);
  }

  get size(): number {
    return this.count;
  }

  /** Whether something was added. */
  get grown(): boolean {
    return this.added.length > 0;
  }

  save(edits: TextEdits, prefix: string, insertNew: (xml: string) => void): void {
    if (this.added.length === 0) return;
    const items = this.added.map((item) => printNode(item, prefix)).join("");
    if (this.element === undefined) {
      insertNew(element(prefix + this.name, { count: this.count }, items));
      return;
    }
    edits.setAttribute(this.element, "count", String(this.count));
    edits.append(this.element, items);
  }

  private enter(item: StyleNode): number {
    const key = keyOf(item);
    const index = this.count;
    if (!this.indexes.has(key)) this.indexes.set(key, index);
    this.count += 1;
    return index;
  }
}

/** The workbook's style sheet, to which formats are added; nothing in it changes its index or meaning. */
export class StyleSheet {
  private readonly root: XmlElement;
  private readonly edits: TextEdits;
  private readonly prefix: string;
  private readonly collections: Readonly<Record<CollectionName, Collection>>;

  /** @param source the part's text; a missing or empty style sheet is replaced by one with Excel's defaults */
  constructor(part: string, source: string) {
    const parsed = source.trim() === "" ? undefined : parseXml(part, source);
    const text = parsed && parsed.children.length > 0 ? source : EMPTY_STYLE_SHEET;
    this.root = text === source && parsed ? parsed : parseXml(part, text);
    this.edits = new TextEdits(text);
    this.prefix = prefixOf(this.root);
    const collection = (name: CollectionName) => new Collection(name, childNamed(this.root, name));
    this.collections = {
      numFmts: collection("numFmts"),
      fonts: collection("fonts"),
      fills: collection("fills"),
      borders: collection("borders"),
      cellXfs: collection("cellXfs"),
    };
  }

  /** Index of an item in one of the lists, added where it is not there yet. */
  indexOf(list: Exclude<CollectionName, "numFmts">, item: StyleNode): number {
    return this.collections[list].indexOf(item);
  }

  /** Id of a number format of the workbook's own; numbers below 164 are Excel's. */
  numberFormatId(code: string): number {
    const existing = childNamed(this.root, "numFmts");
    const formats = existing ? childrenNamed(existing, "numFmt") : [];
    const ids = [
      ...formats.map((format) => Number(attributeOf(format, "numFmtId"))),
      ...this.newFormats.values(),
    ];
    const same = formats.find((format) => attributeOf(format, "formatCode") === code);
    if (same) return Number(attributeOf(same, "numFmtId"));
    const id = this.newFormats.get(code) ?? largestOf(ids, 163) + 1;
    this.newFormats.set(code, id);
    this.collections.numFmts.indexOf(node("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private readonly newFormats = new Map<string, number>();

  /** The cell style format that stands for Normal; none when the file has no cell styles at all. */
  normalStyleId(): number | undefined {
    if (!childNamed(this.root, "cellStyleXfs")) return undefined;
    const styles = childNamed(this.root, "cellStyles");
    const normal =
      styles && childrenNamed(styles, "cellStyle").find((style) => attributeOf(style, "builtinId") === "0");
    return Number((normal && attributeOf(normal, "xfId")) ?? 0);
  }

  /** The font of the style Normal, which cells without a format have. */
  defaultFont(): DefaultFont {
    const formats = childNamed(this.root, "cellStyleXfs");
    const normal = formats && childrenNamed(formats, "xf")[this.normalStyleId() ?? 0];
    const fonts = childNamed(this.root, "fonts");
    const index = Number((normal && attributeOf(normal, "fontId")) ?? 0);
    const font = fonts && childrenNamed(fonts, "font")[index];
    const valueOf = (name: string) => {
      const child = font && childNamed(font, name);
      return child && attributeOf(child, "val");
    };
    const size = Number(valueOf("sz"));
    return { name: valueOf("name") ?? "", size: size > 0 ? size : USUAL_SIZE };
  }

  /**
   * The text with everything that was added.
   *
   * @throws RefusalError `too-many-styles` when Excel would have to repair the file
   */
  print(): string {
    const { cellXfs } = this.collections;
    if (cellXfs.grown && cellXfs.size > MAX_CELL_FORMATS) {
      throw new RefusalError("too-many-styles", { limit: String(MAX_CELL_FORMATS) });
    }
    for (const collection of Object.values(this.collections)) {
      collection.save(this.edits, this.prefix, (xml) => {
        this.insertInOrder(collection.name, xml);
      });
    }
    return this.edits.apply();
  }

  private insertInOrder(name: CollectionName, xml: string): void {
    const later: readonly string[] = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = this.root.children.find((child) => later.includes(child.local));
    this.edits.insert(next ? next.start : this.root.closeStart, xml);
  }
}
