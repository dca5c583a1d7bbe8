import { squeeze } from "../vocabulary/characters";
import type { Level } from "./evaluation";

/** The name of a level as people read it: one in Latin letters keeps the blanks that its name for comparison is without. */
export function levelWords({ name, raw }: Pick<Level, "name" | "raw">): string {
  const words = raw.trim().replace(/\s+/g, " ");
  return /[a-z]/i.test(words) && squeeze(words) === name ? words : name;
}
