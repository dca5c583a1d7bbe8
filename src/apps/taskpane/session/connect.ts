import type { Endpoint } from "comlink";
import type { EngineSession } from "./api";
import { remoteSession, WorkerFailedError } from "./remote-session";

/** A session in a worker of its own. */
export interface Connection<Session = EngineSession> {
  readonly session: Session;
  /** Ends the worker; calls that are under way are never answered. */
  readonly close: () => void;
}

/** Starts the engine in a worker. What goes wrong there makes the calls reject with {@link WorkerFailedError}. */
export function connectSession(): Connection {
  return connectWorker(remoteSession);
}

/**
 * Starts a worker.
 *
 * @param sessionBehind what it is asked by; `failure` rejects when nobody answers any more
 */
export function connectWorker<Session>(
  sessionBehind: (endpoint: Endpoint, failure: Promise<never>) => Session,
): Connection<Session> {
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
    session: sessionBehind(worker, failure),
    close: () => {
      worker.terminate();
    },
  };
}
