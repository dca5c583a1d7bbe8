import { Decimal } from "../../common/decimal";
import type { WorkFact } from "../../evaluation/evaluation";
import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { Quantity } from "../../evaluation/quantity";
import { quantityValue } from "../../evaluation/values";
import { statesDone } from "../../vocabulary/outcomes";
import type { Span } from "../report";
import { englishUnit } from "../saying/en/units";
import { claim, conjunction } from "../spans/claims";
import { figure, percentFigure } from "../spans/figures";
import { quote, unbroken } from "../spans/quotes";
import { quantityFigure } from "../values";
import { literal, type Writer } from "../writer";

/** Facts chained in one sentence. */
const MOST_CHAINED = 5;

/** What a fact says. */
type FactKind = "count" | "rate" | "span" | "done" | "words";

/** The facts of an item in English: what was done first, then counts, times, rates, and totals last. */
export function factSentences(writer: Writer, facts: readonly WorkFact[]): readonly (readonly Span[])[] {
  const of = (kind: FactKind) => facts.filter((fact) => kindOf(fact) === kind);
  const counts = of("count");
  const totals = counts.filter(isTotal);
  const plain = counts.filter((fact) => !isTotal(fact));
  const done = of("done");
  const words = [...of("span"), ...of("words")];
  return [
    ...evenly(plain).map((chunk, index) =>
      writer.sayInEnglish(index === 0 ? "facts.counts" : "facts.more", {
        items: chain(
          writer,
          chunk.map((fact) => countItem(writer, fact)),
        ),
      }),
    ),
    ...(words.length > 0
      ? [
          writer.sayInEnglish("facts.words", {
            items: writer.series(words.map((fact) => wordsItem(writer, fact))),
          }),
        ]
      : []),
    ...(done.length > 0 ? [doneSentence(writer, done)] : []),
    ...(of("rate").length > 0
      ? [
          writer.sayInEnglish("facts.rates", {
            items: chain(
              writer,
              of("rate").map((fact) => rateItem(writer, fact)),
            ),
          }),
        ]
      : []),
    ...(totals.length > 0
      ? [
          writer.sayInEnglish("facts.totals", {
            items: chain(
              writer,
              totals.map((fact) => countItem(writer, fact)),
            ),
          }),
        ]
      : []),
  ];
}

function kindOf(fact: WorkFact): FactKind {
  const { value } = fact;
  if (statesDone(value.raw)) return "done";
  if (value.comparator === "range" && value.low !== undefined && value.high !== undefined) return "span";
  if (value.unit === "%" && value.value !== undefined) return "rate";
  return value.value !== undefined && quantityFigure(value, "zh-CN") !== null ? "count" : "words";
}

function isTotal({ name }: WorkFact): boolean {
  return /合计|总计|总数|total/iu.test(name.text);
}

