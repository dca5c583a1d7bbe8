import { err, ok, type Result } from "../../../core/common/result";
import type { Overview } from "../session/api";
import type { DocumentChoice } from "../session/api";
import type { Trouble, WorkbookFile } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import type { Assessing } from "./assessing";
import { addNotice } from "./notices";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import type { JobKind } from "./state";
import { troubleOfSession } from "./troubles";

export type HandingOut = Pick<
  PaneActions,
  "writeDocument" | "writeEachDocument" | "download" | "saveInPlace"
>;

/** How files leave the pane: the report as a document, and in a page the workbook. */
export function createHandingOut(
  pane: Pane,
  assessing: Assessing,
  refreshing: Refreshing,
  { reportChoice }: Pick<PaneActions, "reportChoice">,
): HandingOut {
  const { store, services, jobs } = pane;
  const { session, workbench } = services;

  function writeDocument(): Promise<boolean> {
    const { onTrouble } = assessing;
    return jobs.run(
      "document",
      async (progress) => {
        const current = await refreshing.catchUp(progress);
        if (!current.ok) return current;
        const report = await session.report(reportChoice());
        if (!report.ok) return err(troubleOfSession(report.error));
        const kept = await workbench.document(documentChoice(store));
        if (!kept.ok) return kept;
        tellKept(store, "pane.notice.downloaded", kept.value.name);
        tellNotes(store, kept.value.notes);
        return ok(undefined);
      },
      { retry: writeDocument, onTrouble },
    );
  }

  function writeEachDocument(): Promise<boolean> {
    const { onTrouble } = assessing;
    return jobs.run(
      "document",
      async (progress) => {
        const current = await refreshing.catchUp(progress);
        if (!current.ok) return current;
        const { overview, messages } = store.getState();
        const forms = reportableForms(overview);
        const { letter, template } = documentChoice(store);
        // A number is that of one letter.
        const choice = { template, letter: { ...letter, number: undefined } };
        const handed = await handOutEach(services, forms, choice);
        // The report that the pane shows, and that is copied from there, is the one chosen, however this ended.
        await session.report(reportChoice());
        if (!handed.ok) return handed;
        const text = messages("pane.notice.downloaded-each", { count: forms.length });
        addNotice(store, { intent: "success", text, undo: false });
        const copies = overview?.forms.filter(({ copy, outline }) => copy && outline !== null).length ?? 0;
        tellNotes(store, copies > 0 ? [messages("pane.notice.copies-left-out", { count: copies })] : []);
        tellNotes(store, handed.value);
        return ok(undefined);
      },
      { retry: writeEachDocument, onTrouble },
    );
  }

  function keep(
    kind: JobKind,
    message: string,
    how: (file: WorkbookFile) => ReturnType<WorkbookFile["save"]>,
  ) {
    const { file } = workbench;
    if (!file) return Promise.resolve(false);
    const attempt = (): Promise<boolean> =>
      jobs.run(
        kind,
        async () => {
          const kept = await how(file);
          if (!kept.ok) return kept;
          tellKept(store, message, kept.value);
          return ok(undefined);
        },
        { retry: attempt },
      );
    return attempt();
  }

  return {
    writeDocument,
    writeEachDocument,
    download: () => keep("download", "pane.notice.downloaded", (file) => file.download()),
    saveInPlace: () => keep("save", "pane.notice.saved", (file) => file.save()),
  };
}

/** A document for each of these forms. @returns what is to be known of them, each note once */
async function handOutEach(
  { session, workbench }: Pane["services"],
  forms: readonly string[],
  choice: DocumentChoice,
): Promise<Result<ReadonlySet<string>, Trouble>> {
  const notes = new Set<string>();
  const taken: string[] = [];
  for (const form of forms) {
    const report = await session.report({ form });
    const kept = report.ok
      ? await workbench.document({ ...choice, taken: [...taken] })
      : err(troubleOfSession(report.error));
    if (!kept.ok) return kept;
    taken.push(kept.value.name);
    for (const note of kept.value.notes) notes.add(note);
  }
  return ok(notes);
}

/** Ids of the forms that a report of their own can be written on, copies of others left out. */
export function reportableForms(overview: Overview | null): readonly string[] {
  return overview?.forms.flatMap(({ id, outline, copy }) => (outline === null || copy ? [] : [id])) ?? [];
}

/** With what the person chose for the Word document. */
function documentChoice(store: Pane["store"]): DocumentChoice {
  const { choice, wordTemplate } = store.getState();
  return { letter: choice.letter, template: wordTemplate?.bytes };
}

function tellKept(store: Pane["store"], message: string, name: string): void {
  const text = store.getState().messages(message, { name });
  addNotice(store, { intent: "success", text, undo: false });
}

function tellNotes(store: Pane["store"], notes: Iterable<string>): void {
  for (const text of notes) addNotice(store, { intent: "info", text, undo: false });
}
