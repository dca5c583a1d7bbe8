import type { Link } from "./link";
import type { Portion } from "./portions";
import { ACTION_BYTES, OBJECT_BYTES } from "./sizes";

/**
 * Holds this add-in's events back, or lets them out again: it need not be told of what it does itself. The workbook's
 * other add-ins and people notice nothing [doc].
 */
export function switchEvents({ context }: Link, on: boolean): Portion {
  return {
    bytes: OBJECT_BYTES + ACTION_BYTES,
    ask: () => {
      context.runtime.enableEvents = on;
    },
  };
}
