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

/** What stands before an item of reasons, and what is said of it: 应用数据互通率：接口版本较低. */
const HEADED = /^([^：:，,。；;]{2,30})[：:]\s*(\S.{2,})$/su;
/** Such a head that is on the money as a whole. */
const ON_MONEY =
  /^(?:项目|部门|全年|年度)*(?:预算|资金)(?:资金)?(?:支出)?(?:执行|支付|支出|使用)?(?:率|进度|情况)?$/u;

/** A note with reasons, parted by what each is given for. */
export interface PartedReasons {
  readonly indicators: readonly Indicator[];
  readonly notes: readonly Note[];
}

/**
 * Gives rows the reasons that one box below the table tells item by item (偏差原因分析：1.预算执行进度：…。2.应用数据互通率：…). What is left
 * of the box is on the money, which comes first, or on nothing that the form has.
 */
export function withReasonsOfBox(indicators: readonly Indicator[], notes: readonly Note[]): PartedReasons {
  const reasons = new Map<Indicator, Sourced>();
  const parted = notes.flatMap((note): readonly Note[] => {
    const items = note.role === "execution-reason" ? headedItems(note.body) : [];
    if (items.length === 0) return [note];
    const left = items.filter(({ of, said }) => {
      const rows = ON_MONEY.test(of) ? [] : namedIn(of, indicators);
      for (const row of rows) if (statedReason(row) === null && !reasons.has(row)) reasons.set(row, said);
      return rows.length === 0;
    });
    const order = [
      ...left.filter(({ of }) => ON_MONEY.test(of)),
      ...left.filter(({ of }) => !ON_MONEY.test(of)),
    ];
    if (order.length === items.length && !ON_MONEY.test(order[0]?.of ?? "")) return [note];
    // The box stays read, also where each of its items went to a row.
    if (order.length === 0) return [{ ...note, role: "footnote" }];
    return order.map(({ said }) => ({ ...note, body: said }));
  });
  return {
    indicators: indicators.map((row) => {
      const reason = reasons.get(row);
      return reason ? { ...row, reason } : row;
    }),
    notes: parted,
  };
}

/** The items of a box that each say at their head what they are on; none where one does not. */
function headedItems({ text, at }: Sourced): readonly { readonly of: string; readonly said: Sourced }[] {
  const items = itemsOf(text).map((item) => item.trim());
  const headed = items.flatMap((item) => {
    const [, of, said] = HEADED.exec(item) ?? [];
    return of === undefined || said === undefined
      ? []
      : [{ of: of.replace(/\s+/gu, ""), said: { text: said.replace(/[。；;]$/u, ""), at } }];
  });
  return headed.length === items.length ? headed : [];
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
