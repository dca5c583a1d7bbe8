import { childNamed, childrenNamed, isTrue, type XmlElement } from "../../file/package/xml";
import { isWord, valueOf, wordAttribute } from "./word-xml";

/** Half points of text that nothing gives a size (ECMA-376 part 1, 17.3.2.38). */
const SIZE_BY_DEFAULT = 20;
/** Outline level of text that is no heading. */
const NO_HEADING = 9;

/** A paragraph style of a template. */
export interface TemplateStyle {
  readonly id: string;
  /** Its name and its other names, in small letters without spaces. */
  readonly names: readonly string[];
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
  /** Made by a person. */
  readonly isCustom: boolean;
  readonly xml: XmlElement;
}

/** The paragraph styles of a template, with what they inherit. */
export class TemplateStyles {
  readonly all: readonly TemplateStyle[];
  /** Ids of styles of every kind. */
  readonly ids: ReadonlySet<string>;
  private readonly byId: ReadonlyMap<string, TemplateStyle>;
  private readonly size: number;

  /** @param root the part of styles; `null` where the template has none */
  constructor(root: XmlElement | null) {
    const styles = root === null ? [] : childrenNamed(root, "style");
    this.ids = new Set(styles.map((style) => wordAttribute(style, "styleId") ?? ""));
    this.all = styles
      .filter((style) => (wordAttribute(style, "type") ?? "paragraph") === "paragraph")
      .map(styleOf);
    this.byId = new Map(this.all.map((style) => [style.id, style]));
    const defaults = root && childNamed(root, "docDefaults");
    const runs = defaults && childNamed(defaults, "rPrDefault");
    this.size = Number(valueOf((runs && childNamed(runs, "rPr")) ?? undefined, "sz") ?? SIZE_BY_DEFAULT);
  }

  /** The style of paragraphs that name none. */
  get usual(): TemplateStyle | undefined {
    return this.all.find(({ isDefault }) => isDefault) ?? this.byId.get("Normal");
  }

  get(id: string): TemplateStyle | undefined {
    return this.byId.get(id);
  }

  /** The size of a style's text in half points. */
  sizeOf(style: TemplateStyle | undefined): number {
    const size = this.inherited(style, (xml) => valueOf(childNamed(xml, "rPr"), "sz"));
    return size === undefined || !(Number(size) > 0) ? this.size : Number(size);
  }

  /** The level of a heading from 1; `null` for other text. */
  levelOf(style: TemplateStyle): number | null {
    const level = Number(
      this.inherited(style, (xml) => valueOf(childNamed(xml, "pPr"), "outlineLvl")) ?? NO_HEADING,
    );
    return level < NO_HEADING ? level + 1 : null;
  }

  /** Whether paragraphs of a style are numbered by themselves. */
  isNumbered(style: TemplateStyle): boolean {
    const list = this.inherited(style, (xml) => {
      const properties = childNamed(xml, "pPr");
      const numbering = properties && childNamed(properties, "numPr");
      return numbering === undefined ? undefined : (valueOf(numbering, "numId") ?? "0");
    });
    return list !== undefined && list !== "0";
  }

  /** What a style says or inherits. */
  private inherited(
    style: TemplateStyle | undefined,
    read: (xml: XmlElement) => string | undefined,
  ): string | undefined {
    const seen = new Set<TemplateStyle>();
    for (let one = style; one !== undefined && !seen.has(one); one = this.byId.get(one.basedOn ?? "")) {
      seen.add(one);
      const value = read(one.xml);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

function styleOf(xml: XmlElement): TemplateStyle {
  const names = [valueOf(xml, "name") ?? "", ...(valueOf(xml, "aliases") ?? "").split(",")];
  return {
    id: wordAttribute(xml, "styleId") ?? "",
    names: names.map(plainName).filter((name) => name !== ""),
    basedOn: valueOf(xml, "basedOn"),
    isDefault: isTrue(wordAttribute(xml, "default")),
    isCustom: isTrue(wordAttribute(xml, "customStyle")),
    xml,
  };
}

/** A style's name as it is compared. */
export function plainName(name: string): string {
  return name.replace(/\s+/gu, "").toLowerCase();
}

/** Ids of the styles that the paragraphs of a document have. */
export function usedStyles(body: XmlElement): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (xml: XmlElement): void => {
    if (isWord(xml, "pStyle")) used.add(wordAttribute(xml, "val") ?? "");
    for (const child of xml.children) look(child);
  };
  look(body);
  return used;
}
