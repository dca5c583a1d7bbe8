import type { Evaluation, Indicator } from "../evaluation/evaluation";
import type { Material } from "../evaluation/materials";
import { isFilledIn, statesResult } from "../evaluation/results";
import { KIND_TRAITS } from "../evaluation/kinds";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { statesNothing } from "../vocabulary/nothing";
import { isBudgetExecution } from "../vocabulary/subjects";
import type { CellRef } from "../workbook/a1";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { tolerance, type Tolerance } from "./exact";
import { textAmounts, textsOfRow, type TextEntry } from "./entries";
import { given } from "../evaluation/given";
import { fundsOf, type Funds } from "./funds";
import { brokenCells } from "./looks";
import { levelsOf, type LevelGroup } from "./levels";
import { scaleDoubt, type ScaleDoubt } from "./percent-scale";
import { rowsOf, type Row } from "./row";

/** What the checks of one form look at: everything that more than one check needs, worked out once. */
export interface Form {
  readonly evaluation: Evaluation;
  readonly scorecard: Scorecard;
  readonly pack: RulePack;
  /** The workbook, where the caller has it: tells formulas from typed values before a mend is offered. */
  readonly workbook: WorkbookSnapshot | undefined;
  readonly rows: readonly Row[];
  readonly levels: readonly LevelGroup[];
  readonly funds: Funds | null;
  readonly columns: Readonly<Record<"target" | "actual" | "score" | "reason", boolean>>;
  /** Rows whose percentages look 100 times too small: their points follow from a slip and say nothing else. */
  readonly scaleDoubts: ReadonlyMap<Indicator, ScaleDoubt>;
  /** Numbers written as text where a formula needs a number. */
  readonly texts: readonly TextEntry[];
  /** The row that scores budget execution among the indicators, where the form has one. */
  readonly executionRow: Row | undefined;
  /** Nothing but the printed form: no score, no actual, no executed amount. */
  readonly blank: boolean;
  /** Addresses of cells in which nothing can be read; sums over them are not judged. */
  readonly broken: ReadonlySet<string>;
  /** A name or a level is such a cell: a row, and what its level has, may be missing. */
  readonly namesBroken: boolean;
  /** The form's first cell, for what concerns the form as a whole. */
  readonly anchor: CellRef;
  /** How many sheets of the workbook hold forms with columns. */
  readonly sheets: number;
  /** What a person says of the form on a sheet of materials, the filled entries. */
  readonly materials: readonly Material[];
  /** Other tables of the same sheet, with which it may share out points and a total. */
  readonly beside: readonly Evaluation[];
  readonly tolerances: Readonly<Record<"weight" | "amount" | "score", Tolerance>>;
}

/** What a caller knows beside the form itself. */
export interface FormContext {
  /** The workbook that the form was read from: with it no mend is offered for a cell that holds a formula. */
  readonly workbook?: WorkbookSnapshot;
  /** How many sheets of the workbook hold forms with columns; one where nothing is said. */
  readonly sheets?: number;
  /** Entries of sheets of materials that speak of this form. */
  readonly materials?: readonly Material[];
  /** Other tables of the same sheet, with which it may share out points and a total. */
  readonly beside?: readonly Evaluation[];
}

/** Prepares a form for its checks. */
export function prepareForm(
  evaluation: Evaluation,
  scorecard: Scorecard,
  pack: RulePack,
  { workbook, sheets = 1, materials = [], beside = [] }: FormContext = {},
): Form {
  const rows = rowsOf(evaluation.indicators, scorecard, pack);
  const { sheet, area } = evaluation;
  const { tolerances } = pack;
  const within = tolerance(tolerances.score);
  const amounts = textAmounts(workbook, evaluation.budget?.lines ?? []);
  return {
    evaluation,
    scorecard,
    pack,
    workbook,
    rows,
    levels: levelsOf(rows),
    funds: fundsOf(
      evaluation.budget,
      pack,
      amounts.map(({ at }) => at),
      workbook,
    ),
    columns: columnsOf(evaluation.indicators),
    scaleDoubts: new Map(
      rows.flatMap((row) => {
        const doubt = scaleDoubt(row, workbook, within);
        return doubt === null ? [] : [[row.indicator, doubt] as const];
      }),
    ),
    texts: [...amounts, ...rows.flatMap(({ indicator }) => textsOfRow(workbook, indicator))],
    executionRow: rows.find(({ indicator }) => isBudgetExecution(indicator.cleanName)),
    blank: isBlank(evaluation),
    broken: brokenCells(evaluation),
    namesBroken: hasBrokenNames(evaluation),
    sheets,
    materials: materials.filter(({ text }) => !statesNothing(text.text)),
    beside,
    anchor: evaluation.title?.at ?? { sheet, row: area.top, column: area.left },
    tolerances: {
      weight: tolerance(tolerances.weight),
      amount: tolerance(tolerances.amount),
      score: within,
    },
  };
}

const NAMES: ReadonlySet<string> = new Set(["level1", "level2", "level3", "name"]);

function hasBrokenNames({ mapping, defects, indicators }: Evaluation): boolean {
  const columns = mapping.flatMap(({ role, column }) => (NAMES.has(role) ? [column] : []));
  const first = indicators[0]?.name.at.row ?? Infinity;
  return defects.some(
    ({ at, why }) =>
      ["error", "picture", "no-result"].includes(why) && at.row >= first - 1 && columns.includes(at.column),
  );
}

function columnsOf(indicators: readonly Indicator[]): Form["columns"] {
  const has = (role: "target" | "actual" | "score"): boolean =>
    indicators.some((indicator) => indicator.cells[role] !== undefined || indicator[role] !== null);
  return {
    target: has("target"),
    actual: has("actual"),
    score: has("score"),
    reason: indicators.some(({ reason }) => reason !== null),
  };
}

/** A form that nobody has filled in yet; one with indicators only, since work summaries have no scores. */
function isBlank({ kind, indicators, budget, goals }: Evaluation): boolean {
  if (indicators.length === 0 || !KIND_TRAITS[kind].reportsResults) return false;
  const filled = indicators.some((row) => statesResult(row) || isFilledIn(row.score));
  const spent = budget?.lines.some(({ executed }) => given(executed) !== null) === true;
  return !filled && !spent && !isFilledIn(goals?.actual);
}
