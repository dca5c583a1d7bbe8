import { statedOutcome } from "../../../src/core/scoring/stated";
import { evaluationsOf, projectForm, workbookOf } from "../../support/evaluation-builder";

/** What a row without a printed rate says of itself by its state. */
function statedBy(text: string, ofHarm?: true): string | null {
  const [row] = evaluationsOf(workbookOf(projectForm()))[0]!.indicators;
  return (
    statedOutcome({
      ...row!,
      completion: null,
      status: { text, at: row!.name.at, ...(ofHarm && { ofHarm }) },
    })?.value ?? null
  );
}

test.each([
  ["Green", "met"],
  ["G", "met"],
  ["g", "met"],
  ["已完成", "met"],
  ["Red", "missed"],
  ["R", "missed"],
  ["未完成", "missed"],
  ["Amber", null],
  ["A", null],
  ["RG", null],
  ["", null],
])("%s", (text, outcome) => {
  expect(statedBy(text)).toBe(outcome);
});

test.each([
  ["否", "met"],
  ["无", "met"],
  ["是", "missed"],
  ["待定", null],
])("%s where the heading asks for harm", (text, outcome) => {
  expect(statedBy(text, true)).toBe(outcome);
});
