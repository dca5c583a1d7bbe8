import fc from "fast-check";
import { assessWorkbook, type Assessment } from "../../src/core/engine";
import { parseAddress, type CellRef } from "../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { scoresIf } from "../../src/core/what-if";
import { numberFormat } from "../../src/core/workbook/number-format";
import { projectForm, workbookOf, departmentForm, type Cells } from "../support/evaluation-builder";

const show = (value: number, format: string) => numberFormat(format, false).number(value);

function assess(workbook: WorkbookSnapshot, packId?: string): Assessment {
  const assessed = assessWorkbook(workbook, packId);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value;
}

function at(address: string, sheet = "项目自评表"): CellRef {
  const place = parseAddress(address);
  if (!place) throw new Error(address);
  return { sheet, ...place };
}

const both = (changes: Cells = {}) => workbookOf(projectForm(changes), departmentForm());

test("a lower actual gives fewer points, and the workbook stays as it is", () => {
  const workbook = both();
  const before = structuredClone(workbook);
  const assessment = assess(workbook);
  const trial = scoresIf(assessment, [{ at: at("F14"), text: "50%" }], show);
  expect(trial.scorecards[0]?.indicators[2]).toMatchObject({
    score: { points: "5" },
    outcome: { value: "missed" },
  });
  expect(trial.evaluations[0]?.indicators[2]?.actual?.raw).toBe("50%");
  expect(Number(trial.scorecards[0]?.total?.points)).toBeLessThan(
    Number(assessment.scorecards[0]?.total?.points),
  );
  expect(workbook).toEqual(before);
});

test("only the sheet concerned is read and scored anew", () => {
  const assessment = assess(both());
  const trial = scoresIf(assessment, [{ at: at("F12"), text: "10公里" }], show);
  expect(trial.evaluations[1]).toBe(assessment.reading.evaluations[1]);
  expect(trial.scorecards[1]).toBe(assessment.scorecards[1]);
  expect(trial.scorecards[0]).not.toEqual(assessment.scorecards[0]);
});

test("nothing tried, or only on sheets that are not there: the points of the assessment", () => {
  const assessment = assess(both());
  const none = [{ at: at("F12", "没有这张表"), text: "1" }];
  for (const typed of [[], none]) {
    const trial = scoresIf(assessment, typed, show);
    expect(trial.scorecards).toBe(assessment.scorecards);
    expect(trial.evaluations).toBe(assessment.reading.evaluations);
  }
});

test("sheet names compare without case, and the last of several texts counts", () => {
  const assessment = assess(workbookOf(projectForm({}, "Form")));
  const typed = ["1公里", "280公里"].map((text) => ({ at: at("F12", "form"), text }));
  const [card] = scoresIf(assessment, typed, show).scorecards;
  expect(card?.indicators[0]?.score?.points).toBe("14");
});

test("a text typed below the sheet's last row is a row more", () => {
  const workbook = workbookOf(projectForm());
  const assessment = assess(workbook);
  const { rows } = workbook.sheets[0] ?? { rows: [] };
  const trial = scoresIf(assessment, [{ at: at(`A${rows.length + 3}`), text: "5" }], show);
  expect(trial.scorecards).toEqual(assessment.scorecards);
});

test("a trial keeps the corrected meaning of columns", () => {
  const workbook = workbookOf(projectForm());
  const columns = [{ sheet: null, column: 8, role: "ignored", text: "I=ignored" }] as const;
  const assessed = assessWorkbook(workbook, "mof-2020", { columns });
  if (!assessed.ok) throw new Error(assessed.error.kind);
  const { evaluations } = scoresIf(assessed.value, [{ at: at("F12"), text: "299公里" }], show);
  expect(evaluations[0]?.indicators[0]?.reason).toBeNull();
});

const TEXTS = ["98%", "95", "0.5", "1.2万公里", "300公里", "100%", "约300", "", "已完成", "2022-12-31", "-5"];

test("trying texts gives the points of a workbook in which they stand", () => {
  const cells = ["F12", "F13", "F14", "F15", "F16", "E14", "G12", "H15", "E6"];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...cells), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(...TEXTS), { minLength: 4, maxLength: 4 }),
      (addresses, texts) => {
        const assessment = assess(both(), "mof-2020");
        const typed = addresses.map((address, index) => ({ at: at(address), text: texts[index] ?? "" }));
        const changes: Cells = Object.fromEntries(
          typed.map(({ text }, index) => [addresses[index] ?? "", text === "" ? null : entered(text)]),
        );
        const real = assess(both(changes), "mof-2020");
        const trial = scoresIf(assessment, typed, show);
        expect(trial.scorecards).toEqual(real.scorecards);
        expect(trial.evaluations).toEqual(real.reading.evaluations);
      },
    ),
    { numRuns: 60 },
  );
});

/** What Excel makes of a text typed into a General cell. */
function entered(text: string): Cells[string] {
  if (/^-?[\d.]+$/.test(text)) return Number(text);
  return text.endsWith("%") ? { value: parseFloat(text) / 100, text, format: "0%" } : text;
}
