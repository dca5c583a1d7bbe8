import { part } from "../components/part";

/** Rules of the person's own, beside those that are built in. */
export const ownRules = part(async () => (await import("./own-rules")).OwnRules);

/** What the workbook's own rules changed. */
export const ruleSheetPanel = part(async () => (await import("./rule-sheet-panel")).RuleSheetPanel);
