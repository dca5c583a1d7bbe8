import { Decimal } from "../../common/decimal";
import { call, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { greatest } from "../../common/greatest";
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
/** So many rates are told with the counts. */
const MOST_RATES = 3;

/** A count that fell short and by how much. */
interface Shortfall {
  readonly entry: Entry;
  readonly gap: Gap;
  readonly completion: Expression;
}

/**
 * Many counts that fell short, and nobody has said why, are one problem: the worst by name, the others by their range, and
 * a few rates beside them.
 *
 * @param problems one for each row that missed its target
 */
export function groupMisses(writer: Writer, problems: readonly Problem[]): readonly Problem[] {
  const open = problems.filter(({ why }) => why === null);
  const counts = open.flatMap((problem) => {
    const found = shortfallOf(writer, problem.row);
    return found ? [{ problem, found }] : [];
  });
  if (counts.length <= MOST_APART) return problems;
  const rates = open.flatMap((problem) => {
    const gap = problem.row && gapOf(writer, problem.row);
    return problem.row && gap?.kind === "points" ? [{ problem, entry: problem.row, gap }] : [];
  });
  const beside = rates.length <= MOST_RATES ? rates : [];
  const grouped = new Set([...counts, ...beside].map(({ problem }) => problem));
  const rest = problems.filter((problem) => !grouped.has(problem));
  const found = counts.map((one) => one.found);
  return [groupOf(writer, { counts: found, rates: beside, whole: rest.length === 0 }), ...rest];
}

function shortfallOf(writer: Writer, entry: Entry | null): Shortfall | null {
  const completion = entry && completionOf(writer, entry);
  const gap = completion ? gapOf(writer, entry) : null;
  return entry && completion && gap ? { entry, gap, completion } : null;
}

interface Group {
  readonly counts: readonly Shortfall[];
  readonly rates: readonly Omit<Shortfall, "completion">[];
  /** No row missed its target but these. */
  readonly whole: boolean;
}

function groupOf(writer: Writer, { counts, rates, whole }: Group): Problem {
  const entries = [...counts, ...rates].map(({ entry }) => entry);
  const named = worstOf(counts);
  const others = counts.filter((one) => !named.includes(one));
  const fell = stateClaim("missed", entries);
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
    about: writer.say("problem.group-about", { fell }),
    told: restOf(writer, others, {
      // A number beside that of all missed rows would read as another count of them.
      whole: whole
        ? writer.say("problem.grouped-count", { count: writer.count(cellsOfEntries(entries)) })
        : writer.say("problem.grouped-some"),
      fell,
      items: writer.series(items),
      others: writer.count(cellsOfEntries(others.map(({ entry }) => entry))),
      rates: ratesOf(writer, rates),
    }),
    why: null,
    asksWhy: writer.label("asks.shared-cause-missed"),
    measure: null,
    asks: writer.label("asks.group-measure"),
  };
}

/** ，疫苗接种率比目标低2.7个百分点. */
function ratesOf(writer: Writer, rates: Group["rates"]): readonly Span[] {
  if (rates.length === 0) return [];
  const items = rates.map(({ entry, gap }) =>
    writer.say("problem.grouped-rate", {
      name: shortName(writer, entry),
      side: gap.side,
      gap: gap.figure,
      fell: stateClaim("missed", [entry]),
    }),
  );
  return writer.say("problem.grouped-rates", { items: writer.chain(items) });
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
