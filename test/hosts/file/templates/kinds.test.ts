import { LOCALES, type Locale } from "../../../../src/core/common/locale";
import { assessWorkbook } from "../../../../src/core/assessment";
import { readEvaluations } from "../../../../src/core/reading";
import { PACKS, type RulePack } from "../../../../src/core/rules";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import {
  assembleWorkbook,
  buildTemplate,
  composeTemplate,
  openTemplate,
  type ComposedTemplate,
  type TemplateKind,
  type TemplateSheet,
} from "../../../../src/hosts/file/templates";
import type { CellContent } from "../../../../src/hosts/file/templates/sheet-cells";
import { describeWithLibreOffice, recalculate } from "../../../support/libreoffice";

/** What is typed into a sheet. */
type Typed = Map<string, CellContent>;

function packOf(id: string): RulePack {
  const pack = PACKS.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(id);
  return pack;
}

/** Fills every place of a sheet: a head, money that adds up, every other indicator row with its target missed or met. */
function filledIn({ places, part }: TemplateSheet, locale: Locale): Typed {
  const typed: Typed = new Map();
  if (places === null) return typed;
  const put = (at: string | null, content: CellContent): void => {
    if (at !== null) typed.set(at, content);
  };
  put(places.unit, { text: "青岚县水利局" });
  put(places.code, { text: "001001" });
  put(places.project, { text: "农村饮水安全" });
  put(places.goals, { text: "建成渠道12公里。" });
  // Two lines of the second breakdown carry what the others add up to.
  const adding = places.lines.filter(({ adds }) => adds).length;
  for (const { initial, adjusted, executed, adds } of places.lines) {
    const share = adds ? 100 : (100 * adding) / 2;
    put(initial, { number: String(share) });
    put(adjusted, { number: String(share) });
    put(executed, { number: String(share * 0.9) });
  }
  if (places.lines.length === 0 && places.total) {
    for (const [at, number] of [
      [places.total.initial, "300"],
      [places.total.adjusted, "300"],
      [places.total.executed, "290"],
    ] as const)
      put(at, { number });
  }
  places.rows.forEach(({ cells, level1, level2, given }, index) => {
    if (given === null && index % 2 > 0) return;
    if (level1 === null) put(cells.level1, { text: locale === "en" ? "Customers" : "客户" });
    if (level2 === null) put(cells.level2, { text: locale === "en" ? "Service" : "服务" });
    if (given === null) put(cells.name, { text: `渠道长度${String.fromCharCode(65 + index)}` });
    put(cells.operator, { text: "≥" });
    put(cells.target, { number: "100" });
    put(cells.unit, { text: "公里" });
    put(cells.weight, { number: "2" });
    if (part === "goals" || part === "project-goals") return;
    const row = cells.weight.slice(1);
    put(`H${row}`, { number: index % 4 === 0 ? "80" : "100" });
    put(`K${row}`, { text: "雨季较长" });
  });
  return typed;
}

async function filledTemplate(
  template: ComposedTemplate,
  more: (sheet: TemplateSheet) => Typed = () => new Map(),
) {
  const sheets = template.sheets.map((sheet) => ({
    sheet,
    name: sheet.name,
    contents: new Map([...filledIn(sheet, template.locale), ...more(sheet)]),
  }));
  return assembleWorkbook(await openTemplate(template), { sheets, mark: null });
}

