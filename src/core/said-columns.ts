import { err, ok, type Result } from "./common/result";
import type { ColumnCorrection, ColumnRole, Evaluation, EvaluationKind } from "./evaluation/evaluation";
import { SAYABLE_ROLES, sayableRoles } from "./evaluation/sayable-roles";
import type { Translator } from "./messages/catalogue";
import rolesEn from "./messages/roles.en.json";
import rolesZh from "./messages/roles.zh-CN.json";
import { columnIndex, columnName, MAX_COLUMNS } from "./workbook/a1";
import { cellAt, sheetNamed, type WorkbookSnapshot } from "./workbook/snapshot";

/**
 * What a person says of columns in a line of text: `F=target`, `自评表!F=年度指标值`. The text becomes values here, and
 * the values are laid on the forms that were read.
 */

/** A column of a sheet and what it means. */
export interface SaidColumn {
  /** `null` where the workbook has forms on one sheet only. */
  readonly sheet: string | null;
  /** Zero-based. */
  readonly column: number;
  readonly role: ColumnRole;
  /** As it was written, to name it by. */
  readonly text: string;
}

/** Why what was said of a column cannot be used; `text` is as it was written. */
export type SaidColumnProblem =
  /** It is not of the form `F=target`. */
  | { readonly kind: "malformed"; readonly text: string }
  | { readonly kind: "unknown-role"; readonly text: string; readonly role: string }
  /** The forms are on several sheets, and none was named. */
  | { readonly kind: "sheet-needed"; readonly text: string; readonly sheets: readonly string[] }
  /** The sheet has no form with columns, or there is no such sheet. */
  | {
      readonly kind: "no-form";
      readonly text: string;
      readonly sheet: string;
      readonly sheets: readonly string[];
    }
  /** No form of the sheet holds anything in the column. */
  | {
      readonly kind: "no-column";
      readonly text: string;
      readonly sheet: string;
      readonly column: number;
      /** The columns that the forms have. */
      readonly columns: readonly number[];
    }
  /** Columns of such a form cannot mean this. */
  | {
      readonly kind: "not-of-kind";
      readonly text: string;
      readonly role: ColumnRole;
      readonly form: EvaluationKind;
    }
  /** The column was said to be something else as well. */
  | { readonly kind: "column-twice"; readonly text: string; readonly other: string }
  /** A sheet of unknown headings is read only where a column of names and one of values are said. */
  | {
      readonly kind: "not-enough";
      readonly text: string;
      readonly sheet: string;
      readonly missing: "name" | "target";
    }
  /** Another column of the form was said to be the same. */
  | { readonly kind: "role-twice"; readonly text: string; readonly other: string };

const LINE = /^(?:(.+)[!！])?([a-z]{1,3})$/i;

/** What was said, each text as `column=role` or `sheet!column=role`. Roles by id, or by their printed name. */
export function parseSaidColumns(texts: readonly string[]): Result<readonly SaidColumn[], SaidColumnProblem> {
  const said: SaidColumn[] = [];
  for (const text of texts) {
    const parsed = parseSaidColumn(text);
    if (!parsed.ok) return parsed;
    said.push(parsed.value);
  }
  return ok(said);
}

function parseSaidColumn(written: string): Result<SaidColumn, SaidColumnProblem> {
  const text = unquoted(written.trim());
  // A sheet's name may hold the sign too.
  const sign = Math.max(text.lastIndexOf("="), text.lastIndexOf("＝"));
  const place = LINE.exec(text.slice(0, Math.max(sign, 0)).trim());
  const name = text.slice(sign + 1).trim();
  const column = columnIndex(place?.[2] ?? "");
  if (place === null || name === "" || column >= MAX_COLUMNS)
    return err({ kind: "malformed", text: written });
  const role = roleNamed(name);
  if (role === undefined) return err({ kind: "unknown-role", text: written, role: name });
  const sheet = place[1] === undefined ? null : unquoted(place[1].trim()).replaceAll("''", "'");
  return ok({ sheet, column, role, text: written });
}

/** Without the quotes that a formula has around a sheet's name, or that a shell left standing. */
export function unquoted(text: string): string {
  return /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;
}

