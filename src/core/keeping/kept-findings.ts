import type { Finding } from "../evaluation/finding";
import { fnv1a64 } from "../proof/fingerprint";
import { formatCellRef } from "../workbook/a1";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { baselineOf, type KeptFinding } from "./baseline";

/**
 * What a finding is known by from one check to the next: its rule, its cells and what it says of them. Where the cells come
 * to say something else it is another finding, so that no word of a person's covers what they have not seen.
 */
export function findingId({ rule, variant = "", at, params }: Finding): string {
  const said = Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1));
  return fnv1a64(JSON.stringify([rule, variant, at.map(formatCellRef), said]));
}

/** The findings that a person decided to keep, with their reasons. */
export function keptFindings(workbook: WorkbookSnapshot): readonly KeptFinding[] {
  const baseline = baselineOf(workbook);
  return baseline?.ok === true ? (baseline.value.kept ?? []) : [];
}

/** The findings with the reasons of those that a person keeps. An error is corrected, not kept. */
export function withReasons(findings: readonly Finding[], workbook: WorkbookSnapshot): readonly Finding[] {
  const reasons = new Map(keptFindings(workbook).map(({ id, reason }) => [id, reason]));
  if (reasons.size === 0) return findings;
  return findings.map((finding): Finding => {
    const kept = finding.severity === "error" ? undefined : reasons.get(findingId(finding));
    return kept === undefined ? finding : { ...finding, kept };
  });
}
