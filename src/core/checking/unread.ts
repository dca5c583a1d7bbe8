import { isPenalty } from "../reading/accounting/aside";
import { isForecastYear } from "../reading/accounting/forecast-year";
import type { ColumnMapping, Evaluation, Sourced, UnreadCell } from "../evaluation/evaluation";
import { nameOfColumn } from "../said-columns";
import { nameOfRow } from "../said-rows";
import {
  areaOf,
  fillsColumn,
  headingParts,
  isMoneyLabel,
  isOfOtherYear,
  parseAmount,
  tableRows,
  unreadBlocks,
  type UnreadBlock,
} from "../reading";
import { columnName, formatRange } from "../workbook/a1";
import { BETWEEN_ITEMS, cellList, MOST_CELLS, type Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/**
 * W23: cells of a form that nobody read. One finding for a column, for rows that belong together, for a table beside
 * or below; it says what stands there and how to have it read.
 */
export function checkUnread({ evaluation, sheets }: Pick<Form, "evaluation" | "sheets">): readonly Draft[] {
  const blocks = unreadBlocks(evaluation);
  const known = knownColumns(blocks, evaluation);
  const rest = blocks.filter((block) => !known.some((group) => group.blocks.includes(block)));
  return [
    ...rest.flatMap((block) => draftOf(block, evaluation, sheets)),
    ...known.map((group) => knownDraft(group, evaluation)),
    ...inferredColumns(evaluation, sheets),
  ];
}

/** Columns that were read by what stands in them, because their heading is no usual one: the person may know better. */
function inferredColumns({ mapping, indicators }: Evaluation, sheets: number): readonly Draft[] {
  return mapping.flatMap(({ inferred, role, header, column, at }): Draft[] => {
    if (inferred !== true || at === null || (role !== "target" && role !== "actual")) return [];
    const values = indicators.flatMap((indicator) => indicator[role] ?? []);
    return [
      {
        variant: "inferred",
        params: {
          letter: columnName(column),
          header: printText(header),
          text: printText(values[0]?.raw ?? ""),
          said: nameOfColumn(at.sheet, column, sheets),
          quote: sheets > 1 ? "'" : '"',
          role,
        },
        at: [at],
      },
    ];
  });
}

/** Columns that are understood and tell nothing of their own in a report, with the one that counts. */
interface KnownColumns {
  readonly variant: "parts" | "years" | "full-year" | "penalties";
  readonly holder: ColumnMapping | undefined;
  readonly blocks: readonly UnreadBlock[];
}

/** Parts of a total that was read, and values of other years in a form of several: one thing to tell of all. */
function knownColumns(blocks: readonly UnreadBlock[], evaluation: Evaluation): readonly KnownColumns[] {
  const { mapping } = evaluation;
  const groups = new Map<string, { readonly group: KnownColumns; readonly blocks: UnreadBlock[] }>();
  for (const block of blocks) {
    const column = block.header?.at.column;
    const entry = block.kind === "column" ? mapping.find((one) => one.column === column) : undefined;
    const variant = entry && variantOfKnown(entry, evaluation);
    if (entry === undefined || variant === undefined) continue;
    const holder = mapping.find((one) =>
      variant === "parts" ? one.column === entry.partOf : one.role === "target" || one.role === "actual",
    );
    const key = `${variant} ${String(holder?.column)}`;
    const found = groups.get(key) ?? { group: { variant, holder, blocks: [] }, blocks: [] };
    found.blocks.push(block);
    groups.set(key, found);
  }
  return [...groups.values()].map(({ group, blocks: own }) => ({ ...group, blocks: own }));
}

function variantOfKnown(entry: ColumnMapping, evaluation: Evaluation): KnownColumns["variant"] | undefined {
  if (entry.partOf !== undefined) return "parts";
  if (isPenalty(entry.header)) return "penalties";
  if (isForecastYear(entry, evaluation.mapping)) return "full-year";
  return isOfOtherYear(entry, evaluation) ? "years" : undefined;
}

/** A heading with the year that only the one over it says: 计划 below 2025年. */
function withYear({ text, at }: Sourced, mapping: Evaluation["mapping"]): Sourced {
  const year = mapping.find(({ column }) => column === at.column)?.year;
  return { text: year === undefined || headingParts(text).year !== null ? text : `${year} ${text}`, at };
}

function knownDraft({ variant, holder, blocks }: KnownColumns, { year, mapping }: Evaluation): Draft {
  const headers = blocks.flatMap(({ header }) => (header === null ? [] : [withYear(header, mapping)]));
  const cells = blocks.flatMap((block) => block.cells.filter(({ at }) => !isHeader(at, block)));
  return {
    variant,
    params: {
      columns: headers.map(({ at }) => columnName(at.column)).join(BETWEEN_ITEMS),
      headings: headers.map(({ text }) => `“${printText(text)}”`).join(BETWEEN_ITEMS),
      holder: printText(holder?.header ?? ""),
      holderLetter: columnName(holder?.column ?? 0),
      year: year?.text ?? "",
      count: String(cells.length),
      area: formatRange(areaOf(cells)),
    },
    at: cellList(...headers.map(({ at }) => at), ...cells.map(({ at }) => at)).slice(0, MOST_CELLS),
  };
}

function draftOf(block: UnreadBlock, evaluation: Evaluation, sheets: number): readonly Draft[] {
  const values = block.cells.filter(({ at }) => !isHeader(at, block));
  const [first] = values;
  if (first === undefined) return [];
  const at = cellList(...values.slice(0, MOST_CELLS).map((cell) => cell.at));
  const shared = {
    area: formatRange(areaOf(values)),
    count: String(values.length),
    text: printText(first.text),
    near: printText(first.near?.text ?? ""),
    headed: first.near === null ? "no" : "yes",
  };
  if (block.kind === "label") return [labelDraft(block, values, { sheets, shared })];
  if (block.kind === "column") return [columnDraft(block, values, { evaluation, sheets }, { shared, at })];
  return [{ variant: variantOf(block, values, evaluation), params: shared, at, actual: first.text }];
}

interface Common {
  readonly shared: Readonly<Record<string, string>>;
  readonly at: Draft["at"];
}

function columnDraft(
  { header, guess, cells }: UnreadBlock,
  values: readonly UnreadCell[],
  { evaluation, sheets }: { readonly evaluation: Evaluation; readonly sheets: number },
  { shared, at }: Common,
): Draft {
  const place = header?.at ?? cells[0]?.at;
  const column = place?.column ?? 0;
  const own = values.filter((cell) => cell.at.column === column);
  const rival = rivalOf(evaluation, column);
  return {
    variant: rival === undefined ? unknownVariant(own, evaluation) : "column-rival",
    params: {
      ...shared,
      ...rival,
      text: printText(own[0]?.text ?? ""),
      letter: columnName(column),
      // As `--column` takes it.
      said: nameOfColumn(place?.sheet ?? "", column, sheets),
      // Within double quotes most shells take a sheet's ! for something of their own.
      quote: sheets > 1 ? "'" : '"',
      header: printText(header?.text ?? ""),
      headed: header === null ? "no" : "yes",
      guessed: guess === undefined ? "no" : "yes",
      // The words for a role are the locale's; the message prints them by this id.
      role: rival?.role ?? guess ?? "ignored",
    },
    at: header === null ? at : cellList(header.at, ...at).slice(0, MOST_CELLS),
  };
}

function unknownVariant({ length }: readonly UnreadCell[], evaluation: Evaluation): string {
  return fillsColumn(length, evaluation) ? "column" : "column-part";
}

/** What a column is called that counts before another, where it stands, and what both are. */
interface Rival {
  readonly role: string;
  readonly holder: string;
  readonly holderLetter: string;
}

/**
 * The column that has the role which the heading of an unread column says as well (省定目标 | 市定目标).
 */
function rivalOf({ mapping }: Evaluation, column: number): Rival | undefined {
  const says = mapping.find((entry) => entry.column === column && entry.role === "ignored")?.says;
  const holder = mapping.find(({ role }) => role === says);
  if (says === undefined || says === "ignored" || holder === undefined) return undefined;
  return { role: says, holder: printText(holder.header), holderLetter: columnName(holder.column) };
}

/** Rows with one label that is not understood, where meanings run down the rows. */
function labelDraft(
  { header, guess }: UnreadBlock,
  values: readonly UnreadCell[],
  { sheets, shared }: { readonly sheets: number } & Pick<Common, "shared">,
): Draft {
  const place = header?.at ?? values[0]?.at;
  const row = place?.row ?? 0;
  return {
    variant: "label",
    params: {
      ...shared,
      row: String(row + 1),
      // As `--row` takes it.
      said: nameOfRow(place?.sheet ?? "", row, sheets),
      quote: sheets > 1 ? "'" : '"',
      header: printText(header?.text ?? ""),
      guessed: guess === undefined ? "no" : "yes",
      role: guess ?? "ignored",
    },
    at: cellList(...(header === null ? [] : [header.at]), ...values.map(({ at }) => at)).slice(0, MOST_CELLS),
  };
}

/** Fewer amounts than this are single cells. */
const FEWEST_AMOUNTS = 2;

/** Rows of money of which nothing tells what the columns mean: amounts behind labels of money. */
function areAmounts(values: readonly UnreadCell[]): boolean {
  const labels = values.filter(({ text }) => isMoneyLabel(text));
  const amounts = values.filter(
    ({ text, at }) =>
      parseAmount(text, "元") !== null &&
      labels.some((label) => label.at.row === at.row && label.at.column < at.column),
  );
  return amounts.length >= FEWEST_AMOUNTS;
}

/** The heading of a column stands among its cells when it was not understood. */
function isHeader({ row, column }: UnreadCell["at"], { header }: UnreadBlock): boolean {
  return header?.at.row === row && header.at.column === column;
}

/** Headings of lists of people: who took part, who signs. */
const PEOPLE = /姓名|名单|成员|专家|评委|签[名字]|^(?:full)?name$|signature/i;

/** Whether rows below a form's table stand under headings of their own. */
function areTable(values: readonly UnreadCell[], evaluation: Evaluation): boolean {
  const [first] = values;
  const heading = first?.near?.at;
  return heading?.column === first?.at.column && (heading?.row ?? 0) > tableRows(evaluation).bottom;
}

function variantOf({ kind }: UnreadBlock, values: readonly UnreadCell[], evaluation: Evaluation): string {
  const { top, bottom, left, right } = areaOf(values);
  switch (kind) {
    case "rows":
      if (areAmounts(values)) return "amounts";
      if (bottom > top && right > left && areTable(values, evaluation))
        return values.some(({ near }) => PEOPLE.test(near?.text ?? "")) ? "roster" : "below";
      return bottom > top ? "rows" : "row";
    case "beside":
    case "below":
      return bottom > top && right > left ? kind : `${kind}-cells`;
    default:
      return kind;
  }
}
