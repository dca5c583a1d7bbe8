import type { OwnLines } from "../picture/lines";
import type { FormatPicture } from "../picture/picture";
import { Element } from "./elements";

/** Codes of the formats that files name by number only (ECMA-376 part 1, 18.8.30) and that occur in the tests. */
const NUMBERED_FORMATS: Readonly<Record<string, string>> = {
  "0": "General",
  "1": "0",
  "2": "0.00",
  "3": "#,##0",
  "4": "#,##0.00",
  "9": "0%",
  "10": "0.00%",
  "14": "yyyy/m/d",
  "49": "@",
};

/** One of the cell formats of a file. */
export interface FileFormat {
  readonly looks: FormatPicture;
  readonly lines: OwnLines;
  readonly apostrophe: boolean;
}

/** The cell formats of a file by their index. */
export class FileFormats {
  private readonly known = new Map<number, FileFormat>();

  constructor(private readonly styles: Element) {}

  at(index: number): FileFormat {
    const known = this.known.get(index) ?? this.read(this.item("cellXfs", index));
    this.known.set(index, known);
    return known;
  }

  private item(list: string, index: number): Element {
    return this.styles.at(list).children[index] ?? new Element(undefined);
  }

  private read(format: Element): FileFormat {
    const font = this.item("fonts", format.number("fontId") ?? 0);
    const border = this.item("borders", format.number("borderId") ?? 0);
    const alignment = format.at("alignment");
    return {
      looks: {
        font: {
          name: font.value("name") ?? "",
          size: font.valueNumber("sz") ?? 11,
          bold: font.at("b").exists,
          italic: font.at("i").exists,
          underline: font.at("u").exists,
          color: colorOf(font.at("color")) ?? "000000",
        },
        fill: fillOf(this.item("fills", format.number("fillId") ?? 0).at("patternFill")),
        horizontal: alignment.get("horizontal") ?? "general",
        vertical: alignment.get("vertical") ?? "bottom",
        wrap: alignment.isSet("wrapText"),
        indent: alignment.number("indent") ?? 0,
        numberFormat: this.numberFormat(format.get("numFmtId") ?? "0"),
        locked: format.at("protection").isSet("locked", true),
      },
      lines: {
        ...lineOf("top", border),
        ...lineOf("bottom", border),
        ...lineOf("left", border),
        ...lineOf("right", border),
      },
      apostrophe: format.isSet("quotePrefix"),
    };
  }

  private numberFormat(id: string): string {
    const own = this.styles
      .at("numFmts")
      .all("numFmt")
      .find((format) => format.get("numFmtId") === id);
    const code = own?.get("formatCode") ?? NUMBERED_FORMATS[id];
    if (code === undefined) throw new Error(`number format ${id} is not known here`);
    return code;
  }
}

/** RGB, or the file's words for a colour of its theme or palette; `null` where there is none. */
export function colorOf(color: Element): string | null {
  const rgb = color.get("rgb");
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const words = ["theme", "indexed", "tint"].flatMap((name) => {
    const value = color.get(name);
    return value === undefined ? [] : [`${name} ${value}`];
  });
  return words.length === 0 ? null : words.join(" ");
}

function fillOf(pattern: Element): string | null {
  const kind = pattern.get("patternType") ?? "none";
  if (kind === "none") return null;
  const color = colorOf(pattern.at("fgColor")) ?? "automatic";
  return kind === "solid" ? color : `${kind} ${color}`;
}

function lineOf(side: keyof OwnLines, border: Element): OwnLines {
  const line = border.at(side);
  const style = line.get("style") ?? "none";
  return style === "none" ? {} : { [side]: `${style} ${colorOf(line.at("color")) ?? "000000"}` };
}
