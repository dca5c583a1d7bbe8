import {
  directionOfBudgetSection,
  directionOfEnglishName,
} from "../../../src/core/vocabulary/english-directions";

test.each([
  ["Debt written off", "higher"],
  ["People advised on debt", "higher"],
  ["Households supported", "higher"],
  ["Meals served", "higher"],
  ["Young people in weekly groups", "higher"],
  ["Young people reporting better wellbeing", "higher"],
  ["Active volunteers", "higher"],
  ["New enterprise customers", "higher"],
  ["Cash balance", "higher"],
  ["Income and expenditure", "higher"],
  ["Variance against control total", "higher"],
  ["Interest cover", "higher"],
  ["Continuation rate", "higher"],
  ["People reporting more pain", null],
  ["Young people not in work or training", "lower"],
  ["Calls not answered", "lower"],
  ["Support tickets per new account", null],
  ["Number of complaints per new customer", "lower"],
  ["Interruptions over 3 hours", "lower"],
  ["Water use per hectolitre", "lower"],
  ["Line efficiency", "higher"],
  ["Household debt", "lower"],
  ["Current tenant arrears", "lower"],
  ["Gender pay gap", "lower"],
  ["Backlog of open cases", "lower"],
  ["Average re-let time", "lower"],
  ["Cost improvement", "higher"],
  ["Engineers hired", "higher"],
  ["Mean time between failures", "higher"],
  ["Days since last lost-time accident", "higher"],
  ["Time to repair", "lower"],
  ["Waste and recycling", null],
  ["Recycling rate", "higher"],
  ["Appeals allowed", null],
  ["Capital spend", null],
])("%s: %s", (name, better) => {
  expect(directionOfEnglishName(name)).toBe(better);
});

test.each([
  ["Income", "Hires", "higher"],
  ["Income:", "Waste disposal fees", "higher"],
  ["Total income", "Grants", "higher"],
  ["Income", "Rent arrears", null],
  ["Income", "Cost of raising funds", null],
  ["Expenditure", "Salaries", "lower"],
  ["Operating costs", "Sales and marketing", "lower"],
  ["Expenditure", "Income from recharges", null],
  ["Costs", "Efficiency savings", null],
  ["Expenditure", "Capital expenditure", null],
  ["Expenditure", "Net result", null],
  ["Income and growth", "Membership fees", null],
  ["Customers", "Salaries", null],
])("below %s, %s: %s", (section, name, better) => {
  expect(directionOfBudgetSection(section, name)).toBe(better);
});
