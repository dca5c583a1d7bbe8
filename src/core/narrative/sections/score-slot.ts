import { Decimal, sum } from "../../common/decimal";
import type { MaterialTopic } from "../../evaluation/materials";
import type { Evaluation } from "../../evaluation/evaluation";
import { given } from "../../evaluation/given";
import { hasExecutionRow } from "../../scoring/told";
import { printedTotals } from "../../scoring/printed-totals";
import type { Form } from "../analysis/form";
import type { LabelId } from "../phrases";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";

const LONGEST_SCORE = 8;

/**
 * What a person is asked for where no total is told: 【请填写：核对后的得分和等级（原填98分）】. Where the printed total and
 * the scores of the rows contradict each other, the slot shows both with their cells and states neither.
 */
export function askForScore(writer: Writer, form: Form, topic?: MaterialTopic): readonly Span[] {
  const wanted = wantedScore(writer, form);
  const doubts = writer.material(wanted, topic) === null ? scoreDoubts(writer, form) : [];
  return doubts.length === 0
    ? writer.ask(wanted, topic)
    : writer.verify(doubts.join(writer.label("list.semicolon")));
}

function wantedScore(writer: Writer, { evaluation: { total }, entries }: Form): string {
  const stated = total !== null || entries.some(({ indicator }) => indicator.score);
  const asks = writer.label(stated ? "asks.score" : "asks.own-score");
  const printed = total?.score?.value ?? "";
  return printed === "" || !isScore(printed) ? asks : `${asks}${writer.asks("asks.printed-score", printed)}`;
}

/** Longer numbers are no scores. */
function isScore(printed: string): boolean {
  return printed.length <= LONGEST_SCORE;
}

/** How a total contradicts the rows or another total, by the check that says so (B10). */
const DOUBTS: ReadonlyMap<string, LabelId> = new Map([
  ["sum", "asks.doubt-score"],
  ["sum-with-execution", "asks.doubt-score"],
  ["sum-incomplete", "asks.doubt-score"],
  ["head", "asks.doubt-head"],
]);

function scoreDoubts(writer: Writer, form: Form): readonly string[] {
  const totals = totalDoubts(writer, form);
  const weights = weightDoubts(writer, form);
  const scores = totals.length === 0 && weights.length > 0 ? enteredSum(writer, form) : [];
  const levels = totals.length + weights.length > 0 ? levelDoubts(writer, form.findings) : [];
  const found = [...totals, ...weights, ...levels, ...scores];
  return found.length > 0 ? found : wholeDoubts(writer, form);
}

/** Weights that do not add up, by the check that says so (B01). */
function weightDoubts(writer: Writer, { findings, evaluation }: Form): readonly string[] {
  return findings.flatMap(({ rule, variant, params }) => {
    if (rule !== "B01" || params["sum"] === undefined) return [];
    const cells = givenInWords(writer, evaluation, "weight");
    const parts = variant?.endsWith("-with-budget") === true ? "asks.doubt-weight-parts" : null;
    const within = parts === null ? "" : writer.labelWith(parts, params);
    return [writer.labelWith("asks.doubt-weights", { ...params, cells, within })];
  });
}

