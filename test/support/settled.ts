/** More turns than the longest chain of timers, answers and handlers takes. */
const TURNS = 20;

/**
 * Resolves once everything that was on its way has arrived: events, answers, what is done about them. Turns are counted,
 * not milliseconds: each timer starts when the one before it is due, so that a machine that stands still for a while
 * leaves the others as many turns as a fast one.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
