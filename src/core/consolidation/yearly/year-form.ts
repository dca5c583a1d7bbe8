import type { EvaluationKind } from "../../evaluation/evaluation";
import { squeeze } from "../../vocabulary/characters";
import { toldTarget } from "../cells";
import type { Extract, ExtractedForm, ExtractedNumber, ExtractedText } from "../extract";

/** What a cell says, and where. */
export interface Said {
  readonly text: string;
  readonly file: string;
  readonly at: string;
}

/** An indicator of a year, as two years are compared. */
export interface YearIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: Said;
  readonly target: Said | null;
  readonly actual: Said | null;
  readonly weight: Said | null;
  readonly reason: Said | null;
}

/** A form of a year. */
export interface YearForm {
  /** `null` where a consolidated table does not say it. */
  readonly kind: EvaluationKind | null;
  readonly unit: string | null;
  readonly name: string;
  readonly year: string | null;
  readonly place: Said;
  readonly indicators: readonly YearIndicator[];
  /** What was spent in all, in 万元. */
  readonly spent: Said | null;
}

/** The forms of a workbook. */
export function yearForms(file: string, { forms }: Extract): readonly YearForm[] {
  return forms.map((form) => yearForm(file, form));
}

function yearForm(file: string, form: ExtractedForm): YearForm {
  const said = (value: ExtractedText | ExtractedNumber | null | undefined): Said | null =>
    value ? { text: value.text, file, at: value.at } : null;
  const { kind, unit, name, year, at, indicators, execution } = form;
  const spent = execution?.executed;
  return {
    ...{ kind, unit: unit?.text ?? null, name, year: year?.text ?? null },
    place: { text: name, file, at },
    indicators: indicators.map((indicator) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      name: { text: indicator.name.text, file, at: indicator.name.at },
      target: said(toldTarget(indicator)),
      actual: said(indicator.actual),
      weight: said(indicator.weight),
      reason: said(indicator.reason),
    })),
    spent: spent ? { text: spent.value ?? spent.text, file, at: spent.at } : null,
  };
}

/** A year in a name: 2023年度, 2023年. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)(?:年度?)?/g;

/** A text without the years that it names. */
export function withoutYears(text: string): string {
  return text.replace(YEAR, "");
}

/** A year in a text of which numbers may be amounts: 2023年度, 2023-12-31, but not the 2030 of 2030亩. */
const SURE_YEAR = /(?<![\d.])(?:19|20)\d{2}(?:年度?|(?=[-./]\d{1,2}(?!\d)))/g;

/** A text without what it can only mean as a year. */
export function withoutSureYears(text: string): string {
  return text.replace(SURE_YEAR, "");
}

/** What forms of two years share that are about one thing; `null` where a form does not say whose it is. */
export function subjectOfYear({ unit, name }: Pick<YearForm, "unit" | "name">): string | null {
  return unit === null ? null : JSON.stringify([squeeze(unit), squeeze(withoutYears(name))]);
}
