import type { IStylesOptions, IThemeOptions } from "docx";
import type { Locale } from "../../core/common/locale";
import { FONTS, fontOf, SIZES } from "./fonts";
import { halfPoints } from "./measures";
import { officialLooks } from "./official-looks";
import { plainLooks } from "./plain-looks";
import type { Look, Looks } from "./look";
import { STYLE_IDS } from "./style-ids";

/**
 * The styles of a document: no theme font is in them, and every heading has its level of outline.
 *
 * @param lines how many lines of the text go on a page; absent for the usual number
 */
export function stylesOf(locale: Locale, lines?: number): IStylesOptions {
  const looks = looksOf(locale, lines);
  const { title, heading1, heading2, heading3, caption, ...own } = looks;
  const styled = ({ run, paragraph }: Look) => ({ run, paragraph, basedOn: "Normal", quickFormat: true });
  return {
    default: {
      document: {
        run: {
          font: fontOf(FONTS[locale].body, locale),
          size: halfPoints(SIZES[locale].body),
          language: { value: locale === "zh-CN" ? "en-US" : "en-GB", eastAsia: "zh-CN" },
        },
      },
      title: styled(title),
      heading1: styled(heading1),
      heading2: styled(heading2),
      heading3: styled(heading3),
      caption: styled(caption),
    },
    paragraphStyles: Object.entries(own).map(([role, look]) => ({
      id: STYLE_IDS[role as keyof typeof own],
      name: look.name,
      ...styled(look),
    })),
  };
}

/** How the roles look in a language. */
export function looksOf(locale: Locale, lines?: number): Looks {
  return locale === "zh-CN" ? officialLooks(lines) : plainLooks(lines);
}

/** The theme names the same fonts, so that nothing in the document asks for one that is missing. */
export function themeOf(locale: Locale): IThemeOptions {
  const { heading, body } = FONTS[locale];
  const fonts = (name: string) => ({
    latin: name,
    eastAsia: fontOf(name, locale).eastAsia ?? name,
    complexScript: name,
  });
  return { fonts: { headings: fonts(heading), body: fonts(body) } };
}
