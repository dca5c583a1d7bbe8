import type { EngineSession } from "./api";
import { remoteSession, WorkerFailedError } from "./remote-session";

/** A session in a worker of its own. */
export interface Connection {
  readonly session: EngineSession;
  /** Ends the worker; calls that are under way are never answered. */
  readonly close: () => void;
}

/** Starts the engine in a worker. What goes wrong there makes the calls reject with {@link WorkerFailedError}. */
export function connectSession(): Connection {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { name: "jiyan-engine" });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new WorkerFailedError(event.message || "The worker could not be loaded"));
    });
    worker.addEventListener("messageerror", () => {
      reject(new WorkerFailedError("An answer of the worker could not be read"));
    });
  });
  return {
    session: remoteSession(worker, failure),
    close: () => {
      worker.terminate();
    },
  };
}
