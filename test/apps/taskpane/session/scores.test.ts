import fc from "fast-check";
import type { Evaluation } from "../../../../src/core/evaluation/evaluation";
import type { CellRef } from "../../../../src/core/workbook/a1";
import { cellOf, type WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { LIMITS, type EngineSession, type ScorePage } from "../../../../src/apps/taskpane/session/api";
import { engineOn, FILLED, sessionOver, valueOf } from "./support";

const ALL = { offset: 0, limit: LIMITS.portion };
const CHINESE = /\p{Script=Han}/u;

async function pageOf(session: EngineSession, form: string): Promise<ScorePage> {
  const page = await session.scores(form, ALL);
  if (!page) throw new Error(form);
  return page;
}

describe.each(FILLED)("%s", (name) => {
  test("points are those of the engine", async () => {
    const session = await sessionOver(name);
    const { reading, scorecards } = await engineOn(session);
    for (const [index, evaluation] of reading.evaluations.entries()) {
      const card = scorecards[index];
      const page = await pageOf(session, evaluation.id);
      expect(page.total).toEqual(card?.total ? { points: card.total.points, max: card.total.max } : null);
      expect([page.grade, page.count]).toEqual([card?.grade, evaluation.indicators.length]);
      expect(page.levels.map(({ points }) => points)).toEqual(card?.level1.map(({ points }) => points));
      expect(page.indicators.map(({ id, points, basis, outcome }) => [id, points, basis, outcome])).toEqual(
        card?.indicators.map(({ indicator, score, basis, outcome }) => {
          return [indicator, score?.points ?? null, basis, outcome.value];
        }),
      );
    }
  });

  test("portions put together are the whole", async () => {
    const session = await sessionOver(name);
    for (const { id } of valueOf(await session.assess({})).forms) {
      const page = await pageOf(session, id);
      const parts = [];
      for (let offset = 0; offset < page.count; offset += 3) {
        parts.push(...((await session.scores(id, { offset, limit: 3 }))?.indicators ?? []));
      }
      expect(parts).toEqual(page.indicators);
    }
  });

  test("every score is explained in words, step by step to its points", async () => {
    const session = await sessionOver(name);
    for (const locale of ["zh-CN", "en"] as const) {
      await session.setLocale(locale);
      for (const { id } of valueOf(await session.assess({})).forms) {
        const { total, budget, indicators } = await pageOf(session, id);
        const scores = [
          ["total", total],
          ["budget", budget],
          ...indicators.map((view) => [view.id, view] as const),
        ] as const;
        for (const [score, view] of scores) {
          const steps = await session.explain(id, score);
          expect(steps.at(-1)?.result ?? null).toBe(view?.points ?? null);
          expect(steps.filter(({ label }) => CHINESE.test(label) === (locale === "en"))).toEqual([]);
        }
      }
    }
  });
});

test("a score tells its target as the row states it, its completion in per cent, and where its actual stands", async () => {
  const session = await sessionOver("form 05");
  const [form] = valueOf(await session.assess({})).forms;
  const page = await pageOf(session, form?.id ?? "");
  const told = page.indicators.filter(({ completion }) => completion !== null);
  expect(told.length).toBeGreaterThan(0);
  for (const { completion, actualAt, actual } of told) {
    expect(completion).toMatch(/^\d+(\.\d{1,2})?%$/);
    expect(actualAt).not.toBeNull();
    expect(actual).not.toBe("");
  }
});

test("forms and scores that are not there have no points and no steps", async () => {
  const session = await sessionOver("form 05");
  expect(await session.scores("没有#1", ALL)).toBeNull();
  expect(await session.explain("没有#1", "total")).toEqual([]);
  expect(await session.explain(valueOf(await session.assess({})).forms[0]?.id ?? "", "没有!1")).toEqual([]);
});

describe("trying a value", () => {
  test("shows the tried value with its points and its steps, and changes nothing", async () => {
    const session = await sessionOver("form 26");
    const id = valueOf(await session.assess({})).forms[0]?.id ?? "";
    const before = await pageOf(session, id);
    const computed = before.indicators.find(({ target, basis }) => basis === "computed" && target === "85%");
    const tried = [{ at: computed?.actualAt ?? { sheet: "", row: 0, column: 0 }, text: "1%" }];
    const page = await session.scores(id, ALL, tried);
    const view = page?.indicators.find((one) => one.id === computed?.id);
    expect(view?.actual).toBe("1%");
    expect(Number(view?.points)).toBeLessThan(Number(computed?.points));
    expect(Number(page?.total?.points)).toBeLessThan(Number(before.total?.points));
    const steps = await session.explain(id, computed?.id ?? "", tried);
    expect(steps.at(-1)?.result).toBe(view?.points);
    expect(await pageOf(session, id)).toEqual(before);
    const { bytes } = await session.fileBytes();
    expect(
      Buffer.from(bytes).equals(Buffer.from((await (await sessionOver("form 26")).fileBytes()).bytes)),
    ).toBe(true);
  });

  const TEXTS = [
    "95",
    "98%",
    "0.5",
    "1200",
    "100%",
    "1.2万亩",
    "≥50个",
    "已完成",
    "2021-12-31",
    "-3",
    "300公里",
  ];

  test.each(["form 26", "form 07", "form 05"] as const)(
    "%s: gives the points of a file so edited",
    async (name) => {
      const session = await sessionOver(name);
      const { workbook, reading, pack } = await engineOn(session);
      const [form] = reading.evaluations;
      const cells = form ? cellsToTry(form) : [];
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.nat(cells.length - 1), { minLength: 1, maxLength: 3 }),
          fc.array(fc.constantFrom(...TEXTS), { minLength: 3, maxLength: 3 }),
          async (places, texts) => {
            const tried = places.flatMap((place, index) => {
              const at = cells[place];
              return at ? [{ at, text: texts[index] ?? "" }] : [];
            });
            const page = await session.scores(form?.id ?? "", ALL, tried);
            const { step } = valueOf(
              await session.writeFile({
                edits: tried.map(({ at, text }) => ({ at, value: entered(text, at, workbook) })),
              }),
            );
            valueOf(await session.assess({ packId: pack.id }));
            expect(pointsOf(page)).toEqual(pointsOf(await session.scores(form?.id ?? "", ALL)));
            expect(await session.undoWrite(step)).toBe(true);
            valueOf(await session.assess({ packId: pack.id }));
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  /** Constants of a form that decide points. */
  function cellsToTry({ indicators }: Evaluation): readonly CellRef[] {
    return indicators.flatMap(({ actual, target, score }) =>
      [actual, target, score].flatMap((value) => (value ? [value.at] : [])),
    );
  }

  /**
   * What stands in the file after the text was typed: numbers as numbers, counted per cent in cells with a per cent
   * format. A per cent goes into other cells as its text, because an edit cannot give a format.
   */
  function entered(text: string, at: CellRef, workbook: WorkbookSnapshot): string | number {
    const number = Number(text);
    if (Number.isNaN(number)) return text;
    const percent = cellOf(workbook, at)?.format?.includes("%") === true;
    return percent && Math.abs(number) >= 1 ? number / 100 : number;
  }

  /** Everything of a page but the texts of cells: a per cent that was typed looks otherwise than one written as text. */
  function pointsOf(page: ScorePage | null) {
    const indicators = page?.indicators.map(({ id, points, basis, outcome, completion, weight }) => {
      return { id, points, basis, outcome, completion, weight };
    });
    return { ...page, indicators };
  }
});
