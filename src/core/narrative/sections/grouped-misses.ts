import { Decimal } from "../../common/decimal";
import { call, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { greatest } from "../analysis/form";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { cellsOfEntries, stateClaim } from "./outcome-claims";
import type { Problem } from "./problem-list";
import { shortName } from "./short-name";
import { completionOf, gapOf, type Gap } from "./standing";

/** So many counts that fell short are told one by one; of more the worst are named. */
const MOST_APART = 6;
/** Named of a group; more of them where the next is as far from its target. */
const WORST = 3;
const MOST_NAMED = 5;

/** A count that fell short and by how much. */
interface Shortfall {
  readonly entry: Entry;
  readonly gap: Gap;
  readonly completion: Expression;
}

/** Many counts that fell short, and nobody has said why, are one problem: the worst by name, the others by their range. */
export function groupMisses(writer: Writer, problems: readonly Problem[]): readonly Problem[] {
  const short = problems.flatMap((problem) => {
    const found = problem.why === null ? shortfallOf(writer, problem.row) : null;
    return found ? [{ problem, found }] : [];
  });
  if (short.length <= MOST_APART) return problems;
  const grouped = new Set(short.map(({ problem }) => problem));
  const group = groupOf(
    writer,
    short.map(({ found }) => found),
  );
  return [group, ...problems.filter((problem) => !grouped.has(problem))];
}

function shortfallOf(writer: Writer, entry: Entry | null): Shortfall | null {
  const completion = entry?.state === "missed" ? completionOf(writer, entry) : null;
  const gap = completion && entry ? gapOf(writer, entry) : null;
  return entry && completion && gap ? { entry, gap, completion } : null;
}

function groupOf(writer: Writer, all: readonly Shortfall[]): Problem {
  const entries = all.map(({ entry }) => entry);
  const named = worstOf(all);
  const others = all.filter((one) => !named.includes(one));
  const items = named.map(({ entry, gap, completion }) =>
    writer.say("problem.grouped-item", {
      name: shortName(writer, entry),
      side: gap.side,
      gap: gap.figure,
      rate: percentFigure(completion, writer.locale),
    }),
  );
  return {
    kind: "group",
    row: null,
    about: writer.say("problem.group-about", { fell: stateClaim("missed", entries) }),
    told: restOf(writer, others, {
      count: writer.count(cellsOfEntries(entries)),
      fell: stateClaim("missed", entries),
      items: writer.series(items),
      others: writer.count(cellsOfEntries(others.map(({ entry }) => entry))),
    }),
    why: null,
    asksWhy: writer.label("asks.shared-cause-missed"),
    measure: null,
    asks: writer.label("asks.group-measure"),
  };
}

/** Those farthest from their targets, with what is as far as the last of them; never all but one. */
function worstOf(all: readonly Shortfall[]): readonly Shortfall[] {
  const missing = ({ completion }: Shortfall) => new Decimal(1).minus(evaluate(completion));
  const ranked = greatest(all, MOST_NAMED, missing);
  const last = ranked[WORST - 1];
  const tied = ranked.filter((one, index) => index < WORST || (last && missing(one).eq(missing(last))));
  return all.length - tied.length === 1 ? greatest(all, WORST, missing) : tied;
}

/** 其余9项完成率均在79.14%至98.58%之间. */
function restOf(
  writer: Writer,
  others: readonly Shortfall[],
  slots: Parameters<Writer["say"]>[1],
): readonly Span[] {
  const rates = others.map(({ completion }) => completion);
  const ordered = [...rates].sort((one, other) => evaluate(one).cmp(evaluate(other)));
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (!low || !high) return [];
  const between = rates.flatMap((rate) => [call("≥", rate, low), call("≤", rate, high)]);
  const same = evaluate(low).eq(evaluate(high));
  return writer.say(same ? "problem.grouped-same" : "problem.grouped", {
    ...slots,
    within: claim("all", call("all", between)),
    low: percentFigure(low, writer.locale),
    high: percentFigure(high, writer.locale),
  });
}
