import { type LinkModel } from "../model/cells";
import { withFeature } from "../model/format";
import { asRecord, asText } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import type { Property } from "../protocol/object-class";
import { enter } from "./cell-contents";
import { requireAllowed, requireEditable } from "./guards";
import type { RangeTarget } from "./targets";

const FIELDS: readonly (keyof LinkModel)[] = ["address", "documentReference", "screenTip", "textToDisplay"];

/**
 * The hyperlink of a range. Setting one writes its text into the cells [doc] and makes them look like links: blue and
 * underlined [belief, after what the grid does]; formats are to be set afterwards.
 */
export const hyperlink: Property<RangeTarget> = {
  get: (of) => {
    const links = new Set<string>();
    let found: LinkModel | undefined;
    for (const { cell } of of.sheet.cells.within(of.area)) {
      links.add(JSON.stringify(cell.link ?? null));
      found ??= cell.link;
    }
    return links.size === 1 && found ? { ...found } : null;
  },
  set: (of, value) => {
    requireEditable(of.sheet, of.area);
    requireAllowed(of.sheet, "allowInsertHyperlinks");
    const link = readLink(value);
    for (let row = of.area.top; row <= of.area.bottom; row += 1) {
      for (let column = of.area.left; column <= of.area.right; column += 1) put(of, row, column, link);
    }
    of.book.observer({ kind: "changed", sheet: of.sheet, area: of.area, change: "RangeEdited" });
  },
};

function readLink(value: unknown): LinkModel {
  const given = asRecord(value);
  const link: LinkModel = {};
  for (const [key, text] of Object.entries(given)) {
    const field = FIELDS.find((candidate) => candidate === key);
    if (!field) throw invalidArgument();
    if (text !== null && text !== undefined) link[field] = asText(text);
  }
  if (link.address === undefined && link.documentReference === undefined) throw invalidArgument();
  return link;
}

function put(of: RangeTarget, row: number, column: number, link: LinkModel): void {
  const cell = of.sheet.cells.ensure(row, column);
  // [doc] Without a text the cell keeps its own; an empty cell shows where the link goes [belief].
  const shown =
    link.textToDisplay ?? (cell.value === "" ? (link.address ?? link.documentReference) : undefined);
  if (shown !== undefined)
    enter(of.sheet, row, column, cell.format.numberFormat === "@" ? shown : `'${shown}`);
  cell.link = { ...link };
  cell.format = withFeature(withFeature(cell.format, "fontColor", "#0563C1"), "underline", "Single");
}
