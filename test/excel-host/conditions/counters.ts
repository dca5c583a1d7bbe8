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
  private readonly calls = new Map<string, number>();

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

  /** How often a member of the API was called. */
  callsOf(name: string): number {
    return this.calls.get(name) ?? 0;
  }

  called(name: string): void {
    this.calls.set(name, this.callsOf(name) + 1);
  }

  add(request: CountedRequest): void {
    this.all.push(request);
  }

  reset(): void {
    this.all = [];
    this.calls.clear();
  }
}
