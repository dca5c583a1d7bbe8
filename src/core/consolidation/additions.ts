import { findingsTranslator } from "../engine";
import type { Locale } from "../common/locale";
import { joinPlans } from "../workbook/join-plans";
import type { WorkbookPlan } from "../workbook/plan";
import { chartsPlan } from "./charts/charts-sheet";
import { chartTables } from "./charts/tables";
import type { Consolidation } from "./consolidation";
import { consolidationTranslator } from "./messages";
import { materialsOf, overallReport, placedMaterials, type OverallInput } from "./overall";
import type { PlannedTable } from "./planned-tables";
import { publishOverall } from "./publish-overall";

/** Sheets that are composed, not streamed. */
export interface Additions {
  readonly plan: WorkbookPlan;
  /** What the report still asks a person for. */
  readonly slots: readonly string[];
  /** What the report is written from; `null` where there is none. */
  readonly report: OverallInput | null;
}

/** The charts of a consolidation, and the report on all that was handed in. */
export function additionsTo(
  { parts, population, materials, pack }: Consolidation,
  tables: readonly PlannedTable[],
  { locale, engineVersion }: { readonly locale: Locale; readonly engineVersion: string },
): Additions {
  const say = consolidationTranslator(locale);
  const titles = findingsTranslator(locale);
  const pictures = chartTables(parts.heads, population, say, (rule) => titles(`${rule}.title`));
  const charts: WorkbookPlan =
    pictures.length === 0 ? { sheets: [], edits: [], styles: {} } : chartsPlan(pictures, say);
  if (population === null) return { plan: charts, slots: [], report: null };
  const sheetOf = (id: "members" | "materials"): string => say(`consolidation.sheet.${id}`);
  const report: OverallInput = {
    locale,
    pack,
    population,
    sheet: sheetOf("members"),
    yes: say("consolidation.yes"),
    no: say("consolidation.no"),
    instead: {
      blank: say("consolidation.instead.blank"),
      unusable: say("consolidation.instead.unusable"),
      other: say("consolidation.instead.other"),
    },
    materials: materialsOf(placedMaterials(materials, sheetOf("materials"))),
  };
  const published = publishOverall({
    report: overallReport(report, { annex: false }),
    sheets: tables.map((one) => ({
      name: say(`consolidation.sheet.${one.table.id}`),
      headings: one.table.columns.map(({ name }) => say(`consolidation.column.${name}`)),
      rows: "held" in one ? one.held : [],
    })),
    name: say("consolidation.sheet.report"),
    pack,
    locale,
    engineVersion,
  });
  return {
    plan: joinPlans(published.plan, charts),
    slots: published.slots.map(({ asks }) => asks),
    report,
  };
}
