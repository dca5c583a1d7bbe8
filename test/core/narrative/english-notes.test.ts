import { told } from "./support/board";

test.each([
  [
    "Gas prices above budget; boiler replaced at Oakfield (£14,500).",
    "Gas prices were above budget; the boiler was replaced at Oakfield (£14,500).",
  ],
  [
    "Second instalment of the county grant (£45,000) now due in January.",
    "The second instalment of the county grant (£45,000) is now due in January.",
  ],
  ["Pool closed for eight weeks; income lost.", "The pool was closed for eight weeks; income was lost."],
  ["Six shifts a week covered by locums until May.", "Six shifts a week were covered by locums until May."],
  ["Autumn walk raised £31,000.", "The autumn walk raised £31,000."],
  ["Dry ground movement raised the number of bursts.", "Dry ground movement raised the number of bursts."],
  ["Fuel cost £0.4m more than planned. Drivers left.", "Fuel cost £0.4m more than planned. Drivers left."],
  [
    "Two vans off the road; 83 homes refused access.",
    "Reason: Two vans off the road; 83 homes refused access.",
  ],
  [
    "One customer disputed its invoices; settled on 10 January.",
    "One customer disputed its invoices (settled on 10 January).",
  ],
  ["Spend over budget delayed the works.", "Spend over budget delayed the works."],
])("a cause is told in sentences as far as they can be made: %s", (comment, sentence) => {
  expect(told(`A | Complaints | ≤ 8 | 12 | 9 | Amber | ${comment} |`)).toContain(sentence);
});

test.each([
  ["214 survey responses.", "There were 214 survey responses."],
  ["Both investigated and closed.", "Both were investigated and closed."],
  ["Triage nurse added in June.", "A triage nurse was added in June."],
  ["Extra clinic added in June.", "An extra clinic was added in June."],
  ["Response time cut from 94 to 61 seconds.", "The response time was cut from 94 to 61 seconds."],
  ["22 voids handed back.", "; 22 voids were handed back."],
  ["One survey response", "Comment: One survey response."],
])("a remark on what did well is told in a sentence where it can be: %s", (comment, sentence) => {
  expect(told(`A | Complaints | ≤ 8 | 7 | 9 | Green | ${comment} |`)).toContain(sentence);
});

test("what applies from a day to come is an action", () => {
  const text = told(
    "A | Complaints | ≤ 8 | 12 | 9 | Amber | Vans broke down. A new rota applies from 1 May. |",
  );
  expect(text).toContain("Complaints: a new rota applies from 1 May.");
});
