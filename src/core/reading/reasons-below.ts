import { statedReason } from "../evaluation/reasons";
import type { Indicator, Note, Sourced } from "../evaluation/evaluation";
import { explainsNothing } from "../vocabulary/nothing";

/** Numbers of items in a note: 注：1.…。2.…。 */
const ITEM = /(?:^|(?<=[：:。；;，,\n]))\s*(?:\d{1,2}\s*[.、．](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/gu;
/** The label of the note itself. */
const LABEL = /^\s*(?:注|备注|说明|其他需要?说明的?(?:事项|问题|情况|内容))\s*[:：]\s*/u;
/** What stands before a cause: ，原因是, 主要是, ，因, 未执行完毕系. */
const WHY =
  /(?:主要)?原因(?:主要)?(?:是|为|在于|[:：])(?:由于|因为?)?|主要(?:是|系|因|由于)(?:由于|因为?)?|(?:[，,]|[是系])(?:由于|因为|因(?![此素而果]))|(?<=[完成到达行付标毕])系(?=.{4})/u;
/** 因暑期高温停工未完成: the cause stands between the thing and what became of it. */
const BETWEEN = /因(?![此素而果])([^，,。；;]{4,}?)(?:[，,]|而)?(?:未能?|没有|尚未|导致|致使)[^，,。；;]*/u;
/** 暑期高温停工致使…未达到目标: the cause stands first. */
const BEFORE = /^([^，,。；;]{4,}?)[，,]?(?:导致|致使|造成)(.{4,})$/su;
/** Ends of names that a note leaves out: 燃气管网更新改造里程 is 燃气管网更新改造. */
const NAME_END = /(?:总?数量|个数|面积|里程|长度|[人户次件座]数|场次|数|建设|情况)$/u;
const SHORTEST_KEY = 4;

/** A cause told below the table, and what it is told of. */
interface Told {
  readonly of: string;
  readonly cause: Sourced;
}

/**
 * Rows with the reasons that stand in notes below the table (注：1.少建2个，原因是选址调整；…), where a row has none beside it and
 * a note names it. A note that names several rows explains each.
 */
export function withReasonsBelow(
  indicators: readonly Indicator[],
  notes: readonly Note[],
): readonly Indicator[] {
  const told = notes.flatMap(({ role, body }) => (role === "footnote" ? causesIn(body) : []));
  if (told.length === 0) return indicators;
  const reasons = new Map<Indicator, Sourced>();
  for (const { of, cause } of told) {
    for (const indicator of namedIn(of, indicators)) {
      if (!reasons.has(indicator) && statedReason(indicator) === null) reasons.set(indicator, cause);
    }
  }
  return indicators.map((indicator) => {
    const reason = reasons.get(indicator);
    return reason ? { ...indicator, reason } : indicator;
  });
}

/** What notes below the table say of the money as a whole: why it was not spent. */
export function moneyReasonBelow(notes: readonly Note[]): Sourced | null {
  const told = notes.flatMap(({ role, body }) => (role === "footnote" ? causesIn(body) : []));
  return told.find(({ of }) => MONEY.test(of))?.cause ?? null;
}

/** 预算未执行完毕, 预算执行率未达100%, 资金未全部支付. */
const MONEY =
  /^(?:全年|年度|项目|本年|部门)*(?:预算|资金)(?:资金)?(?:执行率?|支[付出]率?|使用)?[^，,。；;]{0,6}(?:未|偏低|较低|不足|低于|滞后|结[余转]|剩余)/u;

function causesIn({ text, at }: Sourced): readonly Told[] {
  return itemsOf(text).flatMap((item) => {
    const found = causeIn(item);
    const cause = found?.cause.trim().replace(/[。；;]$/u, "") ?? "";
    return !found || cause.length < 3 || explainsNothing(cause)
      ? []
      : [{ of: found.of, cause: { text: cause, at } }];
  });
}

/** The items of a note, else its sentences. */
function itemsOf(text: string): readonly string[] {
  const plain = text.replace(LABEL, "");
  const items = plain.split(ITEM).filter((item) => item.trim() !== "");
  return items.length > 1 ? items : plain.split(/(?<=[。\n])/u).map((sentence) => sentence.replace(ITEM, ""));
}

function causeIn(item: string): { readonly of: string; readonly cause: string } | null {
  const why = WHY.exec(item);
  if (why) return { of: item.slice(0, why.index), cause: item.slice(why.index + why[0].length) };
  const between = BETWEEN.exec(item);
  if (between) return { of: item.slice(0, between.index), cause: between[1] ?? "" };
  const [, cause, of] = BEFORE.exec(item) ?? [];
  return cause === undefined || of === undefined ? null : { of, cause };
}

/** The rows that a text names; one whose name is a part of another's is meant only where it stands alone. */
function namedIn(text: string, indicators: readonly Indicator[]): readonly Indicator[] {
  const named = indicators.flatMap((indicator) => {
    const key = keyOf(indicator).find((one) => one.length >= SHORTEST_KEY && text.includes(one));
    return key === undefined ? [] : [{ indicator, key }];
  });
  return named
    .filter(({ key }) => named.every((other) => other.key === key || !other.key.includes(key)))
    .filter(({ key }, _, all) => all.filter((other) => other.key === key).length === 1)
    .map(({ indicator }) => indicator);
}

function keyOf({ cleanName }: Indicator): readonly string[] {
  return [cleanName, cleanName.replace(NAME_END, "")];
}
