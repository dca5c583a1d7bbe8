import {
  renderTab_unstable as renderTab,
  renderTabList_unstable as renderTabList,
  slot,
  useTabListContext_unstable as useTabListContext,
  useTabListContextValues_unstable as useTabListContextValues,
  useTabListStyles_unstable as useTabListStyles,
  useTabStyles_unstable as useTabStyles,
  type TabListProps,
  type TabProps,
} from "@fluentui/react-components";
import {
  useTabBase_unstable as useTabBase,
  useTabListBase_unstable as useTabListBase,
} from "@fluentui/react-tabs";
import { useRef, type KeyboardEvent, type ReactNode, type Ref } from "react";

/** Tabs that found room; the others stand in a menu. */
const SEEN_TABS = "[role=tab]:not([data-overflowing])";

/**
 * Fluent's `TabList` from its own parts, but for the arrow keys. Fluent gives them to a library for any kind of place
 * that the focus moves in, which would be a tenth of what the pane loads before it shows anything.
 */
export function TabList({ appearance = "transparent", size = "medium", ...props }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>(SEEN_TABS) ?? [])];
    const next = nextOf(tabs, event);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    next.focus();
  };
  const state = {
    ...useTabListBase({ ...props, onKeyDown: move }, list),
    appearance,
    size,
    reserveSelectedTabSpace: true,
  };
  const contextValues = useTabListContextValues(state);
  useTabListStyles(state);
  return renderTabList(state, contextValues);
}

/** Fluent's `Tab` from its own parts: one stop for the tab key, on the tab that is shown. */
export function Tab({ ref = null, ...props }: TabProps & { readonly ref?: Ref<HTMLElement> }) {
  const isShown = useTabListContext(({ selectedValue }) => selectedValue === props.value);
  const appearance = useTabListContext((list) => list.appearance);
  const size = useTabListContext((list) => list.size);
  const content = props.children as ReactNode;
  const state = {
    ...useTabBase({ ...props, tabIndex: isShown ? 0 : -1 }, ref),
    appearance,
    size,
    // Keeps the room that the bold letters of the tab shown need.
    ...(isShown ? {} : { contentReservedSpace: slot.always({ children: content }, { elementType: "span" }) }),
  };
  useTabStyles(state);
  return renderTab(state);
}

/** The tab that a key leads to from the one with the focus; the last and the first are neighbours. */
function nextOf(tabs: readonly HTMLElement[], { key, target }: KeyboardEvent): HTMLElement | undefined {
  const from = tabs.findIndex((tab) => tab === target);
  switch (key) {
    case "ArrowRight":
      return tabs[(from + 1) % tabs.length];
    case "ArrowLeft":
      return tabs.at(from - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
