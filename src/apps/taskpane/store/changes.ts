import type { FixEdit } from "../session/api";
import type { PaneActions } from "./actions";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import { troubleOfFault } from "./troubles";
import type { Undoing } from "./undoing";

export type Changes = Pick<PaneActions, "fix" | "previewFixes" | "applyFixes">;

/** Fixes, which can be taken back. */
export function createChanges(pane: Pane, refreshing: Refreshing, undoing: Undoing): Changes {
  const { store, services, jobs } = pane;

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
        const { messages } = store.getState();
        undoing.note({
          what: "fix",
          text: messages("pane.notice.fixed", { count: edits.length }),
          undone: messages("pane.notice.undone", { count: edits.length }),
          undo: changed.value,
          follow: (listener) => refreshing.follow(listener, sheets),
        });
        return refreshing.follow(progress, sheets);
      },
      { retry: () => applyFixes(edits) },
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
  };
}

function sheetsOf(edits: readonly FixEdit[]): readonly string[] {
  return [...new Set(edits.map(({ at }) => at.sheet))];
}
