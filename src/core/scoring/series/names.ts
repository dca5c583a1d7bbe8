import { namedUnit } from "../../reading/series/units";
import { squeeze } from "../../vocabulary/characters";

/** Words in front of a name that say no more than that the whole is meant: 综合毛利率, Total revenue. */
const OF_THE_WHOLE =
  /^(?:综合|总体|整体|全年|年度|本年|累计|公司|集团|平均|(?:total|overall|annual|group|company|average|full[- ]?year) )/i;

/** A name by which a measure and an indicator are the same: without unit, blanks, width and case. */
export function nameKey(text: string): string {
  return squeeze(bare(text)).toLowerCase();
}

/** The same without a word that says that the whole is meant; what is left names something by itself. */
export function wholeKey(text: string): string {
  const plain = bare(text).toLowerCase();
  const rest = plain.replace(OF_THE_WHOLE, "");
  return squeeze(rest.length >= 3 ? rest : plain);
}

function bare(text: string): string {
  return namedUnit(text.normalize("NFKC"))
    .name.replace(/[\s:：]*[%％]$/u, "")
    .trim();
}
