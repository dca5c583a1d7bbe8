import type { Indicator } from "../evaluation/evaluation";
import type { Outcome } from "../evaluation/scorecard";
import { compare } from "./numbers";

const MET =
  /^(?:已?(?:全部|全面|如期|按期|按时|提前|圆满)?(?:完成|办结|达标|达成|实现|销号)|是|绿灯?|达到|√|✓|✔|green|met|achieved|complete[d]?|done|closed|yes|on target|delivered)$/i;
const MISSED =
  /^(?:未(?:完成|达标|达成|办结|实现|启动|达到)|没有完成|否|红灯?|滞后|逾期|超期|×|✗|✘|red|missed|not met|not achieved|overdue|behind|failed|no|delayed|late|off track|not done)$/i;

/**
 * What a table itself says of a row that cannot be set against its target as numbers: by its state (a word or a
 * colour), else by the printed rate of completion. `unknown` where it says neither, or something in between.
 */
export function statedOutcome({ status, completion }: Indicator): Outcome {
  const state = status?.text.trim() ?? "";
  if (MET.test(state)) return "met";
  if (MISSED.test(state)) return "missed";
  const rate = completion?.value ?? null;
  if (rate === null) return "unknown";
  return compare(rate, "1") >= 0 ? "met" : "missed";
}