async function snapshot(bytes: Uint8Array | undefined): Promise<WorkbookSnapshot> {
  const read = await readWorkbook(bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Points and the total that the only form of a workbook shows. */
function shownPoints(workbook: WorkbookSnapshot) {
  const [form] = readEvaluations(workbook).evaluations;
  return {
    rows: form?.indicators.map(({ score }) => score?.value ?? null),
    total: form?.total?.score?.value ?? null,
  };
}

/** The same as the engine has them; a goal table has neither. */
function enginePoints(workbook: WorkbookSnapshot, pack: RulePack): ReturnType<typeof shownPoints> {
  const [form] = readEvaluations(workbook).evaluations;
  const assessed = assessWorkbook(workbook, pack);
  const card = assessed.ok ? assessed.value.scorecards[0] : undefined;
  const points = new Map(card?.indicators.map((entry) => [entry.indicator, entry.score?.points ?? null]));
  return {
    rows: form?.indicators.map(({ id }) => points.get(id) ?? null),
    total: card?.total?.points ?? null,
  };
}

const FORMS = ["goals", "project-goals", "scorecard", "kpi"] as const;
const CASES = FORMS.flatMap((kind) =>
  PACKS.flatMap((pack) => LOCALES.map((locale) => ({ kind, pack, locale }))),
);
/** What a form of a kind is read as; KPIs under levels of an authority's rules are one of its forms. */
const READ_AS: Readonly<Record<(typeof FORMS)[number], readonly string[]>> = {
  goals: ["goals"],
  "project-goals": ["goals"],
  scorecard: ["department"],
  kpi: ["indicator-table", "project"],
};

describeWithLibreOffice("a filled template recalculated by LibreOffice", () => {
  let results: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const filled: Uint8Array[] = [];
    for (const { kind, pack, locale } of CASES) {
      filled.push(await filledTemplate(await composeTemplate({ kind, pack, locale, year: "2025" })));
    }
    results = await recalculate(filled);
  }, 300_000);

  test.each(CASES.map((entry, index) => [entry.kind, entry.pack.id, entry.locale, index] as const))(
    "%s of %s in %s is read whole, and its points are the engine's",
    async (kind, id, locale, index) => {
      const workbook = await snapshot(results[index]);
      const { evaluations } = readEvaluations(workbook);
      expect(evaluations).toHaveLength(1);
      const [form] = evaluations;
      expect(READ_AS[kind]).toContain(form?.kind);
      expect(form?.unread).toEqual([]);
      expect(form?.year?.text).toBe("2025");
      expect(form?.info.map(({ value }) => value.text)).toContain("001001");
      const typed = (await composeTemplate({ kind, pack: packOf(id), locale })).sheets.flatMap((sheet) =>
        [...filledIn(sheet, locale)].filter(([at]) => at.startsWith("F")),
      );
      const targets = form?.indicators.map(({ target }) => target?.value) ?? [];
      expect(targets).toEqual(typed.map(() => "100"));
      expect(shownPoints(workbook)).toEqual(enginePoints(workbook, packOf(id)));
      const isScored = kind === "scorecard" || kind === "kpi";
      expect(shownPoints(workbook).total !== null).toBe(isScored);
    },
  );
});

/** Figures of base data by row: 上年决算数, 本年预算数, 本年决算数. */
function baseFigures(sheet: TemplateSheet): Typed {
  const typed: Typed = new Map();
  if (sheet.part !== "base-data") return typed;
  let next = 1;
  for (let row = 6; row <= 26; row += 1) {
    for (const column of ["B", "C", "D"]) {
      const at = `${column}${row}`;
      if (at in sheet.texts || at in sheet.formulas) continue;
      typed.set(at, { number: String(next) });
      next += 1;
    }
  }
  return typed;
}

