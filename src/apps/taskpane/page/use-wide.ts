import { useSyncExternalStore } from "react";

/** From this width on the sheets stand beside the pane. */
const WIDE_QUERY = "(min-width: 900px)";

/** Whether the pane and the sheets fit side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE_QUERY).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE_QUERY);
  query.addEventListener("change", onChange);
  return () => {
    query.removeEventListener("change", onChange);
  };
}
