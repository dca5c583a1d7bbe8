import type { ColumnRole } from "../../evaluation/evaluation";
import { ownDocument } from "./english-title";
import type { Form } from "./form";

/** What a table heads its names with, and what a report calls one of its rows. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\bkpis?\b|\bkey performance\b/iu, "KPI"],
  [/\bkey results?\b|^krs?$/iu, "key result"],
  [/\bservice levels?\b|^slas?$/iu, "service level"],
  [/\bmilestones?\b/iu, "milestone"],
  [/\bdeliverables?\b/iu, "deliverable"],
  [/\bobjectives?\b/iu, "objective"],
  [
    /^(?:(?:budget|cost|income|expenditure|account|p&l) )?(?:line|heading)(?: item)?s?$|^line items?$|^accounts?$/iu,
    "line",
  ],
];

/** Words for what a report that is called a KPI report calls KPIs. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/\bmeasures?\b/iu, "measure"],
  [/\bmetrics?\b/iu, "metric"],
  [/\bindicators?\b/iu, "indicator"],
];
/** Headings of what the lines of a budget are held against. */
const BUDGET = /\bbudget(?:ed)?\b/iu;

/**
 * What the tables call their rows, by the heading of the names: key result, line; measure in a report that is called
 * otherwise than by KPIs. `KPI` where that says nothing, where tables differ, and where a title speaks of KPIs.
 */
export function nounOf(forms: readonly Form[]): string {
  const nouns = new Set(
    forms.map(({ evaluation }) => {
      const { mapping, title } = evaluation;
      if (/\bkpis?\b|\bkey performance\b/iu.test(title?.text ?? "")) return "KPI";
      const heading = (role: ColumnRole): string =>
        mapping.find((column) => column.role === role)?.header.trim() ?? "";
      const nouns = ownDocument(evaluation) ? [...NOUNS, ...MEASURES] : NOUNS;
      const named = nouns.find(([words]) => words.test(heading("name")))?.[1];
      return named ?? (BUDGET.test(heading("target")) ? "line" : "KPI");
    }),
  );
  const [noun = "KPI", another] = nouns;
  return another === undefined ? noun : "KPI";
}

/** A wording with the noun in the place of KPI, alone with a capital letter; lines are held against budgets. */
export function inOwnNouns(text: string, noun: string): string {
  if (noun === "KPI") return text;
  if (text === "KPI") return noun.slice(0, 1).toUpperCase() + noun.slice(1);
  const own = text.replace(/\bKPI(s?)\b/gu, (_, many: string) => noun + many);
  return noun === "line" ? own.replace(/\b(its|their) target(s?)\b/gu, "$1 budget$2") : own;
}
