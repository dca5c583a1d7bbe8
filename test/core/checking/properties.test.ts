import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import {
  checkEvaluation,
  describeFinding,
  ruleOf,
  RULES,
  UnknownRuleError,
  summarise,
} from "../../../src/core/checking";
import { severityOf } from "../../../src/core/checking/severity";
import type { Finding } from "../../../src/core/evaluation/finding";
import { createTranslator } from "../../../src/core/messages/catalogue";
import findingsEn from "../../../src/core/messages/findings.en.json";
import findingsZh from "../../../src/core/messages/findings.zh-CN.json";
import rolesEn from "../../../src/core/messages/roles.en.json";
import rolesZh from "../../../src/core/messages/roles.zh-CN.json";
import rulesEn from "../../../src/core/messages/rules.en.json";
import rulesZh from "../../../src/core/messages/rules.zh-CN.json";
import { scoreEvaluation } from "../../../src/core/scoring";
import {
  CLEAN_PROJECT,
  evaluationsOf,
  findingsOf,
  packWith,
  projectForm,
  workbookOf,
  type CellInput,
  type Cells,
} from "../../support/evaluation-builder";
import { runs } from "../../support/runs";

const pack = packWith("mof-2020");
/** Findings about the 规则 sheet share their sentences with the notes about it. */
const zh = { ...findingsZh, ...rulesZh };
const en = { ...findingsEn, ...rulesEn };
const chinese = createTranslator("zh-CN", zh, rolesZh);
const english = createTranslator("en", en, rolesEn);

/** A slot of a message that nothing was put into. Cells may hold other words in braces, which a message may quote. */
const SLOTS = new Set(
  Object.values({ ...zh, ...en }).flatMap((text) => text.match(/(?<=\{)[a-z]+/giu) ?? []),
);
const UNFILLED = new RegExp(`undefined|NaN|\\{(?:${[...SLOTS].join("|")})\\}`, "u");

/** What people, converters and vandals leave in cells. */
const scrap: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput[]>(
    null,
    "",
    "—",
    "/",
    "无",
    "一",
    "0",
    "100%",
    "≥100%",
    "≥50个",
    "95%以上",
    "９８％",
    "≧5",
    "290%",
    "3000元/人",
    "每亩300",
    "显著提升",
    "达成预期指标",
    "未完成",
    "部分达成",
    "同上",
    "1.2万亩",
    "2021年12月底前",
    "请填写",
    "XX",
    "13812345678",
    "1.修路;2.;3.",
    "5000吨稻谷、500吨成品粮",
    "10000000元",
    "（100字以内）",
    "￥1,234.5",
    "-3",
  ),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((value) => Number(value.toFixed(2))),
  fc.string({ maxLength: 12 }),
);

const places = Object.keys(CLEAN_PROJECT).filter((address) => Number(/\d+/.exec(address)?.[0]) > 2);
const changes: fc.Arbitrary<Cells> = fc.dictionary(fc.constantFrom(...places), scrap, { maxKeys: 12 });

/** Names of variants do not matter to what must hold for all findings. */
function idsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

test("every finding has a cell of the form, a severity and messages in both languages", () => {
  fc.assert(
    fc.property(changes, (cells) => {
      const workbook = workbookOf(projectForm(cells));
      const forms = evaluationsOf(workbook);
      for (const finding of findingsOf(workbook)) {
        const form = forms.find(({ id }) => id === finding.evaluation);
        const [first] = finding.at;
        expect(first?.sheet).toBe(form?.sheet);
        expect(first?.row).toBeGreaterThanOrEqual(form?.area.top ?? 0);
        expect(first?.row).toBeLessThanOrEqual(form?.area.bottom ?? 0);
        for (const translator of [chinese, english]) {
          const { message, fix } = describeFinding(finding, translator);
          expect(message.length).toBeGreaterThan(5);
          expect(`${message}${fix ?? ""}`).not.toMatch(UNFILLED);
        }
        for (const edit of finding.fix?.edits ?? []) expect(String(edit.value)).not.toBe(edit.before);
      }
    }),
    { numRuns: runs(60) },
  );
});

