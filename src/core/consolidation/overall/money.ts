import type { Block, ChartBar, ChartBlock, Span } from "../../narrative/report";
import { textOf } from "../../narrative/text";
import { moneyFigure } from "../../narrative/spans/figures";
import { blank, call, constant, evaluate, filled, type Expression } from "../../proof/expression";
import { sumOf } from "./coverage";
import type { Placed, Teller } from "./teller";

/** A member with the rate at which it spent its budget. */
export interface Rated {
  readonly one: Placed;
  readonly budget: Expression;
  readonly spent: Expression;
  readonly rate: Expression;
}

const FORMAT = { from: "万元", to: "万元", places: 2 } as const;
/** Rates told one by one. */
const MOST_TOLD = 5;
/** Fewer bars show nothing that a sentence does not; more have no room. */
const BARS = { fewest: 3, most: 20 } as const;

/** Members that state budget and spending, in the unit that they say, the lowest rate first; of equal rates in the order of the sheet. */
export function ratedOf(teller: Teller): readonly Rated[] {
  const rated = teller.reported.flatMap((one): readonly Rated[] => {
    const { budget, executed, doubtful = false, unsettled = false } = one.member;
    if (budget === null || executed === null || doubtful || unsettled) return [];
    const amounts = {
      budget: teller.amount(one, "budget", budget),
      spent: teller.amount(one, "spent", executed),
    };
    return [{ one, ...amounts, rate: call("divide", amounts.spent, amounts.budget) }];
  });
  const keyed = rated.map((item) => ({ item, rate: evaluate(item.rate) }));
  return keyed.sort((one, other) => one.rate.cmp(other.rate)).map(({ item }) => item);
}

/** The rate from which on execution needs no explanation, as the rules have it. */
export function thresholdOf({ input: { pack } }: Teller): Expression {
  return constant(pack.budget.explainBelow, "budget.explainBelow");
}

/** What was spent of all budgets, who spent too little, and a chart of the rates. */
export function money(teller: Teller): readonly Block[] {
  const rated = ratedOf(teller);
  if (rated.length === 0) return teller.paragraph(doubts(teller));
  const { locale } = teller.input;
  const [budget, spent] = [sumOf(rated.map((one) => one.budget)), sumOf(rated.map((one) => one.spent))];
  const total = teller.say("money.total", {
    count: teller.count(rated.map(({ one }) => filled(teller.cell(one, "budget")))),
    budget: moneyFigure(budget, FORMAT, locale),
    spent: moneyFigure(spent, FORMAT, locale),
    rate: teller.share(call("divide", spent, budget)),
  });
  return [
    ...teller.paragraph([total, ...doubts(teller), unstated(teller), lows(teller, rated)]),
    ...chart(teller, rated),
  ];
}

/**
 * Amounts that seem to be in 元 are ten thousand times as much: one of them would outweigh all others. Of totals that are no sums
 * of their parts nobody knows which of them is right.
 */
function doubts(teller: Teller): readonly (readonly Span[])[] {
  const doubtful = teller.reported.filter(({ member }) => member.doubtful);
  const unsettled = teller.reported.filter(({ member }) => member.unsettled && !member.doubtful);
  const told = (id: "money.doubtful" | "money.unsettled", some: readonly Placed[]): readonly Span[] => {
    if (some.length === 0) return [];
    const conditions = some.map((one) => teller.says(one, "reported", true, true));
    return teller.say(id, { names: teller.names(some, conditions) });
  };
  return [told("money.doubtful", doubtful), told("money.unsettled", unsettled)];
}

/** Who states no budget or no spending, and so is no part of the sums. */
function unstated(teller: Teller): readonly Span[] {
  const some = teller.reported.filter(
    ({ member: { budget, executed, doubtful = false, unsettled = false } }) =>
      (budget === null || executed === null) && !doubtful && !unsettled,
  );
  if (some.length === 0) return [];
  const lacking = some.map((one): Expression => {
    const { budget, executed } = one.member;
    const cells = [
      blank(teller.cell(one, "budget"), budget === null),
      blank(teller.cell(one, "spent"), executed === null),
    ];
    return { op: "any", args: cells };
  });
  return teller.say("money.unstated", {
    names: teller.names(some, lacking),
    lack: teller.claim("absent", call("all", lacking)),
  });
}

function lows(teller: Teller, rated: readonly Rated[]): readonly Span[] {
  const threshold = thresholdOf(teller);
  const below = rated.map(({ rate }) => call("<", rate, threshold));
  const low = rated.filter(({ rate }) => isLow(teller, rate));
  const limit = percent(teller, threshold);
  if (low.length === 0) {
    if (rated.length < 2) return [];
    const none = teller.claim("none", call("not", { op: "any", args: below }));
    return teller.say("money.no-low", { below: none, threshold: limit });
  }
  const told = low.slice(0, MOST_TOLD);
  const list = teller.list(
    told.map(({ one, rate }) =>
      teller.say("money.rate", { name: teller.nameBeforeNumber(one), rate: teller.share(rate) }),
    ),
  );
  const id = low.length === 1 ? "money.low-one" : low.length > MOST_TOLD ? "money.low-many" : "money.low";
  const truth = low.map(({ rate }) => call("<", rate, threshold));
  return teller.say(id, {
    below: teller.claim("decrease", call("all", truth)),
    threshold: limit,
    count: teller.count(below),
    list,
  });
}

function isLow(teller: Teller, rate: Expression): boolean {
  return evaluate(rate).lt(teller.input.pack.budget.explainBelow);
}

/** A rate of the rules, which is no figure of a cell. */
function percent(teller: Teller, rate: Expression): string {
  return `${evaluate(rate).times(100).toFixed()}${teller.word("percent")}`;
}

function chart(teller: Teller, rated: readonly Rated[]): readonly ChartBlock[] {
  const [least, most] = [rated[0], rated.at(-1)];
  if (!least || !most || rated.length < BARS.fewest) return [];
  if (evaluate(least.rate).eq(evaluate(most.rate))) return [];
  const shown = rated.slice(0, BARS.most);
  const bars = shown.map(({ one, rate }): ChartBar => {
    const text = textOf(teller.name(one));
    return { name: { text, at: teller.cell(one, "unit") }, figure: teller.share(rate) };
  });
  const low = rated.filter(({ rate }) => isLow(teller, rate));
  const slots = {
    count: teller.count(rated.map(({ one }) => filled(teller.cell(one, "budget")))),
    least: teller.share(least.rate),
    most: teller.share(most.rate),
    threshold: percent(teller, thresholdOf(teller)),
  };
  const named = low.length > 0 && low.length <= MOST_TOLD;
  const names = teller.list(low.slice(0, MOST_TOLD).map(({ one }) => teller.name(one)));
  return [
    {
      kind: "chart",
      id: "bars",
      title: teller.say(shown.length < rated.length ? "money.chart-lowest" : "money.chart"),
      altText: teller.say(named ? "money.alt-low" : "money.alt", { ...slots, names }),
      bars: {
        header: teller.noun,
        name: teller.word("money.series"),
        items: bars,
      },
    },
  ];
}
