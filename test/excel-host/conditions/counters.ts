/** One request that was answered or refused. */
export interface CountedRequest {
  readonly requestBytes: number;
  /** 0 for one that got no answer. */
  readonly responseBytes: number;
  readonly actions: number;
  /** Code of the error if it failed, `NoAnswer` for one that was lost before it was carried out. */
  readonly error: string | undefined;
}

/** What the client asked of the host since the start or the last `reset`. */
export class Counters {
  private all: CountedRequest[] = [];

  get requests(): readonly CountedRequest[] {
    return this.all;
  }

  /** Round trips. */
  get trips(): number {
    return this.all.length;
  }

  get actions(): number {
    return this.all.reduce((sum, { actions }) => sum + actions, 0);
  }

  /** Size of the largest request, in bytes of UTF-8. */
  get largestRequest(): number {
    return Math.max(0, ...this.all.map(({ requestBytes }) => requestBytes));
  }

  get largestResponse(): number {
    return Math.max(0, ...this.all.map(({ responseBytes }) => responseBytes));
  }

  add(request: CountedRequest): void {
    this.all.push(request);
  }

  reset(): void {
    this.all = [];
  }
}
