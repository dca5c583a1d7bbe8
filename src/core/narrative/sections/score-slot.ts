import { evaluate } from "../../proof/expression";
import { knownNumber } from "../../evaluation/values";
import type { Form } from "../analysis/form";
import { percentFigure } from "../spans/figures";
import type { Writer } from "../writer";

/** What a person is asked for where no total is told: with the figures of the form that contradict others. */
export function askForScore(writer: Writer, form: Form): string {
  const { evaluation, entries } = form;
  const stated = evaluation.total !== null || entries.some(({ indicator }) => indicator.score);
  const doubts = [printedTotal(writer, form), printedRate(writer, form)].filter((one) => one !== "");
  const asks = writer.label(stated ? "asks.score" : "asks.own-score");
  if (doubts.length === 0) return asks;
  return `${asks}${writer.label("asks.open")}${doubts.join(writer.label("facts.comma"))}${writer.label("asks.close")}`;
}

/** 原填98分. */
function printedTotal(writer: Writer, { evaluation: { total } }: Form): string {
  const score = total?.score?.raw.trim() ?? "";
  return score === "" ? "" : writer.asks("asks.printed-score", score);
}

/** 原填执行率100%，按金额计算为80.45%. */
function printedRate(writer: Writer, { budget }: Form): string {
  const printed = knownNumber(budget?.total?.line.rate ?? null, "fraction");
  const computed = budget?.total?.rate;
  if (!printed || !computed) return "";
  const [stated, told] = [
    percentFigure(printed, writer.locale).text,
    percentFigure(computed, writer.locale).text,
  ];
  return evaluate(printed).minus(evaluate(computed)).abs().lt("0.01")
    ? ""
    : writer.asks("asks.printed-rate", stated).replace("{told}", told);
}
