import type { Property } from "../protocol/object-class";

/** A property that is a field of the model, checked when it is set. */
export function field<T, M, K extends keyof M>(
  of: (target: T) => M,
  key: K,
  check: (value: unknown) => M[K],
): Property<T> {
  return {
    get: (target) => of(target)[key],
    set: (target, value) => {
      of(target)[key] = check(value);
    },
  };
}

/** A property that only Excel sets. */
export function readOnly<T>(get: (target: T) => unknown): Property<T> {
  return { get };
}
