import { createStore, type StoreApi } from "zustand/vanilla";
import type { Locale } from "../../../core/common/locale";
import type { Translator } from "../../../core/messages/catalogue";
import type { EngineSession } from "../session/api";
import { createPaneStore, type PaneOptions, type PaneStore } from "../store/pane-store";
import { createPageWorkbench } from "../workbench/page";
import type { Trouble } from "../workbench/workbench";
import type { Picked } from "./pick-file";

/** What the page shows beside a pane. */
export interface WorkbooksState {
  readonly messages: Translator;
  /** The workbook that is open, or is being opened. */
  readonly open: OpenWorkbook | null;
  readonly problem: OpenProblem | null;
  /** What is in front where the window has room for one only. */
  readonly view: View;
}

export type View = "pane" | "grid";

export interface OpenWorkbook {
  readonly number: number;
  readonly name: string;
  readonly store: PaneStore;
  /** False while the file is read for the first time. */
  readonly ready: boolean;
}

/** Why a workbook was not opened. */
export type OpenProblem =
  | { readonly kind: "file"; readonly name: string; readonly trouble: Trouble }
  | { readonly kind: "sample" };

/** The workbooks of a page, one at a time. */
export interface Workbooks {
  readonly state: StoreApi<WorkbooksState>;
  readonly session: EngineSession;
  /** Opens a file in place of the workbook that is open, which stays where the file is refused. Never rejects. */
  readonly openFile: (picked: Picked) => Promise<void>;
  readonly showProblem: (problem: OpenProblem) => void;
  readonly dismissProblem: () => void;
  readonly show: (view: View) => void;
  readonly setLocale: (locale: Locale) => Promise<void>;
  /** Whether the open workbook has changes that were neither saved nor downloaded. */
  readonly hasUnsaved: () => boolean;
}

/** Troubles that the pane itself has a screen for, with a way on. */
const SHOWN_BY_PANE: ReadonlySet<string> = new Set(["no-form", "blank-form", "rule-pack"]);

/** @param options as for each pane; the language may change between workbooks. */
export function createWorkbooks(session: EngineSession, options: PaneOptions): Workbooks {
  const { messages, languages } = options;
  const state = createStore<WorkbooksState>(() => ({ messages, open: null, problem: null, view: "pane" }));
  let last = 0;

  async function openFile(picked: Picked): Promise<void> {
    const { open: former, messages: spoken } = state.getState();
    if (former?.ready === false) return;
    last += 1;
    const toGrid = () => {
      state.setState({ view: "grid" });
    };
    const listeners = { select: toGrid, showSheet: toGrid };
    const workbench = createPageWorkbench({ session, source: picked, listeners });
    const store = createPaneStore({ session, workbench }, { ...options, messages: spoken });
    const open: OpenWorkbook = { number: last, name: picked.name, store, ready: false };
    state.setState({ open, problem: null, view: "pane" });
    await store.actions.start();
    const { phase } = store.state.getState();
    if (phase.kind === "trouble" && !SHOWN_BY_PANE.has(phase.trouble.code)) {
      store.close();
      state.setState({ open: former, problem: { kind: "file", name: picked.name, trouble: phase.trouble } });
      return;
    }
    former?.store.close();
    // The language is chosen inside the pane from now on.
    store.state.subscribe(({ messages: now }) => {
      if (now !== state.getState().messages) state.setState({ messages: now });
    });
    state.setState({ open: { ...open, ready: true } });
  }

  return {
    state,
    session,
    openFile,
    showProblem(problem) {
      state.setState({ problem });
    },
    dismissProblem() {
      state.setState({ problem: null });
    },
    show(view) {
      state.setState({ view });
    },
    async setLocale(locale) {
      state.setState({ messages: await languages.load(locale) });
      languages.remember(locale);
    },
    hasUnsaved: () => state.getState().open?.store.services.workbench.file?.unsaved ?? false,
  };
}
