import type { PaneStart } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import { useActions, useServices } from "./context";

/** What the state of a tab is made with. */
export interface PaneTools {
  readonly services: PaneStart;
  readonly actions: Pick<PaneActions, "reportFault">;
}

/**
 * State that one tab keeps for itself. There is one of it per pane, made when the tab is first shown, and it outlives
 * the tab's going out of sight: what a person tried or typed is there again when they come back.
 */
export function perPane<Slice>(make: (tools: PaneTools) => Slice): () => Slice {
  const made = new WeakMap<PaneStart, Slice>();
  return function useSlice() {
    const services = useServices();
    const actions = useActions();
    const known = made.get(services);
    if (known !== undefined) return known;
    const slice = make({ services, actions });
    made.set(services, slice);
    return slice;
  };
}
