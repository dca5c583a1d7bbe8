import { board, chineseReport } from "../support/board";

const HEAD =
  "Ref | Service level | Target | Achieved | Result | Service points | Service credit (£) | Reason";
const TITLE = "Brightway FM Ltd – KPI scorecard 2024";

test("what failures cost under a contract is told with them, and in total", () => {
  const text = board(
    TITLE,
    HEAD,
    "S1 | Calls answered | ≥ 98% | 99% | Pass | 0 | 0 | ",
    "S2 | Jobs completed in time | ≥ 95% | 91% | Fail | 2 | 1,250 | Two engineers left",
    "S3 | Rooms cleaned in time | ≥ 95% | 94% | Fail | 1 | 500 | Night team changed",
    "Total | - | - | - | - | 3 | 1,750 | ",
  );
  expect(text).toContain(
    "4 percentage points below target. Two engineers left. Service points came to 2 and the service credit came to £1,250.",
  );
  expect(text).toContain("Service points came to 3 in total; the service credit came to £1,750 in total.");
  expect(text).not.toContain("Calls answered came");
});

test("what a row that did not fail cost is told by its name", () => {
  const text = board(
    TITLE,
    "Service level | Target | Achieved | Deduction applied | 扣款（元）",
    "Calls answered | ≥ 98% | 99% | 1.5% | 20",
    "Jobs completed in time | ≥ 95% | 96% | 0.5% | 0",
  );
  expect(text).toContain("On calls answered, the deduction came to 1.5% and “扣款” came to ");
  expect(text).toContain("On jobs completed in time, the deduction came to 0.5%.");
  expect(text).not.toContain("in total");
});

test("扣款 is told beside the miss, and 合计", () => {
  const rows = [
    "设备完好率 | ≥98% | 95.2% | 3000 | 电梯停用",
    "有效投诉 | ≤3件 | 5件 | 1000 | 车库积水",
    "报修及时率 | ≥95% | 96.5% | 200 | ",
  ];
  const text = chineseReport(
    "物业服务考核指标表2024",
    "考核内容 | 目标值 | 实际值 | 扣款金额（元） | 未完成原因",
    ...rows,
  );
  expect(text).toContain("比目标低2.8个百分点，扣款3000元。主要原因是电梯停用。");
  expect(text).toContain("合计扣款4200元。");
  expect(text).toContain("报修及时率扣款200元。");
});