/** 得分（J16）为87.2分；满分合计（I16）为90分，应为100分，是否另计预算执行10分: a form whose own whole is another than that of the rules. */
function wholeDoubts(writer: Writer, { evaluation, scorecard }: Form): readonly string[] {
  const { total, budget, indicators } = evaluation;
  const weights = [budget?.weight, ...indicators.map(({ weight }) => weight)].flatMap(
    (weight) => given(weight)?.value ?? [],
  );
  const entered = sum(weights.map((value) => new Decimal(value)));
  const rest = new Decimal(writer.pack.scoring.total).minus(entered);
  const [whole, score] = [given(total?.weight), given(total?.score)];
  if (scorecard?.withheld !== "points" || weights.length === 0 || rest.isZero()) return [];
  if (whole && !entered.eq(whole.value)) return [];
  const cells = whole ? cellsInWords(writer, [whole.at]) : givenInWords(writer, evaluation, "weight");
  const params = { cells, sum: entered.toString(), total: writer.pack.scoring.total };
  const withoutExecution = budget !== null && given(budget.weight) === null && !hasExecutionRow(evaluation);
  const within =
    withoutExecution && rest.gt(0)
      ? writer.labelWith("asks.doubt-whole-execution", { rest: rest.toString() })
      : "";
  return [
    ...(score && isScore(score.value)
      ? [
          writer.labelWith("asks.doubt-whole-score", {
            cell: cellsInWords(writer, [score.at]),
            score: score.value,
          }),
        ]
      : []),
    writer.labelWith(whole ? "asks.doubt-whole" : "asks.doubt-weights", { ...params, within }),
    ...(score ? [] : enteredSum(writer, { evaluation })),
  ];
}

/** “过程”（B8）标注30分，所属各项分值合计为20分: levels that such a sum comes from, whose rows lack points of their label (B02, B01). */
function levelDoubts(writer: Writer, findings: Form["findings"]): readonly string[] {
  return findings.flatMap(({ rule, variant = "", params, at }) => {
    if (rule === "B02" && variant === "label-level1") {
      const cell = cellsInWords(writer, at.slice(0, 1));
      return [writer.labelWith("asks.doubt-level", { ...params, cell })];
    }
    if (rule !== "B01" || !variant.startsWith("unset")) return [];
    const cell = cellsInWords(writer, at.slice(-1));
    const label = variant === "unset" ? "asks.doubt-level-unset" : "asks.doubt-level-part";
    return [writer.labelWith(label, { ...params, cell })];
  });
}

/** What the points add up to where nothing else says a total. */
function enteredSum(writer: Writer, { evaluation }: Pick<Form, "evaluation">): readonly string[] {
  const { budget, indicators } = evaluation;
  const entered = [budget?.score, ...indicators.map(({ score }) => score)].flatMap(
    (score) => given(score)?.value ?? [],
  );
  if (entered.length === 0) return [];
  const total = sum(entered.map((value) => new Decimal(value))).toString();
  return [
    writer.labelWith("asks.doubt-scores", { others: givenInWords(writer, evaluation, "score"), sum: total }),
  ];
}

function totalDoubts(writer: Writer, { findings, evaluation }: Form): readonly string[] {
  return findings.flatMap(({ rule, variant = "", params, at: [first, ...others] }) => {
    const label = rule === "B10" ? DOUBTS.get(variant) : undefined;
    if (label === undefined || first === undefined || !isScore(params["printed"] ?? "")) return [];
    const places =
      label === "asks.doubt-head"
        ? { cell: cellsInWords(writer, [first]), others: cellsInWords(writer, others) }
        : {
            cell: totalsInWords(writer, evaluation, params["printed"]),
            others: givenInWords(writer, evaluation, "score"),
          };
    return writer.labelWith(label, { ...params, ...places });
  });
}

/** The cells that print this total: `G29、C4`. */
function totalsInWords(writer: Writer, evaluation: Evaluation, printed?: string): string {
  const cells = printedTotals(evaluation).flatMap(({ value, at }) => (value === printed ? [at] : []));
  return cellsInWords(writer, cells);
}

/** The cells with the points, or the weights, of execution and of the rows: `H6、H12至H18`. */
function givenInWords(writer: Writer, { budget, indicators }: Evaluation, role: "score" | "weight"): string {
  return [[budget?.[role]], indicators.map((indicator) => indicator[role])]
    .map((numbers) => numbers.flatMap((number) => given(number)?.at ?? []))
    .map((cells) => cellsInWords(writer, cells))
    .filter((words) => words !== "")
    .join(writer.label("list.comma"));
}
