import type { Translator } from "../messages/catalogue";
import type { CellRef } from "../workbook/a1";
import type { ReadableCell, ReadableColumn, ReadableSheet } from "../workbook/readable-sheet";
import { shortened } from "../workbook/text";
import { titleOf, type ReturnLetter } from "./letter";
import { returningTranslator } from "./messages";
import type { Notice, ReturnItem } from "./notice";
import type { ItemState, Recheck } from "./recheck";
import { isTemplateRule } from "./template-items";
import { changeWords, itemPlace, placeOf } from "./words";

/** Leads to a cell of a workbook, or to all of it; `null` where there is none to lead to. */
type LinkTo = (at: CellRef | null) => string | null;

/** Characters of a cell's text that a list shows. */
const TEXT_LIMIT = 600;
/** Excel opens no more links of a sheet than this. */
const MOST_LINKS = 65_000;

/**
 * The letter's workbook: what is to be fixed, with room for what was done, and what was changed without being asked.
 *
 * @param linkTo leads into the workbook that goes back with it
 */
export function letterSheets(letter: ReturnLetter, linkTo: LinkTo): readonly ReadableSheet[] {
  const t = returningTranslator(letter.locale);
  const { notice, again, deadline } = letter;
  const title = titleOf(letter, t);
  const columns = columnsOf(t, [
    ["number", 6],
    ["place", 22],
    ...(again === null ? [] : ([["state", 12]] as const)),
    ["what", 46],
    ["expected", 18],
    ["how", 46],
    ["deadline", 16],
    ["reply", 24],
  ]);
  const rows = notice.items.map((item, index): readonly ReadableCell[] => [
    index + 1,
    linked(itemPlace(item, t), linkTo(item.at[0] ?? null)),
    ...(again === null ? [] : [t(`returning.state.${again.states[index] ?? "new"}`)]),
    item.what,
    item.expected === null ? null : shortened(item.expected, TEXT_LIMIT),
    item.how,
    deadline,
    null,
  ]);
  const notes = [t("returning.letter.notes", { deadline: deadline ?? "none" })];
  const items = { name: t("returning.sheet.letter"), title, notes, columns, rows };
  if (again === null || again.unasked.length === 0) return [items];
  const changes = {
    name: t("returning.sheet.changes"),
    title: t("returning.sheet.changes"),
    notes: [t("returning.letter.explain")],
    columns: columnsOf(t, [
      ["number", 6],
      ["place", 24],
      ["change", 24],
      ["was", 44],
      ["now", 44],
      ["reply", 24],
    ]),
    rows: again.unasked.map((change, index): readonly ReadableCell[] => [
      index + 1,
      linked(placeOf([change.at], t), linkTo(change.at)),
      ...changeCells(change, t),
      null,
    ]),
  };
  return [items, changes];
}

function changeCells(change: Recheck["unasked"][number], t: Translator): readonly ReadableCell[] {
  const words = (text: string) => (text === "" ? null : shortened(text, TEXT_LIMIT));
  return [changeWords(change, t), words(change.was), words(change.now)];
}

/** What came of a workbook; `missing` of one that went back and is not there again. */
export type Outcome = "returned" | "again" | "accepted" | "look" | "unchanged" | "missing";

/** A workbook in a list. */
export interface Listed {
  readonly file: string;
  readonly outcome: Outcome;
  readonly notice: Notice;
  /** `null` the first time, and of workbooks that are not there or as they were. */
  readonly recheck: Recheck | null;
  /** Leads into the workbook as it was handed in. */
  readonly linkTo: LinkTo;
  /** Leads to the letter; `null` where there is none. */
  readonly letter: string | null;
}

/** A file that could not be used, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly problem: string;
}

/** All that a list tells. */
export interface ReturnList {
  readonly listed: readonly Listed[];
  readonly unread: readonly UnreadFile[];
  readonly deadline: string | null;
  /** Whether workbooks are compared with versions that went back. */
  readonly again: boolean;
}

/** The covering list: the workbooks with what came of each, all that is to be fixed, and the files that could not be used. */
export function listSheets(list: ReturnList, t: Translator): readonly ReadableSheet[] {
  const { listed, unread, again } = list;
  const passed = again ? [] : listed.filter(({ outcome }) => outcome === "accepted");
  const main = again ? listed : listed.filter(({ outcome }) => outcome !== "accepted");
  return [
    mainSheet(list, main, t),
    itemsSheet(main, again, t),
    ...(again ? [changesSheet(main, t)] : [passedSheet(passed, t)]),
    {
      name: t("returning.sheet.unread"),
      title: t("returning.sheet.unread"),
      notes: [],
      columns: columnsOf(t, [
        ["number", 6],
        ["file", 44],
        ["problem", 90],
      ]),
      rows: unread.map(({ file, problem }, index) => [index + 1, file, problem]),
    },
  ];
}

