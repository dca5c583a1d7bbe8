const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A wish of a person or the system that the program end, held back until what has been begun is done. */
export interface HeldSignal {
  readonly received: () => boolean;
  /** Ends the watch; where a signal came, the program now ends by it. */
  readonly release: () => void;
}

/** Holds the first signal back. A second one ends the program at once. */
export function untilSignal(): HeldSignal {
  let received: NodeJS.Signals | undefined;
  const leave = (): void => {
    for (const signal of SIGNALS) process.off(signal, hold);
  };
  const hold = (signal: NodeJS.Signals): void => {
    received = signal;
    leave();
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  return {
    received: () => received !== undefined,
    release: () => {
      leave();
      if (received !== undefined) process.kill(process.pid, received);
    },
  };
}