function isBlank(value: Cells[string]): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

test("the order of rows within a level does not change which rules speak", () => {
  const rows = [12, 13, 14, 15];
  fc.assert(
    fc.property(changes, fc.shuffledSubarray(rows, { minLength: 4 }), (cells, order) => {
      const columns = ["C", "D", "E", "F", "G", "H", "I"];
      // A row without a level of its own is of the level above it, so that its place says something.
      const levelled = Object.entries(cells).filter(([at, value]) => !at.startsWith("C") || !isBlank(value));
      const all: Cells = {
        ...CLEAN_PROJECT,
        ...Object.fromEntries(levelled),
        I11: "偏差原因分析及改进措施",
      };
      const moved = Object.fromEntries(
        rows.flatMap((row, index) =>
          columns.map((column) => [`${column}${row}`, all[`${column}${order[index] ?? row}`] ?? null]),
        ),
      );
      expect(idsOf(findingsOf(workbookOf(projectForm({ ...all, ...moved }))))).toEqual(
        idsOf(findingsOf(workbookOf(projectForm(all)))),
      );
    }),
    { numRuns: runs(25) },
  );
});

test("scaling all weights together is seen as a wrong sum only", () => {
  fc.assert(
    fc.property(fc.constantFrom(2, 3, 5, 10), (factor) => {
      const rows = [6, 12, 13, 14, 15, 16, 17, 18, 19];
      const columns = {
        weight: (row: number) => (row === 6 ? "F6" : `G${row}`),
        score: (row: number) => `H${row}`,
      };
      const scaled = Object.fromEntries(
        rows.flatMap((row) =>
          [columns.weight(row), columns.score(row)].map((address) => [
            address,
            Math.round(Number(CLEAN_PROJECT[address]) * factor * 100) / 100,
          ]),
        ),
      );
      expect(idsOf(findingsOf(workbookOf(projectForm(scaled))))).toEqual(["B01", "B02"]);
    }),
  );
});

test("one pack switches a rule off, another changes its severity", () => {
  const workbook = workbookOf(projectForm({ H12: 16 }));
  const severities = (settings: (typeof pack)["severities"]) =>
    findingsOf(workbook, { ...pack, severities: settings })
      .filter(({ rule }) => rule === "B03")
      .map(({ severity }) => severity);
  expect(severities({})).toEqual(["error"]);
  expect(severities({ B03: "off" })).toEqual([]);
  expect(severities({ "B03.above": "off" })).toEqual([]);
  expect(severities({ B03: "warning" })).toEqual(["warning"]);
  expect(severities({ B03: "off", "B03.above": "info" })).toEqual([]);
});

test("a rule's severity does not raise its milder variants, and the variant's own does", () => {
  const rule = ruleOf("B06");
  expect(severityOf(rule, "below-explained", pack)).toBe("info");
  expect(severityOf(rule, "below-explained", { ...pack, severities: { B06: "error" } })).toBe("info");
  expect(severityOf(rule, "below", { ...pack, severities: { B06: "info" } })).toBe("info");
  expect(
    severityOf(rule, "below-explained", { ...pack, severities: { "B06.below-explained": "error" } }),
  ).toBe("error");
  expect(severityOf(ruleOf("W02"), undefined, pack)).toBe("warning");
});

test("an unknown rule is a fault", () => {
  expect(() => ruleOf("B99")).toThrow(UnknownRuleError);
});

test("findings are counted by severity", () => {
  const findings = findingsOf(workbookOf(projectForm({ H12: 16, D18: "群众满意度", E17: "显著改善" })));
  const counts = summarise(findings);
  expect(counts.total).toBe(findings.length);
  expect(counts.error + counts.warning + counts.info).toBe(counts.total);
  expect(counts.error).toBeGreaterThan(0);
});

