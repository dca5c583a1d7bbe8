import { Decimal } from "../../common/decimal";
import type { Block, Span } from "../../narrative/report";
import { literal } from "../../narrative/writer";
import { call, evaluate, filled } from "../../proof/expression";
import { sumOf } from "./coverage";
import type { Placed, Teller } from "./teller";

const PLACES = { fixed: 2 } as const;

/** The mean, the highest and the lowest score, and how many have each grade. */
export function results(teller: Teller): readonly Block[] {
  const scored = teller.reported.filter(({ member }) => member.score !== null);
  if (scored.length === 0) return [];
  return teller.paragraph([scores(teller, scored), ...unscored(teller), grades(teller)]);
}

function scores(teller: Teller, scored: readonly Placed[]): readonly Span[] {
  const points = scored.map((one) => teller.points(one));
  const conditions = scored.map((one) => filled(teller.cell(one, "score")));
  const mean = teller.figure(call("divide", sumOf(points), { op: "count", args: conditions }), PLACES);
  const values = points.map(evaluate);
  const [first] = scored;
  if (first && scored.length === 1) return teller.say("results.one", { name: teller.name(first), mean });
  const most = values.reduce((one, other) => Decimal.max(one, other), new Decimal(-1));
  const least = values.reduce((one, other) => Decimal.min(one, other), most);
  const slots = { scored: teller.count(conditions), mean };
  if (most.eq(least)) {
    const same = teller.claim("all", call("=", call("max", points), call("min", points)));
    return teller.say("results.same", { ...slots, same });
  }
  return teller.say("results.mean", { ...slots, ...extreme("max", most), ...extreme("min", least) });

  function extreme(op: "max" | "min", value: Decimal) {
    const those = scored.filter((_, index) => values[index]?.eq(value));
    const own = those.map((one) => teller.points(one));
    const bound = call(op, points);
    const condition = call(
      "all",
      own.map((one) => call("=", one, bound)),
    );
    const names = teller.fewNames(
      those,
      own.map((one) => call("=", one, bound)),
    );
    const figure = teller.figure(own[0] ?? bound, PLACES);
    return op === "max"
      ? { best: names, highest: teller.claim("highest", condition), most: figure }
      : { worst: names, lowest: teller.claim("lowest", condition), least: figure };
  }
}

/** Forms without a total, and with one that is no score, are no part of the mean. */
function unscored(teller: Teller): readonly (readonly Span[])[] {
  const without = teller.reported.filter(({ member }) => member.score === null);
  const told = (id: "results.unscored" | "results.flawed", some: readonly Placed[]): readonly Span[] => {
    if (some.length === 0) return [];
    const conditions = some.map((one) => teller.says(one, "reported", true, true));
    return teller.say(id, { names: teller.names(some, conditions) });
  };
  return [
    told(
      "results.unscored",
      without.filter(({ member }) => !member.flawed),
    ),
    told(
      "results.flawed",
      without.filter(({ member }) => member.flawed),
    ),
  ];
}

/** 优8个，占66.67%；良3个，占25.00%；没有单位为差. */
function grades(teller: Teller): readonly Span[] {
  const graded = teller.reported.filter(({ member }) => member.grade !== null);
  if (graded.length < 2) return [];
  const those = graded.map((one) => filled(teller.cell(one, "grade")));
  const parts = teller.input.pack.grades.map(({ name }) => ({
    name,
    conditions: graded.map((one) => teller.text(one, "grade", name, one.member.grade === name)),
    count: graded.filter(({ member }) => member.grade === name).length,
  }));
  const told = parts.filter(({ count }) => count > 0);
  const none = parts.filter(({ count }) => count === 0);
  const items = told.map(({ name, conditions }) =>
    teller.say("results.grade", {
      grade: name,
      count: teller.count(conditions),
      share: teller.share(call("divide", { op: "count", args: conditions }, { op: "count", args: those })),
    }),
  );
  if (none.length > 0) {
    const condition = call("not", { op: "any", args: none.flatMap(({ conditions }) => conditions) });
    const names = teller.list(none.map(({ name }) => [literal(name)]));
    items.push(teller.say("results.no-grade", { none: teller.claim("none", condition), grades: names }));
  }
  return teller.say("results.grades", { grades: teller.list(items, "clause") });
}
