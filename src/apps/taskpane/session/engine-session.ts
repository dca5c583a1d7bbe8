import { assessWorkbook } from "../../../core/engine";
import { wouldReplace } from "../../../core/keeping";
import { ok, type Result } from "../../../core/common/result";
import type { ListGrid } from "../../../core/distribution";
import type { Locale } from "../../../core/common/locale";
import type { Translator } from "../../../core/messages/catalogue";
import { publishKept } from "../../../core/publishing";
import { plainText } from "../../../core/narrative";
import type { RuleId } from "../../../core/evaluation/finding";
import { typedEdit, type TypedProblem } from "../../../core/typed-edit";
import type { CellRef } from "../../../core/workbook/a1";
import { cellOf } from "../../../core/workbook/snapshot";
import type { CellBlock, SheetFrame, WorkbookFrame } from "../../../core/workbook/blocks";
import type { CellEdit, PlannedRow } from "../../../core/workbook/plan";
import { frameOf, type PlanFrame } from "../../../core/workbook/plan-source";
import { describeWarnings } from "../../../hosts/file/describe";
import type { WriteWarning } from "../../../hosts/file/writing";
import { Assessed, chosenForms } from "./assessed";
import type {
  AtStake,
  CellNow,
  Choice,
  DocumentChoice,
  EngineSession,
  FindingPage,
  FindingQuery,
  FixEdit,
  GridRow,
  GridSheet,
  Overview,
  PackView,
  PlanKind,
  Portion,
  ReportChoice,
  ReportStateView,
  ReportView,
  RuleHelp,
  ScorePage,
  SessionTrouble,
  StepView,
  TemplateChoice,
  MadeDocument,
  WhatIf,
} from "./api";
import { makeDocument } from "./documents";
import { packOfRules, readRules } from "./own-rules";
import { rowsThatFit } from "./portions";
import { Reports, type Planned } from "./reports";
import { makeTemplate } from "./templates";
import { ruleHelp } from "./rule-help";
import { sessionTexts } from "./texts";
import { engineTrouble, fileTrouble } from "./troubles";
import { cutText } from "./views/cut";
import { findingsPage, fixEdit, fixEdits } from "./views/findings";
import { gridRows, gridSheets, type LookOf } from "./views/grid";
import { overviewOf, packViews } from "./views/overview";
import { reportView } from "./views/report";
import { scorePage, stepViews } from "./views/scores";
import { atStake, NOTHING_AT_STAKE, reportStateView, writtenSheets } from "./views/keeping";
import { editSheets, suffixOf, withFormer, writePlan } from "./writing";
import { WorkbookFile } from "./workbook-file";
import { linkedSheets } from "./linked-sheets";
import { listGrid, listSheets } from "./list-sheets";
import { NotOpenError, Workbooks } from "./workbooks";

