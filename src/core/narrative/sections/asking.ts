import type { Entry } from "../analysis/entry";
import { isPredicateName } from "../planning/names/predicate";
import { inProse } from "../saying/zh/piece";
import { textOf } from "../text";
import { literal, type Writer } from "../writer";

/** The name of a row in what a person is asked: a sentence is no subject of another, 【请填写：“效果显著”指标扣分的原因】. */
export function askedName(writer: Writer, { indicator, called }: Entry): string {
  const name = inProse(indicator.cleanName);
  if (called && writer.locale === "zh-CN") {
    return textOf(writer.say("name.called", { called: literal(called.text), name: literal(name) }));
  }
  if (writer.locale === "en" || !isPredicateName(name)) return name;
  return textOf(writer.say("name.predicate", { name: literal(name) }));
}

/** So many slots may be filled one by one; of more problems a person is asked together. */
const MOST_SLOTS = 4;

/** Whether what nobody has stated of these is asked for in one slot. */
export function asksOnce(open: readonly unknown[]): boolean {
  return open.length > MOST_SLOTS;
}
