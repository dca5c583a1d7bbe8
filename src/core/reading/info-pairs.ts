import { append } from "../common/many";
import type { InfoPair, InfoRole } from "../evaluation/evaluation";
import type { Grid, Slot } from "./grid";
import { isEmpty } from "./grid";
import { spokenPairs } from "./spoken-pairs";
import { cleanBudgetLabel, sectionOf, splitInline } from "./budget-lines";
import { INFO_LABEL_ENDING, INFO_WORDS, MONEY_LABEL } from "./head-words";
import { foldWidth, normaliseLabel, squeeze, withoutBrackets } from "./text-normalisation";
import { hasWord } from "../vocabulary/letters";

const ROLES = new Map<string, InfoRole>(
  (Object.entries(INFO_WORDS) as [InfoRole, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word): [string, InfoRole] => [word, role]),
  ),
);
/** Labels are short; longer first cells are texts. */
const LONGEST_LABEL = 25;
const LONGEST_UNKNOWN_LABEL = 12;
/** A label and its colon inside a text: `填报单位：`. */
const INLINE_LABEL = /([\p{L}()（）/]{2,20})\s*[:：]/gu;

/** The role of a label, or `null` for labels without one. */
export function infoRole(label: string): InfoRole | null {
  const plain = normaliseLabel(label);
  return ROLES.get(plain) ?? ROLES.get(withoutBrackets(plain)) ?? null;
}

/** Whether a text is a label by its words. */
export function isInfoLabel(text: string): boolean {
  const plain = normaliseLabel(text);
  return plain.length <= LONGEST_LABEL && (infoRole(text) !== null || INFO_LABEL_ENDING.test(plain));
}

/** The pairs of a row of the head: label, value, label, value; or `label: value` within a cell. */
export function readInfoRow(grid: Grid, slots: readonly Slot[]): readonly InfoPair[] {
  const pairs: InfoPair[] = [];
  // Beside a cell that holds a pair, others of the same make hold one too: 自评时间：2024-02-28 | 绩效：良.
  const paired = slots.some((slot) => inlinePairs(grid, slot).length > 0) || areShortPairs(slots);
  let index = 0;
  while (index < slots.length) {
    const slot = slots[index];
    if (slot === undefined) break;
    const inline = inlinePairs(grid, slot, paired ? ANY_PAIR.test(slot.text) : false);
    if (inline.length > 0) {
      append(pairs, inline);
      index += 1;
      continue;
    }
    if (isOfMoney(slot.text)) {
      index += 1;
      continue;
    }
    const next = slots[index + 1];
    if (!standsAsLabel(slot, next, pairs.length === 0)) {
      const former = pairs.at(-1);
      if (paired && DAY.test(squeeze(slot.text))) append(pairs, [loneDay(grid, slot)]);
      else if (former !== undefined && isHeadedRemark(grid, slot))
        append(pairs, [secondValue(grid, former, slot)]);
      index += 1;
      continue;
    }
    const apart = next !== undefined && (followsEmptyValue(slot, next) || isOfMoney(next.text));
    const value = apart ? undefined : next;
    pairs.push(pairOf(grid, slot, value));
    index += value === undefined ? 1 : 2;
  }
  return pairs;
}

/** Whether a cell is of a breakdown of money: its heading (按收入性质分：), or a source with its own amount (其中：基本支出：1768万元). */
function isOfMoney(text: string): boolean {
  const inline = splitInline(text);
  if (inline === null) return sectionOf(text) !== null;
  return MONEY_LABEL.test(cleanBudgetLabel(text)) && infoRole(inline.label) === null;
}

/** Rows above a remark among which its heading stands. */
const FARTHEST_HEADING = 12;
const REMARK_HEADING = /^(?:存在的?)?(?:主要)?问题|措施$|^(?:情况)?说明$|^备注$/;

/** Whether a text behind a pair stands in a column of remarks: 分配科学性 | 情况说明 | 存在问题和改进措施. */
function isHeadedRemark(grid: Grid, { row, column, text }: Slot): boolean {
  if (!hasWord(text)) return false;
  for (let above = row - 1; above >= Math.max(0, row - FARTHEST_HEADING); above -= 1) {
    const heading = grid.slots(above).find((slot) => slot.column === column);
    if (heading !== undefined && REMARK_HEADING.test(normaliseLabel(heading.text))) return true;
  }
  return false;
}

/** A day without a label beside pairs (填报单位：市水利局 | 2024年1月10日) is that on which the form was filled in. */
const DAY = /^(?:19|20)\d{2}(?:年\d{1,2}月(?:\d{1,2}日)?|[-./]\d{1,2}[-./]\d{1,2})$/;

function loneDay(grid: Grid, slot: Slot): InfoPair {
  const day = { text: slot.text, at: grid.ref(slot.row, slot.column) };
  return { label: day, value: day, role: "date" };
}

/** A further value of a pair's label. */
function secondValue(grid: Grid, { label }: InfoPair, slot: Slot): InfoPair {
  return { label, value: { text: slot.text, at: grid.ref(slot.row, slot.column) }, role: null };
}

