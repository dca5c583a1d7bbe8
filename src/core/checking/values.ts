import type { Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { areReported } from "../reading";
import { foldWidth } from "../reading/text-normalisation";
import type { Draft } from "./draft";
import { cellList, columnCells } from "./draft";
import { textFix } from "./fix";
import type { Form } from "./form";
import { printText } from "./print";
import type { Row } from "./row";
import { isEmptyQuantity } from "./text";
import { isShareOfNoRate } from "./wording";

const RATE_MAY_EXCEED =
  /增|提高|提升|变动|同比|环比|升|回报|收益|利润|周转|完成|执行|超额|产值|倍|比上年|growth|increase|return/i;

/** W05: rates above 100 %, and lower bounds of 100 % that nothing can exceed. */
export function checkPercentages(form: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  const bounds: Draft[] = [];
  for (const { indicator } of form.rows) {
    const { target, actual, cleanName } = indicator;
    const variant = target && !isShareOfNoRate(indicator) && percentProblem(target, indicator);
    if (target && variant && !RATE_MAY_EXCEED.test(variant === "target" ? cleanName : "")) {
      if (variant === "bound") bounds.push(boundDraft(indicator, target));
      else drafts.push(percentDraft(variant, indicator.name.text, target));
    }
    if (actual?.unit === "%" && Number(actual.value) > 1 && !RATE_MAY_EXCEED.test(cleanName)) {
      drafts.push(percentDraft("actual", indicator.name.text, actual));
    }
  }
  return [...drafts, ...boundsAtOnce(bounds)];
}

/** One finding for all bounds of a form. */
function boundsAtOnce(bounds: readonly Draft[]): readonly Draft[] {
  const [first, another] = bounds;
  if (!first || !another) return bounds;
  const text = `${first.params?.["sign"] ?? ""}${first.params?.["text"] ?? ""}`;
  return [
    {
      variant: "bound-many",
      params: { rows: String(bounds.length), text },
      at: cellList(...bounds.map(({ at }) => at[0])),
      expected: "=",
      actual: text,
    },
  ];
}

function percentProblem(
  { raw, unit, value, comparator, notes }: Quantity,
  { operator }: Indicator,
): string | null {
  if (unit !== "%" || value === undefined) return null;
  const rate = Number(value);
  if (rate > 1) return notes?.includes("suspicious") === true ? "damaged" : "target";
  const bound = (comparator === "≥" || comparator === ">") && !isDirection(raw, operator?.text);
  return rate === 1 && bound ? "bound" : null;
}

/** Whether a bare number is a bound only by a word for the direction: 正向 says that more is better, not 大于. */
function isDirection(raw: string, operator = ""): boolean {
  return /^\s*\d+(?:\.\d+)?\s*[%％]?\s*$/.test(raw) && /^[正反负逆]向/.test(operator.trim());
}

/** A lower bound of 100 %, in the cell that says so: the target's, or a column of its own for the sign. */
function boundDraft({ name, operator }: Indicator, target: Quantity): Draft {
  const sign = operator && !/[≥≧⩾>＞不大高至以]/u.test(target.raw) ? operator : null;
  if (!sign) return percentDraft("bound", name.text, target);
  return {
    variant: "bound-sign",
    params: { name: printText(name.text), text: printText(target.raw), sign: printText(sign.text) },
    at: [sign.at, target.at],
    expected: "=",
    actual: sign.text,
  };
}

function percentDraft(variant: string, name: string, { raw, at }: Quantity): Draft {
  return {
    variant,
    params: { name: printText(name), text: printText(raw) },
    at: [at],
    expected: variant === "bound" ? "=100%" : "≤100%",
    actual: raw,
  };
}

/** Full-width digits and marks and look-alike operators, as foldWidth knows them. */
const FOREIGN = /[０-９％＝＜＞．＋－≧≦⩾⩽═﹦﹤﹥﹪]/;

/** W22: characters that other systems will not import, with a safe mend; and a 一 that may be a dash. One finding a kind. */
export function checkCharacters(form: Form): readonly Draft[] {
  const dashes: Entry[] = [];
  const foreign: Entry[] = [];
  for (const { indicator } of form.rows) {
    const { target, actual, weight, score, operator } = indicator;
    for (const value of [target, actual]) {
      if (value?.notes?.includes("ambiguous-dash") === true) dashes.push(value);
      else if (value && value.comparator !== "qualitative" && FOREIGN.test(value.raw)) foreign.push(value);
    }
    for (const value of [weight, score])
      if (value && value.raw !== value.value && FOREIGN.test(value.raw)) foreign.push(value);
    if (operator && FOREIGN.test(operator.text)) foreign.push({ raw: operator.text, at: operator.at });
  }
  return [...charactersDrafts(form, foreign), ...dashDrafts(dashes)];
}

type Entry = Pick<Quantity, "raw" | "at">;

function dashDrafts(dashes: readonly Entry[]): readonly Draft[] {
  const [first] = dashes;
  if (!first) return [];
  return [
    {
      variant: "dash",
      params: { text: first.raw },
      at: columnCells(dashes, ({ at }) => at),
      actual: first.raw,
    },
  ];
}

/** Cells of one such finding, so that its fixes can be looked through; more cells are further findings. */
const MOST_AT_ONCE = 20;

function charactersDrafts(form: Form, entries: readonly Entry[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let start = 0; start < entries.length; start += MOST_AT_ONCE) {
    drafts.push(charactersDraft(form, entries.slice(start, start + MOST_AT_ONCE)));
  }
  return drafts;
}

function charactersDraft({ workbook }: Form, entries: readonly Entry[]): Draft {
  const text = entries[0]?.raw ?? "";
  const plain = foldWidth(text).trim();
  const edits = entries.flatMap(
    ({ raw, at }) => textFix(workbook, at, raw, foldWidth(raw).trim())?.edits ?? [],
  );
  return {
    variant: entries.length === 1 ? "characters" : "characters-many",
    params: { text: printText(text), plain: printText(plain), count: String(entries.length) },
    at: entries.map(({ at }) => at),
    expected: plain,
    actual: text,
    ...(edits.length > 0 ? { fix: { edits } } : {}),
  };
}

/** W20: an actual that repeats its target's operator or only says that the target was reached. */
export function checkMeasured(form: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const row of form.rows) {
    const { target, actual } = row.indicator;
    if (!actual?.notes) continue;
    const copied = actual.notes.includes("operator-in-actual");
    const phrase =
      actual.notes.includes("standard-phrase") &&
      actual.raw.trim() !== target?.raw.trim() &&
      !reachesState(target, actual) &&
      !namesTier(form, row);
    if (!copied && !phrase) continue;
    drafts.push({
      variant: copied
        ? actual.raw === target?.raw
          ? "copied"
          : "operator"
        : isEmptyQuantity(target)
          ? "phrase-alone"
          : "phrase",
      params: {
        name: printText(row.indicator.name.text),
        text: printText(actual.raw),
        target: printText(target?.raw),
      },
      at: cellList(actual.at, target?.at),
      actual: actual.raw,
    });
  }
  return [...drafts, ...copiedGoal(form)];
}

