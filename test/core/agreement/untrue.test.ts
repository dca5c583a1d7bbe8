import fc from "fast-check";
import { runEngine } from "../../../src/core/engine";
import { plainText } from "../../../src/core/narrative";
import { departmentForm, projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";

/*
 * Statements that would not be true, each as a property of reports on forms whose rows the test knows without reading them.
 */

/** What a row is about, and so what may be said of it. */
type Kind = "reached" | "missed" | "kept" | "passed" | "none" | "standard" | "in-time" | "failed" | "blank";

interface Row {
  readonly kind: Kind;
  readonly target: string;
  readonly actual: string | null;
}

const number = fc.integer({ min: 20, max: 400 });
const more = fc.integer({ min: 1, max: 19 });

/** Words of a miss, whatever the target. */
const FAILED = ["未完成整治", "整治不足一半", "整治存在返工", "整治进度滞后", "尚未开展"] as const;

const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc
    .tuple(number, more)
    .map(([n, m]): Row => ({ kind: "reached", target: `≥${n}公里`, actual: `${n + m}公里` })),
  fc
    .tuple(number, more)
    .map(([n, m]): Row => ({ kind: "missed", target: `≥${n}公里`, actual: `${n - m}公里` })),
  fc
    .tuple(number, more)
    .map(([n, m]): Row => ({ kind: "kept", target: `≤${n}万元`, actual: `${n - m}万元` })),
  fc
    .tuple(number, more)
    .map(([n, m]): Row => ({ kind: "passed", target: `≤${n}万元`, actual: `${n + m}万元` })),
  fc.constant<Row>({ kind: "none", target: "0起", actual: "0起" }),
  fc
    .constantFrom("二级", "GB/T 19001")
    .map((level): Row => ({ kind: "standard", target: level, actual: level })),
  fc
    .constantFrom("2022年5月", "2022年6月10日")
    .map((day): Row => ({ kind: "in-time", target: "2022年6月底前", actual: day })),
  fc.constantFrom(...FAILED).map((actual): Row => ({ kind: "failed", target: "完成整治", actual })),
  fc.constant<Row>({ kind: "blank", target: "≥30公里", actual: null }),
);

const REASONS = [
  "汛期停工，部分路段顺延",
  "因规划调整，该路段不再实施",
  "上级资金12月底才下达，来不及支付",
  "施工单位中途退出，重新招标",
] as const;

interface Form {
  readonly rows: readonly Row[];
  /** Why each row fell short, where somebody says so. */
  readonly reasons: readonly (string | null)[];
  /** Points that each row lost. */
  readonly lost: readonly number[];
}

const anyForm: fc.Arbitrary<Form> = fc.record({
  rows: fc
    .array(anyRow, { minLength: 7, maxLength: 7 })
    // Without any result there is no report.
    .filter((rows) => rows.some(({ actual }) => actual !== null)),
  reasons: fc.array(fc.option(fc.constantFrom(...REASONS)), { minLength: 7, maxLength: 7 }),
  lost: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }),
});

const SHORT: ReadonlySet<Kind> = new Set(["missed", "passed", "failed"]);
const WEIGHTS = [15, 15, 10, 10, 15, 15, 10];
const nameOf = (index: number) => `${"甲乙丙丁戊己庚".charAt(index)}路段指标`;

/** Cells of the rows; a row that fell short has lost points, another one where `lost` says so. */
function cellsOf({ rows, reasons, lost }: Form, points: boolean): Cells {
  return Object.fromEntries<string | number | null>(
    rows.flatMap(({ kind, target, actual }, index) => {
      const line = 12 + index;
      const weight = WEIGHTS[index] ?? 0;
      const gone = SHORT.has(kind) ? Math.max(1, lost[index] ?? 0) : kind === "blank" ? weight : 0;
      return [
        [`D${line}`, nameOf(index)],
        [`E${line}`, target],
        [`F${line}`, actual],
        [`G${line}`, points ? weight : null],
        [`H${line}`, points ? weight - gone : null],
        [`I${line}`, SHORT.has(kind) ? (reasons[index] ?? null) : null],
      ] as const;
    }),
  );
}

const NO_POINTS: Cells = { F6: null, H6: null, G19: null, H19: null };

function made(sheets: readonly SheetSnapshot[]) {
  const result = runEngine(workbookOf(...sheets), { locale: "zh-CN", engineVersion: "0" });
  if (!result.ok) throw new Error(result.error.kind);
  return { text: plainText(result.value.report), indicators: result.value.scorecards[0]?.indicators ?? [] };
}

const textOf = (sheets: readonly SheetSnapshot[]) => made(sheets).text;

