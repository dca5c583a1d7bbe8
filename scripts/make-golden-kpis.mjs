// Makes the workbooks of three of the golden KPI reports in English (test/fixtures/golden/kpi-en-*). Companies and figures are
// invented; each table has a layout of its own: the quarters of a year with owners and traffic lights, a balanced scorecard
// with weights, two years side by side with variances.
import ExcelJS from "exceljs";

const FOLDER = "test/fixtures/golden";
const DATE = new Date("2025-01-20T09:00:00Z");

/** A sheet of rows; `null` leaves a cell empty, `[value, format]` gives it a number format. */
function fill(sheet, rows) {
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value === null) return;
      const cell = sheet.getCell(row + 1, column + 1);
      const [shown, format] = Array.isArray(value) ? value : [value, null];
      cell.value = shown;
      if (format) cell.numFmt = format;
    });
  });
  sheet.columns.forEach((column, index) => {
    column.width = index === 2 ? 32 : 14;
  });
}

async function write(name, sheetName, rows, merges = []) {
  const book = new ExcelJS.Workbook();
  book.created = DATE;
  book.modified = DATE;
  const sheet = book.addWorksheet(sheetName);
  fill(sheet, rows);
  merges.forEach((range) => sheet.mergeCells(range));
  await book.xlsx.writeFile(`${FOLDER}/${name}/workbook.xlsx`);
}

const tenths = (value) => [value, "0.0"];
const rate = (value) => [value, "0.0%"];
const fine = (value) => [value, "0.00%"];
const count = (value) => [value, "#,##0"];

await write(
  "kpi-en-quarters",
  "KPIs",
  [
    ["Tarn Valley Water Ltd – Operational KPIs 2024/25"],
    [],
    [
      ...["Ref", "Area", "KPI", "Owner", "Unit", "Target"],
      ...["2024/25", null, null, null, null, "RAG", "Commentary", "Next step"],
    ],
    [null, null, null, null, null, null, "Q1", "Q2", "Q3", "Q4", "Year"],
    [
      ...[1, "Network", "Leakage", "Head of Networks", "Ml/d", "≤ 62.0"],
      ...[63.1, 61.8, 60.9, 60.2, 61.5].map(tenths),
      "Green",
    ],
    [
      ...[2, "Network", "Supply interruptions per property", "Head of Networks", "minutes", "≤ 5.0"],
      ...[1.0, 1.1, 1.6, 1.9, 5.6].map(tenths),
      "Red",
      "Two burst mains took longer than planned to isolate.",
      "Fit remote valves to the twelve oldest mains by October 2025.",
    ],
    [
      ...[3, "Quality", "Water quality compliance", "Head of Quality", "%", "≥ 99.95%"],
      ...[0.9997, 0.9996, 0.9995, 0.9996, 0.9996].map(fine),
      "Green",
    ],
    [
      ...[4, "Customers", "Calls answered within 30 seconds", "Head of Customer Service", "%", "≥ 85.0%"],
      ...[0.88, 0.86, 0.82, 0.8, 0.84].map(rate),
      "Amber",
      "Six advisers left in the autumn and were not replaced until February.",
      "Keep a reserve list of trained advisers.",
    ],
    [
      ...[5, "Customers", "Complaints", "Head of Customer Service", "complaints", "≤ 480"],
      ...[118, 112, 105, 101, 436].map(count),
      "Green",
    ],
    [
      ...[6, "Customers", "Meters installed", "Head of Networks", "meters", "≥ 4,000"],
      ...[900, 1050, 1120, 1180, 4250].map(count),
      "Green",
    ],
    [
      ...[7, "Finance", "Operating cost", "Finance Director", "£m", "≤ 18.5"],
      ...[4.5, 4.6, 4.6, 4.7, 18.4].map(tenths),
      "Green",
    ],
    [
      ...[8, "Finance", "Capital spend", "Finance Director", "£m", tenths(12)],
      ...[2.1, 2.8, 3.1, 3.4, 11.4].map(tenths),
      "Amber",
    ],
    [
      ...[9, "Safety", "Lost-time injuries", "Head of Safety", "injuries", 0],
      ...[0, 0, 0, 0, 0].map(count),
      "Green",
    ],
    [
      ...[10, "Environment", "Pollution incidents", "Head of Networks", "incidents", "≤ 3"],
      ...[0, 1, 2, 2, 5].map(count),
      "Red",
      "Heavy rain overloaded two pumping stations.",
    ],
    [],
    ["Source: network control log, billing system and safety register."],
  ],
  [...["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:K3", "L3:L4", "M3:M4", "N3:N4"], "A1:N1"],
);

