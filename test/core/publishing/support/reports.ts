import {
  call,
  cellsOf,
  cellValue,
  constant,
  evaluate,
  type Expression,
} from "../../../../src/core/proof/expression";
import type {
  Block,
  ChartBlock,
  ChartId,
  ClaimSpan,
  FigureSpan,
  LiteralSpan,
  QuoteSpan,
  Report,
  Span,
  TableCell,
} from "../../../../src/core/narrative/report";
import { publishReport, type PublishedReport, type PublishInput } from "../../../../src/core/publishing";
import { decodeBaseline, type Baseline } from "../../../../src/core/keeping/baseline";
import { decodeLedger, type Ledger, type LEDGER_COLUMNS } from "../../../../src/core/proof/ledger";
import { readEvaluations } from "../../../../src/core/reading";
import { scoreEvaluation } from "../../../../src/core/scoring";
import { parseAddress, parseCellRef, type CellRef, type RangeRef } from "../../../../src/core/workbook/a1";
import type {
  OwnedSheetRole,
  PlannedCell,
  PlannedSheet,
  WorkbookPlan,
} from "../../../../src/core/workbook/plan";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { packWith, projectForm, workbookOf } from "../../../support/evaluation-builder";

export const SHEET = "项目自评表";

/** A cell by its text form `项目自评表!E12`, or by address on the form sheet. */
export function ref(text: string): CellRef {
  const found = parseCellRef(text.includes("!") ? text : `${SHEET}!${text}`);
  if (!found) throw new Error(`No cell: ${text}`);
  return found;
}

export const words = (text: string): LiteralSpan => ({ kind: "literal", text });

export function quote(text: string, at: string): QuoteSpan {
  return { kind: "quote", text, source: { kind: "cell", at: ref(at) } };
}

/** A figure printed as `text` over one or more cells that are added up. */
export function figure(text: string, values: Readonly<Record<string, string>>, unit = ""): FigureSpan {
  const cells = Object.entries(values).map(([at, value]) => cellValue(ref(at), value, "quantity"));
  return figureOver(text, cells.length === 1 ? cells[0]! : call("add", ...cells), unit);
}

export function figureOver(text: string, expression: Expression, unit = ""): FigureSpan {
  return {
    kind: "figure",
    text,
    value: evaluate(expression).toString(),
    unit,
    rounding: { places: 2, mode: "half-up" },
    cells: cellsOf(expression),
    expression,
  };
}

export function claim(text: string, at: string, value: string, least: string): ClaimSpan {
  return {
    kind: "claim",
    text,
    claim: "exceeded",
    cells: [ref(at)],
    condition: call("≥", cellValue(ref(at), value, "quantity"), constant(least)),
  };
}

export function heading(id: string, level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", id, level, spans: [words(text)] };
}

export function paragraph(id: string, ...spans: readonly Span[]): Block & { readonly kind: "paragraph" } {
  return { kind: "paragraph", id, spans };
}

export function chartBlock(id: ChartId, title = `图：${id}`): ChartBlock {
  return { kind: "chart", id, title: [words(title)] };
}

export const textCell = (...spans: readonly Span[]): TableCell => ({ kind: "text", spans });

export function numberCell(value: string, at: string, text = value): TableCell {
  return { kind: "number", value, figure: figureOver(text, cellValue(ref(at), value, "quantity")) };
}

export function reportOf(blocks: readonly Block[], changes: Partial<Report> = {}): Report {
  return {
    locale: "zh-CN",
    outline: "hunan-ten",
    pack: "mof-2020",
    evaluations: [`${SHEET}#1`],
    title: paragraph("title", words("云山县交通运输局"), quote("2022", "A2"), words("年度绩效自评报告")),
    unit: { text: "云山县交通运输局", at: ref("C4") },
    year: { text: "2022", at: ref("A2") },
    blocks,
    omissions: [],
    ...changes,
  };
}

/** A workbook with the clean project form, read and scored. */
export function assessed(workbook: WorkbookSnapshot = workbookOf(projectForm())) {
  const pack = packWith("mof-2020");
  const { evaluations } = readEvaluations(workbook);
  const scorecards = evaluations.map((evaluation) => scoreEvaluation(evaluation, pack));
  return { snapshot: workbook, pack, evaluations, scorecards };
}

