import { ok } from "../../../core/common/result";
import type { ProgressListener } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import type { Undoing } from "./undoing";
import { rereadWritten } from "./writing";

export type Keeping = Pick<PaneActions, "keepFinding">;

/** Findings that a person keeps with a reason; the workbook remembers them. */
export function createKeeping(pane: Pane, refreshing: Refreshing, undoing: Undoing): Keeping {
  const { store, services, jobs } = pane;

  async function remember(id: string, reason: string | null, progress: ProgressListener) {
    await services.session.setKept(id, reason);
    const written = await services.workbench.write("kept", progress);
    return written.ok ? ok(undefined) : written;
  }

  const keepFinding: Keeping["keepFinding"] = (finding, reason) =>
    jobs.run(
      "keep",
      async (progress) => {
        store.setState({ done: null });
        // Another pane may have remembered something meanwhile.
        const current = await rereadWritten(pane, progress);
        if (!current.ok) return current;
        const kept = await remember(finding.id, reason, progress);
        if (!kept.ok) return kept;
        const { messages } = store.getState();
        undoing.note({
          what: "keep",
          text: messages("pane.notice.kept", { rule: finding.rule, kept: reason === null ? "no" : "yes" }),
          undone: messages("pane.notice.kept-undone", { rule: finding.rule }),
          undo: (listener) => remember(finding.id, finding.kept, listener),
          follow: (listener) => refreshing.follow(listener, []),
        });
        return refreshing.follow(progress, []);
      },
      { retry: () => keepFinding(finding, reason) },
    );

  return { keepFinding };
}
