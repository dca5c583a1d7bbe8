import type { BureauProgress } from "./api";

/** Counts what is done, and tells how long the rest will take, as long a piece as the ones before it. */
export function counter(count: number, onProgress: (progress: BureauProgress) => void): () => void {
  const begun = performance.now();
  let done = 0;
  onProgress({ done, count, seconds: 0 });
  return () => {
    done += 1;
    const seconds = Math.ceil((((performance.now() - begun) / done) * (count - done)) / 1000);
    onProgress({ done, count, seconds });
  };
}
