import {
  axisNumber,
  percentCeiling,
  plainNumber,
  printedValue,
  uniqueCategories,
} from "../../../../src/apps/taskpane/report/chart-data";
import type { ChartView } from "../../../../src/apps/taskpane/session/api";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { departmentForm, workbookOf } from "../../../support/evaluation-builder";
import { handedOut, valueOf } from "../session/support";

/** A budget of three funds. */
const FUNDS = {
  ...{ C7: 60, D7: 60, E7: 57.5 },
  ...{ B8: "政府性基金拨款", C8: 20, D8: 20, E8: 18 },
  ...{ B9: "其他资金", C9: 20, D9: 20, E9: 20 },
  ...{ B10: null, C10: null, D10: null, E10: null },
};

/** A chart of a form whose budget has three funds. */
async function chart(id: ChartView["chart"], changes = {}): Promise<ChartView> {
  const session = new LocalSession();
  const { frame, blocks: cells } = handedOut(workbookOf(departmentForm({ ...FUNDS, ...changes })));
  await session.open(frame);
  for (const block of cells) await session.add(block);
  valueOf(await session.assess({}));
  const { blocks } = valueOf(await session.report({}));
  const found = blocks.flatMap((block) =>
    block.kind === "chart" && block.chart.chart === id ? [block.chart] : [],
  );
  return found[0]!;
}

test("numbers are printed in full, rates with their sign", async () => {
  const budget = await chart("budget");
  const printed = budget.series.map((series) => printedValue(budget, series, series.values[0] ?? null));
  expect(printed).toEqual(["60", "57.5"]);
  const completion = await chart("completion");
  expect(printedValue(completion, completion.series[0]!, 109.3812)).toBe("109.38%");
  expect(printedValue(completion, completion.series[0]!, null)).toBe("");
  expect(plainNumber(12_345_678.005)).toBe("12345678.01");
});

test("an axis in per cent ends at 100 or at the next 20 above the highest value", async () => {
  const missed = { F15: "90%", F18: "39个", F20: "89%" };
  expect(percentCeiling(await chart("completion", missed), "primary")).toBe(100);
  expect(percentCeiling(await chart("completion"), "primary")).toBe(120);
});

test.each([
  [0, "0", "0"],
  [4_753.66, "4753.66", "4753.66"],
  [50_000_000, "5000万", "50M"],
  [-125_000, "-12.5万", "-125K"],
  [300_000_000, "3亿", "300M"],
])("beside an axis %d is %s, in English %s", (value, chinese, english) => {
  expect([axisNumber(value, "zh-CN"), axisNumber(value, "en")]).toEqual([chinese, english]);
});

test("categories of one name are told apart", () => {
  expect(uniqueCategories(["甲", "乙", "甲", "甲"])).toEqual(["甲", "乙", "甲 (2)", "甲 (3)"]);
});
