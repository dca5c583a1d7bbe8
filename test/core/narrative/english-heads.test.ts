import { board } from "./support/board";

const ROWS = [
  "KPI | Target | Actual | RAG | Comment",
  "Yield | ≥ 90% | 91% | Green | -",
  "Scrap | ≤ 5% | 6% | Red | Wear.",
];

test.each([
  [
    "Presented to the Board of Directors, 28 January 2025",
    "Report to the Board of Directors, 28 January 2025",
  ],
  ["Submitted to Audit Committee, 3 May 2024", "Report to the Audit Committee, 3 May 2024"],
  ["Registered charity no. 1049921", "Report to [To complete"],
  ["Year ended 31 March 2025    Clinical Director: Dr Amara Okafor", "Report to [To complete"],
])("a line of the head without a colon is read: %s", (line, words) => {
  expect(board("Mill Ltd – KPI scorecard 2024", line, "", ...ROWS)).toContain(words);
});

test("a footnote says for whom a table was prepared", () => {
  const text = board(
    "Mill Ltd – KPI scorecard 2024",
    ...ROWS,
    "",
    "Prepared by the Finance Manager for the Finance Committee, 22 January 2025.",
  );
  expect(text).toContain("Report to the Finance Committee");
  expect(text).toContain("Prepared by the Finance Manager");
});

test.each([
  ["Contract: | Repairs Contract NHA/17", "under the Repairs Contract NHA/17."],
  ["Agreement no.: | ABC-04", "under agreement no. ABC-04."],
])("the contract is named: %s", (line, words) => {
  const text = board(
    "Monthly scorecard – October 2024",
    "Client: | Northmere Housing",
    "Contractor: | Bridgeway Ltd",
    line,
    ...ROWS,
    "",
    "Credits are deducted from the next invoice. F = failed. Please complete the form.",
    "Prepared by: Helen Marsh, Contract Manager    Date: 6 November 2024",
  );
  expect(text).toContain("Report to Northmere Housing");
  expect(text).toContain(words);
  expect(text).toContain(
    "Credits are deducted from the next invoice. Prepared by Helen Marsh, Contract Manager, 6 November 2024.",
  );
  expect(text).not.toContain("Please complete");
});

test("sums of an account are told first and counted with none of their lines", () => {
  const text = board(
    "Willowbank Trust – Budget against actual 2024",
    "£ | Budget | Actual | F/A | Commentary",
    "Income",
    "Donations | 500 | 600 | F | -",
    "Shops | 300 | 250 | A | Shops closed in May.",
    "Total income | 800 | 850 | F | -",
    "Expenditure",
    "Support | 400 | 390 | F | -",
    "Rent | 100 | 120 | A | Rents rose.",
    "Total expenditure | 500 | 510 | A | -",
    "Net surplus | 300 | 340 | F | -",
  );
  expect(text).toContain("Total income was £850 (budget £800).");
  expect(text).toContain("Total expenditure was £510, £10 over the budget of £500.");
  expect(text).toContain("Two of four lines met their budgets and two missed.");
  expect(text.match(/Total expenditure was/gu)).toHaveLength(1);
});

test("misses of several colours are told by them", () => {
  const text = board("Mill Ltd – KPI scorecard 2024", ...ROWS, "Rework | ≤ 5% | 5.5% | Amber | Wear.");
  expect(text).toContain("Of these, one is rated red and one amber.");
  expect(board("Mill Ltd – KPI scorecard 2024", ...ROWS, "Rework | ≤ 5% | 5.5% | - | Wear.")).not.toContain(
    "Of these",
  );
});

test("a credit is told once, with the share that it is", () => {
  const text = board(
    "Service Level Report – November 2024",
    "SLA | Service level | Target | Achieved | SLA met | Credit (% of monthly charge) | Credit (£)",
    "S1 | Network availability | 99.9% | 99.95% | Y | 0% | 0",
    "S2 | Application availability | 99.8% | 99.4% | N | 3% | 1950",
    "S3 | Calls answered in time | 85% | 80% | N | 2% | 1300",
  );
  expect(text).toContain("The credit came to £1,950 (3% of monthly charge).");
  expect(text).not.toContain("S2");
});

test("debtor days are a time and no number of things", () => {
  const text = board(
    "Mill Ltd – KPI scorecard 2024",
    "KPI | Unit | Target | Actual",
    "Debtor days | days | ≤ 45 | 47",
    "Yield | % | ≥ 90% | 91%",
  );
  expect(text).not.toContain("There were 47 days");
  expect(text).toContain("Debtor days were 47 days");
});
