import { useEffect, useState, type FocusEventHandler, type PointerEventHandler } from "react";

/** What a message listens to, so that it does not leave while somebody is at it. */
export interface Staying {
  readonly onPointerEnter: PointerEventHandler;
  readonly onPointerLeave: PointerEventHandler;
  readonly onFocus: FocusEventHandler;
  readonly onBlur: FocusEventHandler;
}

/**
 * Takes a message away by itself; the time begins again whenever pointer and focus have left it.
 *
 * @param milliseconds `null` for a message that stays
 */
export function useLeaving(milliseconds: number | null, onLeave: () => void): Staying {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    if (held || milliseconds === null) return undefined;
    const timer = setTimeout(onLeave, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [held, milliseconds, onLeave]);
  return {
    onPointerEnter: () => {
      setPointed(true);
    },
    onPointerLeave: () => {
      setPointed(false);
    },
    onFocus: () => {
      setFocused(true);
    },
    onBlur: () => {
      setFocused(false);
    },
  };
}
