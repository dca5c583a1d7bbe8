import { tellsShare, withoutParticiple } from "../../../../../src/core/narrative/saying/en/shares";

test.each([
  "Calls answered within 30 seconds",
  "Rent collected",
  "Repairs Completed on time",
  "Deliveries on time",
  "Homes with a valid gas certificate",
])("%s is a share of things", (name) => {
  expect(tellsShare(name)).toBe(true);
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
  expect(tellsShare(name)).toBe(false);
});

test("what a verb agrees with", () => {
  expect(["Repairs completed on time", "Rent collected", "Overheads"].map(withoutParticiple)).toEqual([
    ...["Repairs", "Rent", "Overheads"],
  ]);
});
