import { followRename } from "../../../core/workbook/sheet-references";
import { escapeAttribute, escapeText } from "../package/xml-text";
import type { PackageDraft } from "./package-draft";

/** Formulas: of cells, conditional formats, validations and chart series. */
const FORMULA = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s(?:[^>]*[^>/])?)?>)([^<]+)(?=<)/g;
/** Places that links lead to. */
const LINK = /(<(?:[\w.-]+:)?hyperlink\s[^>]*?\blocation\s*=\s*)("[^"]*"|'[^']*')/g;
/** Sheets that pivot tables take their rows from. */
const SOURCE = /(<(?:[\w.-]+:)?worksheetSource\s[^>]*?\bsheet\s*=\s*)("[^"]*"|'[^']*')/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Makes everything outside the workbook part that refers to a sheet follow it to its new name. Parts that do not name it
 * keep their bytes.
 */
export async function renameReferences(draft: PackageDraft, from: string, to: string): Promise<void> {
  for (const part of draft.source.partNames) {
    if (!/\.xml$/i.test(part) || part === draft.source.workbookPart || !draft.has(part)) continue;
    const xml = await draft.text(part);
    const changed = renamedIn(xml, from, to);
    if (changed !== xml) draft.patch(part, changed);
  }
}

/** A part with formulas, links and sources of pivot tables that follow a sheet to its new name. */
export function renamedIn(xml: string, from: string, to: string): string {
  const attribute =
    (change: (value: string) => string) => (whole: string, before: string, quoted: string) => {
      const value = unescaped(quoted.slice(1, -1));
      const changed = change(value);
      return changed === value ? whole : `${before}"${escapeAttribute(changed)}"`;
    };
  return xml
    .replace(FORMULA, (whole, open: string, content: string) => {
      const formula = unescaped(content);
      const changed = followRename(formula, from, to);
      return changed === formula ? whole : open + escapeText(changed);
    })
    .replace(
      LINK,
      attribute((place) => followRename(place, from, to)),
    )
    .replace(
      SOURCE,
      attribute((sheet) => (sheet.toLowerCase() === from.toLowerCase() ? to : sheet)),
    );
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}
