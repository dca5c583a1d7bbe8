import { proxy, transfer, wrap, type Endpoint } from "comlink";
import type { EngineSession } from "./api";

/** The worker could not be loaded, or died: whatever was asked of it stays unanswered. A fault, not the person's. */
export class WorkerFailedError extends Error {
  override readonly name = "WorkerFailedError";
}

/**
 * The session behind an endpoint, as the pane sees it.
 *
 * @param failure rejects when nobody answers any more; calls then reject instead of waiting forever
 */
export function remoteSession(endpoint: Endpoint, failure: Promise<never>): EngineSession {
  const remote: EngineSession = wrap<EngineSession>(endpoint);
  // Whether anybody waits for an answer or not: a dead worker is told by the calls.
  failure.catch(() => undefined);
  const ask = <T>(question: (session: EngineSession) => Promise<T>): Promise<T> =>
    Promise.race([question(remote), failure]);
  return {
    setLocale: (locale) => ask((session) => session.setLocale(locale)),
    open: (frame) => ask((session) => session.open(frame)),
    add: (block) => ask((session) => session.add(block)),
    reopenSheet: (index, frame) => ask((session) => session.reopenSheet(index, frame)),
    openFile: (bytes, onProgress) =>
      ask((session) => session.openFile(transfer(bytes, [bytes.buffer]), onProgress && proxy(onProgress))),
    assess: (choice) => ask((session) => session.assess(choice)),
    findings: (query) => ask((session) => session.findings(query)),
    fixEdits: (findings) => ask((session) => session.fixEdits(findings)),
    setKept: (id, reason) => ask((session) => session.setKept(id, reason)),
    ruleHelp: (rule) => ask((session) => session.ruleHelp(rule)),
    cellNow: (at) => ask((session) => session.cellNow(at)),
    typedEdit: (at, text) => ask((session) => session.typedEdit(at, text)),
    scores: (evaluation, query, whatIf) => ask((session) => session.scores(evaluation, query, whatIf)),
    explain: (evaluation, score, whatIf) => ask((session) => session.explain(evaluation, score, whatIf)),
    report: (choice) => ask((session) => session.report(choice)),
    plan: (what, keepFormer) => ask((session) => session.plan(what, keepFormer)),
    atStake: (what) => ask((session) => session.atStake(what)),
    reportState: () => ask((session) => session.reportState()),
    planRows: (what, sheet, from, count) => ask((session) => session.planRows(what, sheet, from, count)),
    written: (what, sheets, notices) => ask((session) => session.written(what, sheets, notices)),
    linkedSheets: () => ask((session) => session.linkedSheets()),
    writeFile: (what, keepFormer) => ask((session) => session.writeFile(what, keepFormer)),
    undoWrite: (step) => ask((session) => session.undoWrite(step)),
    fileBytes: (extension) => ask((session) => session.fileBytes(extension)),
    grid: () => ask((session) => session.grid()),
    gridRows: (sheet, from, count) => ask((session) => session.gridRows(sheet, from, count)),
    document: (choice) => ask((session) => session.document(choice)),
    reportText: () => ask((session) => session.reportText()),
    listSheets: () => ask((session) => session.listSheets()),
    listGrid: (sheet) => ask((session) => session.listGrid(sheet)),
    readRules: (file) => ask((session) => session.readRules(file)),
    packs: () => ask((session) => session.packs()),
    template: (request) => ask((session) => session.template(request)),
  };
}
