import { TAB_IDS, type TabId } from "../store/state";

/** The tab that the address asks for (`?tab=check`, as the ribbon buttons do), else the start. */
export function initialTab(search: string): TabId {
  const asked = new URLSearchParams(search).get("tab");
  return TAB_IDS.find((id) => id === asked) ?? "forms";
}
