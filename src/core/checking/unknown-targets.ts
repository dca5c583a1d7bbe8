import type { Evaluation } from "../evaluation/evaluation";
import type { RulePack } from "../rules";

/**
 * Whether a pack was chosen for want of a column of targets that likely is there under a heading nobody understood: W23 asks for
 * it, and what the pack says of the form waits until it is named.
 */
export function awaitsTargets({ mapping, unread }: Evaluation, pack: RulePack): boolean {
  return (
    pack.appliesTo?.targets === "absent" &&
    !mapping.some(({ role }) => role === "target") &&
    unread.some(({ guess }) => guess === "target")
  );
}
