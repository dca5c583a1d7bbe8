import type { Indicator } from "../../evaluation/evaluation";
import { foldWidth } from "../../reading/text-normalisation";
import type { Span } from "../report";
import { literal, type Writer } from "../writer";
import { mainForms } from "./opening";

/** What the heading of the column of earlier values says that they are of, where that is not the year before. */
const EARLIER: readonly (readonly [RegExp, string])[] = [
  [/上年同期|去年同期/u, "上年同期"],
  [/上一?个?季|\bq[1-4]\b|[一二三四1-4]季度|\bquarter\b/iu, "上季度"],
  [/上一?个?月|\bmonth\b|(?:^|\D)\d{1,2}月/iu, "上月"],
  [/上半年|\bh1\b|\bhalf\b/iu, "上半年"],
  [/年初/u, "年初"],
  [/期初/u, "期初"],
  [/基期|基准|基线|baseline|\bstart/iu, "基期"],
  [/上期|(?:previous|prior|last) period/iu, "上期"],
];
const LAST_YEAR = /([比与])上年/u;

/**
 * A clause on how a value changed, held against what its column is headed by: 比上季度, 比基期; the year before where the heading says
 * no other time.
 */
export function comparedInChinese(
  writer: Writer,
  { cells: { prior } }: Indicator,
  clause: readonly Span[],
): readonly Span[] {
  if (writer.locale === "en" || !prior) return clause;
  const heading = mainForms(writer)
    .filter(({ evaluation }) => evaluation.sheet === prior.sheet)
    .flatMap(({ evaluation }) => evaluation.mapping)
    .find(({ role, column }) => role === "prior" && column === prior.column);
  const words = foldWidth(heading?.printed ?? heading?.header ?? "");
  const earlier = EARLIER.find(([shape]) => shape.test(words))?.[1];
  if (earlier === undefined) return clause;
  return clause.map((span) =>
    span.kind === "literal" ? literal(span.text.replace(LAST_YEAR, `$1${earlier}`)) : span,
  );
}
