import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runEngine } from "../../../src/core/engine";
import { COLORS } from "../../../src/core/publishing/charts/design";
import { baseStyles } from "../../../src/core/publishing/styles";
import type { CellStyle, PlannedSheet, WorkbookPlan } from "../../../src/core/workbook/plan";
import { readWorkbook } from "../../../src/hosts/file/reading";

/**
 * What the accessibility checker of Office looks for in a workbook: charts without a description, sheets with names that say
 * nothing, text that is hard to tell from its ground, merged cells, negative numbers told by colour alone, links without
 * words, tables without a header.
 */

const FORMS = [
  "05-jishan-zhaidian-gongwei-2021",
  "16-guangshui-jiaotong-xiangcundaolu-2021",
  "26-lingling-linye-bumen-2021",
];
const LOCALES = ["zh-CN", "en"] as const;
/** WCAG 2.2, 1.4.3 and 1.4.11: least contrast of text, and of what else must be seen. */
const LEAST = { text: 4.5, graphics: 3 };

/** Relative luminance of an `RRGGBB` colour. */
function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function textContrast({ font, fill }: CellStyle): number {
  return contrast(font.color ?? "000000", fill ?? "FFFFFF");
}

test("the measure knows what is easy and what is hard to read", () => {
  expect(contrast("000000", "FFFFFF")).toBeCloseTo(21);
  expect(contrast("7F7F7F", "FFFFFF")).toBeLessThan(LEAST.text);
});

test("every colour of a chart stands out from the paper, and columns side by side from each other", () => {
  const { light, dark, ...others } = COLORS;
  for (const color of [light, dark, ...Object.values(others)]) {
    expect([color, contrast(color, "FFFFFF") >= LEAST.graphics]).toEqual([color, true]);
  }
  expect(contrast(light, dark)).toBeGreaterThan(LEAST.graphics);
});

test.each(LOCALES)("every style of a sheet has text that stands out from its ground: %s", (locale) => {
  const weak = Object.entries(baseStyles(locale)).filter(([, style]) => textContrast(style) < LEAST.text);
  expect(weak).toEqual([]);
});

async function planOn(form: string, locale: (typeof LOCALES)[number]): Promise<WorkbookPlan> {
  const workbook = await readWorkbook(readFileSync(join(__dirname, "../../fixtures/forms", `${form}.xlsx`)));
  if (!workbook.ok) throw new Error(form);
  const result = runEngine(workbook.value, { locale, engineVersion: "0" });
  if (!result.ok) throw new Error(form);
  return result.value.plan;
}

const visible = ({ sheets }: WorkbookPlan) => sheets.filter(({ visibility }) => visibility === "visible");
const cellsOf = ({ rows }: PlannedSheet) =>
  rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));

describe.each(FORMS.flatMap((form) => LOCALES.map((locale) => [form, locale] as const)))(
  "the sheets written for %s (%s)",
  (form, locale) => {
    test("pass the checks of Office for those who do not see them well", async () => {
      const plan = await planOn(form, locale);
      for (const sheet of visible(plan)) {
        expect(sheet.name).not.toMatch(/^(?:sheet|工作表|表)\s*\d*$/i);
        expect(sheet.merges).toEqual([]);
        for (const { altText, title, groups } of sheet.charts) {
          expect(altText.length).toBeGreaterThan(title.length);
          const colors = groups.flatMap(({ series }) => series.map(({ color }) => color));
          expect(colors.filter((color) => contrast(color, "FFFFFF") < LEAST.graphics)).toEqual([]);
        }
        const linked = cellsOf(sheet).filter(({ link }) => link);
        expect(linked.filter(({ value }) => String(value ?? "").trim() === "")).toEqual([]);
      }
      for (const [name, style] of Object.entries(plan.styles)) {
        expect([name, textContrast(style) >= LEAST.text]).toEqual([name, true]);
        expect([name, /\[(?:red|color)/i.test(style.numberFormat ?? "")]).toEqual([name, false]);
      }
    });

    test("have a header over every table, repeated on every printed page of the findings", async () => {
      const plan = await planOn(form, locale);
      const findings = visible(plan).find(({ role }) => role === "findings")!;
      expect(findings.page.titleRows).toBeDefined();
      const tables = visible(plan).filter(({ role }) => role === "tables" || role === "findings");
      for (const { rows } of tables) {
        const first = rows.findIndex(({ cells }) => cells.some((cell) => cell?.style.startsWith("table")));
        const styles = rows[first]!.cells.filter((cell) => cell !== null).map(({ style }) => style);
        expect(new Set(styles)).toEqual(new Set(["tableHeader"]));
      }
    });
  },
);
