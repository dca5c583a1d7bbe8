import { encodeXstring, escapeText } from "../package/xml-text";

/** What is to stand in a cell: a text, or a decimal number as its digits. */
export type CellContent =
  | { readonly text: string }
  | { readonly number: string }
  /** A formula without `=`; it is calculated when the workbook is opened. */
  | { readonly formula: string };

/** A cell element of a sheet's XML: from the first character to behind the last, with its style. */
interface CellPlace {
  readonly start: number;
  readonly end: number;
  readonly style: string;
}

/** A sheet's XML whose cells can be replaced many times over. */
export interface SheetXml {
  readonly xml: string;
  readonly cells: ReadonlyMap<string, CellPlace>;
}

/** Cells as exceljs writes them: `<c r="A1" s="3"/>` or with content. */
const CELL = /<c r="([A-Z]+\d+)"(?: s="(\d+)")?[^>]*?(?:\/>|>.*?<\/c>)/gs;

/** Looks the cells of a sheet up, once for all workbooks that are made of it. */
export function sheetXml(xml: string): SheetXml {
  const cells = new Map<string, CellPlace>();
  for (const match of xml.matchAll(CELL)) {
    const [whole, address = "", style = "0"] = match;
    cells.set(address, { start: match.index, end: match.index + whole.length, style });
  }
  return { xml, cells };
}

/**
 * The sheet with other content in these cells, which keep their style.
 * @throws RangeError for a cell that the sheet does not write
 */
export function withCells({ xml, cells }: SheetXml, contents: ReadonlyMap<string, CellContent>): string {
  const places = [...contents].map(([address, content]) => {
    const place = cells.get(address);
    if (place === undefined) throw new RangeError(`No cell ${address} in the template`);
    return { ...place, element: cellElement(address, place.style, content) };
  });
  places.sort((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, element } of places) {
    pieces.push(xml.slice(from, start), element);
    from = end;
  }
  return pieces.join("") + xml.slice(from);
}

function cellElement(address: string, style: string, content: CellContent): string {
  const head = `<c r="${address}" s="${style}"`;
  if ("number" in content) return `${head}><v>${content.number}</v></c>`;
  if ("formula" in content) return `${head} t="str"><f>${escapeText(content.formula)}</f><v></v></c>`;
  const text = escapeText(encodeXstring(content.text));
  return `${head} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
