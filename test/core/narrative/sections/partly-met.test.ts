import { board } from "../support/board";

test("what a table itself calls partly met is not called missed", () => {
  const text = board(
    "Harbour Youth Trust – Impact report 2023",
    "Measure | Target | Actual | Met? | Story",
    "Young people in weekly clubs | 450 | 472 | Yes |",
    "Detached sessions run | 180 | 163 | Partly | Two youth workers left in May",
    "Accredited awards gained | 120 | 131 | Yes |",
    "Volunteers under 25 | 40 | 38 | Partly | Exams clashed with training",
  );
  expect(text).toContain("Two of four KPIs met their targets and two partly met them.");
  expect(text).toContain("Those partly met are detached sessions run and volunteers under 25.");
  expect(text).not.toMatch(/\bMissed\b|missed\./u);
});

test("an aim is not told as a fact", () => {
  const text = board(
    "Harbour Youth Trust – Impact report 2023",
    "What we set out to do | How we measure it | Target | Actual | Status",
    "Young people feel safer | Young people in weekly clubs | 450 | 472 | Yes",
    "- | Detached sessions run | 150 | 163 | Yes",
    "Young people gain skills | Accredited awards gained | 120 | 131 | Yes",
    "- | Volunteers under 25 | 36 | 38 | Yes",
  );
  expect(text).toContain("Aim: Young people feel safer. ");
  expect(text).toContain("Aim: Young people gain skills. ");
});

test("a row that failed without a value is told without one", () => {
  const text = board(
    "Mill Ltd – KPI scorecard 2023",
    "KPI | Target | Actual | Pass / Fail",
    "Works started on date | 92% | - | Fail",
    "Invoices correct | 97% | 98% | Pass",
  );
  expect(text).toContain("Works started on date missed the target (92%)");
});