/** Publishes a report on the clean project form. */
export function publish(report: Report, changes: Partial<PublishInput> = {}): PublishedReport {
  const input = assessed(changes.snapshot);
  return publishReport({ ...input, report, locale: report.locale, engineVersion: "1.2.3", ...changes });
}

/** Publishes blocks about the first evaluation of a workbook. */
export function publishBlocks(blocks: readonly Block[], snapshot?: WorkbookSnapshot): PublishedReport {
  const input = assessed(snapshot);
  const report = reportOf(blocks, { evaluations: input.evaluations.map(({ id }) => id) });
  return publishReport({ ...input, report, locale: "zh-CN", engineVersion: "1.2.3" });
}

export function sheetOfRole(plan: WorkbookPlan, role: OwnedSheetRole): PlannedSheet {
  const sheet = plan.sheets.find((candidate) => candidate.role === role);
  if (!sheet) throw new Error(`No ${role} sheet`);
  return sheet;
}

/** The cell of a plan that a record of the ledger is about. */
export function cellOfRecord(
  plan: WorkbookPlan,
  { sheet, cell }: LedgerRecord,
): PlannedCell | null | undefined {
  const at = parseAddress(cell ?? "");
  if (!at) throw new Error(`No cell: ${cell}`);
  return sheetOfRole(plan, (sheet ?? "report") as OwnedSheetRole).rows[at.row]?.cells[at.column];
}

/** A project form with three funds and no total. */
export function threeFunds(changes: Parameters<typeof projectForm>[0] = {}): SheetSnapshot {
  return projectForm({
    B6: "其中：当年财政拨款",
    C6: 60,
    D6: 60,
    E6: 57,
    B7: "上年结转资金",
    C7: 20,
    D7: 20,
    E7: 15.5,
    B8: "其他资金",
    ...changes,
  });
}

/** Values of a range of a plan, cell by cell. */
export function valuesIn(plan: WorkbookPlan, range: RangeRef): readonly PlannedCell["value"][] {
  const sheet = plan.sheets.find(({ name }) => name === range.sheet);
  const values: PlannedCell["value"][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      values.push(sheet?.rows[row]?.cells[column]?.value ?? null);
    }
  }
  return values;
}

/** A record read back from the rows of the ledger sheet, its pieces joined. */
export type LedgerRecord = Readonly<Partial<Record<(typeof LEDGER_COLUMNS)[number], string>>>;

/** Reads the ledger as a stranger would: by its column names, joining the rows of one id. */
export function ledgerRecords(plan: WorkbookPlan, kind?: string): readonly LedgerRecord[] {
  const [header, ...rows] = sheetOfRole(plan, "ledger").rows;
  const columns = header!.cells.map((cell) => String(cell?.value)) as (keyof LedgerRecord)[];
  const records: Partial<Record<keyof LedgerRecord, string>>[] = [];
  for (const row of rows) {
    const fields = Object.fromEntries(
      columns.flatMap((column, index) => {
        const value = row.cells[index]?.value ?? null;
        return value === null ? [] : [[column, String(value)]];
      }),
    ) as LedgerRecord;
    const last = records.at(-1);
    if (fields.piece === "1" || !last) records.push({ ...fields });
    else {
      for (const column of columns) {
        if (column === "record" || column === "id" || column === "piece") continue;
        const more = fields[column];
        if (more !== undefined) last[column] = (last[column] ?? "") + more;
      }
    }
  }
  return kind === undefined ? records : records.filter(({ record }) => record === kind);
}

/** A planned sheet as a host would read it back. */
export function asSnapshot({ name, rows }: PlannedSheet): SheetSnapshot {
  const cellOf = ({ value }: PlannedCell): Cell => ({ value, text: String(value ?? "") });
  return {
    name,
    visibility: "very-hidden",
    rows: rows.map(({ cells }) => cells.map((cell) => (cell ? cellOf(cell) : undefined))),
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The baseline of a plan, read back by its reader. */
export function baselineOfPlan(plan: WorkbookPlan): Baseline {
  const read = decodeBaseline(asSnapshot(sheetOfRole(plan, "baseline")));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The ledger of a plan, read back by its reader. */
export function ledgerOf(plan: WorkbookPlan): Ledger {
  const read = decodeLedger(asSnapshot(sheetOfRole(plan, "ledger")));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
