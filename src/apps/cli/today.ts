import type { Day } from "../../core/common/day";

/** The day that it is here. */
export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
