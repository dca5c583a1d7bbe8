/** Lets one job through at a time, in the order in which they came. */
export class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.last.then(job);
    this.last = result.catch(() => undefined);
    return result;
  }
}

const mutexes = new WeakMap<object, Mutex>();

/** The mutex of all that speaks to the same Excel, however many hosts were made for it. */
export function mutexOf(excel: object): Mutex {
  const known = mutexes.get(excel);
  if (known) return known;
  const mutex = new Mutex();
  mutexes.set(excel, mutex);
  return mutex;
}
