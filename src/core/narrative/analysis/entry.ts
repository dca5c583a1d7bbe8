import { Decimal } from "../../common/decimal";
import type { ColumnRole, Indicator, Level, Sourced } from "../../evaluation/evaluation";
import type { Expression } from "../../proof/expression";
import type { CellRef } from "../../workbook/a1";
import type { Quantity } from "../../evaluation/quantity";
import { statedReason } from "../../evaluation/reasons";
import { knownNumber } from "../../evaluation/values";
import type { ToldName } from "./told-name";
import type { IndicatorScore, JudgedOutcome, Outcome, Score, Unjudged } from "../../evaluation/scorecard";

/** A stated reason, and the year that its form reports on. */
export interface Reason extends Sourced {
  readonly year?: string;
}

/** An indicator with everything a sentence about it needs. */
export interface Entry {
  readonly indicator: Indicator;
  /** What the form calls it, where it is told by another name; else `null`. */
  readonly called: Sourced | null;
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly state: Outcome;
  /** Why nothing is said of the target; `null` where its state is known. */
  readonly open: Unjudged | null;
  /** What makes the state so; `null` where nothing is claimed. */
  readonly condition: Expression | null;
  /** Actual as a share of the target, where both are numbers of one kind. */
  readonly completion: Expression | null;
  readonly completionValue: Decimal | null;
  readonly points: Expression | null;
  /** The value of {@link points}, a decimal string. */
  readonly earned: string | null;
  readonly max: Expression | null;
  /** Points not earned, `null` without scores. */
  readonly lost: Decimal | null;
  /** The stated reason for a deviation; `null` where none is stated. */
  readonly reason: Reason | null;
  /** What the form is about, to tell indicators of several forms apart. */
  readonly owner: Sourced | null;
  /** A smaller value is the better one. */
  readonly reverse: boolean;
}

/** An entry that something was measured for. */
export function isJudged(entry: Entry): boolean {
  return entry.state === "exceeded" || entry.state === "met" || entry.state === "missed";
}

export function hasTargetReached(entry: Entry): boolean {
  return entry.state === "exceeded" || entry.state === "met";
}

/** Points lost, 0 where none are known. */
export function pointsLost({ lost }: Entry): Decimal {
  return lost ?? NOTHING;
}

/** How far from its target, as a share of it; 0 where that is unknown. */
export function distance({ completionValue }: Entry): Decimal {
  return completionValue ? completionValue.minus(1).abs() : NOTHING;
}

/** The cells of one column in the rows of the entries, where the form has that column. */
export function cellsOfColumn(entries: readonly Entry[], column: ColumnRole): readonly CellRef[] {
  return entries.flatMap(({ indicator }) => indicator.cells[column] ?? []);
}

/** Joins an indicator with its score. */
export function entryOf(
  { indicator, called }: ToldName,
  score: IndicatorScore | undefined,
  owner: Sourced | null,
  year?: string,
): Entry {
  const reason = statedReason(indicator);
  const measured = score?.completion ?? null;
  const outcome = score?.outcome ?? UNSCORED;
  return {
    indicator,
    called,
    level1: indicator.level1,
    level2: indicator.level2,
    state: outcome.value,
    open: outcome.value === "unjudged" ? outcome.why : null,
    condition: outcome.value === "unjudged" ? null : outcome.because,
    completion: measured?.expression ?? null,
    completionValue: measured ? new Decimal(measured.value) : null,
    ...(score?.score
      ? { ...pointsOf(score.score), ...(score.rated === true ? { lost: null } : {}) }
      : { ...NO_POINTS, max: knownNumber(indicator.weight, "points") }),
    reason: reason && (year === undefined ? reason : { ...reason, year }),
    owner,
    reverse: score?.comparator === "≤" || score?.comparator === "<",
  };
}

const NOTHING = new Decimal(0);

/** Of an indicator that was not scored nothing is claimed. */
const UNSCORED: JudgedOutcome = { value: "unjudged", why: "no-target" };

const NO_POINTS = { points: null, earned: null, lost: null };

function pointsOf({
  points,
  max,
  available,
  expression,
}: Score): Pick<Entry, "points" | "earned" | "max" | "lost"> {
  const lost = points === max ? NOTHING : new Decimal(max).minus(points);
  return { points: expression, earned: points, max: available, lost };
}

/** Whether the cell of a quantity says anything of it; points in the place of a value do not. */
export function isFilled({ raw, notes }: Quantity): boolean {
  return raw.trim() !== "" && notes?.includes("points") !== true;
}
