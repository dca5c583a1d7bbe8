import type { Translator } from "../../../core/messages/catalogue";
import { formatAddress, type CellRef } from "../../../core/workbook/a1";
import type { FixEdit } from "../session/api";
import type { PaneActions } from "./actions";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import { troubleOfFault } from "./troubles";
import type { Undoing } from "./undoing";

export type Changes = Pick<PaneActions, "fix" | "previewFixes" | "applyFixes" | "typeValue">;

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
          text: [messages("pane.notice.fixed", { count: edits.length }), ...hiddenText(edits, messages)].join(
            messages.locale === "en" ? " " : "",
          ),
          undone: messages("pane.notice.undone", { count: edits.length }),
          undo: changed.value,
          follow: (listener) => refreshing.follow(listener, sheets),
        });
        return refreshing.follow(progress, sheets);
      },
      { retry: () => applyFixes(edits) },
    );
  }

  async function typeValue(cell: CellRef, text: string): Promise<boolean> {
    try {
      const edit = await services.session.typedEdit(cell, text);
      if (edit.ok) return await applyFixes([edit.value]);
      const params = { cell: formatAddress(cell) };
      jobs.fail("fix", { code: `typed-${edit.error}`, params });
    } catch (fault) {
      jobs.fail("fix", troubleOfFault(fault));
    }
    return false;
  }

  return {
    applyFixes,
    typeValue,
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

/** Where the format of a cell hides some of its number, what can be seen of it; else nothing. */
function hiddenText(edits: readonly FixEdit[], say: Translator): readonly string[] {
  const hidden = edits.find(({ seen }) => seen !== undefined);
  if (hidden?.seen === undefined) return [];
  const { at, seen, after } = hidden;
  return [say("pane.notice.rounded", { cell: formatAddress(at), seen, after })];
}

function sheetsOf(edits: readonly FixEdit[]): readonly string[] {
  return [...new Set(edits.map(({ at }) => at.sheet))];
}
