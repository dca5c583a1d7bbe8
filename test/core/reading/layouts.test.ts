import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareForm, type FormTruth } from "../../../scripts/bench/reading-truth.cjs";
import { readEvaluations } from "../../../src/core/reading";
import { readWorkbook } from "../../../src/hosts/file/reading";

/**
 * Layouts of further provinces, drawn up from descriptions of their forms by someone who had not seen the reader:
 * operator, value and unit in columns, funds with reasons, points in labels only, headings as rows, flat lists,
 * two forms stacked on a sheet.
 */
const FOLDER = join(__dirname, "../../fixtures/layouts");
const layouts = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""));

describe("layouts of other provinces", () => {
  it.each(layouts)("%s is read cell by cell", async (name) => {
    const truth = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as FormTruth;
    const workbook = await readWorkbook(readFileSync(join(FOLDER, `${name}.xlsx`)));
    if (!workbook.ok) throw new Error(workbook.error.code);

    const result = compareForm(truth, readEvaluations(workbook.value).evaluations);

    expect(result.mismatches).toEqual([]);
    expect(result.invented).toEqual([]);
    expect(result.missed).toEqual([]);
  });
});
