import { KIND_TRAITS } from "../evaluation/kinds";
import { statesNothing } from "../vocabulary/nothing";
import { countBaseRows } from "./base-rows";
import type { Extract, ExtractedForm } from "./extract";

/** What is kept of a workbook in memory while thousands are consolidated: a form without its rows. */
export interface HeadForm extends Pick<
  ExtractedForm,
  | "kind"
  | "name"
  | "at"
  | "unit"
  | "department"
  | "project"
  | "year"
  | "total"
  | "grade"
  | "ungraded"
  | "printed"
  | "told"
  | "levels"
  | "execution"
  | "survey"
> {
  /** Whether it earns points at all. */
  readonly scored: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly indicators: number;
  /** Indicators whose targets were missed, and those of them that say why. */
  readonly missed: number;
  readonly explained: number;
  /** Indicators that have a target, those of them without a result, and those of these that have points all the same. */
  readonly due: number;
  readonly unreported: number;
  readonly unearned: number;
  /** Whether a finding says that amounts of its table of money seem to be in another unit. */
  readonly doubtfulMoney: boolean;
  /** Whether the whole budget or what was spent of it is no sum of its parts. */
  readonly unsettledMoney: boolean;
  /** How many projects a table of base data counts, decimal string. */
  readonly projects: string | null;
}

/** Whether none of the targets of a form has a result: its points are the unit's own say alone. */
export function isWithoutResults({ due, unreported }: Pick<HeadForm, "due" | "unreported">): boolean {
  return due > 0 && unreported === due;
}

/** A workbook without its rows. */
export interface Head {
  readonly file: string;
  /** The key of its extract: files of one content have one key. */
  readonly key: string;
  readonly pack: Extract["pack"];
  readonly forms: readonly HeadForm[];
  /** How many indicators its forms have. */
  readonly indicators: number;
  readonly budgetLines: number;
  readonly baseItems: number;
  readonly findings: number;
  /** To whom it was distributed and as what; `null` where it was not. */
  readonly distributed: Omit<NonNullable<Extract["distributed"]>, "layout"> | null;
  /** Whether a result of anything is filled in. */
  readonly filled: boolean;
  /** How many findings each rule has, those that a person keeps left out. */
  readonly rules: readonly (readonly [rule: string, count: number])[];
}

/** A file that could not be used, and why, in a sentence. */
export interface Unread {
  readonly file: string;
  readonly problem: string;
  /** Whether it is a form that nobody has filled in yet. */
  readonly blank?: boolean;
}

/** The head of a workbook. */
export function headOf(file: string, key: string, extract: Extract): Head {
  const { pack, forms, findings, distributed } = extract;
  const count = (id: string, severity: string): number =>
    findings.filter((one) => one.form === id && one.severity === severity && one.kept === null).length;
  const rules = new Map<string, number>();
  for (const { rule, kept } of findings) if (kept === null) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return {
    file,
    key,
    pack,
    forms: forms.map((form) => {
      const { id, kind, name, at, unit, department, project, year, indicators, baseFacts } = form;
      const { total, grade, ungraded, printed, told, levels, execution, survey } = form;
      const missed = indicators.filter(({ outcome }) => outcome === "missed");
      const due = indicators.filter(({ target }) => target !== null);
      const unreported = due.filter(({ actual }) => actual === null);
      return {
        ...{ kind, name, at, unit, department, project, year },
        ...{ total, grade, ungraded, printed, told, levels, execution, survey },
        scored: KIND_TRAITS[kind].scored,
        errors: count(id, "error"),
        warnings: count(id, "warning"),
        indicators: indicators.length,
        missed: missed.length,
        explained: missed.filter(({ reason }) => reason !== null && !statesNothing(reason.text)).length,
        due: due.length,
        unreported: unreported.length,
        unearned: unreported.filter(({ points }) => Number(points) > 0).length,
        unsettledMoney: hasUnsettledMoney(form, findings),
        doubtfulMoney: hasDoubtfulMoney(form, findings),
        projects: baseFacts.find(({ concept }) => concept === "project-count")?.value.value ?? null,
      };
    }),
    indicators: forms.reduce((sum, { indicators }) => sum + indicators.length, 0),
    budgetLines: forms.reduce((sum, { budget }) => sum + (budget?.lines.length ?? 0), 0),
    baseItems: countBaseRows(extract),
    findings: findings.length,
    distributed: distributed && {
      distribution: distributed.distribution,
      unit: distributed.unit,
      template: distributed.template,
    },
    filled: forms.some(
      ({ kind, indicators, baseFacts }) =>
        kind === "work-summary" || baseFacts.length > 0 || indicators.some(({ actual }) => actual !== null),
    ),
    rules: [...rules],
  };
}

/** Rules on amounts that are ten thousand times as much as others. */
const UNIT_RULES: ReadonlySet<string> = new Set(["W08", "W41"]);

/** The rule on totals of money and their parts. */
const SUM_RULE = "B04";

function hasUnsettledMoney({ id, execution }: ExtractedForm, findings: Extract["findings"]): boolean {
  const totals = [execution?.budget.at, execution?.executed.at];
  return findings.some(
    ({ form, rule, severity, at, kept }) =>
      form === id &&
      kept === null &&
      rule === SUM_RULE &&
      severity === "error" &&
      at.some((cell) => totals.includes(cell)),
  );
}

function hasDoubtfulMoney({ id, budget }: ExtractedForm, findings: Extract["findings"]): boolean {
  const amounts = new Set(
    (budget?.lines ?? []).flatMap(({ initial, adjusted, executed }) =>
      [initial, adjusted, executed].flatMap((amount) => amount?.at ?? []),
    ),
  );
  return findings.some(
    ({ form, rule, at, kept }) =>
      form === id && kept === null && UNIT_RULES.has(rule) && at.some((cell) => amounts.has(cell)),
  );
}
