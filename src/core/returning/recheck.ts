import { Decimal } from "../common/decimal";
import type { Locale } from "../common/locale";
import type { Assessment } from "../engine";
import type { Evaluation } from "../evaluation/evaluation";
import type { ReturnedWorkbook } from "../consolidation";
import type { Finding } from "../evaluation/finding";
import { isSameCell, type CellRef } from "../workbook/a1";
import { compareWorkbooks, keyOfCell, type Change, type Comparison } from "./compare";
import type { Demands } from "./demands";
import { noticeOf, type Notice, type ReturnItem } from "./notice";
import { isTemplateRule } from "./template-items";

/** What became of something that a workbook went back for; `new` is what the first version did not have. */
export type ItemState = "fixed" | "open" | "new";

export interface RecheckedItem {
  readonly state: ItemState;
  /** Of what is fixed as the first version has it, else as the later one has it. */
  readonly item: ReturnItem;
}

/** A workbook that was handed in again, beside the version that went back. */
export interface Recheck {
  /** Of the later version. */
  readonly notice: Notice;
  readonly items: readonly RecheckedItem[];
  /** What was changed though nothing asked for it. */
  readonly unasked: readonly Change[];
  /** Whether anything was changed at all; our own sheets do not count. */
  readonly changed: boolean;
}

type Assessed = Pick<Assessment, "workbook" | "reading" | "findings">;

/** Both versions beside what was distributed; `null` where nothing was. */
export interface SentVersions {
  readonly first: ReturnedWorkbook | null;
  readonly later: ReturnedWorkbook | null;
}

/** Compares a workbook that was handed in again with the version that went back. */
export function recheck(
  first: Assessed,
  later: Assessed,
  demands: Demands,
  locale: Locale,
  sent: SentVersions = { first: null, later: null },
): Recheck {
  const comparison = compareWorkbooks(first.workbook, later.workbook);
  const former = noticeOf(first, demands, locale, sent.first);
  const notice = noticeOf(later, demands, locale, sent.later);
  const left = new Set(notice.items);
  const items = former.items.map((item): RecheckedItem => {
    const same = [...left].find((candidate) => isSame(item, candidate, comparison));
    if (!same) return { state: "fixed", item };
    left.delete(same);
    return { state: "open", item: same };
  });
  const added = [...left].map((item): RecheckedItem => ({ state: "new", item }));
  const unasked = unaskedChanges(
    first,
    later,
    comparison,
    former.items.filter(({ rule }) => isTemplateRule(rule)),
  );
  return { notice, items: [...items, ...added], unasked, changed: comparison.changes.length > 0 };
}

/** Whether two items say the same of the same place: one rule, and a cell that both concern, or the same sheet. */
function isSame(former: ReturnItem, later: ReturnItem, { now }: Comparison): boolean {
  if (former.rule !== later.rule) return false;
  if (former.at.length === 0) return later.at.length === 0 && former.place === later.place;
  const cells = former.at.map((at) => now(at) ?? at);
  return cells.some((at) => later.at.some((other) => isSameCell(at, other)));
}

/** Findings that ask for a row, a column or a sheet to be added or taken out, by rule or by rule and variant. */
const ABOUT_LINES = new Set([
  "B09",
  "B08.no-column",
  "B12.no-target-column",
  "B12.unfilled",
  "W09",
  "W28",
  "W45",
]);

/** Changes of the template that are mended by putting rows, columns or sheets back. */
const REBUILT =
  /-(?:version|row-deleted|row-inserted|column-(?:moved|deleted)|sheet-removed|sheet-renamed)$/u;

/** Findings that ask for a cell to be written otherwise, not for another number. */
const ABOUT_WRITING = new Set([
  ...["W06.target", "W08.bare", "W08.bare-rate", "W08.money", "W08.people-name", "W12.no-operator"],
  ...["W12.no-operator-fixed"],
  ...["W12.reverse", "W12.forward", "W12.forward-of-bad", "W22.characters", "W22.characters-many"],
]);

/** @param ofTemplate what the first version went back for that was done to the template */
function unaskedChanges(
  first: Assessed,
  later: Assessed,
  comparison: Comparison,
  ofTemplate: readonly ReturnItem[],
): readonly Change[] {
  const asked = askedCells(first, later, comparison, ofTemplate);
  const rewritten = rewrittenCells(first, comparison);
  const rows = new Set([...asked.values()].map(rowKey));
  const rebuilt = ofTemplate.some(({ rule }) => REBUILT.test(rule));
  const lines =
    rebuilt ||
    first.findings.some(
      ({ rule, variant = "" }) => ABOUT_LINES.has(rule) || ABOUT_LINES.has(`${rule}.${variant}`),
    );
  return comparison.changes.filter(({ kind, at, was, now }) => {
    if (rebuilt && /^(?:row|column|sheet)-/.test(kind)) return false;
    if (kind === "row-added") return !lines && !rows.has(rowKey(at));
    if (kind.endsWith("-added")) return !lines;
    if (/-(?:removed|moved)$/.test(kind)) return true;
    if (!asked.has(keyOfCell(at))) return true;
    return rewritten.has(keyOfCell(at)) && isOtherNumber(was, now);
  });
}

