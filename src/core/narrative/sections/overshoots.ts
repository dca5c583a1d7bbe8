import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { greatest } from "../../common/greatest";
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

/** Targets named in one sentence: those passed by the largest shares. */
const MOST_NAMED = 3;

/** A row whose target was passed by far. */
interface Overshoot {
  readonly entry: Entry;
  readonly gap: Gap;
  readonly share: Expression;
  readonly completion: Expression;
}

/** Targets passed by far: each with its reason, those without one together. */
export function overshoots(writer: Writer, entries: readonly Entry[]): readonly Problem[] {
  if (isCompany(commonUnit(mainForms(writer))?.unit?.text ?? "")) return [];
  const passed = entries
    .flatMap((entry) => overshootOf(writer, entry) ?? [])
    // A report without a section on problems blames no target; what its unit will do about one is told.
    .filter(({ entry }) => writer.tells("problems") || measureOf(entry) !== null);
  const open = greatest(
    passed.filter(({ entry }) => causeOf(entry.reason) === null),
    MOST_NAMED,
    ({ share }) => evaluate(share),
  );
  return [
    ...passed.flatMap((one) => explained(writer, one) ?? []),
    ...(open.length === 0 ? [] : [unexplained(writer, open)]),
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
    asks: asksFor(writer, [one], "asks.target-measure"),
  };
}

/** Targets that were passed by far, and nobody says why. */
function unexplained(writer: Writer, some: readonly Overshoot[]): Problem {
  const names = some.map(({ entry }) => shortName(writer, entry));
  return {
    kind: "target",
    row: null,
    about: writer.list(names),
    told: writer.say("problem.deviations", {
      far: farOf(writer, some),
      items: writer.series(some.map((one) => writer.say("problem.deviation-item", slotsOf(writer, one)))),
    }),
    why: null,
    asksWhy: asksFor(writer, some, "asks.far"),
    measure: some.length === 1 && some[0] ? measureOf(some[0].entry) : null,
    asks: asksFor(writer, some, "asks.target-measure"),
  };
}

/** That each of the targets was passed by far. */
function farOf(writer: Writer, some: readonly Overshoot[]) {
  const limit = constant(writer.pack.scoring.overshoot.ratio, "scoring.overshoot.ratio");
  return claim(
    "exceeded",
    call(
      "all",
      some.map(({ completion }) => call("≥", completion, limit)),
    ),
  );
}

function slotsOf(writer: Writer, one: Overshoot): Readonly<Record<string, Filling>> {
  const { entry, gap, share } = one;
  return {
    name: shortName(writer, entry),
    gap: gap.figure,
    far: farOf(writer, [one]),
    share: changeFigure(share, writer.locale),
    beyond: gap.side,
  };
}

function asksFor(
  writer: Writer,
  some: readonly Overshoot[],
  asks: "asks.far" | "asks.target-measure",
): string {
  const names = some.map(({ entry }) => inProse(entry.indicator.cleanName));
  return writer.asks(asks, names.join(writer.label("list.comma")));
}
