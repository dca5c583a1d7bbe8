import { englishTitle, ownDocument } from "../../../../src/core/narrative/analysis/english-title";

const at = { sheet: "KPIs", row: 0, column: 0 };

test.each<[title: string, unit: string, subject: string | undefined, period: string | undefined]>([
  [
    "Marlow Bay Council – Waste Services KPI report 2024/25",
    "Marlow Bay Council",
    "Waste Services",
    "2024/25",
  ],
  ["St Alban Hospital Trust — Board KPIs, Q4 2023/24", "St Alban Hospital Trust", "Board", "Q4 2023/24"],
  ["Tarn Water Ltd | Performance scorecard 2023-24", "Tarn Water Ltd", undefined, "2023-24"],
  ["Tarn Water Ltd: Customer Services dashboard, H1 2024", "Tarn Water Ltd", "Customer Services", "H1 2024"],
  ["Tarn Water Ltd – KPI report, March 2025", "Tarn Water Ltd", undefined, "March 2025"],
  ["Tarn Water Ltd – 2024/25 Quarter 3 – Network KPIs", "Tarn Water Ltd", "Network", "2024/25 Quarter 3"],
  ["Tarn Water Ltd – Third quarter of 2024 KPIs", "Tarn Water Ltd", undefined, "Third quarter of 2024"],
  ["Tarn Water Ltd – Annual KPI report 2024", "Tarn Water Ltd", undefined, undefined],
  ["Tarn Water Ltd – Balanced scorecard, FY2024/25", "Tarn Water Ltd", undefined, "FY2024/25"],
  ["Tarn Water Ltd – KPIs for the year ended 31 March 2025", "Tarn Water Ltd", undefined, undefined],
  ["Tarn Water Ltd – KPIs 2024-05", "Tarn Water Ltd", undefined, undefined],
  ["Tarn Water Ltd – KPIs 2020/2030", "Tarn Water Ltd", undefined, undefined],
  ["Tarn Water Ltd – Targets and actuals", "Tarn Water Ltd", undefined, undefined],
  ["Harrow Vale KPIs", "", undefined, undefined],
  ["清河公司2023年度KPI", "清河公司", undefined, undefined],
])("%s", (text, unit, subject, period) => {
  const found = englishTitle({ title: { text, at } }, unit);
  expect([found.subject?.text, found.period?.text]).toEqual([subject, period]);
});

test("no title says nothing", () => {
  expect(englishTitle({ title: null }, "")).toEqual({ subject: null, period: null, ended: null });
});

test.each([
  ["Integrated Performance Report – Month 12, 2024/25", "Integrated Performance Report"],
  ["Fernhill Robotics OKR review – H1 2025", "OKR review"],
  ["Budget against actual for the year ended 31 March 2025 (£)", "Budget against actual"],
  ["Eastmoor District Council – Revenue outturn 2024/25 (£000)", "Revenue outturn"],
  ["Budget monitoring: period 9, December 2023", "Budget monitoring"],
  ["Tarn Water Ltd – KPI report, March 2025", undefined],
  ["清河公司2023年度KPI", undefined],
])("%s calls itself %s", (text, called) => {
  expect(ownDocument({ title: { text, at } })?.text).toBe(called);
});
