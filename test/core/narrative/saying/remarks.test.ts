import { namesSeveral, verbless, wordsOf } from "../../../../src/core/narrative/saying/en/remarks";

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
  ["MRI suite slipped from June to November", "note"],
  ["National pay award above the 3% assumed", "note"],
  ["Database failover was not tested", "note"],
  ["The MRI suite slipped to November.", "sentence"],
  ["Furnace 2 ran part-loaded for nine weeks.", "sentence"],
  ["Agency spend ran £2.4m over plan.", "sentence"],
  ["Onboarding emails broke for three weeks", "sentence"],
  ["Supplier withdrew in May", "sentence"],
  ["Retained swab in theatre 4", "note"],
  ["Bed occupancy above 96%", "noun"],
  ["LED lighting in the main galleries", "noun"],
  ["Backlog of mould cases; contractor started in March.", "note"],
  ["One property where access was refused", "note"],
  ["Pool closed for eight weeks; income lost", "note"],
  ["Temporary accommodation for more households than planned", "noun"],
  ["One pilot paused by a plant strike", "note"],
  ["Orders from two customers cut by 8%", "note"],
  ["Costs increased by 8%", "sentence"],
  ["Two mains were damaged by a contractor", "sentence"],
])("%s is a %s", (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test.each([
  ["bed occupancy above 96% through January and February", false],
  ["respiratory illness in winter and long-term cases", true],
  ["fuel and agency costs", true],
  ["closure of wards 4 and 5", false],
])("%s names more causes than one: %s", (text, several) => {
  expect(namesSeveral(text)).toBe(several);
});

test.each([
  ["Roof leak repaired at a cost of £4,900", "repaired at a cost of £4,900"],
  ["Two offers declined", "declined"],
  ["Demand declined", undefined],
  ["Press 4 gearbox failure and late changeovers", undefined],
  ["Adviser post vacant April to July", "vacant April to July"],
])("%s lacks its verb", (text, state) => {
  expect(verbless(text)?.state).toBe(state);
});
