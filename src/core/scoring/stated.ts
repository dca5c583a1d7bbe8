import type { Indicator } from "../evaluation/evaluation";
import { statedReason } from "../evaluation/reasons";
import type { JudgedOutcome, Outcome } from "../evaluation/scorecard";
import { knownNumber } from "../evaluation/values";
import { constant, evaluate, says } from "../proof/expression";
import { statesPartlyMet } from "../vocabulary/outcomes";
import { binary } from "./expressions";

const MET =
  /^(?:已?(?:全部|全面|如期|按期|按时|提前|圆满|超额|顺利|高质量)?(?:完成|办结|达标|达成|实现|销号)|是|绿灯?|达到|√|✓|✔|green|g|met|achieved|complete[d]?|done|closed|yes|pass(?:ed)?|(?:on|at) (?:target|plan|budget)|achieving|target (?:met|achieved)|delivered|fav(?:ourable|orable)?\.?)$/i;
const MISSED =
  /^(?:未(?:完成|达标|达成|办结|实现|启动|达到)|没有完成|否|红灯?|滞后|逾期|超期|×|✗|✘|red|r|missed|not met|not achieved|overdue|behind|fail(?:ed)?|no|delayed|late|off track|not done|(?:below|under|off|not on|missed) (?:target|plan)|not achieving|target (?:missed|not met|not achieved)|adv(?:erse)?\.?)$/i;

/** Answers to what asks for harm: 是否超序时. */
const YES = /^(?:是|有|√|✓|✔|yes|y)$/i;
const NO = /^(?:否|无|没有|×|✗|✘|no|n)$/i;

/**
 * What a table itself says of a row that cannot be set against its target as numbers: by its state (a word or a
 * colour), else by the printed rate of completion. `null` where it says neither, or something in between; what was reached in
 * part fell short.
 *
 * @param byRate whether the printed rate counts: of a row without a direction it does not say whether more is good
 */
export function statedOutcome(indicator: Indicator, byRate = true): JudgedOutcome | null {
  const { status, completion } = indicator;
  const state = status?.text.trim() ?? "";
  const [met, missed] = status?.ofHarm === true ? [NO, YES] : [MET, MISSED];
  if (status && met.test(state)) return { value: "met", because: says(status.at, status.text) };
  if (status && missed.test(state)) return { value: "missed", because: says(status.at, status.text) };
  if (status && statesPartlyMet(state)) return { value: "missed", because: says(status.at, status.text) };
  if (status && isUnfinished(indicator)) return { value: "missed", because: says(status.at, status.text) };
  const rate = byRate ? knownNumber(completion, "fraction") : null;
  if (rate === null) return null;
  const reached = !evaluate(rate).lt(1);
  return {
    value: reached ? "met" : "missed",
    because: binary(reached ? "≥" : "<", rate, constant("1")),
  };
}

/** What is still being done. */
const GOES_ON =
  /^(?:正在|持续)?(?:推进|办理|实施|建设|进行|落实)中?$|^(?:推进|进行|办理|实施|建设)中$|^in progress$/i;

/**
 * Whether a row says that what was to be done by the end of the year is still being done, and why. Words on a part of the year
 * say nothing of that.
 */
function isUnfinished(indicator: Indicator): boolean {
  const { status, actual } = indicator;
  return (
    status !== null &&
    GOES_ON.test(status.text.trim()) &&
    actual?.notes?.includes("part-of-year") !== true &&
    statedReason(indicator) !== null
  );
}

/** Something between the two: what stands so has not reached its target. */
const BETWEEN = /^(?:黄灯?|amber|yellow|a|(?:nearly|almost) (?:met|achieved)|at risk)$/i;

function isBetween(state: string): boolean {
  return BETWEEN.test(state) || statesPartlyMet(state);
}

/** Whether a table itself says in its state what became of a row: reached, missed, or something between the two. */
export function judgesItself(indicator: Pick<Indicator, "status">): boolean {
  const { status } = indicator;
  const state = status?.text.trim() ?? "";
  if (status?.ofHarm === true) return YES.test(state) || NO.test(state);
  return MET.test(state) || MISSED.test(state) || isBetween(state);
}

/** What is said of a row that does well so far. */
const ON_COURSE = /^(?:on track|on course|进展顺利|正常推进)$/i;

/** Whether what a table itself says of a row speaks against what its numbers show: Amber of a target that was met. */
export function contradictsState({ status }: Pick<Indicator, "status">, outcome: Outcome): boolean {
  const state = status?.text.trim() ?? "";
  if (outcome === "missed") return MET.test(state) || ON_COURSE.test(state);
  if (outcome !== "met" && outcome !== "exceeded") return false;
  return MISSED.test(state) || isBetween(state);
}
