import type { StoreApi } from "zustand/vanilla";
import type { Notice, PaneState } from "./state";

/** How many notices stand at a time; older ones give way. */
const MOST_NOTICES = 2;

let last = 0;

/** A number that no other notice or change of this page has. */
export function nextId(): number {
  last += 1;
  return last;
}

/** Adds a notice. */
export function addNotice(store: StoreApi<PaneState>, notice: Omit<Notice, "id">): void {
  store.setState(({ notices }) => ({
    notices: [...notices, { ...notice, id: nextId() }].slice(-MOST_NOTICES),
  }));
}