describeWithLibreOffice("base data and the whole set", () => {
  const kinds: readonly (readonly [TemplateKind, Locale])[] = LOCALES.flatMap((locale) => [
    ["base-data", locale] as const,
    ["department-set", locale] as const,
  ]);
  let results: readonly WorkbookSnapshot[] = [];

  beforeAll(async () => {
    const pack = packOf("mof-2020");
    const filled: Uint8Array[] = [];
    for (const [kind, locale] of kinds) {
      const template = await composeTemplate({ kind, pack, locale, year: "2025" });
      filled.push(await filledTemplate(template, baseFigures));
    }
    results = await Promise.all((await recalculate(filled)).map(snapshot));
  }, 300_000);

  test.each(LOCALES.map((locale, index) => [locale, index * 2] as const))(
    "base data in %s are read as facts, each with its meaning, period and year",
    (_locale, index) => {
      const { evaluations } = readEvaluations(results[index]!);
      expect(evaluations.map(({ kind, unread }) => [kind, unread])).toEqual([["base-data", []]]);
      const facts = evaluations[0]?.baseFacts ?? [];
      expect(facts.filter(({ concept }) => concept === null)).toEqual([]);
      const said = facts.map(({ concept, within, period, year, value }) => [
        concept,
        within,
        period,
        year,
        value.value,
      ]);
      expect(said).toEqual(
        expect.arrayContaining([
          ["staff-quota", null, "stated", "2025", "1"],
          ["staff-rate", null, "stated", "2025", "2"],
          ["car-running", "official-cars", "prior", "2024", "60000"],
          ["official-cars", "three-public", "budget", "2025", "110000"],
          ["three-public", null, "actual", "2025", "380000"],
          ["total-spending", null, "actual", "2025", "600000"],
          ["procurement", null, "budget", "2025", "250000"],
        ]),
      );
      expect(new Set(facts.map(({ concept }) => concept)).size).toBe(24);
    },
  );

  test.each(LOCALES.map((locale, index) => [locale, index * 2 + 1] as const))(
    "the set in %s is read sheet by sheet, and its sheets say where they part",
    (locale, index) => {
      const workbook = results[index]!;
      const { evaluations } = readEvaluations(workbook);
      expect(evaluations.map(({ kind }) => kind)).toEqual(["department", "base-data", "project"]);
      expect(evaluations.flatMap(({ unread }) => unread)).toEqual([]);
      const sheet = workbook.sheets.find(({ name }) => name === evaluations[1]?.sheet);
      const hints = (sheet?.rows ?? []).map((row) => row?.[4]?.text ?? "").filter((text) => text !== "");
      const [done, apart]: readonly RegExp[] =
        locale === "en" ? [/^Filled in \d+\/30$/, /^Not what/] : [/^已填 \d+\/30$/, /不一致/];
      expect(hints[0]).toMatch(done!);
      expect(hints.slice(2).every((hint) => apart!.test(hint))).toBe(true);
      expect(hints.slice(2)).toHaveLength(2);
    },
  );
});

test("a set has as many forms of projects as asked for, each named and marked", async () => {
  const bytes = await buildTemplate({
    kind: "department-set",
    pack: packOf("mof-2020"),
    locale: "zh-CN",
    projects: 3,
  });
  const workbook = await snapshot(bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...["填表说明", "选项", "部门整体支出自评表", "基础数据表"],
    ...["项目自评表1", "项目自评表2", "项目自评表3", "报告素材"],
  ]);
  const base = workbook.sheets.find(({ name }) => name === "基础数据表");
  const formulas = (base?.rows ?? []).flatMap((row) => row?.[4]?.formula ?? []);
  expect(formulas.filter((formula) => formula.includes("'项目自评表3'!"))).toHaveLength(1);
});

const COMPLETE: readonly (readonly [filled: Readonly<Record<string, string>>, shown: string])[] = [
  [{}, "已填 1/13"],
  [{ C3: "甲局", D16: "渠道长度" }, "已填 3/13"],
  [{ D16: "渠道长度", F16: "12", D19: "合格率" }, "已填 4/19"],
];

describeWithLibreOffice("how far a form is filled in", () => {
  test("is counted over its head and the rows that were begun", async () => {
    const template = await composeTemplate({
      kind: "department",
      pack: packOf("mof-2020"),
      locale: "zh-CN",
      year: "2025",
    });
    const open = await openTemplate(template);
    const filled = COMPLETE.map(([cells]) => {
      const contents = new Map(Object.entries(cells).map(([at, text]) => [at, { text }] as const));
      const sheets = template.sheets.map((sheet) => ({
        sheet,
        name: sheet.name,
        contents: sheet.part === "department" ? contents : new Map<string, CellContent>(),
      }));
      return assembleWorkbook(open, { sheets, mark: null });
    });
    const shown = await Promise.all(
      (await recalculate(filled)).map(async (bytes) => {
        const sheet = (await snapshot(bytes)).sheets.find(({ name }) => name === "部门整体支出自评表");
        return sheet?.rows[2]?.[11]?.text;
      }),
    );
    expect(shown).toEqual(COMPLETE.map(([, text]) => text));
  });
});
