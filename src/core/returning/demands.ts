import { RULES } from "../checking";
import { err, ok, type Result } from "../common/result";
import type { Finding, RuleId, Severity } from "../evaluation/finding";

/** Which findings lead to the return of a workbook. What a person keeps with a reason never does. */
export interface Demands {
  readonly severities: ReadonlySet<Severity>;
  readonly rules: ReadonlySet<RuleId>;
}

/** Errors; warnings and notes are told beside them and returned for by nobody's leave. */
export const USUAL_DEMANDS: Demands = { severities: new Set(["error"]), rules: new Set() };

const SEVERITIES: Readonly<Partial<Record<string, Severity>>> = {
  ...{ error: "error", errors: "error", 错误: "error" },
  ...{ warning: "warning", warnings: "warning", 警告: "warning" },
  ...{ info: "info", infos: "info", note: "info", notes: "info", 提示: "info" },
};

/**
 * The demands that a list names: ids of rules (`B06`), and severities (`error`, `警告`) for all of their findings.
 *
 * @returns what of the list is neither
 */
export function demandsOf(list: string): Result<Demands, readonly string[]> {
  const severities = new Set<Severity>();
  const rules = new Set<RuleId>();
  const unknown: string[] = [];
  for (const word of list.normalize("NFKC").split(/[\s,;、]+/u)) {
    if (word === "") continue;
    const severity = SEVERITIES[word.toLowerCase()];
    const rule = RULES.find(({ id }) => id === word.toUpperCase());
    if (severity) severities.add(severity);
    else if (rule) rules.add(rule.id);
    else unknown.push(word);
  }
  const empty = severities.size + rules.size === 0;
  return unknown.length > 0 || empty ? err(unknown) : ok({ severities, rules });
}

/** Whether a workbook goes back for a finding. */
export function isDemanded({ rule, severity, kept }: Finding, { severities, rules }: Demands): boolean {
  return kept === undefined && (severities.has(severity) || rules.has(rule));
}
