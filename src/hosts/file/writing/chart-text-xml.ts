import { escapeText } from "../package/xml-text";
import { element } from "./xml-writer";

/** Typeface of all words in charts: on every Windows with Chinese Office, and readable at small sizes. */
const TYPEFACE = "微软雅黑";
const TEXT_COLOR = "404040";

/** Points; charts are printed on about three quarters of their size, as the page is fitted to its width. */
export const CHART_TEXT = { title: 14, axis: 11, label: 10 } as const;

/** `<c:name val="…"/>`, the form most settings of a chart take. */
export function setting(name: string, value: string | number): string {
  return element(`c:${name}`, { val: value });
}

/** A solid fill of one RGB colour. */
export function solidFill(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color }));
}

/** Text properties of axes, legend and data labels; `size` in points. Rotation is left to the application. */
export function textProperties(size: number, color: string = TEXT_COLOR): string {
  const run = runProperties("a:defRPr", size, false, color);
  return element(
    "c:txPr",
    {},
    element("a:bodyPr", {}),
    element("a:lstStyle", {}),
    element("a:p", {}, element("a:pPr", {}, run), element("a:endParaRPr", { lang: "zh-CN" })),
  );
}

/** The title of a chart or an axis. `vertical` turns it to run along a vertical axis. */
export function titleXml(
  text: string,
  size: number,
  options: { bold?: boolean; vertical?: boolean },
): string {
  const bold = options.bold ?? false;
  const isChinese = /\p{Script=Han}/u.test(text);
  // Chinese words stand upright beside an axis, one character below the other; others are turned.
  const upright = isChinese ? { rot: 0, vert: "wordArtVert" } : { rot: -5_400_000, vert: "horz" };
  const body = element("a:bodyPr", options.vertical ? upright : {});
  const language = isChinese ? { lang: "zh-CN", altLang: "en-US" } : { lang: "en-US", altLang: "zh-CN" };
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, runProperties("a:defRPr", size, bold, TEXT_COLOR)),
    element(
      "a:r",
      {},
      runProperties("a:rPr", size, bold, TEXT_COLOR, language),
      `<a:t>${escapeText(text)}</a:t>`,
    ),
  );
  return element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, body, element("a:lstStyle", {}), paragraph)),
    setting("overlay", 0),
  );
}

function runProperties(
  name: string,
  size: number,
  bold: boolean,
  color: string,
  language: Readonly<Record<string, string>> = {},
): string {
  return element(
    name,
    { ...language, sz: Math.round(size * 100), b: bold ? 1 : 0 },
    solidFill(color),
    element("a:latin", { typeface: TYPEFACE }),
    element("a:ea", { typeface: TYPEFACE }),
  );
}
