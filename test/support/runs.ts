/**
 * How often a property whose runs take long is tried: so many times usually, and `JIYAN_RUNS` times where that is set,
 * for a search that may take its time.
 */
export function runs(usual: number): number {
  return Number(process.env["JIYAN_RUNS"] ?? usual);
}
