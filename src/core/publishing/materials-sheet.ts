import type { Locale } from "../common/locale";
import { materialKey, type MaterialSheet } from "../evaluation/materials";
import type { Translator } from "../messages/catalogue";
import { freeSheetName } from "../workbook/ownership";
import type { CellEdit, PlannedRow, PlannedSheet, WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { materialsPage } from "./page-setup";
import { nameNotes, planOf, publishingTexts, type Published } from "./report-plan";
import type { PlacedSlot } from "./slots";

export interface MaterialsInput {
  readonly snapshot: WorkbookSnapshot;
  /** What the report still waits for. */
  readonly slots: readonly PlacedSlot[];
  /** The sheets of materials that the workbook has. */
  readonly sheets: readonly MaterialSheet[];
  readonly locale: Locale;
}

/** A plan that has the open slots of a report asked for on a sheet of materials. */
export interface PublishedMaterials extends Published {
  /** The sheet that a person is to fill in. */
  readonly sheet: string;
  /** Rows that the plan adds. */
  readonly added: number;
}

/** Number, what is wanted, where it is used, text: widths in characters. */
const WIDTHS = [6, 34, 26, 70];
const HEADERS = ["number", "wanted", "where", "text"] as const;
/** Ruled rows below the last entry, for what a person wants to add and for slots that later reports have. */
const SPARE_ROWS = 12;
const HEADER_ROW = 2;

/**
 * Asks for the open slots on a sheet of materials: a new one, or further rows of the one that is there. What a person
 * fills in is theirs, so a sheet that is there is never written anew: only cells below all of its content are touched.
 */
export function publishMaterials(input: MaterialsInput): PublishedMaterials {
  const { snapshot, sheets, locale } = input;
  const t = publishingTexts(locale);
  const wanted = notYetAsked(input);
  const present = sheets.find(({ entries }) => entries.length > 0) ?? sheets[0];
  if (present) {
    const plan: WorkbookPlan = { sheets: [], edits: furtherRows(present, wanted), styles: {} };
    return { plan, notes: [], sheet: present.sheet, added: wanted.length };
  }
  const taken = snapshot.sheets.map(({ name }) => name);
  const name = freeSheetName(t("publishing.materials.sheet"), taken);
  const sheet = newSheet(name, wanted, t);
  return {
    plan: planOf([sheet], locale),
    notes: nameNotes([sheet], snapshot, t),
    sheet: name,
    added: wanted.length,
  };
}

/** Open slots that no entry asks for yet, each thing once. */
function notYetAsked({ slots, sheets }: MaterialsInput): readonly PlacedSlot[] {
  const asked = new Set(sheets.flatMap(({ entries }) => entries.map(({ label }) => materialKey(label.text))));
  return slots.filter(({ asks, verifies }) => {
    if (verifies) return false;
    const key = materialKey(asks);
    const fresh = !asked.has(key);
    asked.add(key);
    return fresh;
  });
}

function furtherRows(
  { sheet, entries, columns, next }: MaterialSheet,
  wanted: readonly PlacedSlot[],
): readonly CellEdit[] {
  const { label, number, where } = columns;
  return wanted.flatMap(({ asks, section }, index): readonly CellEdit[] => {
    const edit = (column: number | null, value: CellEdit["value"]): readonly CellEdit[] =>
      column === null ? [] : [{ at: { sheet, row: next + index, column }, value }];
    return [...edit(number, entries.length + index + 1), ...edit(label, asks), ...edit(where, section)];
  });
}

function newSheet(name: string, wanted: readonly PlacedSlot[], t: Translator): PlannedSheet {
  const across = (value: string, style: string): PlannedRow => ({
    cells: WIDTHS.map((_, column) => ({ value: column === 0 ? value : null, style })),
  });
  const rows: readonly PlannedRow[] = [
    across(t("publishing.materials.title"), "title"),
    across(t("publishing.materials.remark"), "subtitle"),
    { cells: HEADERS.map((id) => ({ value: t(`publishing.materials.${id}`), style: "tableHeader" })) },
    ...wanted.map(({ asks, section, at }, index) => ({
      cells: [
        { value: index + 1, style: "tableCenter" },
        { value: asks, style: "tableLeft" },
        { value: section, style: "link", link: { to: at } },
        { value: null, style: "input" },
      ],
    })),
    ...Array.from({ length: SPARE_ROWS }, () => ({
      cells: [
        { value: null, style: "tableCenter" },
        { value: null, style: "input" },
        { value: null, style: "tableLeft" },
        { value: null, style: "input" },
      ],
    })),
  ];
  const printArea = { top: 0, left: 0, bottom: rows.length - 1, right: WIDTHS.length - 1 };
  return {
    role: "materials",
    name,
    marker: null,
    visibility: "visible",
    columnWidths: WIDTHS,
    rows,
    merges: [],
    charts: [],
    page: materialsPage(HEADER_ROW, printArea, t),
    frozenRows: HEADER_ROW + 1,
    showGridLines: false,
    tabColor: "F2C94C",
  };
}
