import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareForm, type FormTruth } from "../../../scripts/bench/reading-truth.cjs";
import { readEvaluations } from "../../../src/core/reading";
import { readWorkbook } from "../../../src/hosts/file/reading";

const FORMS = join(__dirname, "../../fixtures/forms");
const names = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

async function compare(name: string): Promise<ReturnType<typeof compareForm>> {
  const truth = JSON.parse(readFileSync(join(FORMS, name.replace(/xlsx$/, "json")), "utf8")) as FormTruth;
  const workbook = await readWorkbook(new Uint8Array(readFileSync(join(FORMS, name))));
  if (!workbook.ok) throw new Error(`${name} was refused`);
  return compareForm(truth, readEvaluations(workbook.value).evaluations);
}

describe("published forms", () => {
  test.each(names)("%s: every row is read, none is invented", async (name) => {
    const { invented, missed } = await compare(name);
    expect({ invented, missed }).toEqual({ invented: [], missed: [] });
  });

  test("at least 99.5 % of the non-empty truth cells are right", async () => {
    const results = await Promise.all(names.map(compare));
    const cells = results.reduce((sum, result) => sum + result.cells, 0);
    const right = results.reduce((sum, result) => sum + result.right, 0);
    expect(right / cells).toBeGreaterThanOrEqual(0.995);
  });

  test("what is not right is not printed in the workbook", async () => {
    const results = await Promise.all(names.map(compare));
    expect(results.flatMap(({ mismatches }) => mismatches)).toEqual([
      // The year of this one stands in no title, year row, sheet name or name of a row.
      "year: expected 2021, read null",
      // The published form prints these beside the table; its workbook does not hold them.
      'row 20 level2: expected "数量指标 15 分", read null',
      'row 20 target: expected "300 公里", read null',
      'row 20 actual: expected "300 公里", read null',
    ]);
  });
});
