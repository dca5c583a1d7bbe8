/** Compiled code and the map to its source, as JSON. */
export interface Compiled {
  readonly code: string;
  readonly map: string;
}

export function withCounters(compiled: Compiled, path: string): string;
export function onlyBranches(instrumented: string): string;
export function withMarks(counted: string): string;
