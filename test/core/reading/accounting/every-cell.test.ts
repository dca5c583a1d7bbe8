import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEvaluations } from "../../../../src/core/reading";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { accountOf } from "../../../support/cell-account";
import { hasShared, shared } from "../../../support/shared";

const FIXTURES = join(__dirname, "../../../fixtures");

/** Workbooks of a folder; none where it is not there. */
function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:xlsx|xlsm|xltx)$/.test(name))
    .map((name) => join(folder, name));
}

const files = [
  ...readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => workbooksIn(join(FIXTURES, name))),
  ...(hasShared
    ? ["forms", "cases/reading", "cases/values", "cases/clerks"].flatMap((folder) =>
        workbooksIn(shared(folder)),
      )
    : []),
];

describe("every non-empty cell is read, set aside, unread or left out with a record", () => {
  test.each(files)("%s", async (file) => {
    const workbook = await readWorkbook(new Uint8Array(readFileSync(file)));
    if (!workbook.ok) return;
    const account = accountOf(workbook.value, readEvaluations(workbook.value));
    expect(account).toEqual({ vanished: [], twice: [], misplaced: [] });
  });

  test("there are workbooks to look at", () => {
    expect(files.length).toBeGreaterThan(20);
  });
});
