import { useSyncExternalStore } from "react";
import { isDark } from "./theme";

/** Background of the program around the pane (`#RRGGBB`), or `null` where the system's choice counts. */
export type ReadBackground = () => string | null;

const DARK_QUERY = "(prefers-color-scheme: dark)";

/**
 * Whether to draw in dark colours. Excel does not tell of a new theme, so its background is read again when the pane gets the
 * focus. [doc] High contrast needs no theme of its own: the browser puts the system's colours over any.
 */
export function useDark(readBackground: ReadBackground): boolean {
  return useSyncExternalStore(subscribe, () => {
    const background = readBackground();
    return background === null ? window.matchMedia(DARK_QUERY).matches : isDark(background);
  });
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(DARK_QUERY);
  query.addEventListener("change", onChange);
  window.addEventListener("focus", onChange);
  return () => {
    query.removeEventListener("change", onChange);
    window.removeEventListener("focus", onChange);
  };
}
