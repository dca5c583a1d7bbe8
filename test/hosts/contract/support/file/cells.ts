import { formatAddress, parseAddress } from "../../../../../src/core/workbook/a1";
import { LineCollector } from "../picture/lines";
import type { CellPicture, LinkPicture } from "../picture/picture";
import type { Element } from "./elements";
import type { FileFormats } from "./formats";

/** What the cells of a sheet are read with. */
export interface CellSources {
  readonly formats: FileFormats;
  readonly sharedStrings: readonly string[];
}

type Content = Pick<CellPicture, "value" | "formula" | "error">;

/** The cells of a worksheet part, and the lines between them. */
export function cellsOf(
  sheet: Element,
  sources: CellSources,
): {
  readonly cells: Readonly<Record<string, CellPicture>>;
  readonly lines: Readonly<Record<string, string>>;
} {
  const links = new Map(
    sheet
      .at("hyperlinks")
      .all("hyperlink")
      .map((link) => [link.get("ref") ?? "", linkOf(link)]),
  );
  const lines = new LineCollector();
  const cells: Record<string, CellPicture> = {};
  for (const cell of sheet
    .at("sheetData")
    .all("row")
    .flatMap((row) => row.all("c"))) {
    const index = cell.number("s") ?? 0;
    const format = sources.formats.at(index);
    const at = parseAddress(cell.get("r") ?? "");
    if (!at) throw new Error("a cell without its address is not read here");
    const address = formatAddress(at);
    lines.add(at, format.lines);
    const content = contentOf(cell, sources);
    const link = links.get(address) ?? null;
    const isPlain = content.value === null && content.formula === null && content.error === null;
    if (isPlain && index === 0 && !link) continue;
    cells[address] = { ...content, apostrophe: format.apostrophe, link, format: format.looks };
  }
  return { cells, lines: lines.all() };
}

function contentOf(cell: Element, { sharedStrings }: CellSources): Content {
  const formula = formulaOf(cell.at("f"));
  const stored = cell.at("v").text;
  const text = (value: string): Content => ({
    value: value === "" && !formula ? null : value,
    formula,
    error: null,
  });
  switch (cell.get("t") ?? "n") {
    case "s":
      return text(sharedStrings[Number(stored)] ?? "");
    case "str":
      return text(unescaped(stored));
    case "inlineStr":
      return text(stringOf(cell.at("is")));
    case "b":
      return { value: stored === "1", formula, error: null };
    case "e":
      return { value: null, formula, error: stored };
    default:
      return { value: stored === "" ? null : Number(stored), formula, error: null };
  }
}

function formulaOf(formula: Element): string | null {
  if (!formula.exists) return null;
  if (formula.get("t") !== undefined) throw new Error("formulas over several cells are not read here");
  return `=${formula.text}`;
}

/** The text of a string item: its runs one after the other, without the reading aids above them. */
export function stringOf(item: Element): string {
  const texts = item.children.flatMap((child) => {
    if (child.name === "t") return [child.text];
    return child.name === "r" ? [child.at("t").text] : [];
  });
  return unescaped(texts.join(""));
}

/** `_x000D_` stands for a character that XML cannot carry (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function linkOf(link: Element): LinkPicture {
  return { target: link.get("location") ?? "", tooltip: link.get("tooltip") ?? null };
}
