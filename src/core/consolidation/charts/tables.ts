import { Decimal } from "../../common/decimal";
import { largestOf } from "../../common/many";
import type { Translator } from "../../messages/catalogue";
import type { Head } from "../heads";
import type { Member, Population } from "../population";
import type { ChartTable } from "./chart-table";

/** Fewer show nothing that is not seen at a glance in the tables. */
const FEWEST = { scores: 5, rates: 3, levels: 2, rules: 3 } as const;
/** More have no room. */
const MOST = { rates: 20, rules: 15 } as const;
/** Width of a band of scores. */
const BAND = 5;
const FULL = 100;
const RATE = "0.00%";

/** The charts of a consolidation that say something. */
export function chartTables(
  heads: readonly Head[],
  population: Population | null,
  say: Translator,
  ruleTitle: (rule: string) => string,
): readonly ChartTable[] {
  const members = population?.members ?? [];
  const tables = [
    distribution(members, say),
    execution(members, population?.kind === "project", say),
    lost(heads, say),
    rules(heads, say, ruleTitle),
  ];
  return tables.filter((table) => table !== null);
}

function share(part: Decimal | string, whole: Decimal | string): number {
  return new Decimal(part).div(whole).toDecimalPlaces(4).toNumber();
}

/** How many scores lie in each band of five points; the last one has the full points, too. */
function distribution(members: readonly Member[], say: Translator): ChartTable | null {
  const scores = members.flatMap(({ score }) => (score === null ? [] : [Number(score)]));
  const bands = scores.map((score) => Math.min(Math.floor(score / BAND), FULL / BAND - 1));
  const first = bands.reduce((one, other) => Math.min(one, other), FULL / BAND - 1);
  const last = largestOf(bands, first);
  if (scores.length < FEWEST.scores || first === last) return null;
  const rows = Array.from({ length: last - first + 1 }, (_, index): readonly [string, number] => {
    const band = first + index;
    const name = say("consolidation.chart.band", { from: band * BAND, to: (band + 1) * BAND });
    return [name, bands.filter((one) => one === band).length];
  });
  const top = rows.reduce((one, other) => (other[1] > one[1] ? other : one));
  return {
    id: "distribution",
    type: "column",
    title: say("consolidation.chart.distribution"),
    altText: say("consolidation.alt.distribution", {
      count: scores.length,
      band: top[0],
      most: top[1],
    }),
    header: [say("consolidation.chart.score"), say("consolidation.chart.members")],
    rows,
    format: "0",
    axis: { min: 0, numberFormat: "0" },
  };
}

/** The rate at which each spent its budget, the lowest first. */
function execution(members: readonly Member[], byForm: boolean, say: Translator): ChartTable | null {
  const all = members.flatMap((member): readonly (readonly [string, number])[] => {
    const { budget, executed } = member;
    return budget === null || executed === null ? [] : [[nameOf(member, byForm), share(executed, budget)]];
  });
  const sorted = all.sort(([, one], [, other]) => one - other);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest || all.length < FEWEST.rates || lowest[1] === highest[1]) return null;
  const rows = sorted.slice(0, MOST.rates);
  return {
    id: "execution",
    type: "bar",
    title: say(
      all.length > rows.length ? "consolidation.chart.execution-lowest" : "consolidation.chart.execution",
      { count: rows.length },
    ),
    altText: say("consolidation.alt.execution", {
      count: all.length,
      low: percent(lowest[1]),
      high: percent(highest[1]),
    }),
    header: [say("consolidation.column.unit"), say("consolidation.column.execution")],
    rows,
    format: RATE,
    axis: { min: 0, numberFormat: "0%" },
  };
}

/** A unit by its name, a project by that of its form and of its unit. */
function nameOf({ unit, form }: Member, byForm: boolean): string {
  const names = [unit, form].filter((name) => name !== null);
  return (byForm ? names : names.slice(0, 1)).join(" ");
}

function percent(rate: number): string {
  return `${new Decimal(rate).times(FULL).toFixed(2)}%`;
}

/** What share of the points of each level 1 was lost, over all forms. */
function lost(heads: readonly Head[], say: Translator): ChartTable | null {
  const sums = new Map<string, { max: Decimal; points: Decimal }>();
  for (const { forms } of heads) {
    for (const { name, points, max } of forms.flatMap(({ levels }) => levels)) {
      const sum = sums.get(name) ?? { max: new Decimal(0), points: new Decimal(0) };
      sums.set(name, { max: sum.max.plus(max), points: sum.points.plus(points) });
    }
  }
  const rows = [...sums]
    .filter(([, { max }]) => max.gt(0))
    .map(([name, { max, points }]): readonly [string, number] => [name, share(max.minus(points), max)])
    .filter(([, rate]) => rate > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST.rules);
  const [worst] = rows;
  if (!worst || rows.length < FEWEST.levels) return null;
  return {
    id: "lost",
    type: "bar",
    title: say("consolidation.chart.lost"),
    altText: say("consolidation.alt.lost", { name: worst[0], rate: percent(worst[1]) }),
    header: [say("consolidation.column.level1"), say("consolidation.chart.lost-share")],
    rows,
    format: RATE,
    axis: { min: 0, numberFormat: "0%" },
  };
}

/** How many findings each rule has, the most first. */
function rules(
  heads: readonly Head[],
  say: Translator,
  ruleTitle: (rule: string) => string,
): ChartTable | null {
  const sums = new Map<string, number>();
  for (const [rule, count] of heads.flatMap((head) => head.rules))
    sums.set(rule, (sums.get(rule) ?? 0) + count);
  const sorted = [...sums].sort(
    ([one, many], [other, more]) => more - many || one.localeCompare(other, "en"),
  );
  const rows = sorted
    .slice(0, MOST.rules)
    .map(([rule, count]): readonly [string, number] => [`${rule} ${ruleTitle(rule)}`, count]);
  const [most] = rows;
  if (!most || rows.length < FEWEST.rules) return null;
  return {
    id: "rules",
    type: "bar",
    title: say(sorted.length > rows.length ? "consolidation.chart.rules-most" : "consolidation.chart.rules", {
      count: rows.length,
    }),
    altText: say("consolidation.alt.rules", { name: most[0], count: most[1] }),
    header: [say("consolidation.column.rule"), say("consolidation.chart.findings")],
    rows,
    format: "0",
    axis: { min: 0, numberFormat: "0" },
  };
}
