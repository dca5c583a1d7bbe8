/** Compiled code and the map to its source, as JSON. */
export interface Compiled {
  readonly code: string;
  readonly map: string;
}

export function withMarks(compiled: Compiled, path: string): string;
