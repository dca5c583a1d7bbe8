import type { Waiting, WaitingListener } from "../../../hosts/excel";

/** Hands on why Excel lets the pane wait, to whoever listens by then. */
export class Waits {
  readonly #listeners = new Set<WaitingListener>();

  readonly tell: WaitingListener = (waiting: Waiting | null): void => {
    for (const listener of this.#listeners) listener(waiting);
  };

  /** Calls back from now on. Returns how to stop. */
  listen(listener: WaitingListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
