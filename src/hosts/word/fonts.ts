import type { IFontAttributesProperties } from "docx";
import type { Locale } from "../../core/common/locale";

/** Fonts by their use. The names are those that Windows and WPS have; others follow in the table of fonts. */
type Fonts = Readonly<Record<"title" | "heading" | "subheading" | "body" | "table", string>>;

export const FONTS: Readonly<Record<Locale, Fonts>> = {
  "zh-CN": { title: "方正小标宋简体", heading: "黑体", subheading: "楷体", body: "仿宋", table: "宋体" },
  en: { title: "Cambria", heading: "Cambria", subheading: "Cambria", body: "Cambria", table: "Calibri" },
};

/** Point sizes: 2号, 3号, 4号 and 5号 of GB/T 9704-2012; English reports take those of common letters. */
type Sizes = Readonly<Record<"title" | "heading" | "body" | "caption" | "table" | "page", number>>;

export const SIZES: Readonly<Record<Locale, Sizes>> = {
  "zh-CN": { title: 22, heading: 16, body: 16, caption: 12, table: 10.5, page: 14 },
  en: { title: 18, heading: 13, body: 11, caption: 10.5, table: 10, page: 10 },
};

/** A font for every script, so that quotation marks and digits come from the same face as the words. */
export function fontOf(name: string, locale: Locale): IFontAttributesProperties {
  const hint = locale === "zh-CN" ? { hint: "eastAsia" } : {};
  const eastAsia = locale === "zh-CN" ? name : FONTS["zh-CN"].table;
  return { ascii: name, hAnsi: name, eastAsia, cs: name, ...hint };
}
