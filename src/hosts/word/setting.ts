import type { Locale } from "../../core/common/locale";
import { SIZES } from "./fonts";
import { POINT, typeWidth, type Orientation } from "./measures";
import { officialLine } from "./official-looks";
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
 * @param lines how many lines of the text go on a page of an official document; absent for the usual number
 */
export function ownSetting(locale: Locale, lines?: number): Setting {
  const size = SIZES[locale].body;
  const apart = locale === "zh-CN" ? officialLine(lines) : apartAt(size);
  return { styles: STYLE_IDS, numbered: new Set(), size, apart, widthOf: typeWidth };
}

/** About a line of text of a size in points. */
export function apartAt(size: number): number {
  return 2 * size * POINT;
}
