import { readFileSync } from "node:fs";
import { runEngine } from "../../../src/core/engine";
import { slotsOf } from "../../../src/core/narrative/slots";
import { accountOf } from "../../support/cell-account";
import { goldenFile, goldenWorkbook } from "../../support/golden-reports";
import { readEvaluations } from "../../../src/core/reading";

/** What is to be found in a workbook: what became of each row, and what a person is asked for. */
interface Golden {
  readonly unit: string;
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly slots: readonly { readonly text: string }[];
}

/** More than a target is no less than it. */
const reached = (state: string): string => (state === "exceeded" ? "met" : state);

describe.each(["kpi-en", "kpi-en-quarters", "kpi-en-weighted", "kpi-en-years"])("%s", (folder) => {
  const golden = JSON.parse(readFileSync(goldenFile(folder, "data.json"), "utf8")) as Golden;

  test("every row is judged, and every slot is asked, as it should be", async () => {
    const workbook = await goldenWorkbook(folder);
    const result = runEngine(workbook, { locale: "en", engineVersion: "0" });
    if (!result.ok) throw new Error(result.error.kind);
    const { report, evaluations, told } = result.value;
    const found = Object.fromEntries(
      evaluations.flatMap(({ id, indicators }) =>
        indicators.map(({ name, ...row }) => {
          const card = told.find(({ evaluation }) => evaluation === id);
          const state = card?.indicators.find(({ indicator }) => indicator === row.id)?.outcome.value;
          return [`${name.at.sheet} ${name.at.row + 1}`, reached(state ?? "")];
        }),
      ),
    );
    const wanted = Object.fromEntries(
      Object.entries(golden.outcomes).flatMap(([sheet, rows]) =>
        Object.entries(rows).map(([row, state]) => [`${sheet} ${row}`, reached(state)]),
      ),
    );
    expect(found).toEqual(wanted);
    expect(
      slotsOf(report)
        .map(({ asks }) => asks)
        .sort(),
    ).toEqual(golden.slots.map(({ text }) => text).sort());
    expect(report.unit?.text).toBe(golden.unit);
  });

  test("every filled cell is read", async () => {
    const workbook = await goldenWorkbook(folder);
    const reading = readEvaluations(workbook);
    expect(accountOf(workbook, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
    expect(reading.evaluations.flatMap(({ unread }) => unread)).toEqual([]);
  });
});
