import { err, ok, type Result } from "../common/result";
import type { Translator } from "../messages/catalogue";
import type { ReadableSheet } from "../workbook/readable-sheet";
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import { plainWords } from "./grid";
import { parseDefinition, type MergeDefinition } from "./scheme";

const FIELDS = ["name", "sheets", "headingRows", "totals"] as const;
const COLUMNS = ["name", "heading", "cell", "label", "labelCell"] as const;
const LIST = /[、;；\n]/u;

/** A scheme as a workbook that people can change: {@link definitionFromSheets} reads it back. */
export function schemeSheets(definition: MergeDefinition, t: Translator): readonly ReadableSheet[] {
  const values = {
    ...definition,
    sheets: definition.sheets.join("、"),
    totals: t(`merging.totals.${definition.totals}`),
  };
  return [
    {
      name: t("merging.scheme.sheet"),
      title: definition.name,
      notes: ["how", "order", "back"].map((id) => t(`merging.scheme.guide.${id}`)),
      columns: [
        { head: t("merging.scheme.field"), width: 20 },
        { head: t("merging.scheme.value"), width: 40 },
        { head: t("merging.scheme.about"), width: 70 },
      ],
      rows: FIELDS.map((field) => [
        t(`merging.field.${field}`),
        values[field],
        t(`merging.field.${field}.about`),
      ]),
    },
    {
      name: t("merging.scheme.columns"),
      title: t("merging.scheme.columns"),
      notes: [t("merging.scheme.guide.columns")],
      columns: COLUMNS.map((name) => ({
        head: t(`merging.column.${name}`),
        width: name === "name" || name === "heading" ? 36 : 16,
        note: t(`merging.column.${name}.about`),
      })),
      rows: definition.columns.map((column) =>
        COLUMNS.map((key) => (key in column ? column[key as keyof typeof column] : null)),
      ),
    },
  ];
}

/** Whether a workbook has the sheets of a scheme, in one of these languages. */
export function isSchemeWorkbook(workbook: WorkbookSnapshot, languages: readonly Translator[]): boolean {
  return languages.some(
    (t) =>
      sheetNamed(workbook, t("merging.scheme.columns")) && sheetNamed(workbook, t("merging.scheme.sheet")),
  );
}

/** The definition of such a workbook, in either language; or what is missing or wrong, as names of fields and columns. */
export function definitionFromSheets(
  workbook: WorkbookSnapshot,
  languages: readonly Translator[],
): Result<MergeDefinition, readonly string[]> {
  const t = languages.find((one) => sheetNamed(workbook, one("merging.scheme.columns")));
  const fields = t && sheetNamed(workbook, t("merging.scheme.sheet"));
  const columns = t && sheetNamed(workbook, t("merging.scheme.columns"));
  if (!t || !fields || !columns) return err(languages.map((one) => one("merging.scheme.columns")));
  const told = fieldsIn(fields, t);
  const rows = columnsIn(columns, t);
  if (!rows.ok) return rows;
  const totals = ["leave-out", "keep"].find((id) => t(`merging.totals.${id}`) === told["totals"]);
  return parseDefinition({
    name: told["name"] ?? "",
    sheets: (told["sheets"] ?? "")
      .split(LIST)
      .map((name) => name.trim())
      .filter(Boolean),
    headingRows: Number(told["headingRows"] ?? "0"),
    totals: totals ?? told["totals"],
    columns: rows.value,
  });
}

function fieldsIn({ rows }: SheetSnapshot, t: Translator): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const row of rows) {
    const [label, value] = [row?.[0]?.text ?? "", row?.[1]?.text ?? ""];
    const field = FIELDS.find((one) => plainWords(t(`merging.field.${one}`)) === plainWords(label));
    if (field) found[field] = value.trim();
  }
  return found;
}

/** The rows below the headings, in their order; each a column of the merged table. */
function columnsIn({ rows }: SheetSnapshot, t: Translator): Result<readonly object[], readonly string[]> {
  const heads = COLUMNS.map((name) => plainWords(t(`merging.column.${name}`)));
  const top = rows.findIndex((row) => row?.some((cell) => plainWords(cell?.text ?? "") === heads[0]));
  if (top < 0) return err([t("merging.column.name")]);
  const texts = (rows[top] ?? []).map((cell) => plainWords(cell?.text ?? ""));
  const places = heads.map((head) => texts.indexOf(head));
  const missing = COLUMNS.filter((_, index) => (places[index] ?? -1) < 0);
  if (missing.length > 0) return err(missing.map((name) => t(`merging.column.${name}`)));
  const columns: object[] = [];
  for (const row of rows.slice(top + 1)) {
    const entries = COLUMNS.map((key, index) => [key, row?.[places[index] ?? 0]?.text.trim() ?? ""] as const);
    const given = Object.fromEntries(entries.filter(([, value]) => value !== ""));
    if (Object.keys(given).length === 0) continue;
    columns.push({ from: "heading" in given ? "heading" : "cell", ...given });
  }
  return ok(columns);
}
