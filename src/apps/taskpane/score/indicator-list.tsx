import { useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import { useMessages } from "../store/context";
import { useScoreStore } from "../store/score";
import { IndicatorCard } from "./indicator-card";
import { useScrollPlace } from "../components/use-scroll-place";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", insetInline: 0, top: 0, paddingBottom: tokens.spacingVerticalS },
});

/** Pixels of an indicator before it was measured, and how many are drawn beyond the visible ones. */
const USUAL_HEIGHT = 140;
const BEYOND = 4;

/** The indicators of the form. Only those in view are drawn and fetched. */
export function IndicatorList({ count }: { readonly count: number }) {
  const styles = useStyles();
  const say = useMessages();
  const store = useScoreStore();
  const items = useStore(store.state, (state) => state.items);
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const place = useScrollPlace(list);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => place?.scroller ?? null,
    estimateSize: () => USUAL_HEIGHT,
    scrollMargin: place?.margin ?? 0,
    overscan: BEYOND,
    rangeExtractor: (range) => withFocused(range, focused),
  });
  const drawn = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  const end = Math.min(count, (virtualizer.range?.endIndex ?? -1) + 1 + BEYOND);
  useEffect(() => {
    if (end > first) void store.need(first, end);
  }, [store, first, end]);
  return (
    <ul
      ref={setList}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={say("pane.score.indicators")}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
        setFocused(index === undefined ? null : Number(index));
      }}
    >
      {drawn.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles.item}
          style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          <IndicatorCard index={index} item={items.get(index)} />
        </li>
      ))}
    </ul>
  );
}

/** The indicator with the focus is drawn wherever the list is scrolled to: neither focus nor what is typed gets lost. */
function withFocused(range: Range, focused: number | null): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused === null || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((one, other) => one - other);
}
