import type { Locale } from "../common/locale";
import type { Evaluation } from "../evaluation/evaluation";
import type { Scorecard } from "../evaluation/scorecard";
import { createTranslator, type Translator } from "../messages/catalogue";
import english from "../messages/publishing.en.json";
import chinese from "../messages/publishing.zh-CN.json";
import type { Block, ChartBlock, Report, TableBlock, TrendTable } from "../narrative/report";
import { textOf } from "../narrative/text";
import { FINGERPRINT_METHOD } from "../proof/fingerprint";
import { LEDGER_FORMAT } from "../proof/ledger";
import type { RulePack } from "../rules/rule-pack";
import { OWNED_SHEET_NAMES, ownedSheetName, sheetNameFor } from "../workbook/ownership";
import type { PlannedSheet, SheetRole, WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { baselineSheet } from "./baseline-sheet";
import { barsChart, CHART_BUILDERS, trendChart, type ChartDesign } from "./charts";
import { namedByTables } from "./charts/binding";
import { canBeDrawn } from "./charts/design";
import { pointsOf } from "./charts/chart-data";
import { drawChart } from "./charts/drawing";
import { placeCharts } from "./charts/placing";
import { citedCells } from "./cited-cells";
import { findingsSheet, type DescribedFinding } from "./findings-sheet";
import { layPagedReport } from "./layout/paging";
import { layTables } from "./layout/tables-sheet";
import { ledgerEntries } from "./ledger/entries";
import { firstFreeRow, ledgerSheet, type LedgerFacts } from "./ledger/ledger-sheet";
import { reportSheet, tablesSheet } from "./report-sheets";
import { highlightSlots, placedSlots, type PlacedSlot } from "./slots";
import { stylesInUse } from "./styles";

export interface PublishInput {
  readonly snapshot: WorkbookSnapshot;
  readonly report: Report;
  /** The workbook's evaluations; charts take the ones that the report tells about. */
  readonly evaluations: readonly Evaluation[];
  readonly scorecards: readonly Scorecard[];
  /** Given, the plan holds the findings sheet too. */
  readonly findings?: readonly DescribedFinding[];
  readonly pack: RulePack;
  readonly locale: Locale;
  readonly engineVersion: string;
}

/** Something about the plan that a person should be told. */
export interface PublishNote {
  readonly code: "sheet-name" | "chart-dropped";
  readonly params: Readonly<Record<string, string>>;
  /** The sentence in the locale of the report. */
  readonly text: string;
}

export interface Published {
  readonly plan: WorkbookPlan;
  readonly notes: readonly PublishNote[];
}

export interface PublishedReport extends Published {
  /** What only a person can say, where it stands on the report sheet. */
  readonly slots: readonly PlacedSlot[];
}

/** Texts of the layout in a locale. */
export function publishingTexts(locale: Locale): Translator {
  return createTranslator(locale, locale === "zh-CN" ? chinese : english);
}

/**
 * The report sheet with its charts, the sheet of its tables and the ledger behind them, as a plan. The same input gives the
 * same plan. A sheet of the user's that has the usual name stays untouched: another name is taken and noted. With open slots
 * the report is a draft: its header and the findings sheet say so.
 */
export function publishReport(input: PublishInput): PublishedReport {
  const { report, snapshot } = input;
  const t = publishingTexts(input.locale);
  const names = sheetNames(snapshot, input.locale);
  const designs = new Map(
    report.blocks.filter(isChart).map((block) => [block, designsOf(block, input, t)] as const),
  );
  const designOf = (block: ChartBlock) => designs.get(block)?.find(canBeDrawn) ?? null;
  const paged = layPagedReport({ report, snapshot, t, designOf });
  const text = paged.draft;
  const tables = layTables(report, t);
  const drafts = [
    { role: "report", name: names.report, draft: text },
    { role: "tables", name: names.tables, draft: tables.draft },
  ] as const;
  const facts = factsOf(input);
  const { charts, data } = placeCharts(text.slots, tables.draft.tables, firstFreeRow(facts));
  const points = data.flatMap(pointsOf);
  const entries = ledgerEntries(drafts, points);
  const slots = placedSlots(report, drafts, t);
  for (const { draft } of drafts) highlightSlots(draft);
  const options = { report, isDraft: slots.length > 0, t };
  const drawn = charts.map((chart) => drawChart(chart, names, t));
  const hasTables = tables.headerRows.length > 0 || ownedSheetName(snapshot, "tables") !== undefined;
  const written = [
    reportSheet(paged, drawn, { name: names.report, ...options }),
    ...(hasTables ? [tablesSheet(tables, { name: names.tables, ...options })] : []),
    ...(input.findings ? [findingsSheet(names.findings, { findings: input.findings, slots }, t)] : []),
    ledgerSheet(names.ledger, { facts, charts: data, entries }, t),
  ];
  const cited = citedCells(
    drafts.map(({ draft }) => draft),
    points,
    snapshot,
  );
  const sheets = [...written, baselineSheet(snapshot, written, { cited }, t)];
  return {
    plan: planOf(sheets, input.locale),
    slots,
    notes: [
      ...nameNotes(sheets, snapshot, t),
      ...[...designs].flatMap(([{ title }, of]) =>
        // There are data for a chart, but of numbers that no chart can hold.
        of.length > 0 && !of.some(canBeDrawn) ? [note("chart-dropped", { title: textOf(title) }, t)] : [],
      ),
    ],
  };
}

function sheetNames(snapshot: WorkbookSnapshot, locale: Locale) {
  return {
    report: sheetNameFor(snapshot, "report", locale),
    tables: sheetNameFor(snapshot, "tables", locale),
    findings: sheetNameFor(snapshot, "findings", locale),
    ledger: sheetNameFor(snapshot, "ledger", locale),
  };
}

/** A plan of sheets with the styles that their cells use. */
export function planOf(sheets: readonly PlannedSheet[], locale: Locale): WorkbookPlan {
  const used = new Set<string>();
  for (const { rows } of sheets)
    for (const { cells } of rows) for (const cell of cells) if (cell) used.add(cell.style);
  return { sheets, edits: [], styles: stylesInUse(locale, used) };
}

/** What a chart is made from. */
export type ChartInput = Pick<PublishInput, "report" | "evaluations" | "scorecards" | "pack">;

/**
 * What a chart of the report shows: a course over time is that of its table; others that of the evaluation which the
 * block names, else of the first of the report that has data for it; `null` where it would say nothing. It has the names of
 * the table that holds its numbers.
 *
 * @param t texts of {@link publishingTexts}
 */
export function designChart(block: ChartBlock, input: ChartInput, t: Translator): ChartDesign | null {
  const design = designsOf(block, input, t).find(canBeDrawn) ?? null;
  return design && namedByTables(block.id, design, input.report.blocks.filter(isTable));
}

/** A report without the charts that would say nothing. */
export function withTellingCharts(report: Report, input: Omit<ChartInput, "report">): Report {
  const t = publishingTexts(report.locale);
  const source = { ...input, report };
  const tells = (block: Block) => !isChart(block) || designsOf(block, source, t).length > 0;
  return { ...report, blocks: report.blocks.filter(tells) };
}

function designsOf(block: ChartBlock, input: ChartInput, t: Translator): readonly ChartDesign[] {
  const { id, bars } = block;
  if (id === "bars") return bars ? [barsChart(block, bars)] : [];
  if (id === "trend") {
    const table = input.report.blocks.find(isTrendTable);
    return table ? [trendChart(block, table)] : [];
  }
  const wanted = block.evaluation === undefined ? input.report.evaluations : [block.evaluation];
  return wanted.flatMap((one) => {
    const evaluation = input.evaluations.find((candidate) => candidate.id === one);
    const scorecard = input.scorecards.find((candidate) => candidate.evaluation === one);
    return (evaluation && CHART_BUILDERS[id]({ evaluation, scorecard, pack: input.pack, t })) ?? [];
  });
}

function isChart(block: Block): block is ChartBlock {
  return block.kind === "chart";
}

function isTable(block: Block): block is TableBlock {
  return block.kind === "table";
}

function isTrendTable(block: Block): block is TrendTable {
  return block.kind === "table" && block.id === "trend";
}

function factsOf({ report, pack, locale, engineVersion }: PublishInput): LedgerFacts {
  return [
    ["format", LEDGER_FORMAT],
    ["engine", engineVersion],
    ["pack", pack.id],
    ["pack-version", pack.version],
    ["outline", report.outline],
    ["locale", locale],
    ["evaluations", JSON.stringify(report.evaluations)],
    ["fingerprint", FINGERPRINT_METHOD],
  ];
}

/** Notes on sheets that could not have their usual name; one that keeps the name it has in the workbook needs none. */
export function nameNotes(
  sheets: readonly PlannedSheet[],
  { sheets: present }: WorkbookSnapshot,
  t: Translator,
): readonly PublishNote[] {
  const taken = new Set(present.map(({ name }) => name.toLowerCase()));
  return sheets.flatMap(({ role, name }) => {
    const wanted = usualName(role, t);
    const isNew = wanted !== undefined && wanted !== name && !taken.has(name.toLowerCase());
    return isNew ? [note("sheet-name", { wanted, name }, t)] : [];
  });
}

/** The name that a sheet of a role has where it is free; `undefined` where none is usual. */
function usualName(role: SheetRole, t: Translator): string | undefined {
  if (role === "charts") return undefined;
  return role === "materials" ? t("publishing.materials.sheet") : OWNED_SHEET_NAMES[t.locale][role];
}

function note(
  code: PublishNote["code"],
  params: Readonly<Record<string, string>>,
  t: Translator,
): PublishNote {
  return { code, params, text: t(`publishing.note.${code}`, params) };
}
