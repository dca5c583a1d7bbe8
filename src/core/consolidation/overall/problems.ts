import { Decimal } from "../../common/decimal";
import type { Block, Span } from "../../narrative/report";
import { call, constant, evaluate, filled } from "../../proof/expression";
import { sumOf } from "./coverage";
import { ratedOf, thresholdOf } from "./money";
import type { Placed, Teller } from "./teller";

/** A problem that many have in common: what is said of it, and what is asked for against it. */
export interface Problem {
  readonly id: "missed" | "unexplained" | "survey" | "spread" | "absent";
  readonly said: readonly Span[];
}

/** Named as the worst; more where the next is as bad. */
const WORST = 3;
const MOST_NAMED = 5;
/** Rates further apart than this are uneven. */
const SPREAD = new Decimal("0.1");

/** Problems over all units, counted and not told unit by unit. */
export function problemsOf(teller: Teller): readonly Problem[] {
  const found = [missed(teller), unexplained(teller), survey(teller), spread(teller), absent(teller)];
  return found.filter((problem) => problem !== null);
}

export function problems(teller: Teller, found: readonly Problem[]): readonly Block[] {
  return teller.paragraph(teller.enumerated(found.map(({ said }) => said)));
}

function missed(teller: Teller): Problem | null {
  const { reported } = teller;
  const short = reported.filter(({ member }) => member.missed > 0);
  if (short.length === 0) return null;
  const indicators = sumOf(reported.map((one) => teller.number(one, "indicators", one.member.indicators)));
  const misses = missedOf(teller, reported);
  const worst = worstOf(short).map((one) => missesOf(teller, one));
  return {
    id: "missed",
    said: teller.say("problem.missed", {
      count: teller.count(reported.map((one) => filled(teller.cell(one, "indicators")))),
      indicators: teller.figure(indicators),
      below: teller.claim("missed", call(">", misses, constant(0))),
      missed: teller.figure(misses),
      share: teller.share(call("divide", misses, indicators)),
      worst: worst.length === 0 ? [] : teller.say("problem.missed-most", { list: teller.list(worst) }),
    }),
  };
}

function missesOf(teller: Teller, one: Placed): readonly Span[] {
  const count = teller.figure(teller.number(one, "missed", one.member.missed));
  return teller.say("problem.missed-of", { name: teller.nameBeforeNumber(one), count });
}

/** Those that missed most, the sheet's order among equals; nobody where too many missed as many. */
function worstOf(short: readonly Placed[]): readonly Placed[] {
  const sorted = [...short].sort((one, other) => other.member.missed - one.member.missed);
  const bound = sorted[Math.min(WORST, sorted.length) - 1]?.member.missed ?? 0;
  const named = sorted.filter(({ member }, index) => index < WORST || member.missed === bound);
  return named.length > MOST_NAMED ? named.filter(({ member }) => member.missed > bound) : named;
}

function missedOf(teller: Teller, some: readonly Placed[]) {
  return sumOf(some.map((one) => teller.number(one, "missed", one.member.missed)));
}

function unexplained(teller: Teller): Problem | null {
  const { reported } = teller;
  const open = reported.filter(({ member }) => member.explained < member.missed);
  if (open.length === 0) return null;
  const misses = missedOf(teller, reported);
  const explained = sumOf(reported.map((one) => teller.number(one, "explained", one.member.explained)));
  const conditions = reported.map((one) =>
    call(
      "<",
      teller.number(one, "explained", one.member.explained),
      teller.number(one, "missed", one.member.missed),
    ),
  );
  return {
    id: "unexplained",
    said: teller.say("problem.unexplained", {
      missed: teller.figure(misses),
      unexplained: teller.figure(call("subtract", misses, explained)),
      count: teller.count(conditions),
    }),
  };
}

function survey(teller: Teller): Problem | null {
  const untold = teller.reported.filter(({ member }) => member.survey === false);
  if (untold.length === 0) return null;
  const conditions = teller.reported.map((one) => teller.says(one, "survey", false, one.member.survey));
  return { id: "survey", said: teller.say("problem.survey", { count: teller.count(conditions) }) };
}

function spread(teller: Teller): Problem | null {
  const rated = ratedOf(teller);
  const [lowest, highest] = [rated[0], rated.at(-1)];
  if (!lowest || !highest || rated.length < 2) return null;
  const gap = call("subtract", highest.rate, lowest.rate);
  const low = evaluate(lowest.rate).lt(evaluate(thresholdOf(teller)));
  if (!low || evaluate(gap).lt(SPREAD)) return null;
  const points = teller.figure(call("multiply", gap, constant(100)), { fixed: 2 });
  return { id: "spread", said: teller.say("problem.spread", { gap: points }) };
}

/** Told as a problem only where nothing else stands for it: who is missing is named under coverage. */
function absent(teller: Teller): Problem | null {
  const missing = teller.all.filter(({ member }) => !member.reported && !member.instead);
  const others = teller.reported.some(({ member }) => member.missed > 0 || member.survey === false);
  if (missing.length === 0 || others) return null;
  const conditions = missing.map((one) => teller.says(one, "reported", false, false));
  const count = teller.count(conditions);
  return {
    id: "absent",
    said: teller.say("problem.absent", { count, absent: teller.claim("absent", call("all", conditions)) }),
  };
}