/** Parts of like size, so that no sentence is left with a single fact. */
function evenly<T>(items: readonly T[]): readonly (readonly T[])[] {
  const size = Math.ceil(items.length / Math.ceil(items.length / MOST_CHAINED));
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

/** Facts one after the other by commas: `党组会议11次，常委会会议8次`. */
function chain(writer: Writer, items: readonly (readonly Span[])[]): readonly Span[] {
  const comma = literal(writer.label("facts.comma"));
  return items.flatMap((item, index) => (index === 0 ? item : [comma, ...item]));
}

/** The words for the measure at the end of a name, which the figure's unit repeats: 会议次数 11次 → 会议11次. */
const MEASURE = /(?:次数|人次|人数|(?<![事案])件数|(?<!事)项数|个数|份数|册数|部数|总数|数量|数)$/u;

function countName(fact: WorkFact): Span {
  const name = unbroken(fact.name.text);
  const bare = fact.unit ? name.replace(MEASURE, "") : name;
  return quote(bare.length >= 2 ? bare : name, fact.name.at);
}

function countItem(writer: Writer, fact: WorkFact): readonly Span[] {
  return writer.sayInEnglish("fact.count", {
    name: named(writer, countName(fact)),
    value: numberOf(writer, fact),
    change: changeOf(writer, fact),
  });
}

function rateItem(writer: Writer, fact: WorkFact): readonly Span[] {
  return writer.sayInEnglish("fact.rate", {
    name: named(writer, nameSpan(fact)),
    value: numberOf(writer, fact),
    change: changeOf(writer, fact),
  });
}

/** The figure, or the words of the cell where it says more than a number. */
function numberOf(writer: Writer, { value }: WorkFact): Span {
  return inEnglishUnit(value) ?? quantityFigure(value, writer.locale) ?? quote(value.raw, value.at);
}

/** A number in a Chinese unit as English has it: 19人次 → 19 person-times, 11次 → 11; `null` for others. */
function inEnglishUnit(quantity: Quantity): Span | null {
  const english = quantityFigure(quantity, "en") && englishUnit(quantity.unit ?? "");
  if (!english || quantity.value === undefined) return null;
  const number = quantityValue(quantity, quantity.value);
  const unit = evaluate(number).eq(1) ? english.one : english.more;
  return figure(number, "en", { unit, places: "exact", prefix: english.prefix });
}

function nameSpan(fact: WorkFact): Span {
  return quote(fact.name.text, fact.name.at);
}

function named(writer: Writer, name: Span): readonly Span[] {
  return writer.locale === "en" ? writer.marked([name]) : [name];
}

/** A range as two figures, anything else in its own words. */
function wordsItem(writer: Writer, fact: WorkFact): readonly Span[] {
  const { value } = fact;
  const name = named(writer, nameSpan(fact));
  const { low, high, comparator } = value;
  if (comparator === "range" && low !== undefined && high !== undefined) {
    return writer.sayInEnglish("fact.span", { name, ...bounds(writer, value, low, high) });
  }
  const unit = fact.unit && /\d\s*$/u.test(value.raw) ? [quote(fact.unit.text, fact.unit.at)] : [];
  return writer.sayInEnglish("fact.words", { name, value: [quote(value.raw, value.at), ...unit] });
}

function bounds(writer: Writer, quantity: Quantity, low: string, high: string) {
  const unit = englishUnit(quantity.unit ?? "")?.more ?? quantity.unit ?? "";
  const bound = (value: string, reading: "low" | "high", printed: string) =>
    figure(quantityValue(quantity, value, reading), writer.locale, { unit: printed, places: "exact" });
  return { low: bound(low, "low", ""), high: bound(high, "high", unit) };
}

/** What was done, counted: each is a cell that says so. */
function doneSentence(writer: Writer, done: readonly WorkFact[]): readonly Span[] {
  const cells = done.map(({ value }) => value.at);
  const names = done.map(({ name }) =>
    named(writer, quote(unbroken(name.text).replace(/^是否/u, ""), name.at)),
  );
  const met = claim("met", conjunction([], cells), cells);
  return writer.sayInEnglish(done.length === 1 ? "facts.done-one" : "facts.done", {
    count: writer.count(cells),
    names: writer.list(names),
    done: met,
  });
}

/** Against last year, where both years are numbers of one unit. */
export function changeOf(writer: Writer, { value, prior }: WorkFact): readonly Span[] {
  const change = prior && yearChange(value, prior);
  if (!change) return [];
  const { now, before, growth } = change;
  const order = evaluate(now).cmp(evaluate(before));
  if (order === 0) {
    return writer.say("change.none", { same: claim("unchanged", call("=", now, before)) });
  }
  const was = evaluate(now).isZero() && value.unit !== "%" ? quantityFigure(prior, writer.locale) : null;
  if (was && writer.locale === "zh-CN") return writer.say("change.was", { before: was });
  const direction = claim(order > 0 ? "increase" : "decrease", call(order > 0 ? ">" : "<", now, before));
  const verb = (up: string, down: string) => direction(order > 0 ? up : down);
  if (value.unit === "%") {
    const points = pointsBetween(writer, now, before);
    return writer.say("change.points", { change: verb, points });
  }
  if (!growth) return [];
  return writer.say("change.percent", { change: verb, growth: percentFigure(growth, writer.locale) });
}

/** The difference of two rates in percentage points. */
export function pointsBetween(writer: Writer, now: Expression, before: Expression): Span {
  const difference = call("abs", call("subtract", now, before));
  const points = call("multiply", difference, constant(100));
  const { one, more } = writer.percentagePoints();
  const unit = evaluate(points).eq(1) ? one : more;
  return figure(points, writer.locale, { unit, places: { upTo: 2 } });
}

/** Both years as expressions, and the change as a share of last year's value. */
export function yearChange(
  value: Quantity,
  prior: Quantity,
): { now: Expression; before: Expression; growth: Expression | null } | null {
  if (value.value === undefined || prior.value === undefined || value.unit !== prior.unit) return null;
  const now = quantityValue(value, value.value);
  const before = quantityValue(prior, prior.value);
  const defined = new Decimal(prior.value).gt(0);
  return {
    now,
    before,
    growth: defined ? call("divide", call("abs", call("subtract", now, before)), before) : null,
  };
}
