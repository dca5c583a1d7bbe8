import type { Severity } from "../evaluation/finding";
import type { RulePack } from "../rules";
import type { Rule } from "./rules";

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Severity of a finding, or `null` when the pack switches it off. The pack may name a rule (`W06`) or one variant
 * (`W06.name`), the variant first. A severity for the whole rule does not raise a variant that the catalogue rates
 * lower than the rule.
 */
export function severityOf(
  rule: Rule,
  variant: string | undefined,
  { severities }: RulePack,
): Severity | null {
  const exact = variant === undefined ? undefined : severities[`${rule.id}.${variant}`];
  if (exact !== undefined) return exact === "off" ? null : exact;
  const general = severities[rule.id];
  if (general === "off") return null;
  const lower = variant === undefined ? undefined : rule.variants?.[variant];
  if (lower === undefined) return general ?? rule.severity;
  return general !== undefined && WEIGHT[general] < WEIGHT[lower] ? general : lower;
}
