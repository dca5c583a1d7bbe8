export { compareYears, formerOf, YEARLY_FLAGS, type YearlyFinding, type YearlyFlag } from "./compare";
export { consolidatedForms } from "./consolidated-rows";
export {
  compareWithPrevious,
  previousOfForms,
  previousOfHeads,
  type Previous,
  type Yearly,
} from "./previous";
export { subjectOfYear, yearForms, type YearForm } from "./year-form";
export { yearlyRows } from "./yearly-rows";
