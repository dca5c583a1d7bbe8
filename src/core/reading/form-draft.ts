import { goalInColumn } from "./goal-column";
import { explainsNothing } from "../vocabulary/nothing";
import type {
  Budget,
  ColumnMapping,
  Evaluation,
  Indicator,
  InfoPair,
  Note,
  PrintedTotal,
  Skipped,
  Sourced,
  WorkItem,
} from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { append } from "../common/many";
import { yearOf } from "./accounting/unknown-columns";
import { cellDefects } from "./cell-defects";
import { headTexts, type HeadTexts } from "./continuation";
import { withDirections } from "./directions";
import { formId } from "./form-id";
import type { Grid } from "./grid";
import { readHead, type FormHead, type RowSpan } from "./head";
import type { TableHeader } from "./header-row";
import { headingParts } from "./heading-parts";
import { splitByProject, type LedgerTotal } from "./ledger";
import { NO_LEVELS, type RowLevels } from "./levels";
import { withMarks } from "./marks";
import { withoutPoints } from "./points-for-values";
import { moneyReasonBelow, withReasonsBelow, withReasonsOfBox } from "./reasons-below";
import { parsePoints } from "./quantity/amount";
import { kindOfTable } from "./table-kind";
import { firstRowAbove } from "./rows-above";
import { normaliseLabel } from "./text-normalisation";
import { firstOfSpan } from "./title";

/** The tables of a form while they are read. */
export interface FormDraft {
  readonly header: TableHeader;
  readonly head: FormHead;
  readonly id: string;
  readonly year: string | null;
  readonly mapping: ColumnMapping[];
  readonly indicators: Indicator[];
  readonly workItems: WorkItem[];
  readonly notes: Note[];
  readonly setAside: CellRef[];
  readonly ledgerTotals: LedgerTotal[];
  readonly texts: HeadTexts;
  /** Where its tables stand: on the sheet, and in columns on the right. */
  readonly parts: { readonly grid: Grid; readonly header: TableHeader }[];
  levels: RowLevels;
  total: PrintedTotal | null;
  bottom: number;
  right: number;
}

/** A form with its head read. @param within rows of the head that belong to a table of base data. */
export function beginForm(grid: Grid, header: TableHeader, start: number, within: RowSpan | null): FormDraft {
  const whole = readHead(grid, start, header.row, within);
  const above = firstRowAbove(grid, header, start, whole.info);
  const head = above === null ? whole : readHead(grid, start, above, within);
  return {
    header,
    head,
    id: formId(grid, head.firstRow),
    year: head.year?.text ?? null,
    mapping: [],
    indicators: [],
    workItems: [],
    notes: [],
    setAside: [...head.setAside],
    ledgerTotals: [],
    texts: headTexts(grid, head.firstRow, header.row, head.title?.text ?? null),
    parts: [{ grid, header }],
    levels: NO_LEVELS,
    total: null,
    bottom: header.bottom,
    right: header.right,
  };
}

/** The evaluation, unless the table turned out to hold nothing. */
export function finishForm(grid: Grid, draft: FormDraft, skipped: Skipped[]): readonly Evaluation[] {
  const { header, head, indicators, workItems } = draft;
  append(skipped, head.skipped);
  if (indicators.length === 0 && workItems.length === 0) {
    const at = grid.ref(header.row, header.mapping[0]?.column ?? 0);
    skipped.push({
      at,
      reason: "unrecognised-table",
      text: head.title?.text ?? header.mapping[0]?.header ?? "",
      area: { top: head.firstRow, left: grid.firstColumn, bottom: draft.bottom, right: grid.columnCount - 1 },
    });
    return [];
  }
  const { name: sheet } = grid;
  const kind =
    header.kind === "work-items"
      ? "work-summary"
      : kindOfTable({ sheet, head, mapping: draft.mapping, indicators });
  const beside = head.goals === null ? goalInColumn(grid, header) : null;
  const told = withReasonsOfBox(indicators, draft.notes);
  const whole: Evaluation = {
    id: draft.id,
    kind,
    sheet,
    area: { top: head.firstRow, left: grid.firstColumn, bottom: lastFilled(grid, draft), right: draft.right },
    title: head.title,
    ...bodyOf(head),
    year: head.year ?? yearBelow(grid, header, indicators) ?? firstOfSpan(head.title),
    period: head.period,
    info: head.info,
    budget: withReasonBelow(head.budget, told.notes, head.info),
    goals: head.goals ?? beside?.goals ?? null,
    indicators: withDirections(
      grid,
      kind,
      withReasonsBelow(
        withMarks(kind, withoutPoints(kind, told.indicators, head.budget?.weight ?? null)),
        told.notes,
      ),
      draft.mapping,
    ),
    workItems,
    baseFacts: [],
    defects: [],
    total: draft.total ?? headTotal(head.info),
    mapping: draft.mapping,
    notes: told.notes,
    setAside: [...draft.setAside, ...(beside === null ? [] : [beside.heading])],
    unread: [],
  };
  return splitByProject(grid, whole, draft.ledgerTotals, head.unit, headTotal).map((form) => ({
    ...form,
    defects: draft.parts.flatMap((part) => cellDefects(part.grid, form, part.header)),
  }));
}

