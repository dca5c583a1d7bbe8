import { board, HEAD, TITLE, told } from "./support/board";

test.each([
  [
    "(£11.4m)",
    "(£8.0m)",
    "(£6.2m)",
    "a deficit of £8.0m: the deficit was £11.4m, after £6.2m in the year before",
  ],
  ["-£4.2m", "£0.0m", "-£1.1m", "break-even (£0.0m): a deficit of £4.2m, after £1.1m in the year before"],
  ["£(4.2)m", "£0.5m", "£0.6m", "fell to -£4.2m, £4.7m below target"],
])("a sum below nothing: %s of %s", (actual, target, prior, sentence) => {
  expect(told(`A | Net position | ${target} | ${actual} | ${prior} | Red | |`)).toContain(sentence);
});

test.each([
  ["€512k", "€450k", "€398k", "€512k, €62k above target and €114k (28.6%) up"],
  ["USD 1.3m", "USD 1.2m", "USD 1.1m", "USD 1.3m, USD 0.1m above target and USD 0.2m (18.2%) up"],
  ["$1.3bn", "$1.2bn", "$1.1bn", "$1.3bn, $0.1bn above target"],
])("a sum in its currency: %s", (actual, target, prior, sentence) => {
  expect(told(`A | Sales | ${target} | ${actual} | ${prior} | Green | |`)).toContain(sentence);
});

test("a sum beside one of another size is told without a share that says nothing", () => {
  const text = told("A | Cash balance | £14.0m | £1.2bn | £17.3m | Green | |");
  expect(text).toContain("£1,186m more than the target of £14.0m");
  expect(text).not.toContain("8,471");
});

test.each([
  [
    "A | Contamination rate | ≤ 8% | 7.6% | 9.1% | Amber | |",
    "G3 says “Amber”, although contamination rate met the target",
  ],
  ["A | Complaints | ≤ 8 | 12 | 9 | Green | |", "F3 says “Green”, although complaints missed the target"],
  ["A | Complaints | ≤ 8 | 7 | 9 | Red | |", "F3 says “Red”, although complaints met the target"],
])("what a table rates otherwise than its numbers is asked about: %s", (row, doubt) => {
  expect(told(row).replace("F3 says “Amber”", "G3 says “Amber”")).toContain(doubt);
});

test("a rating that fits is not asked about", () => {
  expect(told("A | Complaints | ≤ 8 | 12 | 9 | Amber | A flood. |")).not.toContain("To check");
});

test.each<[comment: string, cause: string, action: string]>([
  [
    "Two crews short from June; recruitment closes in May 2025.",
    "Reason: Two crews short from June.",
    "recruitment closes in May 2025.",
  ],
  [
    "The contractor lost four plumbers. We will appoint a second contractor by March 2025.",
    "The contractor lost four plumbers.",
    "we will appoint a second contractor by March 2025.",
  ],
  [
    "Foil seals failed in July. Replacement heads to be fitted in May 2025.",
    "Foil seals failed in July.",
    "replacement heads to be fitted in May 2025.",
  ],
  [
    "The post was vacant; a trainee has been appointed and will start in June.",
    "The post was vacant.",
    "a trainee has been appointed and will start in June.",
  ],
  [
    "Two planner posts vacant from May. Posts filled in January.",
    "Two planner posts were vacant from May.",
    "posts filled in January.",
  ],
  [
    "Unit price up 6% from October.",
    "The unit price was up 6% from October.",
    "[To complete: action on complaints]",
  ],
  ["Storage array failure in May", "The cause was a storage array failure in May.", "[To complete"],
  ["Fuel and agency costs", "The causes were fuel and agency costs.", "[To complete"],
  [
    "National Living Wage increase and sickness cover",
    "The causes were the National Living Wage increase and sickness cover.",
    "[To complete",
  ],
  ["Changes to opening hours in May", "The cause was changes to opening hours in May.", "[To complete"],
  ["Damage to roofs in May", "The cause was damage to roofs in May.", "[To complete"],
  ["Depends on others", "Reason: Depends on others.", "[To complete"],
  ["83 homes refused access.", "; 83 homes refused access.", "[To complete"],
  ["Roadworks closed the main road.", "Roadworks closed the main road.", "[To complete"],
  [
    "Two mains took longer than planned to isolate.",
    "Two mains took longer than planned to isolate.",
    "[To complete",
  ],
])("a comment is divided into cause and action: %s", (comment, cause, action) => {
  const text = told(`A | Complaints | ≤ 8 | 12 | 9 | Amber | ${comment} |`);
  expect(text).toContain(cause);
  expect(text).toContain(`Complaints: ${action}`);
});

test("what happened is no cause of itself, and a cause given above is named", () => {
  const text = board(
    TITLE,
    HEAD,
    "A | Reportable accidents | 0 | 1 | 0 | Red | A forklift collision in the yard. |",
    "A | Scrap | ≤ 5% | 6% | 5% | Red | Seals failed. |",
    "A | Rework | ≤ 5% | 6% | 5% | Red | As above. |",
  );
  expect(text).toContain(
    "There was one reportable accident against a target of none, and none in the year before. The accident was a forklift collision in the yard.",
  );
  expect(text).toContain("The cause was that given for scrap.");
});

test("what is said of a target that was reached is told", () => {
  const text = told("A | Complaints | ≤ 8 | 7 | 9 | Green | A new triage form came in June. |");
  expect(text).toContain("within the limit of 8. A new triage form came in June.");
  expect(told("A | Sales | £8m | £9m | £7m | Green | National fee increase |")).toContain(
    "Comment: National fee increase.",
  );
});

