import { extractOf, type Extract } from "../../../src/core/consolidation";
import { DATA_TABLES, datasetTranslator, type DataRow } from "../../../src/core/dataset";
import { assessWorkbook } from "../../../src/core/engine";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";

function extract(cells: Cells = {}): Extract {
  const assessed = assessWorkbook(workbookOf(sheetOf("表", { ...CLEAN_PROJECT, ...cells })));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return extractOf(assessed.value, "zh-CN");
}

/** The rows of a table by the names of its columns. */
function rowsOf(name: string, from: Extract): readonly Readonly<Record<string, string | null>>[] {
  const table = DATA_TABLES.find((one) => one.name === name);
  if (!table) throw new Error(name);
  return table.rows({ file: "收到/甲.xlsx", extract: from }).map((row: DataRow) => {
    expect(row).toHaveLength(table.columns.length);
    return Object.fromEntries(table.columns.map((column, place) => [column.name, row[place] ?? null]));
  });
}

test.each(DATA_TABLES)("what $name and its columns hold is said in both languages", ({ name, columns }) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const say = datasetTranslator(locale);
    const words = [`dataset.${name}`, ...columns.map((column) => `dataset.${name}.${column.name}`)].map(
      (id) => say(id),
    );
    expect(words.filter((text) => text === "" || text.startsWith("dataset."))).toEqual([]);
  }
});

test("a form is a row, its money in yuan, with how many findings it has", () => {
  const from = extract({ E12: null });
  const [form, ...others] = rowsOf("forms", from);
  expect(others).toEqual([]);
  expect(form).toMatchObject({
    ...{ file: "收到/甲.xlsx", kind: "project", sheet: "表", year: "2022" },
    ...{ budget: "1000000", executed: "955000", max: "100" },
    ...{ pack: from.pack.id, pack_version: from.pack.version },
  });
  const errors = from.findings.filter(({ severity }) => severity === "error").length;
  expect([form?.["errors"], errors > 0]).toEqual([String(errors), true]);
});

test("what a form does not state is nothing", () => {
  const from = extract();
  const [form] = from.forms;
  if (!form) throw new Error("no form");
  const bare: Extract["forms"][number] = {
    ...form,
    ...{ unit: null, department: null, project: null, year: null, total: null, grade: null },
    ...{ printed: null, execution: null, budget: null },
    indicators: form.indicators
      .slice(0, 1)
      .map((one) => ({ ...one, target: null, actual: null, weight: null, entered: null, reason: null })),
  };
  const without: Extract = { ...from, forms: [bare], findings: [] };
  expect(rowsOf("forms", without)[0]).toMatchObject({
    ...{ unit: null, department: null, project: null, year: null, points: null, max: null },
    ...{ grade: null, printed: null, budget: null, executed: null, errors: "0", warnings: "0" },
  });
  expect(rowsOf("indicators", without)[0]).toMatchObject({
    ...{ target: null, target_cell: null, actual: null, actual_cell: null },
    ...{ weight: null, entered: null, reason: null },
  });
  expect(rowsOf("budget", without)).toEqual([]);
  const spoken: Extract = {
    ...without,
    forms: [{ ...bare, year: { text: "2022至2024", at: "表!A2" } }],
  };
  expect(rowsOf("forms", spoken)[0]?.["year"]).toBeNull();
});

test("indicators have their cells and points, in their order", () => {
  const rows = rowsOf("indicators", extract());
  expect(rows.map(({ position }) => position)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(rows[0]).toMatchObject({
    ...{ name: "养护公路里程", cell: "表!D12", target: "≥300公里", target_cell: "表!E12" },
    ...{ actual_cell: "表!F12", completion: "1", weight: "15", entered: "15", points: "15" },
  });
});

test("money is in yuan, exactly; in a unit that nobody knows it is none", () => {
  const from = extract();
  const lines = rowsOf("budget", from);
  expect(lines.find(({ part }) => part === "total")).toMatchObject({
    ...{ printed_unit: "万元", adjusted: "1000000", executed: "955000" },
  });
  const [form] = from.forms;
  const budget = form?.budget;
  if (!form || !budget) throw new Error("no budget");
  const foreign: Extract = { ...from, forms: [{ ...form, budget: { ...budget, unit: "美元" } }] };
  expect(rowsOf("budget", foreign).map(({ executed }) => executed)).toEqual(lines.map(() => null));
  const unreadable: Extract = {
    ...from,
    forms: [
      {
        ...form,
        budget: {
          ...budget,
          lines: budget.lines.map((line) => ({
            ...line,
            executed: line.executed && { ...line.executed, value: null },
          })),
        },
      },
    ],
  };
  expect(rowsOf("budget", unreadable).map(({ executed }) => executed)).toEqual(lines.map(() => null));
});

test("base data keep what is printed beside the value", () => {
  const from = extract();
  const [form] = from.forms;
  if (!form) throw new Error("no form");
  const fact: Extract["forms"][number]["baseFacts"][number] = {
    concept: "staff",
    name: { text: "在职人数", at: "表!A3" },
    ...({ column: null, period: "actual", unit: "人" } as object),
    value: { text: "46", value: "46", at: "表!B3" },
  } as Extract["forms"][number]["baseFacts"][number];
  expect(rowsOf("base_data", { ...from, forms: [{ ...form, baseFacts: [fact] }] })).toEqual([
    expect.objectContaining({ name: "在职人数", value: "46", printed: "46", unit: "人", cell: "表!B3" }),
  ]);
});

test("a finding has the first of its cells, or none", () => {
  const from = extract({ E12: null });
  const rows = rowsOf("findings", from);
  expect(rows.map(({ cell }) => cell)).toEqual(from.findings.map(({ at }) => at[0] ?? null));
  expect(
    rowsOf("findings", { ...from, findings: from.findings.map((one) => ({ ...one, at: [] })) })[0],
  ).toMatchObject({ cell: null, kept: null });
});
