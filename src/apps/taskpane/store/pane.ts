import type { StoreApi } from "zustand/vanilla";
import type { Locale } from "../../../core/common/locale";
import type { Translator } from "../../../core/messages/catalogue";
import type { Memory } from "../workbench/remembered";
import type { PaneStart } from "../workbench/workbench";
import type { JobRunner } from "./jobs";
import type { PaneState } from "./state";

/** The languages that the pane can speak. */
export interface Languages {
  load(locale: Locale): Promise<Translator>;
  /** Keeps the person's choice for the next time. */
  remember(locale: Locale): void;
}

/** What the parts of the store share. */
export interface Pane {
  readonly store: StoreApi<PaneState>;
  readonly services: PaneStart;
  readonly jobs: JobRunner;
  readonly memory: Memory;
  readonly languages: Languages;
}
