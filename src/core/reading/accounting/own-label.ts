import { normaliseLabel } from "../text-normalisation";
import { isAside } from "./aside";

/** A heading's own words: those of the one over it may stand before them (考核目标 底线值). */
export function ownLabel(header: string): string {
  const own = normaliseLabel(inOneLanguage(header).split(/\s+/u).at(-1) ?? "");
  return /^\p{Script=Han}+$/u.test(own) && isAside(own) ? own : normaliseLabel(header);
}

/** A heading without its translation: 门槛值 Threshold. */
function inOneLanguage(header: string): string {
  return /\p{Script=Han}/u.test(header)
    ? header.replace(/\s+[a-z][a-z\s&'./-]*\)?$/i, "").trim()
    : header.trim();
}