function assessed(form: Form, { points = true }: { readonly points?: boolean } = {}) {
  const changes = { ...cellsOf(form, points), ...(points ? { G19: null, H19: null } : NO_POINTS) };
  return made([projectForm(changes)]);
}

const reportOn = (...form: Parameters<typeof assessed>) => assessed(...form).text;

/** The row of an indicator in the table of results, by the headings of its columns. */
function resultOf(text: string, name: string): Readonly<Record<string, string>> {
  const head = text.split("\n").find((line) => line.startsWith("指标 | 年度指标值")) ?? "";
  const row = text.split("\n").find((line) => line.startsWith(`${name} | `)) ?? "";
  const cells = row.split(" | ");
  return Object.fromEntries(
    head.split(" | ").map((heading, index) => [heading, (cells[index] ?? "").trim()]),
  );
}

const withoutSlots = (text: string) => text.replace(/【[^】]*】/gu, "");

/** The text below a heading down to the next one. */
function sectionOf(text: string, heading: RegExp): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^#+ /u.test(line) && heading.test(line));
  if (start < 0) return "";
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /u.test(line));
  return rest.slice(0, end < 0 ? undefined : end).join("\n");
}

const RUNS = { numRuns: 25 };

test("a reason that stands in the form is told, and never said to be missing", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const text = reportOn(form);
      const untold = form.rows.flatMap(({ kind }, index) => {
        const reason = form.reasons[index];
        if (!SHORT.has(kind) || reason === null || reason === undefined) return [];
        const asked = new RegExp(`【请填写：[^】]*${nameOf(index)}[^】]*原因】`, "u").test(text);
        return asked || !text.includes(reason.slice(0, 6)) ? [`${nameOf(index)}: ${reason}`] : [];
      });
      expect(untold).toEqual([]);
    }),
    RUNS,
  );
});

/** What may be judged of a row of each kind, and what the table of results may then say. */
const TRUE: Readonly<Record<Kind, { readonly outcome: RegExp; readonly told: RegExp }>> = (() => {
  const reached = { outcome: /^(?:met|exceeded)$/u, told: /^(?:(?:超额)?完成)?$/u };
  const missed = { outcome: /^missed$/u, told: /^(?:未完成)?$/u };
  // A standard, a day or a nought may be left to the person to judge.
  const notMissed = { outcome: /^(?!missed)/u, told: /^(?!未完成$)/u };
  return {
    reached,
    kept: reached,
    missed,
    passed: missed,
    failed: missed,
    blank: { outcome: /^un(?:reported|judged)$/u, told: /^(?!(?:未|超额)?完成$)/u },
    none: notMissed,
    standard: notMissed,
    "in-time": notMissed,
  };
})();

test("nothing that fell short is told as reached, nothing that was not reported as either", () => {
  fc.assert(
    fc.property(anyForm, fc.boolean(), (form, points) => {
      const { text, indicators } = assessed(form, { points });
      const untrue = form.rows.flatMap(({ kind }, index) => {
        const outcome = indicators[index]?.outcome.value ?? "";
        // What one paragraph tells has no table, and so no cell.
        const told = resultOf(text, nameOf(index))["完成情况"] ?? "";
        const holds = TRUE[kind].outcome.test(outcome) && TRUE[kind].told.test(told);
        return holds ? [] : [`${nameOf(index)}, ${kind}: ${outcome}, ${told}`];
      });
      expect(untrue).toEqual([]);
    }),
    RUNS,
  );
});

test("where a row fell short or reports nothing, nobody says that all were reached", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      fc.pre(form.rows.some(({ kind }) => SHORT.has(kind) || kind === "blank"));
      expect(withoutSlots(reportOn(form))).not.toMatch(/7项指标(?:均得满分|，?全部完成|均已完成|均完成)/u);
    }),
    RUNS,
  );
});

test("what is counted is what is there", () => {
  fc.assert(
    fc.property(anyForm, fc.boolean(), (form, points) => {
      const text = reportOn(form, { points });
      const all = /(?:^|。)7项指标中，完成(\d+)项(?:，未完成(\d+)项)?/mu.exec(text);
      if (!all) return;
      const count = (...kinds: readonly Kind[]) =>
        form.rows.filter(({ kind }) => kinds.includes(kind)).length;
      const [reached, short] = [Number(all[1]), Number(all[2] ?? 0)];
      expect(short).toBe(count("missed", "passed", "failed"));
      // A standard, a day or a nought may be left to the person to judge.
      expect(reached).toBeGreaterThanOrEqual(count("reached", "kept"));
      expect(reached).toBeLessThanOrEqual(7 - short - count("blank"));
    }),
    RUNS,
  );
});