function mainSheet(list: ReturnList, main: readonly Listed[], t: Translator): ReadableSheet {
  const { again, deadline } = list;
  const name = t(again ? "returning.sheet.recheck" : "returning.sheet.list");
  const counted = (state: ItemState, { recheck }: Listed): ReadableCell =>
    recheck === null ? null : recheck.items.filter((one) => one.state === state).length;
  return {
    name,
    title: name,
    notes: [notesOf(list, t)],
    columns: columnsOf(t, [
      ["number", 6],
      ...FORM_COLUMNS,
      ...(again
        ? ([
            ["outcome", 14],
            ["fixed", 10],
            ["open", 10],
            ["new", 10],
            ["unasked", 12],
          ] as const)
        : ([["items", 10]] as const)),
      ["others", 10],
      ["deadline", 16],
      ["letter", 12],
    ]),
    rows: main.map((one, index) => [
      index + 1,
      ...formCells(one),
      ...(again
        ? [
            t(`returning.outcome.${one.outcome}`),
            counted("fixed", one),
            counted("open", one),
            counted("new", one),
            one.recheck?.unasked.length ?? null,
          ]
        : [one.notice.items.length]),
      othersOf(one.notice),
      one.outcome === "returned" || one.outcome === "again" ? deadline : null,
      one.letter === null ? null : linked(t("returning.sheet.letter"), one.letter),
    ]),
  };
}

function notesOf({ listed, unread, deadline, again }: ReturnList, t: Translator): string {
  const count = (outcome: Outcome) => listed.filter((one) => one.outcome === outcome).length;
  const common = { unread: unread.length, deadline: deadline ?? "none" };
  if (!again) {
    const counts = { returned: count("returned"), passed: count("accepted") };
    return t("returning.list.notes", { ...common, ...counts, count: listed.length + unread.length });
  }
  const outcomes = ["accepted", "again", "look", "unchanged", "missing"] as const;
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)]));
  return t("returning.recheck.notes", { ...common, ...counts, count: listed.length + unread.length });
}

function itemsSheet(main: readonly Listed[], again: boolean, t: Translator): ReadableSheet {
  const told = main.flatMap((one) => itemsOf(one).map((item) => ({ one, ...item })));
  return {
    name: t("returning.sheet.items"),
    title: t("returning.sheet.items"),
    notes: [],
    columns: columnsOf(t, [
      ["number", 6],
      ["unit", 22],
      ["file", 30],
      ["place", 24],
      ...(again ? ([["state", 12]] as const) : []),
      ["severity", 8],
      ["rule", 8],
      ["what", 50],
      ["expected", 18],
      ["how", 50],
    ]),
    rows: told.map(({ one, item, state }, index) => [
      index + 1,
      one.notice.unit,
      one.file,
      placeCell(itemPlace(item, t), item.at, one.linkTo, index),
      ...(again ? [t(`returning.state.${state}`)] : []),
      t(`publishing.severity.${item.severity}`),
      isTemplateRule(item.rule) ? t("returning.rule.template") : item.rule,
      item.what,
      item.expected === null ? null : shortened(item.expected, TEXT_LIMIT),
      item.how,
    ]),
  };
}

function itemsOf({
  notice,
  recheck,
}: Listed): readonly { readonly item: ReturnItem; readonly state: ItemState }[] {
  return recheck?.items ?? notice.items.map((item) => ({ item, state: "open" }));
}

function placeCell(text: string, at: readonly CellRef[], linkTo: LinkTo, index: number): ReadableCell {
  return index < MOST_LINKS ? linked(text, linkTo(at[0] ?? null)) : text;
}

function changesSheet(main: readonly Listed[], t: Translator): ReadableSheet {
  const told = main.flatMap((one) => (one.recheck?.unasked ?? []).map((change) => ({ one, change })));
  return {
    name: t("returning.sheet.changes"),
    title: t("returning.sheet.changes"),
    notes: [],
    columns: columnsOf(t, [
      ["number", 6],
      ["unit", 22],
      ["file", 30],
      ["place", 24],
      ["change", 24],
      ["was", 44],
      ["now", 44],
    ]),
    rows: told.map(({ one, change }, index) => [
      index + 1,
      one.notice.unit,
      one.file,
      placeCell(placeOf([change.at], t), [change.at], one.linkTo, index),
      ...changeCells(change, t),
    ]),
  };
}

function passedSheet(passed: readonly Listed[], t: Translator): ReadableSheet {
  return {
    name: t("returning.sheet.passed"),
    title: t("returning.sheet.passed"),
    notes: [],
    columns: columnsOf(t, [["number", 6], ...FORM_COLUMNS, ["others", 10]]),
    rows: passed.map((one, index) => [index + 1, ...formCells(one), othersOf(one.notice)]),
  };
}

const FORM_COLUMNS = [
  ["unit", 20],
  ["form", 26],
  ["year", 8],
  ["file", 26],
] as const;

function formCells({ notice, file, linkTo }: Listed): readonly ReadableCell[] {
  const joined = (texts: readonly (string | null)[]) =>
    [...new Set(texts.filter((text) => text !== null))].join("\n") || null;
  return [
    notice.unit,
    joined(notice.forms.map(({ name }) => name)),
    joined(notice.forms.map(({ year }) => year)),
    linked(file, linkTo(null)),
  ];
}

function othersOf({ others }: Notice): number {
  return others.error + others.warning + others.info;
}

function linked(text: string, link: string | null): ReadableCell {
  return link === null ? text : { text, link };
}

function columnsOf(
  t: Translator,
  columns: readonly (readonly [id: string, width: number])[],
): readonly ReadableColumn[] {
  return columns.map(([id, width]) => ({ head: t(`returning.column.${id}`), width }));
}
