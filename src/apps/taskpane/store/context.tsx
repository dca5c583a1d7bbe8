import { createContext, useContext, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import type { PaneStart } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import type { PaneStore } from "./pane-store";
import type { PaneState } from "./state";

const PaneContext = createContext<PaneStore | null>(null);

/** A part of the pane was drawn outside {@link PaneProvider}: a fault of the program. */
export class NoPaneError extends Error {
  override readonly name = "NoPaneError";
  constructor() {
    super("A part of the pane was drawn outside PaneProvider");
  }
}

export function PaneProvider({
  store,
  children,
}: {
  readonly store: PaneStore;
  readonly children: ReactNode;
}) {
  return <PaneContext value={store}>{children}</PaneContext>;
}

function usePaneStore(): PaneStore {
  const store = useContext(PaneContext);
  if (!store) throw new NoPaneError();
  return store;
}

/** A part of the pane's state; the component is drawn anew when that part changes. Select, do not build, values. */
export function usePane<T>(select: (state: PaneState) => T): T {
  return useStore(usePaneStore().state, select);
}

/** What a person can do. The same object for the life of the pane. */
export function useActions(): PaneActions {
  return usePaneStore().actions;
}

/** Sentences of the pane in the language chosen. */
export function useMessages(): Translator {
  return usePane((state) => state.messages);
}

/** The session and the workbook themselves, for what a tab asks the session beside the common state. */
export function useServices(): PaneStart {
  return usePaneStore().services;
}
