import type exceljs from "exceljs";
import { PACKS } from "../../../../src/core/rules";
import { buildTemplate, TEMPLATE_KINDS } from "../../../../src/hosts/file/templates";
import { loadWorkbook } from "./filled";

interface Format {
  readonly ref: string;
  readonly rules: readonly { readonly formulae?: readonly string[] }[];
}

const [pack] = PACKS.filter(({ id }) => id === "mof-2020");

async function built(kind: (typeof TEMPLATE_KINDS)[number]): Promise<exceljs.Workbook> {
  if (!pack) throw new Error("no pack");
  return loadWorkbook(await buildTemplate({ kind, pack, locale: "zh-CN" }));
}

/** The conditional formats of a sheet, which the library does not declare. */
function formatsOf(sheet: exceljs.Worksheet): readonly Format[] {
  return (sheet as unknown as { readonly conditionalFormattings: readonly Format[] }).conditionalFormattings;
}

/** Functions of every version of Excel, WPS and LibreOffice. */
const FUNCTIONS = new Set(["AND", "OR", "NOT", "IF", "ISNUMBER", "COUNTA", "SUMPRODUCT"]);

/** Rows of materials are a person's to leave out; the guide and the lists hold nothing to fill in. */
const WITHOUT = new Set(["填表说明", "选项", "报告素材"]);

test.each(TEMPLATE_KINDS)(
  "%s shows in colour which cells are missing, by formulas that every program has",
  async (kind) => {
    const workbook = await built(kind);
    const sheets = workbook.worksheets.filter(({ name }) => !WITHOUT.has(name));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const formats = formatsOf(sheet);
      expect([sheet.name, formats.length > 0]).toEqual([sheet.name, true]);
      for (const { ref, rules } of formats) {
        const [first = ""] = ref.split(":");
        for (const { formulae = [] } of rules) {
          const [formula = ""] = formulae;
          // It asks whether the very cell is blank, and looks no further than its own row where it covers several.
          expect(formula).toContain(`${first}=""`);
          const functions = [...formula.matchAll(/([A-Z]+)\(/gu)].map(([, name]) => name);
          expect(functions.filter((name) => !FUNCTIONS.has(name ?? ""))).toEqual([]);
          const rows = new Set([...formula.matchAll(/\$?[A-Z]+(\d+)/gu)].map(([, row]) => row));
          expect(ref.includes(":") && rows.size > 1 ? [ref, formula] : []).toEqual([]);
        }
      }
    }
  },
);

test.each(TEMPLATE_KINDS)(
  "%s says in Chinese what belongs into a cell and what is wrong with another value",
  async (kind) => {
    const workbook = await built(kind);
    const said: string[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow({ includeEmpty: true }, (row) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          const rule = cell.dataValidation as exceljs.DataValidation | undefined;
          if (rule)
            said.push(
              ...[rule.promptTitle, rule.prompt, rule.errorTitle, rule.error].flatMap((text) => text ?? []),
            );
        });
      });
    });
    expect(said.length).toBeGreaterThan(0);
    expect([...new Set(said)].filter((text) => /[A-Za-z]{3,}/u.test(text))).toEqual([]);
    expect(said.every((text) => text === "" || /\p{Script=Han}/u.test(text))).toBe(true);
  },
);
