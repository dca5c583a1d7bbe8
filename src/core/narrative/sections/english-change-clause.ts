import type { Span } from "../report";
import { literal, type Writer } from "../writer";
import type { Change } from "./english-change";

/** fell to 11.4% from 13.6%; of bare numbers, fell from 131 to 104. */
export function moved(writer: Writer, { up, side, last }: Change, value: readonly Span[]): readonly Span[] {
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  const bare = /^[\d,.]+$/u.test(value.map(({ text }) => text).join(""));
  return writer.sayInEnglish(bare ? "result.moved-bare" : "result.moved", { words, value, last });
}

/** rose by 6.5% to 438,950, from 412,300 in 2023: a value that no target was set for. */
export function movedBy(
  writer: Writer,
  { kind, up, side, last, growth, year }: Change,
  value: readonly Span[],
): readonly Span[] {
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  const by = growth && kind !== "rate" ? [literal(" by "), growth] : [];
  return writer.sayInEnglish("result.moved-by", { words, by, value, last, year });
}

/** £3.5m (7.6%) up on 2023 · 15 more than in 2023. */
export function on(writer: Writer, change: Change, after = false): readonly Span[] {
  const { kind, up, side, gap, growth, year } = change;
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  const slots = { words, gap: gap(after), year, growth: growth ?? [] };
  if (kind === "rate") return writer.sayInEnglish("change.rate", slots);
  if (kind === "money") {
    return writer.sayInEnglish(growth ? "change.money" : "change.money-bare", slots);
  }
  return writer.sayInEnglish(change.countable ? "change.count" : "change.amount", slots);
}

/** up 2.4 percentage points on 2023: behind a value whose target is told. */
export function upOn(writer: Writer, { up, side, gap, year }: Change): readonly Span[] {
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  return writer.sayInEnglish("change.up", { words, gap: gap(false), year });
}
