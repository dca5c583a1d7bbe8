import { setImmediate as turn } from "node:timers/promises";

/**
 * Does a job in a time of its own, which stands still while anything is computed: a timer is due when nothing else is left
 * to do before it. So an answer that never comes is given up at once, and one that comes is in time on the slowest machine.
 * For jobs without files, as the time knows nothing of what the system is at work on.
 */
export async function inOwnTime<T>(job: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
  try {
    const state = { isOver: false };
    const done = job().finally(() => {
      state.isOver = true;
    });
    // Whoever waits for it hears of its failure below.
    done.catch(() => undefined);
    while (!state.isOver) {
      await turn();
      jest.advanceTimersToNextTimer();
    }
    // The client gives references back a little later.
    await jest.runOnlyPendingTimersAsync();
    return await done;
  } finally {
    jest.useRealTimers();
  }
}
