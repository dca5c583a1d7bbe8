import { foldWidth } from "../vocabulary/characters";
import type { Indicator } from "./evaluation";

/**
 * The name of an indicator without decorations, in the characters that the person wrote: reading compares names in half
 * width, but `服务覆盖村（社区）` keeps its brackets where it is shown or handed on.
 */
export function writtenName({ name, cleanName }: Pick<Indicator, "name" | "cleanName">): string {
  const folded = foldWidth(name.text);
  // Marks without width are left out in the folded text: then places in one are not those in the other.
  const at = folded.length === name.text.length ? folded.indexOf(cleanName) : -1;
  return at < 0 ? cleanName : name.text.slice(at, at + cleanName.length);
}