/** What a labelled fact of the head may tell of the money: 预算调整和未执行完的原因. */
const MONEY_REASON = /(?:预算|资金|支出|执行).*原因$|(?:未执行|未支出|未使用|结余|预算调整).*说明$/;

/**
 * The money block with the reason that a labelled fact of the head or a note below the table gives for its total, where it has
 * none of its own.
 */
function withReasonBelow(
  budget: Budget | null,
  notes: readonly Note[],
  info: readonly InfoPair[],
): Budget | null {
  const beside = info.find(({ label }) => MONEY_REASON.test(normaliseLabel(label.text)))?.value;
  const reason = budget && (beside && !explainsNothing(beside.text) ? beside : moneyReasonBelow(notes));
  if (!budget || !reason || budget.lines.some((line) => line.reason && !explainsNothing(line.reason.text)))
    return budget;
  return {
    ...budget,
    lines: budget.lines.map((line) => (line.view === "total" ? { ...line, reason } : line)),
  };
}

function bodyOf({ body }: FormDraft["head"]): Pick<Evaluation, "body"> {
  return body === undefined ? {} : { body };
}

/** The year of a form that its head does not say. */
function yearBelow(grid: Grid, header: TableHeader, indicators: readonly Indicator[]): Sourced | null {
  return yearOfColumns(grid, header) ?? yearOfRows(indicators);
}

/** Without a year in the head, the one that the columns of results (or targets) name. */
function yearOfColumns(grid: Grid, { mapping, row }: TableHeader): Sourced | null {
  for (const role of ["actual", "target", "period-actual"]) {
    const column = mapping.find((entry) => entry.role === role && yearOf(entry) !== null);
    const year = column === undefined ? null : yearOf(column);
    if (column !== undefined && year !== null) return { text: year, at: grid.home(row, column.column) };
  }
  const above = mapping
    .filter(({ role }) => role === "actual" || role === "target")
    .flatMap((entry) => yearAbove(grid, entry, row));
  const [first] = above;
  return first !== undefined && above.every(({ text }) => text === first.text) ? first : null;
}

/** The year that a heading over several columns says and nothing else: 2023年度 over 目标值 | 完成值. */
function yearAbove(grid: Grid, { at, column }: ColumnMapping, top: number): readonly Sourced[] {
  for (let row = (at?.row ?? top) - 1; row >= top; row -= 1) {
    const home = grid.home(row, column);
    const { rest, year } = headingParts(grid.text(home.row, home.column));
    if (year !== null && rest === "") return [{ text: year, at: home }];
  }
  return [];
}

/** So many names of rows say the year of a form that says it nowhere else. */
const FEWEST_NAMED = 2;

/** Without a year in head and columns, the one that names of rows agree on: 完成2021年培训任务, 完成2021年考核. */
function yearOfRows(indicators: readonly Indicator[]): Sourced | null {
  const named = indicators.flatMap(({ name }) => {
    const years = [...name.text.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map(([, year = ""]) => year);
    return years.map((text) => ({ text, at: name.at }));
  });
  const [first] = named;
  const agreed = named.length >= FEWEST_NAMED && named.every(({ text }) => text === first?.text);
  return agreed && first ? first : null;
}

function lastFilled(grid: Grid, { bottom, header }: FormDraft): number {
  let row = bottom;
  while (row > header.bottom && grid.slots(row).length === 0) row -= 1;
  return row;
}

/** Without a total row, the total printed in the head. */
function headTotal(info: readonly InfoPair[]): PrintedTotal | null {
  const pair = info.find(({ role, value }) => role === "self-score" && value.text.trim() !== "");
  if (pair === undefined) return null;
  const { text, at } = pair.value;
  const grade = info.find(({ role, value }) => role === "grade" && value.text.trim() !== "")?.value ?? null;
  return { weight: null, score: { raw: text, value: parsePoints(text), at }, grade, at };
}
