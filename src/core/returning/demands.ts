import { RULES } from "../checking";
import { err, ok, type Result } from "../common/result";
import type { Finding, RuleId, Severity } from "../evaluation/finding";

/** Stands among rules for all that was done to the template. */
export const TEMPLATE_RULE = "template";

/** Which findings lead to the return of a workbook. What a person keeps with a reason never does. */
export interface Demands {
  readonly severities: ReadonlySet<Severity>;
  readonly rules: ReadonlySet<RuleId | typeof TEMPLATE_RULE>;
}

/** Errors, changes of the template among them; warnings and notes are told beside them and returned for by nobody's leave. */
export const USUAL_DEMANDS: Demands = { severities: new Set(["error"]), rules: new Set() };

const SEVERITIES: Readonly<Partial<Record<string, Severity>>> = {
  ...{ error: "error", errors: "error", 错误: "error" },
  ...{ warning: "warning", warnings: "warning", 警告: "warning" },
  ...{ info: "info", infos: "info", note: "info", notes: "info", 提示: "info" },
};

const TEMPLATE_WORDS: ReadonlySet<string> = new Set([TEMPLATE_RULE, "模板"]);

/**
 * The demands that a list names: ids of rules (`B06`), severities (`error`, `警告`) for all of their findings, and `template`
 * (`模板`) for changes of the template, which are errors.
 *
 * @returns what of the list is neither
 */
export function demandsOf(list: string): Result<Demands, readonly string[]> {
  const severities = new Set<Severity>();
  const rules = new Set<RuleId | typeof TEMPLATE_RULE>();
  const unknown: string[] = [];
  for (const word of list.normalize("NFKC").split(/[\s,;、]+/u)) {
    if (word === "") continue;
    const severity = SEVERITIES[word.toLowerCase()];
    const rule = RULES.find(({ id }) => id === word.toUpperCase());
    if (severity) severities.add(severity);
    else if (rule) rules.add(rule.id);
    else if (TEMPLATE_WORDS.has(word.toLowerCase())) rules.add(TEMPLATE_RULE);
    else unknown.push(word);
  }
  const empty = severities.size + rules.size === 0;
  return unknown.length > 0 || empty ? err(unknown) : ok({ severities, rules });
}

/** Whether a workbook goes back for a finding. */
export function isDemanded({ rule, severity, kept }: Finding, { severities, rules }: Demands): boolean {
  return kept === undefined && (severities.has(severity) || rules.has(rule));
}

/** Whether a workbook goes back for what was done to its template. */
export function isTemplateDemanded({ severities, rules }: Demands): boolean {
  return severities.has("error") || rules.has(TEMPLATE_RULE);
}
