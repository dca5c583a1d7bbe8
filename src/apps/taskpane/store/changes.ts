import { ok } from "../../../core/common/result";
import type { FixEdit } from "../session/api";
import type { Undo } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import { addNotice, nextId } from "./notices";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import { troubleOfFault } from "./troubles";

export type Changes = Pick<PaneActions, "fix" | "previewFixes" | "applyFixes" | "undo">;

/** Fixes, and how they are taken back. */
export function createChanges(pane: Pane, refreshing: Refreshing): Changes {
  const { store, services, jobs } = pane;
  const undos = new Map<number, { readonly undo: Undo; readonly sheets: readonly string[] }>();

  function applyFixes(edits: readonly FixEdit[]): Promise<boolean> {
    if (edits.length === 0) return Promise.resolve(false);
    return jobs.run(
      "fix",
      async (progress) => {
        // What was written before does not know of this change.
        store.setState({ done: null });
        const changed = await services.workbench.edit(edits.map(({ at, value }) => ({ at, value })));
        if (!changed.ok) return changed;
        const sheets = sheetsOf(edits);
        const id = nextId();
        const text = store.getState().messages("pane.notice.fixed", { count: edits.length });
        undos.set(id, { undo: changed.value, sheets });
        store.setState(({ undoable }) => ({
          undoable: [...undoable, { id, cells: edits.length }],
        }));
        addNotice(store, { intent: "success", text, undo: true });
        return refreshing.follow(progress, sheets);
      },
      { retry: () => applyFixes(edits) },
    );
  }

  function forget(id: number): void {
    undos.delete(id);
    store.setState(({ undoable, notices }) => ({
      undoable: undoable.filter((entry) => entry.id !== id),
      notices: notices.filter(({ undo }) => !undo),
    }));
  }

  function undoLast(): Promise<boolean> {
    return jobs.run(
      "undo",
      async (progress) => {
        const entry = store.getState().undoable.at(-1);
        const change = entry && undos.get(entry.id);
        if (!change) return ok(undefined);
        store.setState({ done: null });
        const undone = await change.undo();
        if (!undone.ok && undone.error.code !== "cannot-undo") return undone;
        forget(entry.id);
        if (undone.ok) {
          const text = store.getState().messages("pane.notice.undone", { count: entry.cells });
          addNotice(store, { intent: "info", text, undo: false });
        }
        // Of what could not be restored as a whole, a part may have been.
        await refreshing.follow(progress, change.sheets);
        return undone;
      },
      {
        retry: undoLast,
        onTrouble: (trouble) => {
          if (trouble.code !== "cannot-undo") return false;
          // Trying again would take an older change back.
          jobs.fail("undo", trouble);
          return true;
        },
      },
    );
  }

  return {
    applyFixes,
    fix: (finding) => applyFixes(finding.fix?.edits ?? []),
    async previewFixes() {
      try {
        return await services.session.fixEdits("all");
      } catch (fault) {
        jobs.fail("fix", troubleOfFault(fault));
        return null;
      }
    },
    undo: undoLast,
  };
}

function sheetsOf(edits: readonly FixEdit[]): readonly string[] {
  return [...new Set(edits.map(({ at }) => at.sheet))];
}
