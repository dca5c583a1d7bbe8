import { cellKey, highlightsOf } from "../../../../src/apps/taskpane/grid/highlights";
import { sessionOver } from "../session/support";

test("each cell of a finding is marked with its gravest one, on its own sheet only", async () => {
  const session = await sessionOver("form 26");
  const { items } = await session.findings({ offset: 0, limit: 100 });
  const marks = highlightsOf(items, "整体支出自评表");
  // D4 is the budget of the execution rate that is printed wrong; E22 a target with a warning.
  expect(marks.get(cellKey(3, 3))).toBe("error");
  expect(marks.get(cellKey(21, 4))).toBe("warning");
  expect(marks.has(cellKey(0, 0))).toBe(false);
  expect(highlightsOf([...items].reverse(), "整体支出自评表")).toEqual(marks);
  expect(highlightsOf(items, "另一张表").size).toBe(0);
});