/** Whether a cell that has numbers came to have others; a share written as a percentage is the same number. */
function isOtherNumber(was: string, now: string): boolean {
  const [before, after] = [numbersIn(was), numbersIn(now)];
  if (before.length === 0) return false;
  const isSame = (one: string, other: string | undefined): boolean =>
    other !== undefined && (one === other || new Decimal(one).times(100).eq(other));
  return before.length !== after.length || !before.every((one, place) => isSame(one, after[place]));
}

function numbersIn(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replace(/(?<=\d),(?=\d{3})/gu, "");
  return (plain.match(/\d+(?:\.\d+)?/gu) ?? []).map((digits) => new Decimal(digits).toString());
}

function rowKey({ sheet, row }: CellRef): string {
  return `${sheet.toLowerCase()}!${String(row)}`;
}

/**
 * The cells of the later version whose change was asked for: those that findings name, warnings too, since units are sent
 * all of them; and those that have to follow, the points and reasons of the same rows and the totals. What a unit promised,
 * targets and weights, is asked for only where a finding names it first.
 */
function askedCells(
  first: Assessed,
  later: Assessed,
  { now }: Comparison,
  ofTemplate: readonly ReturnItem[],
): ReadonlyMap<string, CellRef> {
  const promises = new Set(first.reading.evaluations.flatMap(promisedCells).map(keyOfCell));
  const asked = first.findings.flatMap(({ at, fix }) => {
    const [lead] = at;
    const ofPromise = lead !== undefined && promises.has(keyOfCell(lead));
    const named = at.filter((cell, place) => place === 0 || ofPromise || !promises.has(keyOfCell(cell)));
    return [...named, ...(fix?.edits ?? []).map((edit) => edit.at)];
  });
  const all = [...asked, ...ofTemplate.flatMap(({ at }) => at)];
  const cells = new Map(all.map((at) => now(at) ?? at).map((at) => [keyOfCell(at), at]));
  for (const evaluation of later.reading.evaluations) {
    for (const at of followersIn(evaluation, cells)) cells.set(keyOfCell(at), at);
  }
  return cells;
}

/** Cells of the later version that were only to be written otherwise. */
function rewrittenCells({ findings }: Assessed, { now }: Comparison): ReadonlySet<string> {
  const writing = ({ rule, variant = "" }: Finding): boolean => ABOUT_WRITING.has(`${rule}.${variant}`);
  const cells = (some: readonly Finding[]): ReadonlySet<string> =>
    new Set(some.flatMap(({ at }) => at.map((cell) => keyOfCell(now(cell) ?? cell))));
  const others = cells(findings.filter((finding) => !writing(finding)));
  return new Set([...cells(findings.filter(writing))].filter((cell) => !others.has(cell)));
}

function promisedCells({ indicators }: Evaluation): readonly CellRef[] {
  return indicators.flatMap(({ cells }) => [cells.target, cells.weight].filter((at) => at !== undefined));
}

/** Cells that follow others: points, rates and reasons of a row in which something was asked for, and totals. */
function followersIn(form: Evaluation, asked: ReadonlyMap<string, CellRef>): readonly CellRef[] {
  const { indicators, budget, total, info } = form;
  const isAsked = (at: CellRef | undefined): boolean => at !== undefined && asked.has(keyOfCell(at));
  const rows = [
    ...indicators.map(({ cells }) => ({
      any: Object.values(cells).some(isAsked),
      follow: [cells.score, cells.completion, cells.reason, cells.status, cells.measure],
    })),
    ...(budget?.lines ?? []).map(({ cells }) => ({
      any: Object.values(cells).some(isAsked),
      follow: [cells.rate, cells.score, cells.reason],
    })),
  ];
  const followers = rows.flatMap(({ any, follow }) => (any ? follow.filter((at) => at !== undefined) : []));
  if (followers.length === 0 && !isAsked(total?.at)) return followers;
  const totals = [budget?.score?.at, total?.score?.at, total?.grade?.at].filter((at) => at !== undefined);
  const heads = info.filter(({ role }) => role === "self-score" || role === "grade");
  return [...followers, ...totals, ...heads.map(({ value }) => value.at)];
}

/** The states of the notice's items, in their order. */
export function statesOf({ notice, items }: Recheck): readonly ItemState[] {
  const open = new Set(items.filter(({ state }) => state === "open").map(({ item }) => item));
  return notice.items.map((item) => (open.has(item) ? "open" : "new"));
}
