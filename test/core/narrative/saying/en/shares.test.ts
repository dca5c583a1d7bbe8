import { shareOf, withoutParticiple } from "../../../../../src/core/narrative/saying/en/shares";

test.each([
  ["Calls answered within 30 seconds", "Calls", "be", "answered within 30 seconds"],
  ["Rent collected", "Rent", "be", "collected"],
  ["Repairs Completed on time", "Repairs", "be", "completed on time"],
  ["Deliveries on time", "Deliveries", "be", "on time"],
  ["Homes with a valid gas certificate", "Homes", "have", "a valid gas certificate"],
])("%s is a share of things", (name, whole, verb, rest) => {
  expect(shareOf(name)).toEqual({ whole, verb, rest });
});

test.each([
  "Gross margin",
  "On-time delivery",
  "Sales increased",
  "Share of calls answered",
  "Number of repairs completed",
  "Average time on target",
  "Staff turnover",
  "",
])("%s is none", (name) => {
  expect(shareOf(name)).toBeNull();
});

test("what a verb agrees with", () => {
  expect(["Repairs completed on time", "Rent collected", "Overheads"].map(withoutParticiple)).toEqual([
    ...["Repairs", "Rent", "Overheads"],
  ]);
});