/** 落实 is answered by 已落实: the state that was to be reached is named, and reached. */
function reachesState(target: Quantity | null, actual: Quantity): boolean {
  const state = (raw: string): string => raw.replace(/\s+/g, "").replace(/^(?:均|全部)?已|[了。]$/g, "");
  return target !== null && state(actual.raw) === state(target.raw);
}

/** A qualitative indicator is answered by choosing a tier: the list of the template, and of the regulation, has no more. */
function namesTier({ pack }: Form, { indicator: { target, actual } }: Row): boolean {
  const words = actual?.raw.trim();
  return (
    target?.value === undefined &&
    target?.low === undefined &&
    pack.scoring.tiers.some(({ name }) => name["zh-CN"] === words || name.en === words)
  );
}

const REFERENCE = /^[(（]?(?:同上|同左|同预期目标|同年初目标|与.{0,10}(?:相同|一致))[)）]?$/;
const NO_CONTENT =
  /^(?:已|全部|均|按时|基本|圆满)*(?:完成|达成|达到|实现)(?:了)?(?:年度|预期|全年|年初)*(?:绩效)?(?:目标|任务|指标)?[。.]?$/;

/** The overall goal as achieved says what was achieved, in words of its own. */
function copiedGoal(form: Form): readonly Draft[] {
  const { goals } = form.evaluation;
  const [expected, actual] = [goals?.expected, goals?.actual];
  const text = actual?.text.replace(/\s+/g, "") ?? "";
  const drafts: Draft[] = [];
  if (actual && text !== "") {
    const again =
      text === expected?.text.replace(/\s+/g, "") && !areReported(actual.text, form.evaluation.indicators);
    const same = again || REFERENCE.test(text);
    const variant = same ? "goal-copied" : NO_CONTENT.test(text) ? "goal-phrase" : null;
    if (variant)
      drafts.push({
        variant,
        params: { text: printText(actual.text) },
        at: cellList(actual.at, expected?.at),
      });
  }
  const sides = [
    ["goal-number", expected],
    ["actual-number", actual],
  ] as const;
  for (const [variant, goal] of sides) {
    if (goal && /^[\d.,，\s]+(?:万元|元|%)?$/.test(goal.text.trim())) {
      drafts.push({
        variant,
        params: { text: printText(goal.text) },
        at: [goal.at],
        actual: goal.text,
      });
    }
  }
  return drafts;
}

/** W21: texts longer than the form allows. */
export function checkTextLimits({
  pack: { textLimits },
  rows,
  evaluation: { goals },
}: Form): readonly Draft[] {
  const { reason: longestReason, goal: longestGoal } = textLimits;
  const drafts: Draft[] = [];
  const test = (
    variant: string,
    text: { text: string; at: Draft["at"][number] } | null | undefined,
    limit: number | null,
  ) => {
    const length = text && limit !== null ? Array.from(text.text).length : 0;
    if (!text || limit === null || length <= limit) return;
    drafts.push({
      variant,
      params: { length: String(length), limit: String(limit) },
      at: [text.at],
      expected: `≤${limit}`,
      actual: String(length),
    });
  };
  if (longestReason !== null)
    for (const { indicator } of rows) test("reason", indicator.reason, longestReason);
  test("goal", goals?.expected, longestGoal);
  test("goal", goals?.actual, longestGoal);
  return drafts;
}