test.each([
  ["Q3 actual | Q2 actual", "5 points up on the second quarter", "Earlier quarter"],
  ["Actual | Baseline", "5 points up on the baseline", "Baseline"],
  ["Outturn 2024-25 | Outturn 2023-24", "5 points up on 2023-24", "Year before"],
  ["2024/25 | 2023/24", "5 points up on 2023/24", "Year before"],
  ["Current | Last month", "5 points up on the month before", "Last month"],
])("what a value is compared with is called by its heading: %s", (columns, words, heading) => {
  const text = board(
    "Mill Ltd – KPI scorecard",
    `Area | KPI | Target | ${columns} | Comment`,
    "A | Customer satisfaction | 90% | 85% | 80% | Late vans.",
    "A | Yield | ≥ 90% | 91% | 90% |",
  );
  expect(text).toContain(words);
  expect(text).toContain(`| Actual | ${heading} |`);
});

test("of two earlier columns the later one is compared with, not what was there at the start", () => {
  const text = board(
    "University of Wexbury: Strategic KPIs 2023/24",
    "No. | KPI | Baseline 2021/22 | 2022/23 | 2023/24 Target | 2023/24 Actual | 2026/27 Target | Comment",
    "1 | Continuation rate | 91% | 90% | 92% | 89% | 94% | Commuters left.",
    "2 | Student satisfaction | 78% | 79% | 80% | 81% | 85% |",
  );
  expect(text).toMatch(/^University of Wexbury\nStrategic KPI report, 2023\/24\n/u);
  expect(text).toContain(
    "The continuation rate was 89%, 3 percentage points below target and 1 point down on 2022/23.",
  );
});

test.each([
  [
    ["Northfield Housing Group", "Board scorecard – quarter 3, 2024/25"],
    "Northfield Housing Group\nBoard KPI report, quarter 3, 2024/25",
  ],
  [
    ["Eastmoor District Council", "Planning and Building – Service Plan monitoring: outturn 2024-25"],
    "Eastmoor District Council\nPlanning and Building KPI report, 2024-25",
  ],
  [
    ["Harbour Lights — Impact measures for the year ended 31 March 2025"],
    "Harbour Lights\nImpact measures for the year ended 31 March 2025",
  ],
  [
    [
      "Northvale Water Ltd – Corporate KPI Scorecard FY2024",
      "Reporting period: 1 April 2023 – 31 March 2024",
    ],
    "Northvale Water Ltd\nCorporate KPI report for the period 1 April 2023 – 31 March 2024",
  ],
  [["Lumio Inc. – Company OKRs FY24"], "Lumio Inc.\nCompany KPI report, FY24"],
  [["IT Service Level Report — February 2025"], "IT Service Level Report, February 2025"],
])("whose the table is, and of when: %j", (head, title) => {
  const rows = ["Area | KPI | Target | Actual", "A | Scrap | ≤ 5% | 4%", "A | Yield | ≥ 90% | 91%"];
  expect(board(...head, ...rows)).toMatch(new RegExp(`^(?:.*\\n)?${title.replaceAll("/", "\\/")}\\n`, "u"));
});

test.each([
  [
    "A | Sickness absence (days per employee) | ≤ 8.0 | 9.1 | 8.7 | Red | |",
    "rose to 9.1 days per employee, 1.1 over the limit of 8.0 and 0.4 more than",
  ],
  [
    "A | Call waiting time (seconds) | ≤ 120 | 143 | 131 | Red | |",
    "The call waiting time rose to 143 seconds, 23 over the limit of 120",
  ],
  [
    "A | Research income (£m) | 48 | 46.3 | 44.8 | Red | |",
    "Research income was £46.3m, £1.7m below target but £1.5m (3.3%) up",
  ],
  [
    "A | Homes meeting the Decent Homes Standard | 100% | 98.7% | 98.5% | Red | |",
    "The share of homes meeting the Decent Homes Standard was 98.7%",
  ],
  [
    "A | Major applications decided in time | 85% | 88% | 84% | Green | |",
    "The share of major applications decided in time was 88%",
  ],
  [
    "Availability | Student records system | ≥ 99.9% | 99.95% | 99.9% | Green | |",
    "\nAvailability of the student records system was 99.95%",
  ],
  [
    "A | Ombudsman complaints upheld | 0 | 1 | 2 | Red | |",
    "There was one ombudsman complaint upheld against a target of none",
  ],
  [
    "A | Efficiency savings delivered | £21.5m | £18.4m | £15.0m | Red | |",
    "The company delivered £18.4m of efficiency savings, £3.1m below",
  ],
  ["A | Interest cover | ≥ 1.5x | 1.7x | 1.6x | Green | |", "Interest cover was 1.7x (target 1.5x)"],
  [
    "A | Volunteer hours given | 18,000 | — | 17,240 | Grey | Timesheets lost in the office move |",
    "No figure is available for volunteer hours given because timesheets were lost in the office move.",
  ],
  ["A | Training | 90% | tbc | 88% | Grey | |", "Training | 90% | tbc | 88% | No data | Grey"],
  [
    "A | Debt written off | £400k | £512k | £386k | Green | |",
    "Debt written off | £400k | £512k | £386k | Met",
  ],
  [
    "A | People advised on debt | 600 | 548 | 571 | Red | |",
    "People advised on debt fell to 548, 52 below target",
  ],
])("as a board says it: %s", (row, sentence) => {
  expect(told(row)).toContain(sentence);
});
