import { board, HEAD, OTHER, TITLE, told } from "./support/board";

test.each([
  ["Two engineers lost in June", "Reason: Two engineers lost in June."],
  ["Crews short in June", "Reason: Crews short in June."],
  ["Contractor replaced in June", "Contractor replaced in June."],
  ["Contractor appointed in June", "The contractor was appointed in June."],
  ["Timesheets lost in June", "Timesheets were lost in June."],
])("no verb is put into a note whose meaning it could change: %s", (comment, sentence) => {
  expect(told(`A | Complaints | ≤ 8 | 12 | 9 | Red | ${comment} |`)).toContain(sentence);
});

test.each([
  ["System migration; no data for the quarter.", "because of a system migration."],
  ["No data for the quarter: system migration", "because of a system migration."],
  ["No data available due to staff sickness.", "because of staff sickness."],
  ["Survey delayed to June", "because the survey was delayed to June."],
  ["The provider has not sent its return", "because the provider has not sent its return."],
  ["Awaiting data from the regulator", ": awaiting data from the regulator."],
  ["Figures not yet available; system migration; survey runs in May", "migration; survey runs in May."],
  ["There is no data for the year.", "No figure is available for staff training."],
])("why there is no figure is said once: %s", (comment, sentence) => {
  const text = told(`A | Staff training | 90% | n/a | 88% | - | ${comment} |`);
  expect(text).toMatch(/No figure is available for staff training(?:\.| because|:)/u);
  expect(text).toContain(sentence);
  expect(text).not.toMatch(/no data for/iu);
});

const SPEND = "B | Capital spend | £18.5m | £11.7m | £16.2m | A | |";
test.each<[rows: readonly string[], sentence: string]>([
  [
    ["A | Scrap | ≤ 5% | 6% | 5% | R | Wear. |", OTHER, SPEND, "B | Training | 90% | n/a | 88% | - | |"],
    "Of the four KPIs, one met its target and one missed; capital spend is rated amber; no result is reported for training.",
  ],
  [
    [OTHER, "A | Scrap | ≤ 5% | 4% | 5% | G | |", SPEND],
    "Of the three KPIs, two met their targets; capital spend is rated amber.",
  ],
  [
    ["A | Scrap | ≤ 5% | 6% | 5% | R | Wear. |", SPEND],
    "Of the two KPIs, one missed its target; capital spend is rated amber.",
  ],
  [
    ["A | Scrap | ≤ 5% | 6% | 5% | R | Wear. |", OTHER, "B | Training | 90% | n/a | 88% | - | |"],
    "of three KPIs met its target and one missed; no result is reported for training.",
  ],
])("the headline counts as many rows as the scorecard: %j", (rows, sentence) => {
  const text = board(TITLE, HEAD, ...rows);
  expect(text).toContain(sentence);
  expect(text).not.toContain("See ");
  expect(text.includes("| Not assessed | A")).toBe(rows.includes(SPEND));
});

test.each(["", ":"])(
  "lines of a budget are judged by the heading above them, written with %j behind",
  (mark) => {
    const text = board(
      "Ferrybank Arts Centre",
      "Budget v actual, year to 30 June 2025 (£000)",
      "Line | Budget | Actual | Comment",
      `Income${mark}`,
      "Grants | 365 | 370 |",
      "Hires | 95 | 88 | The hall was closed.",
      "Total income | 460 | 458 |",
      `Expenditure${mark}`,
      "Salaries | 720 | 741 | Sickness cover.",
      "Premises | 180 | 172 |",
      "Sales commission | 30 | 33 | More was sold.",
      "Energy savings | 5 | 6 |",
      "Capital spend | 50 | 40 |",
      "Total expenditure | 950 | 953 |",
      "Reserve transfer | 10 | 12 |",
    );
    expect(text).not.toContain("Expenditure: |");
    expect(text).toContain("Grants | £365k | £370k | Met");
    expect(text).toContain("Hires | £95k | £88k | Missed");
    expect(text).toContain("Salaries | £720k | £741k | Missed");
    expect(text).toContain("Premises | £180k | £172k | Met");
    expect(text).toContain("Sales commission | £30k | £33k | Missed");
    expect(text).toContain("Energy savings | £5k | £6k | Met");
    expect(text).toContain("Capital spend | £50k | £40k | Not assessed");
    expect(text).toContain("Reserve transfer | £10k | £12k | Not assessed");
  },
);
