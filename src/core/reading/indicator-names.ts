import { blanknessOf } from "./quantity/phrases";
import { foldWidth } from "./text-normalisation";

/** `指标1:`, `指标2.`, `★`, `1.`, `(1)`, `其中:` in front of a name. */
const DECORATION =
  /^(?:\s|[★☆*※•·]|指标\s*(?:\d+|[一二三四五六七八九十]+)\s*[:：.、]?|\(?\d+\)\s*|\d+\s*[、.](?!\d)\s*|其中\s*[:：]|(?![A-Z]\d{1,3}\s*[类级型等股])[A-Z]\d{1,3}(?:[.-]\d{1,2})*[、.]?\s*(?=\p{Script=Han}{2}))+/u;
/** Points at the end: `相关性(5分)`, `…(5分`, `…5分)`. */
const POINTS = /(?<!\s)\s*(?:[(]\s*)?(?<!\d)(\d+(?:\.\d+)?)\s*分\s*(?:[)]\s*)?$/;

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

/** Takes a name apart: `指标1:工程完工率(5分)` → `工程完工率`, `5`. A name of dots, dashes or 无 is empty. */
export function parseIndicatorName(text: string): IndicatorName {
  const plain = foldWidth(text)
    .replace(/(?<!\s)\s*\n\s*/g, "")
    .trim();
  const bare = plain.replace(DECORATION, "");
  const match = /[()]/.test(bare.slice(-1)) || bare.endsWith("分") ? POINTS.exec(bare) : null;
  const bracketed = match !== null && /[()]/.test(match[0]);
  const clean = bracketed ? bare.slice(0, match.index) : bare;
  return {
    clean: blanknessOf(clean) === "filled" ? clean.trim() : "",
    points: bracketed ? (match[1] ?? null) : null,
  };
}