/** A first cell is a label unless it is a text; later ones must be known, or short with a value behind. */
function standsAsLabel(slot: Slot, next: Slot | undefined, first: boolean): boolean {
  if (isInfoLabel(slot.text)) return true;
  if (DAY.test(squeeze(slot.text))) return false;
  const length = normaliseLabel(slot.text).length;
  return next !== undefined && typeof slot.cell.value === "string" && length > 1
    ? length <= (first || LATIN_WORDS.test(slot.text) ? LONGEST_LABEL : LONGEST_UNKNOWN_LABEL)
    : false;
}

/** Words of other languages are longer: Reporting period. */
const LATIN_WORDS = /^[A-Za-z][A-Za-z .'&/-]+:?$/;

/** Whether the next filled cell is the label of another pair, this one's value being empty. */
function followsEmptyValue(slot: Slot, next: Slot): boolean {
  const adjacent = next.column === slot.right + 1;
  return adjacent ? infoRole(next.text) !== null : isInfoLabel(next.text);
}

function pairOf(grid: Grid, label: Slot, value: Slot | undefined): InfoPair {
  const place = grid.home(label.row, value?.column ?? label.right + 1);
  const seen = grid.cell(place.row, place.column);
  const text =
    value?.text ?? (place.row === label.row || isEmpty(seen) ? "" : grid.text(place.row, place.column));
  return {
    label: { text: label.text, at: grid.ref(label.row, label.column) },
    value: { text, at: place },
    role: infoRole(label.text),
  };
}

/** One short label with its value, whatever the label says. */
const ANY_PAIR = /^\s*(?:[\p{L}()（）]{2,10}|[A-Za-z][A-Za-z .'&/-]{1,30})\s*[:：]\s*[^:：]{1,100}$/u;

/** Cells that each hold a label and its value say so together: 被考核人：林婷 | 岗位：大区经理 | 考核人：孙鹏. */
function areShortPairs(slots: readonly Slot[]): boolean {
  return slots.length > 1 && slots.every(({ text }) => ANY_PAIR.test(text));
}

/** A label of several words with its value: Reporting year: 2023. */
const LATIN_PAIR = /^\s*[A-Za-z][A-Za-z .'&/-]{1,30}:\s*[^:：]+$/;

function latinPair(grid: Grid, slot: Slot): InfoPair {
  const [label = "", value = ""] = slot.text.split(":").map((part) => part.trim());
  const at = grid.ref(slot.row, slot.column);
  return { label: { text: label, at }, value: { text: value, at }, role: infoRole(label) };
}

/** A label in two languages with its value: 公司 Company: 安泰电子, 年度/Year：2023. */
const TWICE_LABELLED =
  /^\s*(\p{Script=Han}{2,8})\s*[/／|]?\s*[A-Za-z][A-Za-z .'&/-]{1,30}\s*[:：]\s*([^:：]+)$/u;

/** The same the other way round: Year 年度: 2023. */
const ENGLISH_FIRST =
  /^\s*[A-Za-z][A-Za-z .'&/-]{1,30}\s*[/／|]?\s*(\p{Script=Han}{2,8})\s*[:：]\s*([^:：]+)$/u;

function pairInTwoLanguages(grid: Grid, slot: Slot): InfoPair | null {
  const [, label, value] = TWICE_LABELLED.exec(slot.text) ?? ENGLISH_FIRST.exec(slot.text) ?? [];
  if (label === undefined || value === undefined) return null;
  const at = grid.ref(slot.row, slot.column);
  return { label: { text: label, at }, value: { text: value.trim(), at }, role: infoRole(label) };
}

/** Whether a cell holds nothing but short labels with their values, parted by wide gaps. */
function listsPairs(text: string): boolean {
  const parts = text.trim().split(/\s{2,}|\u3000+|\n+/u);
  return parts.length > 1 && parts.every((part) => ANY_PAIR.test(part));
}

/** `填报单位：天长市水利局    填报日期：2022年8月` as pairs that share their cell. */
function inlinePairs(grid: Grid, slot: Slot, any = false): readonly InfoPair[] {
  const spoken = spokenPairs(grid, slot);
  if (spoken.length > 0) return spoken;
  if (!/[:：]/.test(slot.text)) return [];
  const twice = pairInTwoLanguages(grid, slot);
  if (twice !== null) return [twice];
  if (any && LATIN_PAIR.test(slot.text)) return [latinPair(grid, slot)];
  const listed = any || listsPairs(slot.text);
  const marks = [...slot.text.matchAll(INLINE_LABEL)].filter(
    ([, label = ""]) => listed || isInfoLabel(label),
  );
  const at = grid.ref(slot.row, slot.column);
  const pairs = marks.map((mark, index): InfoPair => {
    const start = mark.index + mark[0].length;
    const end = marks[index + 1]?.index ?? slot.text.length;
    const label = mark[1] ?? "";
    return {
      label: { text: label, at },
      value: { text: slot.text.slice(start, end).trim(), at },
      role: infoRole(label),
    };
  });
  const said = pairs.some(({ value }) => value.text !== "") || pairs.length > 1;
  return said &&
    foldWidth(slot.text)
      .trimStart()
      .startsWith(foldWidth(pairs[0]?.label.text ?? "\0"))
    ? pairs
    : [];
}
