import { useEffect, useRef, type FocusEventHandler } from "react";

/** Fluent's dialogs and menus give the focus back a little after they are gone; nobody must be there before them. */
const PATIENCE_MS = 60;

/** What a part listens to, its dialogs included, to keep the focus of what is taken away. */
export interface KeptFocus {
  readonly onFocus: FocusEventHandler;
  readonly onBlur: FocusEventHandler;
}

/**
 * Where what had the focus is taken away (a fix that was carried out, a message that left), the focus goes to the element
 * that `fallback` names instead of being lost, which would send a person at the keyboard back to the top of the page.
 */
export function useKeptFocus(fallback: () => HTMLElement | null): KeptFocus {
  const inside = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => inside.current && document.hasFocus() && document.activeElement === document.body;
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isLost()) fallback()?.focus({ preventScroll: true });
      }, PATIENCE_MS);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [fallback]);
  return {
    onFocus: () => {
      inside.current = true;
    },
    // React does not tell of the focus of what it takes away itself: only a person leaves this way.
    onBlur: ({ relatedTarget }) => {
      inside.current = relatedTarget !== null;
    },
  };
}