/** Names of the values that a message takes, sorted, without repeats. */
function namesIn(elements: readonly MessageElement[]): readonly string[] {
  const names = elements.flatMap((element) => [
    ...(element.type === 0 ? [] : [element.value ?? ""]),
    ...Object.values(element.options ?? {}).flatMap(({ value }) => namesIn(value)),
  ]);
  return [...new Set(names)].sort();
}

/** Part of a parsed message; type 0 is plain text. */
interface MessageElement {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageElement[] }>>;
}

function parse(text: string): readonly MessageElement[] {
  return new IntlMessageFormat(text, "en", undefined, {
    ignoreTag: true,
  }).getAst();
}

describe("messages", () => {
  const ids = Object.keys(zh).filter((id) => /^[BW]\d\d/.test(id));

  test("both languages have the same ids", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test("every rule has a title, and every message a rule", () => {
    for (const { id } of RULES) expect(zh).toHaveProperty([`${id}.title`]);
    for (const id of ids) expect(() => ruleOf(id.slice(0, 3))).not.toThrow();
  });

  test("messages of both languages take the same parameters", () => {
    // Cells are named where the sentence needs them; the other names carry what the finding says.
    const optional = /^(?:cells?|second|third|executedCell|baseCell|column|view|printed)$/;
    const params = (text: string | undefined) =>
      namesIn(parse(text ?? "")).filter((name) => !optional.test(name));
    for (const id of ids) {
      expect([id, params((en as Record<string, string>)[id])]).toEqual([
        id,
        params((zh as Record<string, string>)[id]),
      ]);
    }
  });

  test("Chinese messages hold no words of another language", () => {
    const cells = {
      cell: "E14",
      second: "F14",
      third: "G14",
      cells: "E14、F14",
      executedCell: "E6",
      baseCell: "D6",
    };
    const choices = {
      column: "adjusted",
      view: "fund",
      known: "yes",
      section: "funds",
      what: "score",
      rows: "3",
    };
    for (const id of ids) {
      const names = namesIn(parse((zh as Record<string, string>)[id]!));
      const numbers = Object.fromEntries(names.map((name) => [name, "12"]));
      const message = chinese(id, { ...numbers, ...cells, ...choices });
      expect([
        id,
        message.replace(/[A-Z]{1,3}\d+|Excel|WPS|--column|--row|--year/g, "").match(/[A-Za-z]+/g),
      ]).toEqual([id, null]);
    }
  });
});

test("a hundred thousand rows are checked without exhausting the stack", () => {
  const [form] = evaluationsOf(workbookOf(projectForm({ H12: 14, E17: "显著改善" })));
  if (!form) throw new Error("The clean form was not read");
  const indicators = Array.from({ length: 100_000 }, (_, index) => {
    const source = form.indicators[index % form.indicators.length]!;
    return { ...source, id: `项目自评表!${index}`, cleanName: `${source.cleanName}${index}` };
  });
  const large = { ...form, indicators };
  const findings = checkEvaluation(large, scoreEvaluation(large, pack), pack);
  expect(findings.length).toBeGreaterThan(25_000);
  expect(Math.max(...findings.slice(0, 20).map(({ at }) => at.length))).toBeLessThanOrEqual(120);
});

test.each([
  [12, 13, 14, 15],
  [13, 12, 14, 15],
  [14, 12, 13, 15],
])("names under a heading that says nothing are found wherever one of them lacks: %j", (...order) => {
  const all: Cells = { ...CLEAN_PROJECT, D11: 0, D13: "", I11: "偏差原因分析及改进措施" };
  const moved = Object.fromEntries(
    ["C", "D", "E", "F", "G", "H", "I"].flatMap((column) =>
      order.map((from, index) => [`${column}${index + 12}`, all[`${column}${from}`] ?? null]),
    ),
  );
  const [evaluation] = evaluationsOf(workbookOf(projectForm({ ...all, ...moved })));
  const names = evaluation?.indicators.map(({ name }) => name.text);
  expect(names).toEqual(expect.arrayContaining(["养护公路里程", "年度养护任务完成率", "养护成本"]));
});
