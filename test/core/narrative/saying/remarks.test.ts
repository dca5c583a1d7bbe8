import { wordsOf } from "../../../../src/core/narrative/saying/en/remarks";

test.each([
  ["Two crews short from June; recruitment closes in May 2025.", "note"],
  ["Three missed assisted collections.", "note"],
  ["Due to staff sickness", "note"],
  ["Awaiting data from the regulator", "note"],
  ["Recruitment remains slow", "note"],
  ["Staff short from June", "note"],
  ["Two engineers lost in June", "note"],
  ["Closed in May", "note"],
  ["Survey delayed to June 2025.", "sentence"],
  ["Two large customers moved to 60-day terms in June.", "sentence"],
  ["Two mains took longer than planned to isolate.", "sentence"],
  ["Both were retained swabs in theatre 3.", "sentence"],
  ["Steel prices rose.", "sentence"],
  ["Agency spend", "noun"],
  ["Fuel and agency costs.", "noun"],
  ["Vehicle breakdowns in November.", "noun"],
  ["Vacancies in theatres", "noun"],
  ["Delayed recruitment of nurses", "noun"],
  ["A hand injury.", "noun"],
])("%s is a %s", (text, words) => {
  expect(wordsOf(text)).toBe(words);
});
