import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { jiyan, temporaryFolder } from "./session";

const WORKBOOK = join(__dirname, "../../fixtures/eye/two-years.xlsx");
const path = temporaryFolder();

/** The forms that a command's JSON speaks of. */
function sheetsIn(out: string): readonly string[] {
  const { evaluations = [], scorecards = [] } = JSON.parse(out) as {
    readonly evaluations?: readonly { readonly sheet: string }[];
    readonly scorecards?: readonly { readonly evaluation: string }[];
  };
  return [...evaluations.map(({ sheet }) => sheet), ...scorecards.map(({ evaluation }) => evaluation)];
}

describe("a workbook with forms of two years", () => {
  test("a report covers the latest", async () => {
    const { code, out } = await jiyan(["report", WORKBOOK, "-o", path("latest.xlsx"), "--json"]);
    expect([code, sheetsIn(out)]).toEqual([0, ["2023年"]]);
  });

  test("--year names another, for report, score and check", async () => {
    const reported = await jiyan(["report", WORKBOOK, "-o", path("2022.xlsx"), "--year", "2022", "--json"]);
    expect([reported.code, sheetsIn(reported.out)]).toEqual([0, ["2022年"]]);
    const scored = await jiyan(["score", WORKBOOK, "--year", "2022", "--json"]);
    expect(sheetsIn(scored.out)).toEqual(["2022年#1"]);
    const checked = await jiyan(["check", WORKBOOK, "--year", "2022"]);
    expect(checked.out).not.toContain("2023年!");
  });

  test("a year that no form has is refused in a sentence", async () => {
    copyFileSync(WORKBOOK, path("copy.xlsx"));
    const { code, err } = await jiyan(["score", path("copy.xlsx"), "--year", "2019"]);
    expect(code).toBe(2);
    expect(err).toContain("没有2019年度的自评表，现有年度：2023、2022。");
  });
});