test("a form without points has none in its report, and a total is that of the cells", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      expect(reportOn(form, { points: false })).not.toMatch(/[\d.]+分(?!钟|之|类|别|项|期|批|段|布|析)/u);
      const sum = form.rows.reduce((total, { kind }, index) => {
        const weight = WEIGHTS[index] ?? 0;
        const gone = SHORT.has(kind) ? Math.max(1, form.lost[index] ?? 0) : kind === "blank" ? weight : 0;
        return total + weight - gone;
      }, 9.55);
      const told = /自评得分(?:为)?([\d.]+)分/u.exec(withoutSlots(reportOn(form)))?.[1];
      expect(Number(told ?? sum)).toBeCloseTo(sum, 6);
    }),
    RUNS,
  );
});

test("ceilings, standards, noughts, days and words have no rate of completion", () => {
  const RATED: ReadonlySet<Kind> = new Set(["reached", "missed"]);
  fc.assert(
    fc.property(anyForm, (form) => {
      const { text, indicators } = assessed(form);
      const untrue = form.rows.flatMap(({ kind }, index) => {
        if (RATED.has(kind)) return [];
        if (indicators[index]?.completion) return [`${kind} has a rate`];
        const name = nameOf(index);
        const rate = resultOf(text, name)["完成率（%）"] ?? "";
        const clauses = withoutSlots(text)
          .split(/[。；\n]/u)
          .filter((clause) => clause.includes(name) && /完成率\d/u.test(clause));
        return rate === "" ? clauses : [`${kind}: ${rate}`, ...clauses];
      });
      expect(untrue).toEqual([]);
    }),
    RUNS,
  );
});

test("what is to be done is asked for, or stands in the form: no advice is made up", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const section = sectionOf(reportOn(form), /改进措施|下一步/u);
      const own = form.reasons.join("\n");
      const clauses = withoutSlots(section)
        .split(/[。；，：\n]|[一二三四五六七八九十]+是/u)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== "" && !/^(?:附件|云山县)/u.test(clause) && !clause.includes("《"));
      const invented = clauses.filter(
        (clause) =>
          !own.includes(clause) && !/附件|自评表|^针对上述问题$/u.test(clause) && !/路段指标/u.test(clause),
      );
      expect(invented).toEqual([]);
    }),
    RUNS,
  );
});

describe("who speaks", () => {
  const [MANAGER, CARRIER] = ["云山县交通运输局", "云山县公路养护中心"];

  /** The line above the day at the end. */
  function signed(text: string): string {
    const lines = text.trimEnd().split("\n");
    return lines.at(-2) ?? "";
  }

  test("of a project is who carried it out, else who is named, never the body above", () => {
    expect(signed(textOf([projectForm({})]))).toBe(CARRIER);
    expect(signed(textOf([projectForm({ E4: null, F4: null })]))).toBe(MANAGER);
    const nobody = textOf([projectForm({ A4: null, C4: null, E4: null, F4: null })]);
    expect(signed(nobody)).toMatch(/^【请填写/u);
    expect(nobody).not.toMatch(/我(?:局|中心|办)/u);
  });

  test("of a department is the department, whoever carries its projects out", () => {
    const text = textOf([departmentForm({})]);
    expect(signed(text)).not.toBe("");
    expect(text).not.toMatch(/由我(?:单位|中心)实施/u);
    const together = textOf([departmentForm({}), projectForm({})]);
    expect(signed(together)).toBe(signed(text));
  });
});

describe("two years", () => {
  const year = (number: number, cells: Cells): SheetSnapshot => ({
    ...projectForm({ A2: `（${number}年度）`, ...cells }),
    name: String(number),
  });

  test("are never added up, whichever stands first", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 499 }),
        fc.integer({ min: 501, max: 999 }),
        fc.boolean(),
        (former, now, turned) => {
          const money = (amount: number): Cells => ({
            C6: amount,
            D6: amount,
            E6: amount,
            C7: amount - 20,
            D7: amount - 20,
            E7: amount - 20,
          });
          const sheets = [
            year(2021, { ...money(former), E12: `≥${former}公里`, F12: `${former}公里` }),
            year(2022, { ...money(now), E12: `≥${now}公里`, F12: `${now}公里` }),
          ];
          const text = textOf(turned ? [...sheets].reverse() : sheets);
          expect(text).toContain(`${now}公里`);
          for (const sum of [former + now, (former + now) * 10_000]) {
            expect(text).not.toMatch(new RegExp(`(?<![\\d.])${sum}(?:\\.0+)?(?![\\d.])`, "u"));
          }
          expect(text).not.toMatch(/(?:14|15|16)项指标/u);
          expect(text).toMatch(/(?:^|。)7项指标/mu);
        },
      ),
      { numRuns: 12 },
    );
  });
});
