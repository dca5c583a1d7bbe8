import { lazy, useState, type ComponentType } from "react";

/** A part of what is shown whose script is fetched when it is needed, or ahead of that. */
export interface Part<Props> {
  /** Suspends until the script is there. */
  readonly Component: ComponentType<Props>;
  /** Fetches the script ahead of time. One that cannot be fetched now is fetched, and told of, when it is shown. */
  readonly fetchAhead: () => void;
}

/**
 * A part from its module, like `lazy`. But a lazy component shows what stands in for it even when its module is there
 * already, and React then keeps that for 300 ms so that nothing flickers; a part that was fetched ahead is shown at once.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let fetched: ComponentType<Props> | null = null;
  const fetch = async () => {
    fetched = await load();
    return { default: fetched };
  };
  const Later: ComponentType<Props> = lazy(fetch);
  return {
    Component: (props) => {
      // Chosen once: another component in its place would lose what a person did there.
      const [Content] = useState(() => fetched ?? Later);
      return <Content {...props} />;
    },
    fetchAhead: () => {
      fetch().catch(() => undefined);
    },
  };
}
