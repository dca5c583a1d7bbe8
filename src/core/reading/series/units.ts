import { foldWidth, squeeze } from "../text-normalisation";

/** Units that stand in brackets behind a name; other words in brackets say which one is meant (合并, net). */
const UNIT =
  /^(?:.*元.*|[%‰％]|百分比|[£$€¥￥]\s*(?:m|mn|k|bn|million|billion|thousand)?|(?:usd|gbp|eur|rmb|cny)\s?(?:m|mn|k|bn|million)?|[万亿]|[千百十]?[万亿]?(?:人次?|户|件|个|台|套|吨|公斤|千克|克|米|公里|千米|亩|公顷|平方米|㎡|立方米|天|日|小时|分钟|次|家|项|批|份|辆|头|只|升|度|千瓦时|箱|单|笔|页|起|例|张|册|场|间|棵|株|座|处|名|位|倍|级)|kwh|mwh|gwh|kg|km|t|(?:days?|hours?|minutes?|seconds?|weeks?|months?|years?)(?: (?:per|of|a|an) [a-z]{2,12}(?: [a-z]{2,12})?)?|% of [a-z]{2,12}(?: [a-z]{2,12})?|[£$€]['’]?0{3}s?|units?|people|customers?|tonnes?|tons?|pcs|orders?|cases?|accidents?|complaints?|fte)$/i;
const BRACKETS = /^(.*?)\s*[(]\s*(?:单位[:])?\s*(?:in\s+)?([^()]+?)\s*[)]\s*$/is;
const LABELLED = /^[(]?\s*(?:金额)?单位[:]\s*(?:人民币)?([^()]+?)\s*[)]?$/;
/** A line that states the currency of a table: All figures £000; Amounts in $m; (£'000); £. */
const STATED =
  /^[(]?\s*(?:all\s+)?(?:(?:figures?|amounts?|values?|numbers?|money|sums)\s+)?(?:(?:are|is|shown|stated|given|expressed|presented)\s+)*(?:in\s+)?([£$€](?:\s*['’]?(?:0{3}s?|m|mn|k|bn|million|billion|thousands?))?)\s*[)]?$/i;
const BEHIND_COMMA = /^(.+?)\s*,\s*(?:in\s+)?([£$€¥%]\S{0,8})$/i;
/** Sums behind the name without any sign between: Cost improvement £m. */
const BEHIND_NAME = /^(.+?\S)\s+([£$€¥](?:m|mn|k|bn|['’]?0{3}s?))$/i;

/** A name without its unit, and the unit: `Revenue (£m)` → Revenue, £m. */
export interface NamedUnit {
  readonly name: string;
  /** As it stands in the text, half width; `null` where none is stated. */
  readonly unit: string | null;
}

/**
 * Takes the unit off a heading (`营业收入（万元）`, `Revenue, £m`), a title or a line that states it (`单位：万元`). The same
 * text always gives the same unit, so that a proof can read it again.
 */
export function namedUnit(text: string): NamedUnit {
  const plain = foldWidth(text).trim();
  const labelled = LABELLED.exec(squeeze(plain))?.[1];
  if (labelled !== undefined && UNIT.test(labelled)) return { name: "", unit: labelled };
  const stated = STATED.exec(plain)?.[1];
  if (stated !== undefined) return { name: "", unit: stated };
  for (const pattern of [BRACKETS, BEHIND_COMMA, BEHIND_NAME]) {
    const [, name = "", unit = ""] = pattern.exec(plain) ?? [];
    if (UNIT.test(unit)) return { name: name.trim(), unit };
  }
  return { name: plain, unit: null };
}

/** Names of what no sum of money is, whatever unit a table states for the rest. */
const NO_MONEY =
  /率|占比|比重|比例|人数|户数|次数|件数|数量|天数|周期|%|\b(?:rate|margin|ratio|share|days)\b/i;

/** Whether a unit of money that a table states once can be that of a measure. */
export function takesMoney(name: string): boolean {
  return !NO_MONEY.test(name);
}
