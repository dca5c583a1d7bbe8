import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "numfmt";
import { runEngine } from "../../../src/core/engine";
import { evaluator } from "../../../src/core/proof/proof";
import { lookAt } from "../../../src/core/reading";
import { formatAddress } from "../../../src/core/workbook/a1";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { printedNumber } from "../../support/number-words";
import { cellOfRecord, ledgerOf, ledgerRecords, sheetOfRole, valuesIn } from "./support/reports";

const FORMS = join(__dirname, "../../fixtures/forms");
/** Nobody has filled it in, so there is no report on it. */
const BLANK = "23-dazhou-nongye-bumenzhengti-blank.xlsx";
const FILES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx") && name !== BLANK);
/** Cells whose words come from the layout's own tables, not from the report. */
const LAYOUT_STYLES = /source|tableHeader|notice/i;

async function reportOn(file: string, locale: "zh-CN" | "en") {
  const workbook = await readWorkbook(readFileSync(join(FORMS, file)));
  if (!workbook.ok) throw new Error(file);
  const outlineId = locale === "en" ? "kpi-en" : undefined;
  const result = runEngine(workbook.value, { locale, outlineId, engineVersion: "0" });
  if (!result.ok) throw new Error(file);
  return { plan: result.value.plan, evaluations: result.value.reading.evaluations, workbook: workbook.value };
}

describe.each(FILES.flatMap((file) => [[file, "zh-CN"] as const, [file, "en"] as const]))(
  "the published report on %s (%s)",
  (file, locale) => {
    it("has every digit in a span of the ledger, and every span where the ledger says", async () => {
      const { plan } = await reportOn(file, locale);
      const covered = new Set<string>();
      for (const said of ledgerRecords(plan)) {
        const { record, sheet = "report", cell, start, length, text } = said;
        if (!["figure", "claim", "quote", "slot", "numbering"].includes(record!)) continue;
        const from = Number(start);
        const shown = String(cellOfRecord(plan, said)?.value).slice(from, from + Number(length));
        const agrees = record === "quote" ? text!.includes(shown) : text === shown;
        expect([text, agrees]).toEqual([text, true]);
        for (let at = 0; at < shown.length; at += 1) covered.add(`${sheet} ${cell} ${from + at}`);
      }
      const told = plan.sheets.filter(({ role }) => role === "report" || role === "tables");
      const orphans = told.flatMap(({ role, rows }) =>
        rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) => {
            if (typeof cell?.value !== "string" || LAYOUT_STYLES.test(cell.style)) return [];
            const digits = [...cell.value.matchAll(/[0-9０-９]/g)];
            return digits
              .filter(({ index }) => !covered.has(`${role} ${formatAddress({ row, column })} ${index}`))
              .map(() => cell.value);
          }),
        ),
      );
      expect(orphans).toEqual([]);
    });

    it("is proven by the cells of the form, each read again alone", async () => {
      const { plan, workbook, evaluations } = await reportOn(file, locale);
      const { statements, proof } = ledgerOf(plan);
      const valueOf = evaluator(proof, lookAt(workbook, evaluations));
      const flaws = statements.flatMap(({ kind, text, node, value }) => {
        if (node === null) return [];
        const result = valueOf(node);
        const printed = kind === "claim" ? "1" : kind === "point" ? value! : (printedNumber(text) ?? "NaN");
        if (result.ok && result.value.eq(printed)) return [];
        return [
          `${kind} ${text}: ${result.ok ? result.value.toString() : result.error.at}, printed ${printed}`,
        ];
      });
      expect(flaws).toEqual([]);
    });

    it("shows in each number cell what its figure prints, and binds charts to numbers and names", async () => {
      const { plan } = await reportOn(file, locale);
      const report = sheetOfRole(plan, "report");
      const plain = (text: string) => Number(/-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", ""));
      for (const number of ledgerRecords(plan, "number")) {
        const { text } = number;
        const { value, style } = cellOfRecord(plan, number)!;
        expect(plain(format(plan.styles[style]!.numberFormat!, Number(value)))).toBe(plain(text!));
      }
      for (const { name, values, categories } of report.charts.flatMap(({ groups }) =>
        groups.flatMap((g) => g.series),
      )) {
        expect(typeof valuesIn(plan, name)[0]).toBe("string");
        expect(valuesIn(plan, categories).every((label) => typeof label === "string")).toBe(true);
        expect(valuesIn(plan, values).every((value) => value === null || typeof value === "number")).toBe(
          true,
        );
        expect(valuesIn(plan, values).some((value) => value !== null)).toBe(true);
      }
    });
  },
);
