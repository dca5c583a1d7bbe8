import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useScrollPlace } from "../components/use-scroll-place";
import { useWide } from "../page/use-wide";
import { useActions, useMessages, usePane } from "../store/context";
import { findingAt, portionOf } from "../store/state";
import { FindingRow } from "./finding-row";
import { FindingSteps, STEPS_HEIGHT } from "./finding-steps";
import { moveBy } from "./moves";
import { layOutRows, type ListRows } from "./rows";

const useStyles = makeStyles({
  list: { position: "relative", flexShrink: 0 },
  row: { position: "absolute", insetBlockStart: "0", insetInlineStart: "0", width: "100%" },
});

/** Height of a finding of two lines with its cells; rows are measured once they are drawn. */
const ESTIMATED_HEIGHT = 112;
/** Rows drawn above and below what is seen. */
const OVERSCAN = 6;

/**
 * The findings that answer the filter. Only what is seen is drawn and fetched. The list is one stop for the tab key:
 * arrows, Home, End, Page Up and Page Down move inside it.
 */
export function FindingsList() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const findings = usePane((state) => state.findings);
  const [list, setList] = useState<HTMLElement | null>(null);
  const place = useScrollPlace(list);
  const rows = useMemo(() => layOutRows(findings), [findings]);
  const [wanted, setWanted] = useState(0);
  // The list may have become shorter since.
  const active = Math.min(wanted, Math.max(0, findings.total - 1));
  const activeRow = rows.indexOf(active);
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => place?.scroller ?? null,
    scrollMargin: place?.margin ?? 0,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
    // The bar above the list stays in view.
    scrollPaddingStart: STEPS_HEIGHT,
    // The row with the focus stays drawn wherever the list is scrolled, so that the focus is never lost.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(activeRow) ? drawn : [...drawn, activeRow].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  // As a text, so that the effect runs only when other portions come into view.
  const portions = portionsOf(items, rows).join();
  useEffect(() => {
    if (portions !== "") void actions.needFindings(portions.split(",").map(Number));
  }, [actions, findings, portions]);

  const inExcel = usePane((state) => state.place.kind === "excel");
  // On a narrow page the sheets would take the place of the list.
  const beside = useWide() || inExcel;
  const step = (to: number) => {
    setWanted(to);
    virtualizer.scrollToIndex(rows.indexOf(to), { align: "center" });
    const [cell] = findingAt(findings, to)?.cells ?? [];
    if (cell && beside) void actions.selectCell(cell.ref);
  };

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = moveBy(event.key, active, findings.total);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    flushSync(() => {
      setWanted(next);
    });
    virtualizer.scrollToIndex(rows.indexOf(next));
    list?.querySelector<HTMLElement>(`[data-position="${next}"]`)?.focus({ preventScroll: true });
  };

  return (
    <>
      <FindingSteps position={active} total={findings.total} onStep={step} />
      <div
        ref={setList}
        role="list"
        aria-label={say("pane.check.list", { count: findings.total })}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={move}
      >
        {place &&
          items.map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.count}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start - place.margin}px)` }}
            >
              <FindingRow row={rows.row(index)} active={active} onActive={setWanted} />
            </div>
          ))}
      </div>
    </>
  );
}

/** The portions that the rows drawn lie in; the row with the focus may be far from the others. */
function portionsOf(items: readonly VirtualItem[], rows: ListRows): readonly number[] {
  const portions = new Set<number>();
  for (const { index } of items) {
    const row = rows.row(index);
    if (row.kind === "finding") portions.add(portionOf(row.position));
  }
  return [...portions];
}
