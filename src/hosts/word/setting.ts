import type { Locale } from "../../core/common/locale";
import { SIZES } from "./fonts";
import { typeWidth, type Orientation } from "./measures";
import { STYLE_IDS, type StyleRole } from "./style-ids";

/** What the blocks of a document are set in: Jiyan's own pages and styles, or those of a template. */
export interface Setting {
  /** Ids of the styles. */
  readonly styles: Readonly<Record<StyleRole, string>>;
  /** Roles whose style would number paragraphs by itself. */
  readonly numbered: ReadonlySet<StyleRole>;
  /** Size of the text in points. */
  readonly size: number;
  /** Width for text in twentieths of a point. */
  readonly widthOf: (orientation: Orientation) => number;
}

/** Jiyan's own pages and styles. */
export function ownSetting(locale: Locale): Setting {
  return { styles: STYLE_IDS, numbered: new Set(), size: SIZES[locale].body, widthOf: typeWidth };
}
