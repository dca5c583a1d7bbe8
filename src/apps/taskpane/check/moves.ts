/** Findings passed by one press of Page Up or Page Down. */
const PAGE = 10;

/** Where a key leads from a position in a list of `total`, or `null` for keys that do not move. */
export function moveBy(key: string, from: number, total: number): number | null {
  const to = targetOf(key, from, total);
  return to === null || total === 0 ? null : Math.max(0, Math.min(total - 1, to));
}

function targetOf(key: string, from: number, total: number): number | null {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "PageDown":
      return from + PAGE;
    case "PageUp":
      return from - PAGE;
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}
