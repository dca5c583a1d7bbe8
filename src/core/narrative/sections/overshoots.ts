import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { greatest } from "../analysis/form";
import { isCompany } from "../naming";
import { bareName } from "../planning/names/strip";
import { inProse } from "../saying/zh/piece";
import { claim } from "../spans/claims";
import { changeFigure } from "../spans/figures";
import type { Filling } from "../phrases/render";
import type { Writer } from "../writer";
import { commonUnit, mainForms } from "./opening";
import type { Problem } from "./problem-list";
import { becauseSentence, causeOf, measureOf } from "./reasons";
import { shortName } from "./short-name";
import { gapOf, type Gap } from "./standing";

/** Targets named in one sentence as set too low: those passed by the largest shares. */
const MOST_NAMED = 3;

/** A row whose target was passed by far. */
interface Overshoot {
  readonly entry: Entry;
  readonly gap: Gap;
  readonly share: Expression;
  readonly completion: Expression;
}

/** Targets passed by far: with a reason a deviation that is explained, the others together as set too low. */
export function overshoots(writer: Writer, entries: readonly Entry[]): readonly Problem[] {
  if (isCompany(commonUnit(mainForms(writer))?.unit?.text ?? "")) return [];
  const passed = entries.flatMap((entry) => overshootOf(writer, entry) ?? []);
  const low = greatest(
    passed.filter(({ entry }) => causeOf(entry.reason) === null),
    MOST_NAMED,
    ({ share }) => evaluate(share),
  );
  return [
    ...passed.flatMap((one) => explained(writer, one) ?? []),
    ...(low.length === 0 ? [] : [setTooLow(writer, low)]),
  ];
}

function overshootOf(writer: Writer, entry: Entry): Overshoot | null {
  const { completion, state, indicator } = entry;
  if (state !== "exceeded" || entry.reverse) return null;
  if (!completion || evaluate(completion).lt(writer.pack.scoring.overshoot.ratio)) return null;
  const gap = gapOf(writer, entry);
  if (gap?.kind !== "amount" || !gap.more || !gap.share) return null;
  const name = indicator.cleanName === "" ? indicator.name.text : indicator.cleanName;
  return bareName(name) === null ? null : { entry, gap, share: gap.share, completion };
}

function explained(writer: Writer, one: Overshoot): Problem | null {
  const { entry } = one;
  const cause = causeOf(entry.reason);
  if (!cause) return null;
  return {
    kind: "target",
    row: null,
    about: shortName(writer, entry),
    told: writer.say("problem.deviation", slotsOf(writer, one)),
    why: becauseSentence(writer, cause),
    asksWhy: "",
    measure: measureOf(entry),
    asks: asksFor(writer, [one]),
  };
}

function setTooLow(writer: Writer, low: readonly Overshoot[]): Problem {
  const names = low.map(({ entry }) => shortName(writer, entry));
  return {
    kind: "target",
    row: null,
    about: writer.list(names),
    told: writer.say("problem.low-target", {
      items: writer.series(low.map((one) => writer.say("problem.low-item", slotsOf(writer, one)))),
    }),
    why: [],
    asksWhy: "",
    measure: low.length === 1 && low[0] ? measureOf(low[0].entry) : null,
    asks: asksFor(writer, low),
  };
}

function slotsOf(
  writer: Writer,
  { entry, gap, share, completion }: Overshoot,
): Readonly<Record<string, Filling>> {
  const limit = constant(writer.pack.scoring.overshoot.ratio, "scoring.overshoot.ratio");
  return {
    name: shortName(writer, entry),
    gap: gap.figure,
    far: claim("exceeded", call("≥", completion, limit)),
    share: changeFigure(share, writer.locale),
    beyond: gap.side,
  };
}

function asksFor(writer: Writer, some: readonly Overshoot[]): string {
  const names = some.map(({ entry }) => inProse(entry.indicator.cleanName));
  return writer.asks("asks.target-measure", names.join(writer.label("list.comma")));
}
