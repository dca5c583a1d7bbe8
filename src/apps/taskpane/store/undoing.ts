import { ok, type Result } from "../../../core/common/result";
import type { ProgressListener, Trouble } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import { addNotice, nextId } from "./notices";
import type { Pane } from "./pane";
import type { UndoEntry } from "./state";

/** What is said of something that can be taken back. */
export interface UndoWords {
  /** What was done, in words. */
  readonly text: string;
  /** What is said when it is taken back. */
  readonly undone: string;
}

/** Something the person did in the pane that can be taken back. */
export interface Undoable extends UndoWords {
  readonly what: UndoEntry["what"];
  /** Takes it back; part of a job. */
  readonly undo: (progress: ProgressListener) => Promise<Result<void, Trouble>>;
  /** Brings the pane up to date, also where only a part could be taken back. */
  readonly follow?: (progress: ProgressListener) => Promise<unknown>;
}

export interface Undoing extends Pick<PaneActions, "undo"> {
  /** Notes that something was done, says so, and offers to take it back. */
  readonly note: (undoable: Undoable) => void;
}

/** What was done in the pane, the newest first to be taken back. */
export function createUndoing({ store, jobs }: Pane): Undoing {
  const done = new Map<number, Undoable>();

  function forget(id: number): void {
    done.delete(id);
    store.setState(({ undoable, notices }) => ({
      undoable: undoable.filter((entry) => entry.id !== id),
      notices: notices.filter(({ undo }) => !undo),
    }));
  }

  function undo(): Promise<boolean> {
    return jobs.run(
      "undo",
      async (progress) => {
        const entry = store.getState().undoable.at(-1);
        const last = entry && done.get(entry.id);
        if (!last) return ok(undefined);
        store.setState({ done: null });
        const undone = await last.undo(progress);
        if (!undone.ok && undone.error.code !== "cannot-undo") return undone;
        forget(entry.id);
        if (undone.ok) addNotice(store, { intent: "info", text: last.undone, undo: false });
        await last.follow?.(progress);
        return undone;
      },
      {
        retry: undo,
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
    note(undoable) {
      const id = nextId();
      done.set(id, undoable);
      store.setState((state) => ({ undoable: [...state.undoable, { id, what: undoable.what }] }));
      addNotice(store, { intent: "success", text: undoable.text, undo: true });
    },
    undo,
  };
}
