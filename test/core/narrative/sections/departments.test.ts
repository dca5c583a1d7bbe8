import { lines } from "../../../support/form-builder";
import { sheet } from "../../../support/snapshot-builder";
import { engineReport } from "../support/engine-report";

const head = "Measure | Target | Actual | RAG status | Why";
const english = (name: string, title: string, ...rows: readonly string[]) =>
  sheet({ name, rows: lines("Brunel Lifts Ltd", title, "", head, ...rows) });

test("rows of several departments are told by these, and not by the body that they share", () => {
  const text = engineReport(
    [
      english(
        "Sales",
        "Sales scorecard FY2023",
        "New accounts | 60 | 57 | Amber | Two hires joined late",
        "Order intake (£m) | 12.5 | 13.1 | Green |",
      ),
      english(
        "Service",
        "Service scorecard FY2023",
        "First-time fix rate | 88% | 90% | Green |",
        "Mean time to repair (hours) | ≤ 4.0 | 4.6 | Red | Parts shortage",
      ),
    ],
    "kpi-en",
    "en",
  );
  expect(text).toContain("Sales. Order intake was £13.1m (target £12.5m).");
  expect(text).toContain("Service. The first-time fix rate was 90% (target 88%).");
  expect(text).toContain("Sales. New accounts came to 57, 3 below target.");
  expect(text).toContain("Mean time to repair (Service): ");
  expect(text).not.toContain("of Brunel Lifts Ltd");
});

test("so are those of a Chinese company", () => {
  const chinese = (name: string, ...rows: readonly string[]) =>
    sheet({
      name,
      rows: lines(
        `${name}2023年度KPI考核表`,
        "填报单位：清河电梯有限公司",
        "指标名称 | 单位 | 目标值 | 实际值 | 完成情况 | 偏差原因",
        ...rows,
      ),
    });
  const text = engineReport(
    [
      chinese(
        "销售部",
        "新增客户数 | 家 | ≥60 | 57 | 未完成 | 人员到岗晚",
        "回款率 | % | ≥95% | 96% | 完成 |",
      ),
      chinese("售后部", "一次修复率 | % | ≥88% | 90% | 完成 |", "投诉件数 | 件 | ≤4 | 6 | 未完成 | 配件短缺"),
    ],
    "kpi-zh",
  );
  expect(text).toContain("销售部：回款率96%");
  expect(text).toContain("售后部：一次修复率90%");
  expect(text).toContain("销售部的新增客户");
  expect(text).not.toContain("有限公司的");
});
