import { formsOfYear, yearsOf } from "../../src/core/years";

const at = { sheet: "表", row: 0, column: 0 };
const of = (year: string | null) => ({ year: year === null ? null : { text: year, at } });

test("years are told the latest first", () => {
  expect(yearsOf([of("2022"), of(null), of("2023"), of("2022")])).toEqual(["2023", "2022"]);
});

test("the forms of one year are told together with those of none", () => {
  const [old, none, latest] = [of("2022"), of(null), of("2023")];
  expect(formsOfYear([old, none, latest])).toEqual([none, latest]);
  expect(formsOfYear([old, none, latest], "2022")).toEqual([old, none]);
  expect(formsOfYear([old, none])).toEqual([old, none]);
  expect(formsOfYear([none])).toEqual([none]);
});

test("a table of series of another year does not decide which year is told", () => {
  const form = { ...of("2022"), kind: "indicator-table" as const };
  const series = { ...of("2023"), kind: "series" as const };
  expect(yearsOf([form, series])).toEqual(["2022"]);
  expect(formsOfYear([form, series])).toEqual([form, series]);
});
