import { slotsOf } from "../../../src/core/narrative/slots";
import { readEvaluations } from "../../../src/core/reading";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";
import { outlineNamed, reportOn } from "./support/pipeline";

test.each([
  ["kpi-en", "en"],
  ["kpi-zh", "zh-CN"],
] as const)(
  "what is told by quarters alone is not asked for, what is left open is: %s",
  (outline, locale) => {
    const rows = lines(
      "KPI | Period | Target | Actual",
      "Complaints | Q1 | ≤5 | 4",
      "Complaints | Q2 | ≤5 | 6",
      "Deliveries | Full year | ≥100 | 112",
      "Scrap | - | ≤5 | -",
    );
    const { evaluations } = readEvaluations(workbookOf(rows));
    const slots = slotsOf(reportOn(evaluations, outlineNamed(outline), locale)).map(({ asks }) => asks);
    const asksFor = (name: string): boolean =>
      slots.some((asks) => asks.toLowerCase().includes(name.toLowerCase()));
    expect([asksFor("Complaints"), asksFor("Scrap")]).toEqual([false, true]);
  },
);
