import { Decimal } from "../../common/decimal";
import { call, constant, evaluate } from "../../proof/expression";
import type { Sourced } from "../../evaluation/evaluation";
import type { Quantity } from "../../evaluation/quantity";
import { greatest } from "../../common/greatest";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, FigureSpan, Span, TableCell } from "../report";
import { claim, conjunction } from "../spans/claims";
import { changeFigure, figure } from "../spans/figures";
import { quote } from "../spans/quotes";
import { numberCell, quoteCell, textCell } from "../tables/cells";
import { MOST_ROWS, yearTable } from "../tables/indicators";
import { quantityFigure } from "../values";
import type { Writer } from "../writer";
import { pointsBetween, yearChange } from "./work-facts";

type Change = NonNullable<ReturnType<typeof yearChange>>;

interface Pair {
  readonly name: Sourced;
  readonly value: Quantity;
  readonly change: Change;
  readonly now: FigureSpan;
  readonly before: FigureSpan;
  /** −1, 0 or 1. */
  readonly order: number;
  readonly growth: Decimal;
}

/** Everything that has a value of last year beside this year's: counts, the greatest changes, table and chart. */
export function yearOnYear(writer: Writer, section: OutlineSection): readonly Block[] {
  const pairs = pairsOf(writer);
  if (pairs.length === 0) {
    return writer.missing(section, "omission.no-prior");
  }
  // In the order of the form, where whoever compares looks for them.
  const kept = new Set(greatest(pairs, MOST_ROWS, ({ growth }) => growth));
  const rows = pairs.filter((pair) => kept.has(pair));
  const table = yearTable(
    writer,
    rows.map(({ name, now, before, change, order, value }) => ({
      label: quoteCell(name),
      prior: before,
      now,
      change: signedChange(writer, change, order, value.unit),
    })),
  );
  return [
    // A summary of work tells each change with its fact.
    ...writer.paragraph([
      counts(writer, pairs),
      ...(writer.subject.summaries.length > 0 && writer.locale === "zh-CN" ? [] : changes(writer, pairs)),
    ]),
    table,
    ...chart(writer, "year-on-year"),
  ];
}

function pairsOf(writer: Writer): readonly Pair[] {
  const { forms, summaries } = writer.subject;
  const indicators = forms.flatMap(({ entries }) =>
    entries.map(({ indicator }) => ({
      name: indicator.name,
      value: indicator.actual,
      prior: indicator.prior,
    })),
  );
  const facts = summaries.flatMap(({ evaluation }) => evaluation.workItems.flatMap((item) => item.facts));
  return [...indicators, ...facts].flatMap(({ name, value, prior }) => {
    const change = value && prior && yearChange(value, prior);
    if (!change) return [];
    const now = quantityFigure(value, writer.locale);
    const before = quantityFigure(prior, writer.locale);
    if (now?.kind !== "figure" || before?.kind !== "figure") return [];
    const order = evaluate(change.now).cmp(evaluate(change.before));
    const growth = change.growth ? evaluate(change.growth) : new Decimal(0);
    return [{ name, value, change, now, before, order, growth }];
  });
}

/** Change in per cent with its sign, of rates in points as the text tells it; empty where last year was zero. */
function signedChange(
  writer: Writer,
  { growth, now, before }: Change,
  order: number,
  unit?: string,
): TableCell {
  if (unit === "%") {
    const points = call("multiply", call("subtract", now, before), constant(100));
    return textCell([
      figure(points, writer.locale, { unit: writer.percentagePoints().more, places: { upTo: 2 } }),
    ]);
  }
  if (!growth) return { kind: "empty" };
  return numberCell(changeFigure(order < 0 ? call("subtract", constant(0), growth) : growth, writer.locale));
}

function counts(writer: Writer, pairs: readonly Pair[]): readonly Span[] {
  const cells = (order: number) => pairs.filter((pair) => pair.order === order).map(({ value }) => value.at);
  const parts = ([1, -1, 0] as const).flatMap((order) => {
    const some = pairs.filter((pair) => pair.order === order);
    if (some.length === 0) return [];
    const kind = order > 0 ? "increase" : order < 0 ? "decrease" : "unchanged";
    const operator = order > 0 ? ">" : order < 0 ? "<" : "=";
    const conditions = some.map(({ change }) => call(operator, change.now, change.before));
    const verb = claim(kind, conjunction(conditions, cells(order)));
    return [writer.say(`year.${kind}`, { count: writer.count(cells(order)), verb })];
  });
  return writer.say("year.counts", {
    count: writer.count(pairs.map(({ value }) => value.at)),
    parts: writer.list(parts),
  });
}

/** The three greatest changes. */
function changes(writer: Writer, pairs: readonly Pair[]): readonly (readonly Span[])[] {
  const changed = pairs.flatMap((pair) =>
    pair.order !== 0 && pair.change.growth ? [{ ...pair, share: pair.change.growth }] : [],
  );
  const items = greatest(changed, 3, ({ growth }) => growth).map((pair) => {
    const { name, value, change, now, before, order, share } = pair;
    const verb = claim(
      order > 0 ? "increase" : "decrease",
      call(order > 0 ? ">" : "<", change.now, change.before),
    );
    const slots = {
      name: writer.locale === "en" ? writer.marked([quote(name.text, name.at)]) : [quote(name.text, name.at)],
      now,
      before,
      change: (up: string, down: string) => verb(order > 0 ? up : down),
    };
    if (value.unit === "%") {
      const points = pointsBetween(writer, change.now, change.before);
      return writer.say("year.item-points", { ...slots, points });
    }
    return writer.say("year.item", { ...slots, growth: changeFigure(share, writer.locale) });
  });
  return items.length === 0 ? [] : [writer.say("year.items", { items: writer.series(items) })];
}
