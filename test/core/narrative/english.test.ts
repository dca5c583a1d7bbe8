import { plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf as workbookOfRows } from "../../support/snapshot-builder";
import { outlineNamed, reportOn } from "./support/pipeline";

const HEAD =
  "Area | KPI | Unit | Target 2024 | Actual 2024 | Actual 2023 | Polarity | Why the target was missed | Action";

function told(...rows: readonly string[]): string {
  const { evaluations } = readEvaluations(workbookOfRows(lines("Mill Ltd – KPI scorecard", HEAD, ...rows)));
  return plainText(reportOn(evaluations, outlineNamed("kpi-en"), "en"));
}

test.each<[string, string]>([
  [
    "A | Revenue | £m | ≥ 48.0 | 49.6 | 46.1 | | |",
    "Revenue was £49.6m, £1.6m above target and £3.5m (7.6%) up on 2023.",
  ],
  ["A | Overheads | £m | ≤ 9.5 | 9.3 | 9.4 | | |", "Overheads were £9.3m, within the limit of £9.5m."],
  [
    "A | Staff turnover | % | ≤ 12.0% | 11.4% | 13.6% | | |",
    "Staff turnover fell to 11.4% from 13.6%, within the limit of 12.0%.",
  ],
  [
    "A | Complaints | complaints | 120 | 104 | 131 | Lower | |",
    "Complaints fell from 131 to 104, within the limit of 120.",
  ],
  [
    "A | On-time delivery | % | 95.0% | 96.2% | 93.8% | Higher | |",
    "On-time delivery was 96.2% (target 95.0%), up 2.4 percentage points on 2023.",
  ],
  [
    "A | New customers won | customers | 40 | 52 | 37 | Higher | A fair in May. |",
    "The company won 52 new customers, 12 (30%) more than the target of 40; a fair in May.",
  ],
  [
    "A | ERP go-live | date | by 30 Sep 2024 | 16 Sep 2024 | – | | |",
    "ERP went live on 16 Sep 2024, 14 days ahead of its date.",
  ],
  [
    "A | Audit report | date | by 30 Sep 2024 | 16 Sep 2024 | – | | |",
    "Audit report was done on 16 Sep 2024, 14 days ahead of its date.",
  ],
  ["A | Lost-time accidents | accidents | 0 | 0 | 3 | Lower | |", "There were no lost-time accidents."],
  [
    "A | Lost-time accidents | accidents | 0 | 1 | 3 | Lower | A hand injury. | Fit guards.",
    "There was one lost-time accident against a target of none, and three in 2023. The cause was a hand injury.",
  ],
  [
    "A | Lost-time accidents | accidents | 0 | 2 | 2 | Lower | |",
    "There were two lost-time accidents against a target of none",
  ],
  [
    "A | Gross margin | % | ≥ 32.0% | 30.8% | 32.4% | | Steel prices rose. | Index prices.",
    "Gross margin was 30.8%, 1.2 percentage points below target and 1.6 points down on 2023. Steel prices rose.",
  ],
  [
    "A | Days sales outstanding | days | 45 | 52 | 47 | Lower | |",
    "Days sales outstanding rose to 52 days, 7 over the limit of 45 and 5 more than in 2023",
  ],
  [
    "A | Energy use per tonne | kWh | ≤ 410 | 418 | 425 | | |",
    "Energy use was 418 kWh per tonne, 8 kWh over the limit of 410 but 7 kWh less than in 2023",
  ],
  [
    "A | Revenue | £m | ≥ 48.0 | 44.0 | 46.1 | | |",
    "Revenue fell to £44m, £4m below target and £2.1m (4.6%) down on 2023",
  ],
  [
    "A | Site move | date | by 30 Sep 2024 | 7 Oct 2024 | – | | |",
    "Site move was done on 7 Oct 2024, 7 days after its date",
  ],
  ["A | Policy | | In place | In place | | | |", "Policy"],
])("%s", (row, sentence) => {
  expect(told(row, "A | Safety visits | visits | ≥ 10 | 10 | 10 | Higher | |")).toContain(sentence);
});

test("the headline names what was missed", () => {
  const text = told("A | Yield | % | ≥ 90% | 91% | | Higher | |", "A | Scrap | % | ≤ 5% | 6% | | | |");
  expect(text).toContain("One of two KPIs met their targets and one missed.");
  expect(text).toContain("The one miss was scrap.");
});

test.each([
  ["养护公路310公里；群众满意度93%。", "All 2 goals of the year were reached."],
  ["养护公路310公里；群众满意度80%。", "the second was not"],
  ["养护公路290公里；群众满意度80%。", "the first and second were not"],
])("goals: %s", (actual, sentence) => {
  const goal = "养护公路300公里；群众满意度达到90%以上。";
  const form = sheetOf("项目支出绩效自评表", { ...CLEAN_PROJECT, B10: goal, F10: actual });
  const { evaluations } = readEvaluations(workbookOf(form));
  expect(plainText(reportOn(evaluations, outlineNamed("mof-2020-project"), "en"))).toContain(sentence);
});
