import type { Form } from "../analysis/form";
import type { Writer } from "../writer";

const LONGEST_SCORE = 8;

/** What a person is asked for where no total is told: 核对后的得分和等级（原填98分）. */
export function askForScore(writer: Writer, { evaluation: { total }, entries }: Form): string {
  const stated = total !== null || entries.some(({ indicator }) => indicator.score);
  const asks = writer.label(stated ? "asks.score" : "asks.own-score");
  const printed = total?.score?.value ?? "";
  // Longer numbers are no scores.
  return printed === "" || printed.length > LONGEST_SCORE
    ? asks
    : `${asks}${writer.asks("asks.printed-score", printed)}`;
}
