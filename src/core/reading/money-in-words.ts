import type { AmountUnit, Budget, BudgetLine, Sourced, SourcedNumber } from "../evaluation/evaluation";
import { DEFAULT_UNIT, type StatedUnit } from "./budget-block";
import { emptyLine } from "./budget-lines";
import type { Grid, Slot } from "./grid";
import { parseAmount } from "./quantity/amount";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** An amount that a sentence tells, with the words of its clause before it. */
interface ToldAmount {
  readonly words: string;
  readonly printed: string;
  /** Decimal string in a unit. */
  in(unit: AmountUnit): string | null;
}

const AMOUNT = /(?<![\d.])(\d+(?:\.\d+)?(?:亿元|百万元|万元|千元|元))(?![\p{L}/])/gu;
const CLAUSE_END = /[,;。、(]/u;
/** Labels of money, and words with which a sentence about it begins. */
const OF_MONEY = /资金|经费|预算|支出|投入|执行情况/u;
const LONGEST_SENTENCE = 160;
const LONGEST_LABEL = 24;

/** What is neither the budget nor what was spent of it, or only a part of them. */
const ASIDE =
  /其中|追加|调[增减]|核[增减]|结[余转存]|剩余|节[约余]|上年|去年|往年|到位|预计|拟|差额|尚未|未|缺口|收回|自筹|配套|中央|省级|市级|县级|财政拨款/u;
/** What changed the budget without saying what it came to. */
const CHANGED = /追加|调[增减整]|核[增减]/u;
const SPENT = /实际|已|累计|支出|支付|使用|执行|列支|决算|开支/u;
const PLANNED = /预算|计划|批复|安排|下达|核定|申请/u;
const REALLY = /实际|已(?:支|使|执|列)|累计|决算/u;
const ADJUSTED = /调整后|全年预算/u;
const INITIAL = /年初/u;

type Told = "initial" | "adjusted" | "executed" | "aside" | "changed";

/** The amounts that a text tells with their units, in order. */
export function amountsIn(text: string): readonly ToldAmount[] {
  const plain = squeeze(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return [...plain.matchAll(AMOUNT)].map((match): ToldAmount => {
    const [, printed = ""] = match;
    const clause = plain.slice(0, match.index).split(CLAUSE_END).at(-1) ?? "";
    // 全年执行数:251.36万元 is labelled, 资金情况:预算安排120万元 is about something.
    const before = clause.replace(/^.*:(?=.)/u, "");
    return { words: before, printed, in: (unit) => parseAmount(printed, unit)?.value ?? null };
  });
}

function meaningOf(words: string): Told {
  if (ADJUSTED.test(words)) return "adjusted";
  if (CHANGED.test(words)) return "changed";
  if (ASIDE.test(words)) return "aside";
  const planned = PLANNED.test(words);
  if (SPENT.test(words) && (!planned || REALLY.test(words))) return "executed";
  if (!planned) return "aside";
  return INITIAL.test(words) ? "initial" : "adjusted";
}

/** An amount with its place among those of its cell. */
interface Placed {
  readonly amount: ToldAmount;
  readonly part: number;
}

/** What a sentence tells of the budget and its use. */
interface ToldMoney {
  readonly initial: Placed | undefined;
  readonly adjusted: Placed | undefined;
  readonly executed: Placed;
}

/** One amount of each sort at most; `null` where nothing was spent or planned, or where it is open what the budget came to. */
function moneyIn(sentence: string): ToldMoney | null {
  const all = new Map<Told, Placed[]>();
  for (const [part, amount] of amountsIn(sentence).entries()) {
    const means = meaningOf(amount.words);
    all.set(means, [...(all.get(means) ?? []), { amount, part }]);
  }
  const [initial = [], adjusted = [], executed = []] = (["initial", "adjusted", "executed"] as const).map(
    (means) => all.get(means),
  );
  const [spent] = executed;
  const several = [initial, adjusted, executed].some(({ length }) => length > 1);
  const open = adjusted.length === 0 && (initial.length === 0 || all.has("changed"));
  return several || open || spent === undefined
    ? null
    : { initial: initial[0], adjusted: adjusted[0], executed: spent };
}

/**
 * Reads `资金情况 | 预算安排120万元，实际支出118.5万元` as budget and spending. `null` for rows of anything else; sentences of which
 * it is not sure what they tell stay facts of the head.
 */
export function readSpokenBudget(
  grid: Grid,
  slots: readonly Slot[],
  stated: StatedUnit | null,
): Budget | null {
  const [first, second] = slots;
  if (first === undefined) return null;
  if (second === undefined) return spokenIn(grid, [first, undefined], stated);
  for (const [index, slot] of slots.entries()) {
    const budget = index % 2 === 0 ? spokenIn(grid, [slot, slots[index + 1]], stated) : null;
    if (budget !== null) return budget;
  }
  return null;
}

/** The money of a label with the sentence beside it, or of a sentence alone. */
function spokenIn(
  grid: Grid,
  [first, second]: readonly [Slot, Slot | undefined],
  stated: StatedUnit | null,
): Budget | null {
  const sentence = second ?? first;
  if (typeof sentence.cell.value !== "string" || sentence.text.length > LONGEST_SENTENCE) return null;
  const label = second === undefined ? (sentence.text.split(/[：:]/u)[0] ?? "") : first.text;
  if (normaliseLabel(label).length > LONGEST_LABEL || !OF_MONEY.test(label)) return null;
  const told = moneyIn(sentence.text);
  if (told === null) return null;
  const unit = stated?.unit ?? DEFAULT_UNIT;
  const line = lineOf({ text: label, at: grid.ref(first.row, first.column) }, told, {
    unit,
    at: grid.ref(sentence.row, sentence.column),
  });
  return { unit, unitAt: stated?.at ?? null, headers: [], lines: [line], weight: null, score: null };
}

function lineOf(
  label: Sourced,
  { initial, adjusted, executed }: ToldMoney,
  { unit, at }: StatedUnit,
): BudgetLine {
  const number = ({ amount, part }: Placed): SourcedNumber => ({
    raw: amount.printed,
    value: amount.in(unit),
    part,
    at,
  });
  return {
    ...emptyLine("total", label),
    initial: initial ? number(initial) : null,
    adjusted: adjusted ? number(adjusted) : null,
    executed: number(executed),
    cells: {
      label: label.at,
      ...(initial && { initial: at }),
      ...(adjusted && { adjusted: at }),
      executed: at,
    },
  };
}
