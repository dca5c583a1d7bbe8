import * as v from "valibot";
import { err, ok, type Result } from "../common/result";
import { NO_NAME, NO_PLAIN_WORD } from "../vocabulary/lexicon/additions";
import { rulePackSchema, type RulePack } from "./rule-pack";

/** What is wrong with one field of a rule pack. */
export interface RulePackProblem {
  /** Dotted path of the field, e.g. `scoring.grades.0.min`; empty for the pack as a whole. */
  readonly path: string;
  readonly kind:
    | "missing"
    /** A field that no rule pack has. */
    | "unknown-field"
    /** Another kind of value than the field holds. */
    | "wrong-type"
    /** A text that is no decimal number (`"0.8"`). */
    | "not-a-number"
    /** A word that the field does not know; `expected` lists those it knows. */
    | "wrong-choice"
    /** A list of bands, tiers, grades or caps that is not in order. */
    | "wrong-order"
    /** A text that reports cannot say in their own words: no Chinese word, or one with a number or a verdict. */
    | "wrong-word"
    /** A text that is no name of an indicator. */
    | "wrong-name"
    /** A value outside the limits of the field. */
    | "out-of-range";
  /** What the field takes, as the schema names it (`string`, `("ratio" | "linear")`, `descending`). */
  readonly expected: string;
  /** What it holds, as the schema prints it. */
  readonly received: string;
}

/**
 * Reads a rule pack from JSON data.
 * @returns the pack, or every problem found with the path of its field.
 */
export function parseRulePack(json: unknown): Result<RulePack, readonly RulePackProblem[]> {
  const parsed = v.safeParse(rulePackSchema, json);
  return parsed.success ? ok(parsed.output) : err(parsed.issues.map(problemOf));
}

type Issue = v.InferIssue<typeof rulePackSchema>;

function problemOf(issue: Issue): RulePackProblem {
  return {
    path: v.getDotPath(issue) ?? "",
    kind: kindOf(issue),
    expected: issue.type === "check" ? issue.message : (issue.expected ?? issue.message),
    received: issue.received,
  };
}

/** Kinds by the message of a check; all others are about order. */
const CHECKS: Readonly<Partial<Record<string, RulePackProblem["kind"]>>> = {
  [NO_PLAIN_WORD]: "wrong-word",
  [NO_NAME]: "wrong-name",
};

function kindOf(issue: Issue): RulePackProblem["kind"] {
  switch (issue.type) {
    case "strict_object":
      return strictObjectKind(issue);
    case "picklist":
      return "wrong-choice";
    case "regex":
      return issue.message === "decimal" ? "not-a-number" : "out-of-range";
    case "check":
      return CHECKS[issue.message] ?? "wrong-order";
    case "min_length":
    case "min_value":
    case "max_value":
    case "integer":
      return "out-of-range";
    default:
      return "wrong-type";
  }
}

/** An object reports a key it does not know (expected "never"), a key it misses, and a value that is no object. */
function strictObjectKind(issue: Issue): RulePackProblem["kind"] {
  if (issue.expected === "never") return "unknown-field";
  return issue.received === "undefined" && issue.expected?.startsWith('"') === true
    ? "missing"
    : "wrong-type";
}
