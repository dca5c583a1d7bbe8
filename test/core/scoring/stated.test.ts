import { statedOutcome } from "../../../src/core/scoring/stated";
import { evaluationsOf, projectForm, workbookOf } from "../../support/evaluation-builder";

/** What a row without a printed rate says of itself by its state. */
function statedBy(text: string, ofHarm?: true, why = ""): string | null {
  const [row] = evaluationsOf(workbookOf(projectForm()))[0]!.indicators;
  return (
    statedOutcome({
      ...row!,
      completion: null,
      reason: why === "" ? null : { text: why, at: row!.name.at },
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
  ["超额完成", "met"],
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

test.each([
  ["正在推进", "汛期停工45天", "missed"],
  ["推进中", "高压线迁改滞后", "missed"],
  ["In progress", "The contractor withdrew", "missed"],
  ["正在推进", "", null],
  ["正在推进", "无", null],
])("%s at the end of the year, with the reason %j", (text, why, outcome) => {
  expect(statedBy(text, undefined, why)).toBe(outcome);
});
