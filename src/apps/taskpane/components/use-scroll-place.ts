import { useLayoutEffect, useState } from "react";

/** Where a list stands in what scrolls it. */
export interface ScrollPlace {
  readonly scroller: HTMLElement;
  /** Pixels from the top of the scrolled content to the top of the list. */
  readonly margin: number;
}

/** Follows the place of a list that scrolls with the content above it, however that grows; `null` at first. */
export function useScrollPlace(list: HTMLElement | null): ScrollPlace | null {
  const [place, setPlace] = useState<ScrollPlace | null>(null);
  useLayoutEffect(() => {
    if (!list) return undefined;
    const scroller = scrollerOf(list);
    const measure = () => {
      const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const margin = Math.round(top + scroller.scrollTop);
      setPlace((former) =>
        former?.scroller === scroller && former.margin === margin ? former : { scroller, margin },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    for (const sibling of list.parentElement?.children ?? []) observer.observe(sibling);
    return () => {
      observer.disconnect();
    };
  }, [list]);
  return place;
}

/** The nearest ancestor that scrolls, else the document. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.documentElement;
}