/** The session where it runs; `worker.ts` puts it into a worker, `connect.ts` is the pane's end of it. */
export class LocalSession implements EngineSession {
  #say: Translator = sessionTexts("zh-CN");
  readonly #workbooks = new Workbooks();
  readonly #reports = new Reports();
  #assessed: Assessed | undefined;
  /** Plans on their way to a live host. */
  readonly #plans = new Map<PlanKind, Planned>();
  /** What the next plan of the kind `kept` remembers. */
  #keeping: { readonly id: string; readonly reason: string | null } | undefined;
  /** The last call, so that the next one waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  setLocale(locale: Locale): Promise<void> {
    return this.#inTurn(() => {
      this.#say = sessionTexts(locale);
    });
  }

  open(frame: WorkbookFrame): Promise<void> {
    return this.#inTurn(() => {
      this.#workbooks.openLive(frame);
    });
  }

  add(block: CellBlock): Promise<void> {
    return this.#inTurn(() => {
      this.#workbooks.live.add(block);
    });
  }

  reopenSheet(index: number, frame: SheetFrame): Promise<void> {
    return this.#inTurn(() => {
      this.#workbooks.live.reopenSheet(index, frame);
    });
  }

  openFile(
    bytes: Uint8Array,
    onProgress?: (share: number) => void,
  ): Promise<Result<{ readonly sheets: number }, SessionTrouble>> {
    return this.#inTurn(async () => {
      const file = await WorkbookFile.open(bytes, onProgress);
      if (!file.ok) return fileTrouble(file.error, "refused", this.#say);
      this.#workbooks.openFile(file.value);
      // Nothing that was found in the former file holds for another one.
      this.#assessed = undefined;
      this.#reports.forget();
      return ok({ sheets: file.value.snapshot.sheets.length });
    });
  }

  assess(choice: Choice): Promise<Result<Overview, SessionTrouble>> {
    return this.#inTurn(() => {
      const assessed = this.#assess(choice);
      return assessed.ok ? ok(overviewOf(assessed.value, this.#say)) : assessed;
    });
  }

  findings(query: FindingQuery): Promise<FindingPage> {
    return this.#inTurn(() => findingsPage(this.#lastAssessed, query, this.#say));
  }

  fixEdits(findings: readonly number[] | "all"): Promise<readonly FixEdit[]> {
    return this.#inTurn(() => fixEdits(this.#lastAssessed, findings));
  }

  setKept(id: string, reason: string | null): Promise<void> {
    return this.#inTurn(() => {
      this.#keeping = { id, reason };
    });
  }

  ruleHelp(rule: RuleId): Promise<RuleHelp> {
    return this.#inTurn(() => ruleHelp(rule, this.#say.locale));
  }

  cellNow(at: CellRef): Promise<CellNow> {
    return this.#inTurn(() => {
      const cell = cellOf(this.#workbooks.snapshot, at);
      return { text: cutText(cell?.text ?? ""), formula: cell?.formula !== undefined };
    });
  }

  typedEdit(at: CellRef, text: string): Promise<Result<FixEdit, TypedProblem>> {
    return this.#inTurn(() => {
      const edit = typedEdit(this.#workbooks.snapshot, at, text);
      return edit.ok ? ok(fixEdit(edit.value)) : edit;
    });
  }

  scores(evaluation: string, query: Portion, whatIf?: readonly WhatIf[]): Promise<ScorePage | null> {
    return this.#inTurn(() => scorePage(this.#lastAssessed.trial(whatIf), evaluation, query));
  }

  explain(evaluation: string, score: string, whatIf?: readonly WhatIf[]): Promise<readonly StepView[]> {
    return this.#inTurn(() => stepViews(this.#lastAssessed.trial(whatIf), evaluation, score, this.#say));
  }

  report(choice: ReportChoice): Promise<Result<ReportView, SessionTrouble>> {
    return this.#inTurn(() => {
      const { locale } = this.#say;
      const reported = this.#reports.make(this.#lastAssessed, locale, choice);
      if (!reported.ok) return reported;
      return ok(reportView(this.#lastAssessed.assessment, reported.value, this.#say));
    });
  }

  plan(what: PlanKind, keepFormer = false): Promise<Result<PlanFrame, SessionTrouble>> {
    return this.#inTurn(() => {
      const planned = this.#planned(what, keepFormer);
      if (!planned.ok) return planned;
      this.#plans.set(what, planned.value);
      return ok(frameOf(planned.value.plan));
    });
  }

  atStake(what: PlanKind): Promise<Result<AtStake, SessionTrouble>> {
    return this.#inTurn(() => {
      const workbook = this.#workbooks.snapshot;
      // Without a sheet of Jiyan's there is nothing to replace, and no plan to be made for that.
      if (writtenSheets(workbook).length === 0) return ok(NOTHING_AT_STAKE);
      const planned = this.#planned(what, false);
      return planned.ok ? ok(atStake(wouldReplace(workbook, planned.value.plan), this.#say)) : planned;
    });
  }

  reportState(): Promise<ReportStateView> {
    return this.#inTurn(() => reportStateView(this.#workbooks.snapshot, this.#say));
  }

  planRows(what: PlanKind, sheet: number, from: number, count: number): Promise<readonly PlannedRow[]> {
    return this.#inTurn(() => {
      const rows = this.#plans.get(what)?.plan.sheets[sheet]?.rows ?? [];
      return rows.slice(from, from + rowsThatFit(rows, from, count));
    });
  }

  written(
    what: PlanKind,
    sheets: readonly string[],
    notices: readonly WriteWarning[],
  ): Promise<readonly string[]> {
    return this.#inTurn(() => {
      const planned = this.#plans.get(what);
      if (!planned) throw new NotOpenError("plan");
      this.#workbooks.live.take(planned.plan, sheets);
      return [...planned.notes, ...describeWarnings(notices, this.#say)];
    });
  }

  linkedSheets(): Promise<readonly string[]> {
    return this.#inTurn(() => linkedSheets(this.#workbooks.snapshot));
  }

  writeFile(
    what: PlanKind | { readonly edits: readonly CellEdit[] },
    keepFormer = false,
  ): ReturnType<EngineSession["writeFile"]> {
    return this.#inTurn(async () => {
      const { file } = this.#workbooks;
      if (typeof what !== "string") return editSheets(file, what.edits, this.#say);
      const planned = this.#planned(what, keepFormer);
      return planned.ok ? writePlan(file, what, planned.value, this.#say) : planned;
    });
  }

  undoWrite(step?: number): Promise<boolean> {
    return this.#inTurn(() => this.#workbooks.file.undo(step));
  }

  fileBytes(extension = ""): ReturnType<EngineSession["fileBytes"]> {
    return this.#inTurn(async () => {
      const { file } = this.#workbooks;
      const bytes = await file.bytesAs(extension);
      return { bytes, suffix: suffixOf(file, this.#say) };
    });
  }

  grid(): Promise<readonly GridSheet[]> {
    return this.#inTurn(() => gridSheets(this.#workbooks.snapshot, this.#lookOf));
  }

  gridRows(sheet: number, from: number, count: number): Promise<readonly GridRow[]> {
    return this.#inTurn(() => gridRows(this.#workbooks.snapshot, sheet, from, count, this.#lookOf));
  }

  document(choice: DocumentChoice = {}): Promise<Result<MadeDocument, SessionTrouble>> {
    return this.#inTurn(async () => {
      const current = this.#upToDate();
      if (!current.ok) return current;
      const reported = this.#reports.last(current.value, this.#say.locale);
      if (!reported.ok) return reported;
      return makeDocument(reported.value, current.value.assessment.pack, choice, this.#say);
    });
  }

  reportText(): Promise<Result<string, SessionTrouble>> {
    return this.#inTurn(() => {
      const reported = this.#reports.last(this.#lastAssessed, this.#say.locale);
      return reported.ok ? ok(plainText(reported.value.report)) : reported;
    });
  }

  listSheets(): Promise<readonly string[]> {
    return this.#inTurn(() => (this.#workbooks.isOpen ? listSheets(this.#workbooks.snapshot) : []));
  }

  listGrid(sheet: string): Promise<ListGrid | null> {
    return this.#inTurn(() => listGrid(this.#workbooks.snapshot, sheet));
  }

  readRules(file: File): ReturnType<EngineSession["readRules"]> {
    return this.#inTurn(() => readRules(file, this.#say));
  }

  packs(): Promise<readonly PackView[]> {
    return this.#inTurn(() => packViews(this.#say));
  }

  template(request: TemplateChoice): ReturnType<EngineSession["template"]> {
    return this.#inTurn(() => makeTemplate(request, this.#say));
  }

  readonly #lookOf: LookOf = (sheet) => this.#workbooks.planned(sheet);

  /** @throws NotOpenError before the first assessment */
  get #lastAssessed(): Assessed {
    if (!this.#assessed) throw new NotOpenError("assessment");
    return this.#assessed;
  }

