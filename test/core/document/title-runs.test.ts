import { titleRuns } from "../../../src/core/document";

const broken = (...texts: readonly string[]): string =>
  titleRuns(
    texts.map((text) => ({ text, mark: null })),
    "en",
  )
    .map(({ text }) => text)
    .join("");

describe("an English title", () => {
  it.each([
    ["KPI report, 2024", "KPI report, 2024"],
    ["KPI report for the year ended 31 March 2025", "KPI report \nfor the year ended 31 March 2025"],
    [
      "Harrow Vale Components Ltd\nKPI report for the year ended 31 December 2024",
      "Harrow Vale Components Ltd\nKPI report \nfor the year ended 31 December 2024",
    ],
    // Nothing to break at.
    ["Performance".repeat(5), "Performance".repeat(5)],
    [`Report ${"x".repeat(100)}`, `Report ${"x".repeat(100)}`],
  ])("%j ends its lines between phrases", (title, expected) => {
    expect(broken(title)).toBe(expected);
  });

  it("is broken where its parts say", () => {
    expect(broken("KPI report for the year", " ended 31 March 2025")).toBe(
      "KPI report \nfor the year ended 31 March 2025",
    );
  });
});
