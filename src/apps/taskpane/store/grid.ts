import { createStore, type StoreApi } from "zustand/vanilla";
import { append } from "../../../core/common/many";
import type { CellAddress, CellRef } from "../../../core/workbook/a1";
import { standInFor } from "../grid/geometry";
import { highlightsOf, type Highlights } from "../grid/highlights";
import { LIMITS, type EngineSession, type FindingView, type GridRow, type GridSheet } from "../session/api";
import { perPane, type PaneTools } from "./slice";

/** The workbook as the grid beside the pane shows it. */
export interface GridState {
  /** Visible sheets in the workbook's order; empty before the first {@link GridActions.show}. */
  readonly sheets: readonly GridTab[];
  /** Position in `sheets` of the sheet on view. */
  readonly active: number;
  /** Rows of the sheet on view, as far as they were fetched, by zero-based row. */
  readonly rows: ReadonlyMap<number, GridRow>;
  /** The gravest finding of each cell of the sheet on view. */
  readonly marks: Highlights;
  /** The current cell of the sheet on view. */
  readonly current: CellAddress;
  /** Counts cells that were shown from outside the grid, so that the grid scrolls to each and announces it. */
  readonly shown: number;
}

/** A sheet with its position in the session's list. */
export interface GridTab extends GridSheet {
  readonly index: number;
}

export interface GridActions {
  /**
   * Fetches the sheets anew; the sheet and the cell on view stay where they are still there.
   * @param first the sheet to begin with, by name
   */
  show(first?: string): Promise<void>;
  openSheet(position: number): void;
  /** Brings a cell on view from outside the grid, that of a sheet which is not there yet with the next `show`. */
  showCell(cell: CellRef): void;
  /** Makes a cell of the sheet on view the current one. */
  moveTo(cell: CellAddress): void;
  /** Fetches the findings on the sheet on view, so that their cells are marked; none where nothing was assessed. */
  mark(assessed: boolean): Promise<void>;
  /** Fetches the rows `from` (included) to `to` (not) where they are not there yet. */
  need(from: number, to: number): Promise<void>;
}

export interface GridStore extends GridActions {
  readonly state: StoreApi<GridState>;
}

/** Rows fetched at a time, and portions kept: a long sheet is never held as a whole. */
export const ROW_PORTION = 100;
export const KEPT_PORTIONS = 30;

/** The state of the grid. */
export function createGridStore(tools: PaneTools): GridStore {
  return new Grid(tools);
}

export const useGridStore = perPane(createGridStore);

/** Findings of one sheet that are marked at most; they come in portions. */
const MARKED = 2_000;
const NO_MARKS: Highlights = new Map();

const START: CellAddress = { row: 0, column: 0 };

class Grid implements GridStore {
  readonly state = createStore<GridState>(() => ({
    sheets: [],
    active: 0,
    rows: new Map(),
    marks: NO_MARKS,
    current: START,
    shown: 0,
  }));
  readonly #session: EngineSession;
  readonly #reportFault: PaneTools["actions"]["reportFault"];
  /** Current cells of the sheets that are not on view, by name. */
  readonly #left = new Map<string, CellAddress>();
  /** Portions of the sheet on view that are there or asked for, the one needed longest ago first. */
  #portions = new Set<number>();
  #generation = 0;
  /** A cell to be shown whose sheet was not there. */
  #awaited: CellRef | null = null;

  constructor({ services, actions }: PaneTools) {
    this.#session = services.session;
    this.#reportFault = actions.reportFault;
  }

