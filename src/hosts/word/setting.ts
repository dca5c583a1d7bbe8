import type { Locale } from "../../core/common/locale";
import { SIZES } from "./fonts";
import { lineOf, POINT, typeWidth, type Orientation } from "./measures";
import { STYLE_IDS, type StyleRole } from "./style-ids";

/** What the blocks of a document are set in: Jiyan's own pages and styles, or those of a template. */
export interface Setting {
  /** Ids of the styles. */
  readonly styles: Readonly<Record<StyleRole, string>>;
  /** Roles whose style would number paragraphs by itself. */
  readonly numbered: ReadonlySet<StyleRole>;
  /** Size of the text in points. */
  readonly size: number;
  /** What stands apart from the text above is as far below it, in twentieths of a point. */
  readonly apart: number;
  /** Width for text in twentieths of a point. */
  readonly widthOf: (orientation: Orientation) => number;
}

/**
 * Jiyan's own pages and styles.
 *
 * @param lines how many lines of the text go on a page; absent for the usual number
 */
export function ownSetting(locale: Locale, lines?: number): Setting {
  const apart = lineOf(locale, lines);
  return { styles: STYLE_IDS, numbered: new Set(), size: SIZES[locale].body, apart, widthOf: typeWidth };
}

/** About a line of text of a size in points. */
export function apartAt(size: number): number {
  return 2 * size * POINT;
}