  #assess(choice: Choice): Result<Assessed, SessionTrouble> {
    const { packId, rules, corrections } = choice;
    const said = corrections && { bySignature: corrections };
    const own = rules && packOfRules(rules);
    const assessment = assessWorkbook(this.#workbooks.snapshot, own ?? packId, said);
    if (!assessment.ok) return engineTrouble(assessment.error);
    this.#assessed = new Assessed(chosenForms(assessment.value, choice), choice);
    return ok(this.#assessed);
  }

  /** The last assessment, done again where the workbook was changed since. */
  #upToDate(): Result<Assessed, SessionTrouble> {
    const last = this.#lastAssessed;
    return last.assessment.workbook === this.#workbooks.snapshot ? ok(last) : this.#assess(last.choice);
  }

  /** What a host is to write now; with `keepFormer` the sheets that a person changed stay under other names. */
  #planned(what: PlanKind, keepFormer: boolean): Result<Planned, SessionTrouble> {
    if (what === "kept") return ok(this.#planKept());
    const current = this.#upToDate();
    if (!current.ok) return current;
    const planned = this.#reports.plan(what, current.value, this.#say.locale);
    return planned.ok && keepFormer
      ? ok(withFormer(planned.value, this.#workbooks.snapshot, this.#say))
      : planned;
  }

  #planKept(): Planned {
    if (!this.#keeping) throw new NotOpenError("plan");
    const { id, reason } = this.#keeping;
    return { plan: publishKept(this.#workbooks.snapshot, id, reason, this.#say.locale), notes: [] };
  }

  /** Carries a call out when those before it are done, however they ended. */
  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn;
    return turn;
  }
}
