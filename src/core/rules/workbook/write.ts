import type { Translator } from "../../messages/catalogue";
import type { ReadableCell, ReadableSheet } from "../../workbook/readable-sheet";
import type { RulePack } from "../rule-pack";
import { PACK_FIELDS } from "./fields";
import { FIELDS_SHEET, GUIDE_SHEET, PACK_TABLES, type PackTable } from "./tables";
import { choicesOf, printValue } from "./values";

/**
 * A pack as a workbook that people can read and change: how to go about it, single values, and a sheet for each table.
 * {@link packFromSheets} reads it back.
 *
 * @param t with the table `rule-packs`
 */
export function packSheets(pack: RulePack, t: Translator): readonly ReadableSheet[] {
  return [
    guideSheet(pack, t),
    fieldsSheet(pack, t),
    ...PACK_TABLES.map((table) => tableSheet(table, pack, t)),
  ];
}

/** What a sheet or column is called in a language. */
function nameIn({ locale }: Translator, zh: string, en: string): string {
  return locale === "zh-CN" ? zh : en;
}

function guideSheet(pack: RulePack, t: Translator): ReadableSheet {
  const about = PACK_TABLES.map(({ id, name }): readonly ReadableCell[] => [
    nameIn(t, name, id),
    t(`rule-packs.about.${id}`),
  ]);
  return {
    name: nameIn(t, GUIDE_SHEET.name, GUIDE_SHEET.id),
    title: pack.title[t.locale],
    notes: ["how", "keep", "back"].map((id) => t(`rule-packs.guide.${id}`)),
    columns: [
      { head: t("rule-packs.column.sheet"), width: 24 },
      { head: t("rule-packs.column.about"), width: 110 },
    ],
    rows: [[nameIn(t, FIELDS_SHEET.name, FIELDS_SHEET.id), t("rule-packs.about.fields")], ...about],
  };
}

function fieldsSheet(pack: RulePack, t: Translator): ReadableSheet {
  return {
    name: nameIn(t, FIELDS_SHEET.name, FIELDS_SHEET.id),
    title: titleOf(nameIn(t, FIELDS_SHEET.name, FIELDS_SHEET.id), pack, t),
    notes: [t("rule-packs.about.fields")],
    columns: [
      { head: nameIn(t, "字段", "field"), width: 34 },
      { head: nameIn(t, "值", "value"), width: 44 },
      { head: t("rule-packs.column.may"), width: 44 },
      { head: t("rule-packs.column.note"), width: 60 },
    ],
    rows: PACK_FIELDS.map(({ name, path, type, empty }) => {
      const choices = choicesOf(type, t.locale).join(nameIn(t, "、", ", "));
      const may = choices === "" ? t(`rule-packs.may.${type.kind}`) : choices;
      return [
        nameIn(t, name, path),
        printValue(type, valueAt(pack, path), t.locale) || null,
        empty === undefined ? may : t("rule-packs.may.empty", { may }),
        t(`rule-packs.field.${path}`),
      ];
    }),
  };
}

/** Never what a heading says, so that the row of headings is told from it. */
function titleOf(sheet: string, { title }: RulePack, t: Translator): string {
  return t("rule-packs.title", { sheet, pack: title[t.locale] });
}

/** What stands at a path; of the conditions of choosing a pack whether there are any. */
function valueAt(pack: RulePack, path: string): unknown {
  if (path === "appliesTo") return pack.appliesTo !== null;
  return path
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], pack);
}

function tableSheet({ id, name, columns, rows }: PackTable, pack: RulePack, t: Translator): ReadableSheet {
  return {
    name: nameIn(t, name, id),
    title: titleOf(nameIn(t, name, id), pack, t),
    notes: [t(`rule-packs.about.${id}`)],
    columns: columns.map(({ header, key, type, empty }) => {
      const choices = choicesOf(type, t.locale);
      const may =
        choices.length === 0 ? t(`rule-packs.may.${type.kind}`) : choices.join(nameIn(t, "、", ", "));
      return {
        head: nameIn(t, header, key),
        width: WIDTHS[type.kind] ?? 16,
        note: empty === undefined ? may : t("rule-packs.may.empty", { may }),
        ...(choices.length > 0 && { choices }),
      };
    }),
    rows: rows(pack).map((row) =>
      columns.map(({ key, type }) => printValue(type, row[key], t.locale) || null),
    ),
  };
}

const WIDTHS: Readonly<Partial<Record<string, number>>> = {
  text: 40,
  texts: 44,
  words: 30,
  name: 30,
  choice: 22,
};
