import type { Locale } from "../../common/locale";
import { formatCellRef } from "../../workbook/a1";
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import { consolidationTranslator } from "../messages";
import { TABLES } from "../table";
import type { Said, YearForm, YearIndicator } from "./year-form";

const LOCALES: readonly Locale[] = ["zh-CN", "en"];

/** The columns that two years are compared by. */
const COLUMNS = [
  "unit",
  "form",
  "year",
  "level1",
  "level2",
  "indicator",
  "target",
  "actual",
  "weight",
  "reason",
] as const;
type Column = (typeof COLUMNS)[number];

/** The forms of a consolidated workbook, from its table of indicators; `null` where the workbook is none. */
export function consolidatedForms(file: string, workbook: WorkbookSnapshot): readonly YearForm[] | null {
  for (const locale of LOCALES) {
    const say = consolidationTranslator(locale);
    const sheet = sheetNamed(workbook, say(`consolidation.sheet.${TABLES.indicators.id}`));
    const headings = (sheet?.rows[0] ?? []).map((cell) => cell?.text ?? "");
    const columns = Object.fromEntries(
      COLUMNS.map((name) => [name, headings.indexOf(say(`consolidation.column.${name}`))]),
    ) as Readonly<Record<Column, number>>;
    if (sheet && Object.values(columns).every((column) => column >= 0)) return formsIn(file, sheet, columns);
  }
  return null;
}

/** Rows of one form stand together. */
function formsIn(
  file: string,
  { name: sheet, rows }: SheetSnapshot,
  columns: Readonly<Record<Column, number>>,
): readonly YearForm[] {
  const forms: (YearForm & { readonly indicators: YearIndicator[] })[] = [];
  rows.forEach((cells, row) => {
    if (row === 0) return;
    const said = (name: Column): Said | null => {
      const column = columns[name];
      const text = cells?.[column]?.text ?? "";
      return text === "" ? null : { text, file, at: formatCellRef({ sheet, row, column }) };
    };
    const name = said("indicator");
    if (!name) return;
    const [unit, form, year] = [said("unit"), said("form"), said("year")];
    const last = forms.at(-1);
    const same = last !== undefined && isOf(last, unit, form, year);
    const into = same ? last : { ...formOf(unit, form, year, name), indicators: [] };
    if (!same) forms.push(into);
    into.indicators.push({
      ...{ level1: said("level1")?.text ?? null, level2: said("level2")?.text ?? null, name },
      ...{ target: said("target"), actual: said("actual"), weight: said("weight"), reason: said("reason") },
    });
  });
  return forms;
}

function isOf(last: YearForm, unit: Said | null, form: Said | null, year: Said | null): boolean {
  const here = [unit?.text ?? null, form?.text ?? "", year?.text ?? null];
  return [last.unit, last.name, last.year].every((one, place) => one === here[place]);
}

function formOf(
  unit: Said | null,
  form: Said | null,
  year: Said | null,
  first: Said,
): Omit<YearForm, "indicators"> {
  return {
    kind: null,
    unit: unit?.text ?? null,
    name: form?.text ?? "",
    year: year?.text ?? null,
    place: form ?? first,
    spent: null,
  };
}
