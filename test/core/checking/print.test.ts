import { printActual, printTarget } from "../../../src/core/checking/print";
import { readEvaluations } from "../../../src/core/reading";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

test.each([
  ["9 | 10.4", "%", "9%", "10.4%"],
  ["9% | 10.4%", "%", "9%", "10.4%"],
  ["12 | 11", "days", "12 days", "11 days"],
  ["12 | not counted", "days", "12 days", "not counted"],
  ["12 | -", "days", "12 days", ""],
  ["12 | 11", "-", "12", "11"],
  ["12.5 | 11.4", "£m", "12.5", "11.4"],
])("target and result are printed alike: %s in %s", (values, unit, target, actual) => {
  const table = lines(
    "Mill Ltd – KPI scorecard 2025",
    "KPI | Unit | Target | Actual | Comment",
    `Turnover of staff | ${unit} | ${values} | -`,
    "Training | hours | 40 | 44 | -",
  );
  const [form] = readEvaluations(workbookOf(table, [], "KPI")).evaluations;
  const [indicator] = form?.indicators ?? [];
  if (indicator === undefined) throw new Error("no row");
  expect([printTarget(indicator), printActual(indicator)]).toEqual([target, actual]);
  expect(printActual({ ...indicator, actual: null })).toBe("");
});
