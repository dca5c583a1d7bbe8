import { append } from "../../common/many";
import { err, ok, type Result } from "../../common/result";
import { sheetNamed, type WorkbookSnapshot } from "../../workbook/snapshot";
import { parseRulePack } from "../parse";
import type { RulePack } from "../rule-pack";
import { fieldProblem, packDoubts, tableProblems, type KnownIds } from "../sheet/coherence";
import type { RuleOverride, RuleSheetProblem } from "../sheet/problems";
import { TABLES } from "../sheet/tables";
import { PackDraft } from "./draft";
import { PACK_FIELDS } from "./fields";
import type { PackSheetProblem } from "./problems";
import { cellIn, readCell, readTable, sheetFor, shownIn, type ReadTable, type Report } from "./read-table";
import { FIELDS_SHEET, PACK_TABLES } from "./tables";

/** A pack that was read from a workbook. */
export interface SheetPack {
  readonly pack: RulePack;
  /** What does not fit together and is used all the same: a person is asked to look. */
  readonly doubts: readonly PackSheetProblem[];
}

/** Whether a workbook is one that {@link packSheets} makes. */
export function isPackWorkbook(workbook: WorkbookSnapshot): boolean {
  const has = ({ name, id }: { readonly name: string; readonly id: string }) =>
    (sheetNamed(workbook, name) ?? sheetNamed(workbook, id)) !== undefined;
  return has(FIELDS_SHEET) && PACK_TABLES.some(has);
}

/**
 * Reads a pack from its workbook. Sheets and columns are known by their names in either language, in any order; further
 * sheets and columns of remarks are the person's own.
 *
 * @returns the pack, or all that is wrong, by cell
 */
export function packFromSheets(
  workbook: WorkbookSnapshot,
  known: KnownIds,
): Result<SheetPack, readonly PackSheetProblem[]> {
  const problems: PackSheetProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const draft = new PackDraft(report);
  readFields(workbook, draft, known, report);
  const tables = new Map<string, ReadTable>();
  for (const table of PACK_TABLES) {
    const sheet = sheetFor(workbook, table, report);
    if (sheet) tables.set(table.id, readTable(sheet, table.columns, report));
  }
  draft.addTables(tables);
  append(problems, coherence(draft, tables, known));
  if (problems.length > 0) return err(problems);
  const parsed = parseRulePack(draft.json);
  if (parsed.ok) return ok({ pack: parsed.value, doubts: doubtsOf(parsed.value, draft) });
  return err(
    parsed.error.map(({ path, received }): PackSheetProblem => {
      const { at, field } = draft.placeOf(path);
      // A list or an object is named by its sheet, never by what it is inside the program.
      const value = /^".*"$/u.test(received) ? received.slice(1, -1) : "";
      return { kind: "invalid", at, field, value, expected: [] };
    }),
  );
}

const NAME = { header: "字段", key: "field", type: { kind: "text" } } as const;
const VALUE = { header: "值", key: "value", type: { kind: "text" }, empty: "" } as const;

const NOTHING = { null: null, none: [] } as const;

function readFields(workbook: WorkbookSnapshot, draft: PackDraft, known: KnownIds, report: Report): void {
  const sheet = sheetFor(workbook, FIELDS_SHEET, report);
  if (!sheet) return;
  const { rows, at: head } = readTable(sheet, [NAME, VALUE], report);
  const seen = new Set<string>();
  for (const row of rows) {
    const { values, at } = row;
    const said = String(values["field"]);
    const field = PACK_FIELDS.find(
      ({ name, path }) => said.normalize("NFKC") === name.normalize("NFKC") || said === path,
    );
    const place = cellIn(row, "value");
    if (!field) {
      report({ kind: "unknown-field", at, field: said, value: "", expected: [] });
      continue;
    }
    if (seen.has(field.path)) {
      report({ kind: "duplicate-field", at, field: said, value: "", expected: [] });
      continue;
    }
    seen.add(field.path);
    const cell = sheet.rows[place.row]?.[place.column];
    const column = { header: field.name, type: field.type };
    if (shownIn(cell) === "" && field.empty !== undefined) {
      if (field.empty !== "absent") draft.set(field.path, NOTHING[field.empty], place, field.name);
      continue;
    }
    const read = readCell(cell, column, place, report);
    if (read === undefined) continue;
    draft.set(field.path, read.value, place, field.name);
    const problem = fieldProblem({ path: field.path, value: read.value, at: place }, known);
    if (problem) report(plainProblem(problem));
  }
  for (const { path, name, empty } of PACK_FIELDS) {
    if (seen.has(path)) continue;
    if (empty === undefined)
      report({ kind: "missing-field", at: head, field: name, value: "", expected: [] });
    else if (empty !== "absent") draft.set(path, NOTHING[empty], head, name);
  }
}

/** Tables of the workbook that the 规则 sheet has too, by their paths there. */
const COHERENT: Readonly<Record<string, string>> = {
  ...{ grades: "grades", tiers: "scoring.tiers", caps: "scoring.caps", severities: "severities" },
};

/** What is wrong with tables as wholes. */
function coherence(
  draft: PackDraft,
  tables: ReadonlyMap<string, ReadTable>,
  known: KnownIds,
): readonly PackSheetProblem[] {
  const total = draft.total;
  return Object.entries(COHERENT).flatMap(([id, path]) => {
    const table = TABLES.find((one) => one.path === path);
    const read = tables.get(id);
    if (!table || !read || read.rows.length === 0) return [];
    const block = { table, at: read.at, entries: read.rows };
    return tableProblems(block, total, known).map(plainProblem);
  });
}

/** Sums of points that do not fit, and bands without use. */
function doubtsOf(pack: RulePack, draft: PackDraft): readonly PackSheetProblem[] {
  const paths = ["levels", "budget.points", "budget.formula", "scoring.total"];
  const rules = ["forward", "equal", "reverse", "range"].map((rule) => `scoring.${rule}.method`);
  const overrides = [...paths, ...rules, ...(pack.budget.bands.length > 0 ? ["budget.bands"] : [])].map(
    (path): RuleOverride => ({ path, at: draft.placeOf(path).at, before: null, after: null }),
  );
  return packDoubts(pack, overrides).map(plainProblem);
}

function plainProblem({ kind, at, field, value, expected }: RuleSheetProblem): PackSheetProblem {
  const known = kind === "unknown-pack" || kind === "form-differs" ? "invalid" : kind;
  return { kind: known, at, field, value, expected };
}
