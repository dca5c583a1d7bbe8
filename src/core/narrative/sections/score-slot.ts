import type { Form } from "../analysis/form";
import type { Writer } from "../writer";

/** What a person is asked for where no total is told: 核对后的得分和等级（原填98分）. */
export function askForScore(writer: Writer, { evaluation: { total }, entries }: Form): string {
  const stated = total !== null || entries.some(({ indicator }) => indicator.score);
  const asks = writer.label(stated ? "asks.score" : "asks.own-score");
  const printed = total?.score?.raw.trim() ?? "";
  return printed === "" ? asks : `${asks}${writer.asks("asks.printed-score", printed)}`;
}