  async show(first?: string): Promise<void> {
    const generation = (this.#generation += 1);
    try {
      const sheets = (await this.#session.grid()).map((sheet, index) => ({ ...sheet, index }));
      if (generation !== this.#generation) return;
      const { sheets: former, active, current, rows } = this.state.getState();
      const visible = sheets.filter(({ hidden }) => !hidden);
      const wanted = former[active]?.name ?? first;
      const same = visible.findIndex(({ name }) => name === wanted);
      this.#portions = new Set();
      this.state.setState({
        sheets: visible,
        active: Math.max(same, 0),
        current: standInFor(visible[same], same < 0 ? START : current),
        // The former texts stay to be read until the new ones come.
        rows: wanted === former[active]?.name && same >= 0 ? rows : new Map(),
      });
      if (this.#awaited) this.showCell(this.#awaited);
    } catch (error) {
      this.#reportFault(error);
    }
  }

  openSheet(position: number): void {
    const { sheets, active, current } = this.state.getState();
    const former = sheets[active];
    const sheet = sheets[position];
    if (!sheet || position === active) return;
    if (former) this.#left.set(former.name, current);
    this.#generation += 1;
    this.#portions = new Set();
    const last = standInFor(sheet, this.#left.get(sheet.name) ?? START);
    this.state.setState({ active: position, rows: new Map(), marks: NO_MARKS, current: last });
  }

  showCell({ sheet, row, column }: CellRef): void {
    const position = this.state.getState().sheets.findIndex(({ name }) => name === sheet);
    this.#awaited = position < 0 ? { sheet, row, column } : null;
    if (position < 0) return;
    this.openSheet(position);
    const { sheets, shown } = this.state.getState();
    this.state.setState({ current: standInFor(sheets[position], { row, column }), shown: shown + 1 });
  }

  moveTo(cell: CellAddress): void {
    const { sheets, active } = this.state.getState();
    this.state.setState({ current: standInFor(sheets[active], cell) });
  }

  async mark(assessed: boolean): Promise<void> {
    const { sheets, active } = this.state.getState();
    const name = sheets[active]?.name;
    const generation = this.#generation;
    if (name === undefined || !assessed) {
      this.state.setState({ marks: NO_MARKS });
      return;
    }
    try {
      const findings = await this.#findingsOn(name);
      if (generation === this.#generation) this.state.setState({ marks: highlightsOf(findings, name) });
    } catch (error) {
      this.#reportFault(error);
    }
  }

  async #findingsOn(sheet: string): Promise<readonly FindingView[]> {
    const findings: FindingView[] = [];
    for (;;) {
      const query = { sheets: [sheet], offset: findings.length, limit: LIMITS.portion };
      const { items, total } = await this.#session.findings(query);
      append(findings, items);
      if (items.length === 0 || findings.length >= Math.min(total, MARKED)) return findings;
    }
  }

  async need(from: number, to: number): Promise<void> {
    const { sheets, active } = this.state.getState();
    const sheet = sheets[active];
    if (!sheet || to <= from) return;
    const missing: number[] = [];
    const last = Math.floor((Math.min(to, sheet.rows) - 1) / ROW_PORTION);
    for (let portion = Math.floor(from / ROW_PORTION); portion <= last; portion += 1) {
      if (!this.#portions.delete(portion)) missing.push(portion);
      this.#portions.add(portion);
    }
    await Promise.all(missing.map((portion) => this.#fetch(sheet, portion)));
  }

  async #fetch(sheet: GridTab, portion: number): Promise<void> {
    const generation = this.#generation;
    const first = portion * ROW_PORTION;
    try {
      const fetched = await this.#session.gridRows(sheet.index, first, ROW_PORTION);
      if (generation !== this.#generation) return;
      const rows = new Map(this.state.getState().rows);
      fetched.forEach((row, place) => rows.set(first + place, row));
      this.#forget(rows);
      this.state.setState({ rows });
    } catch (error) {
      if (generation === this.#generation) this.#portions.delete(portion);
      this.#reportFault(error);
    }
  }

  /** Lets go of the portions that were needed longest ago. */
  #forget(rows: Map<number, GridRow>): void {
    for (const portion of this.#portions) {
      if (this.#portions.size <= KEPT_PORTIONS) return;
      this.#portions.delete(portion);
      for (let row = portion * ROW_PORTION; row < (portion + 1) * ROW_PORTION; row += 1) rows.delete(row);
    }
  }
}
