import { blanknessOf } from "./quantity/phrases";
import { foldWidth } from "./text-normalisation";

/** `指标1:`, `指标2.`, `★`, `1.`, `(1)`, `其中:` in front of a name. */
const DECORATION =
  /^(?:\s|[★☆*※•·]|指标\s*(?:\d+|[一二三四五六七八九十]+)\s*[:：.、]?|\(?\d+\)\s*|\d+\s*[、.](?!\d)\s*|其中\s*[:：]|(?![A-Z]\d{1,3}\s*[类级型等股])[A-Z]\d{1,3}(?:[.-]\d{1,2})*[、.]?\s*(?=\p{Script=Han}{2}))+/u;
/** Points at the end: `相关性(5分)`, `…(5分`, `…5分)`. */
const POINTS = /(?<!\s)\s*(?:[(]\s*)?(?<!\d)(\d+(?:\.\d+)?)\s*分\s*(?:[)]\s*)?$/;

const BARE_POINTS = /\s*\((\d+(?:\.\d+)?)\)$/;

/** An indicator's name without decorations, and the points printed in it. */
export interface IndicatorName {
  readonly clean: string;
  readonly points: string | null;
}

/** Names that keep a place for one: 指标名称, 指标2, 三级指标, XX指标, (填写指标). */
const PLACEHOLDER =
  /^(?:(?:[一二三]级)?指标(?:名称|内容)?[\d一二三四五六七八九十]*|[a-z×＊*○〇xX]+(?:指标|目标)?|\(?(?:请|此处)?(?:填写|填列|填入|自行|根据).*|其他|其它|.{0,6}[×＊*]{2,}.{0,6})$/i;

/** Whether a name without any value only keeps the place for one. */
export function isPlaceholderName(clean: string): boolean {
  return PLACEHOLDER.test(foldWidth(clean).replace(/\s/g, ""));
}

/**
 * Takes a name apart: `指标1:工程完工率(5分)` → `工程完工率`, `5`. A name of dots, dashes or 无 is empty.
 * @param bare whether a number alone in brackets at the end is points, since the heading says so: 三级指标(分值)
 */
export function parseIndicatorName(text: string, bare = false): IndicatorName {
  const plain = foldWidth(text)
    .replace(/(?<!\s)\s*\n\s*/g, "")
    .trim();
  const name = plain.replace(DECORATION, "");
  const match = (bare ? BARE_POINTS.exec(name) : null) ?? pointsBehind(name);
  const clean = match === null ? name : name.slice(0, match.index);
  return {
    clean: blanknessOf(clean) === "filled" ? clean.trim() : "",
    points: match?.[1] ?? null,
  };
}

/** Points in brackets, whole or broken, at the end of a name. */
function pointsBehind(name: string): RegExpExecArray | null {
  const match = /[()分]$/.test(name) ? POINTS.exec(name) : null;
  return match !== null && /[()]/.test(match[0]) ? match : null;
}