/** The role that is called so: by its id, or as it is printed. */
export function roleNamed(
  name: string,
  roles: readonly ColumnRole[] = SAYABLE_ROLES,
): ColumnRole | undefined {
  const wanted = name.toLowerCase();
  return roles.find((role) => {
    const id = `role.${role}` as const;
    return [role, rolesZh[id], rolesEn[id]].some((known) => known.toLowerCase() === wanted);
  });
}

/** A role as people type it, one of the names that {@link parseSaidColumns} knows: in English the short id. */
export function typedRole(role: ColumnRole, translator: Translator): string {
  return translator.locale === "zh-CN" ? translator(`role.${role}`) : role;
}

/** Names of the sheets that hold forms with columns. */
export function sheetsWithColumns(evaluations: readonly Evaluation[]): readonly string[] {
  return [...new Set(evaluations.filter(({ mapping }) => mapping.length > 0).map(({ sheet }) => sheet))];
}

/** Corrections of columns by form id. */
export type Corrections = Readonly<Record<string, readonly ColumnCorrection[]>>;

/** What was said, laid on the forms as they were read. */
export interface PlacedColumns {
  readonly corrections: Corrections;
  /** By sheet: columns of sheets on which no form was found. */
  readonly tables: Corrections;
  readonly problems: readonly SaidColumnProblem[];
}

/**
 * Lays what was said on the forms of its sheet that hold something in the column.
 * @param formless sheets on which no form was found: there what is said makes the table.
 */
export function placeSaidColumns(
  said: readonly SaidColumn[],
  workbook: WorkbookSnapshot,
  evaluations: readonly Evaluation[],
  formless: readonly string[] = [],
): PlacedColumns {
  const ofTables = said.flatMap((one) => {
    const sheet = formlessSheet(one, sheetsWithColumns(evaluations), formless);
    return sheet === undefined ? [] : [{ one, sheet }];
  });
  const tables = placeOnTables(ofTables);
  const others = said.filter((one) => !ofTables.some((table) => table.one === one));
  const forms = placeOnForms(others, workbook, evaluations);
  return { ...forms, tables: tables.tables, problems: [...forms.problems, ...tables.problems] };
}

/** The sheet without a form that something said is about: the one that it names, or the only one there is. */
function formlessSheet(
  { sheet: named }: SaidColumn,
  sheets: readonly string[],
  formless: readonly string[],
): string | undefined {
  if (named !== null) return formless.find((name) => name.toLowerCase() === named.toLowerCase());
  return sheets.length === 0 && formless.length === 1 ? formless[0] : undefined;
}

function placeOnTables(
  said: readonly { readonly one: SaidColumn; readonly sheet: string }[],
): Pick<PlacedColumns, "tables" | "problems"> {
  const problems: SaidColumnProblem[] = [];
  const bySheet = new Map<string, SaidColumn[]>();
  for (const { one, sheet } of said) {
    const former = bySheet.get(sheet) ?? [];
    const conflict = conflictOf(one, former);
    if (conflict === null) bySheet.set(sheet, [...former, one]);
    else problems.push(conflict);
  }
  const whole = [...bySheet].flatMap(([sheet, columns]) => {
    const missing = missingIn(columns);
    if (missing === null) return [[sheet, columns.map(({ column, role }) => ({ column, role }))] as const];
    problems.push({ kind: "not-enough", text: columns[0]?.text ?? "", sheet, missing });
    return [];
  });
  return { tables: Object.fromEntries(whole), problems };
}

/** What is wanted yet to read a sheet of unknown headings, by what was said of its columns. */
function missingIn(said: readonly ColumnCorrection[]): "name" | "target" | null {
  const has = (...roles: readonly ColumnRole[]): boolean => said.some(({ role }) => roles.includes(role));
  if (!has("name")) return "name";
  return has("target", "actual") ? null : "target";
}

/** Why what is said of the columns of a sheet without a form makes no table. */
export type TableProblem =
  | { readonly kind: "not-enough"; readonly missing: "name" | "target" }
  /** Two columns cannot mean the same. */
  | { readonly kind: "role-twice"; readonly role: ColumnRole; readonly columns: readonly [number, number] };

