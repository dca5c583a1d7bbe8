/** A proxy that Excel keeps a reference for: a Range or RangeAreas. */
interface Tracked {
  untrack(): unknown;
}

/**
 * Lets a proxy live for the next request only. `Excel.run` has Excel keep a reference for every range it makes and
 * gives them back in a request of its own at the end; a range that is let go at once is never kept, so there is
 * nothing to give back [measured: no `_KeepReference` goes out]. What was loaded can be read afterwards all the same.
 */
export function forNextRequest<T extends Tracked>(proxy: T): T {
  proxy.untrack();
  return proxy;
}
