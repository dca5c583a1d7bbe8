import { useEffect } from "react";
import { TAB_IDS, type TabId } from "../store/state";
import { messageBars, replaceDialog } from "./parts";
import { fetchTab } from "./tabs";

/** When the pane has been at rest for so long, the other tabs are fetched too: they then open without a network. */
const OTHERS_AFTER_MS = 500;

/** Fetches the tab that is about to be shown while the workbook is read, and the others after that. */
export function useTabsAhead(chosen: TabId, ready: boolean): void {
  useEffect(() => {
    fetchTab(chosen);
  }, [chosen]);
  useEffect(() => {
    if (!ready) return undefined;
    // Also what would have to tell that the network is gone.
    messageBars.fetchAhead();
    const timer = setTimeout(() => {
      TAB_IDS.forEach(fetchTab);
      replaceDialog.fetchAhead();
    }, OTHERS_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [ready]);
}