/** Whether what is said of the columns of a sheet without a form makes a table of them; `null` where it does. */
export function saysTable(said: readonly ColumnCorrection[]): TableProblem | null {
  for (const [place, { column, role }] of said.entries()) {
    const former = role === "ignored" ? undefined : said.slice(0, place).find((one) => one.role === role);
    if (former) return { kind: "role-twice", role, columns: [former.column, column] };
  }
  const missing = missingIn(said);
  return missing === null ? null : { kind: "not-enough", missing };
}

function placeOnForms(
  said: readonly SaidColumn[],
  workbook: WorkbookSnapshot,
  evaluations: readonly Evaluation[],
): Pick<PlacedColumns, "corrections" | "problems"> {
  const sheets = sheetsWithColumns(evaluations);
  const problems: SaidColumnProblem[] = [];
  const placed = new Map<string, SaidColumn[]>();
  // Where nothing is a form at all, that is the trouble.
  for (const one of sheets.length === 0 ? [] : said) {
    const forms = formsOf(one, workbook, evaluations, sheets);
    if (!forms.ok) {
      problems.push(forms.error);
      continue;
    }
    for (const { id } of forms.value) {
      const former = placed.get(id) ?? [];
      const conflict = conflictOf(one, former);
      if (conflict === null) placed.set(id, [...former, one]);
      else if (!problems.some(({ text }) => text === one.text)) problems.push(conflict);
    }
  }
  const corrections = Object.fromEntries(
    [...placed].map(([id, columns]) => [id, columns.map(({ column, role }) => ({ column, role }))]),
  );
  return { corrections, problems };
}

function conflictOf(
  { column, role, text }: SaidColumn,
  former: readonly SaidColumn[],
): SaidColumnProblem | null {
  const same = former.find((other) => other.column === column);
  if (same !== undefined && same.role !== role) return { kind: "column-twice", text, other: same.text };
  const holder = former.find((other) => other.role === role && other.column !== column);
  if (holder === undefined || role === "ignored") return null;
  return { kind: "role-twice", text, other: holder.text };
}

/** The forms that something said speaks of, at least one. */
function formsOf(
  { sheet: named, column, role, text }: SaidColumn,
  workbook: WorkbookSnapshot,
  evaluations: readonly Evaluation[],
  sheets: readonly string[],
): Result<readonly Evaluation[], SaidColumnProblem> {
  if (named === null && sheets.length > 1) return err({ kind: "sheet-needed", text, sheets });
  const wanted = named?.toLowerCase();
  const sheet = sheets.find((name) => wanted === undefined || name.toLowerCase() === wanted);
  if (sheet === undefined) return err({ kind: "no-form", text, sheet: named ?? "", sheets });
  const forms = evaluations.filter((form) => form.sheet === sheet && form.mapping.length > 0);
  const holders = holdersOf(column, forms, workbook);
  const [first] = holders;
  if (first === undefined) {
    const columns = new Set(forms.flatMap(({ mapping }) => mapping.map((entry) => entry.column)));
    return err({
      kind: "no-column",
      text,
      sheet,
      column,
      columns: [...columns].sort((one, other) => one - other),
    });
  }
  const sayable = holders.filter(({ kind }) => sayableRoles(kind).includes(role));
  return sayable.length > 0 ? ok(sayable) : err({ kind: "not-of-kind", text, role, form: first.kind });
}

/** Forms that hold something in a column: those whose own columns reach so far, else those beside which it stands. */
function holdersOf(
  column: number,
  forms: readonly Evaluation[],
  workbook: WorkbookSnapshot,
): readonly Evaluation[] {
  const holders = forms.filter((form) => holds(form, column, workbook));
  const own = holders.filter(({ area }) => column >= area.left && column <= area.right);
  return own.length > 0 ? own : holders;
}

function holds({ sheet, area, mapping }: Evaluation, column: number, workbook: WorkbookSnapshot): boolean {
  if (mapping.some((entry) => entry.column === column)) return true;
  const cells = sheetNamed(workbook, sheet);
  if (cells === undefined) return false;
  for (let row = area.top; row <= area.bottom; row += 1)
    if ((cellAt(cells, row, column)?.text.trim() ?? "") !== "") return true;
  return false;
}

/** How to name a column in what is said: the sheet too, where forms are on several. */
export function nameOfColumn(sheet: string, column: number, sheets: number): string {
  return sheets > 1 ? `${sheet}!${columnName(column)}` : columnName(column);
}
