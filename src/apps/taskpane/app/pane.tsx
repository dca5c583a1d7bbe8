import type { ReactNode } from "react";
import { useStore } from "zustand";
import { PaneProvider } from "../store/context";
import type { PaneStore } from "../store/pane-store";
import { Frame } from "./frame";
import type { ReadBackground } from "./use-dark";

export interface PaneProps {
  readonly store: PaneStore;
  readonly readBackground: ReadBackground;
  /** The shell, with what stands around it. */
  readonly children: ReactNode;
}

/** A pane over a workbook. */
export function Pane({ store, readBackground, children }: PaneProps) {
  const messages = useStore(store.state, (state) => state.messages);
  return (
    <Frame messages={messages} readBackground={readBackground}>
      <PaneProvider store={store}>{children}</PaneProvider>
    </Frame>
  );
}