await write("kpi-en-weighted", "Scorecard", [
  ["Calder Vale Housing Association – Balanced scorecard"],
  ["Year ended 31 March 2025"],
  [],
  [
    ...["Perspective", "Objective", "Measure", "Unit", "Direction", "Weight"],
    ...["Target", "Actual", "Score", "Comment", "Action"],
  ],
  [
    "Financial",
    "Collect the rent that is due",
    "Rent collected",
    "%",
    "Higher",
    15,
    rate(0.99),
    rate(0.993),
    15,
  ],
  [
    ...["Financial", "Keep management costs down", "Management cost per home", "£", "Lower", 15],
    ...[count(1150), count(1205), 12, "Agency staff covered eleven vacancies."],
    "Fill the remaining vacancies by June 2025.",
  ],
  [
    "Customers",
    "Have satisfied tenants",
    "Tenant satisfaction",
    "%",
    "Higher",
    20,
    rate(0.82),
    rate(0.845),
    20,
  ],
  [
    ...["Customers", "Repair homes on time", "Repairs completed on time", "%", "Higher", 15],
    ...[rate(0.95), rate(0.924), 11, "Loss of two roofing contractors in September."],
    "Appoint a second roofing contractor.",
  ],
  ["Internal processes", "Let empty homes fast", "Re-letting time", "days", "Lower", 10, 21, 19, 10],
  [
    ...["Internal processes", "Keep homes safe", "Homes with a valid gas certificate", "%", "Higher", 10],
    ...[rate(1), rate(1), 10],
  ],
  [
    ...["Learning and growth", "Train our staff", "Training days per employee", "days", "Higher", 10],
    ...[tenths(4), tenths(4.6), 10],
  ],
  ["Learning and growth", "Keep our staff", "Staff turnover", "%", "Lower", 5, rate(0.12), rate(0.108), 5],
  ["Total", null, null, null, null, 100, null, null, 93],
]);

await write(
  "kpi-en-years",
  "Performance",
  [
    ["Blyth & Marsh Logistics plc – Performance summary 2024"],
    [],
    ["KPI", "Unit", "Better", "2024", null, null, null, "2023", "Why", "Action"],
    [null, null, null, "Actual", "Budget", "Variance", "Variance %", "Actual"],
    [
      ...["Turnover", "£m", "Higher", tenths(71.4), tenths(74), tenths(-2.6), rate(-0.035), tenths(69.8)],
      ...["Two contracts started a quarter late.", "Agree penalty clauses for late starts in new contracts."],
    ],
    ["Operating profit", "£m", "Higher", tenths(5.1), tenths(4.9), tenths(0.2), rate(0.041), tenths(4.6)],
    ["Operating margin", "%", "Higher", rate(0.071), rate(0.066), rate(0.005), null, rate(0.066)],
    [
      "Fuel cost per mile",
      "pence",
      "Lower",
      tenths(42.6),
      tenths(44),
      tenths(-1.4),
      rate(-0.032),
      tenths(45.1),
    ],
    [
      ...["Deliveries on time", "%", "Higher", rate(0.972), rate(0.98), rate(-0.008), null, rate(0.979)],
      "Roadworks closed the main route to the Leeds depot for ten weeks.",
    ],
    ["Empty running", "%", "Lower", rate(0.184), rate(0.19), rate(-0.006), null, rate(0.202)],
    ["Vehicles replaced", "vehicles", "Higher", 36, 30, 6, rate(0.2), 24],
    ["Lost consignments", "consignments", "Lower", 14, 20, -6, rate(-0.3), 22],
    ["Driver vacancies", "vacancies", "Lower", 9, 9, 0, rate(0), 15],
  ],
  ["A3:A4", "B3:B4", "C3:C4", "D3:G3", "I3:I4", "J3:J4"],
);
