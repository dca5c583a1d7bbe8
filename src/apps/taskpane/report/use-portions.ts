import { startTransition, useEffect, useState } from "react";

/**
 * How many of `count` pieces to draw: a few at once, then more whenever the browser has time, so that a long list never
 * holds the pane up. Starts anew whenever `edition` changes.
 */
export function usePortions(count: number, edition: number, portion: number): number {
  const [drawn, setDrawn] = useState({ edition, count: portion });
  const shown = drawn.edition === edition ? drawn.count : portion;
  useEffect(() => {
    if (shown >= count) return undefined;
    const timer = setTimeout(() => {
      startTransition(() => {
        setDrawn({ edition, count: shown + portion });
      });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [count, edition, portion, shown]);
  return Math.min(shown, count);
}
