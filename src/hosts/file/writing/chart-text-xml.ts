import { CHART_TEXT } from "../../../core/workbook/chart-look";
import { escapeText } from "../package/xml-text";
import { element } from "./xml-writer";

const EMU_PER_POINT = 12_700;

/** A length in points as drawings count it. */
export function emu(points: number): number {
  return points * EMU_PER_POINT;
}

/** `<c:name val="…"/>`, the form most settings of a chart take. */
export function setting(name: string, value: string | number): string {
  return element(`c:${name}`, { val: value });
}

/** A solid fill of one RGB colour. */
export function solidFill(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color }));
}

/**
 * Text properties of axes, legend and data labels; `size` in points. Rotation is left to the application unless the text is
 * to stay level.
 */
export function textProperties(
  size: number,
  { color = CHART_TEXT.color, level = false }: { readonly color?: string; readonly level?: boolean } = {},
): string {
  const run = runProperties("a:defRPr", size, false, color);
  return element(
    "c:txPr",
    {},
    element("a:bodyPr", level ? { rot: 0, vert: "horz" } : {}),
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
    element("a:pPr", {}, runProperties("a:defRPr", size, bold, CHART_TEXT.color)),
    element(
      "a:r",
      {},
      runProperties("a:rPr", size, bold, CHART_TEXT.color, language),
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
    element("a:latin", { typeface: CHART_TEXT.typeface }),
    element("a:ea", { typeface: CHART_TEXT.typeface }),
  );
}
