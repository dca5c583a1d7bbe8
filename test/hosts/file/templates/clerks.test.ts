import { readdirSync, readFileSync } from "node:fs";
import { assessWorkbook, reportOn, type Assessment } from "../../../../src/core/engine";
import { formatAddress } from "../../../../src/core/workbook/a1";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { describeWithShared, shared } from "../../../support/shared";

/** What people did to templates: cases of our own, by number. */
async function assessedCase(number: string): Promise<Assessment> {
  const folder = shared("cases", "clerks");
  const file = readdirSync(folder).find((name) => name.startsWith(`${number}-`) && name.endsWith(".xlsx"));
  const workbook = await readWorkbook(readFileSync(shared("cases", "clerks", file ?? "")));
  if (!workbook.ok) throw new Error(workbook.error.code);
  const assessed = assessWorkbook(workbook.value);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value;
}

/** Findings of some rules as `W40.actual H17`. */
function labels({ findings }: Assessment, rules: RegExp): readonly string[] {
  return findings
    .filter(({ rule }) => rules.test(rule))
    .map(({ rule, variant, at }) => `${rule}.${variant ?? ""} ${at[0] ? formatAddress(at[0]) : ""}`);
}

function reportText(assessment: Assessment): string {
  const reported = reportOn(assessment, { locale: "zh-CN", engineVersion: "0" });
  return reported.ok ? JSON.stringify(reported.value.report.blocks) : "";
}

const indicators = ({ reading }: Assessment): number => reading.evaluations[0]?.indicators.length ?? 0;
const points = ({ scorecards }: Assessment): string => {
  const [card] = scorecards;
  return `${card?.total?.points ?? ""}/${card?.total?.max ?? ""} ${card?.grade ?? ""}`;
};

describeWithShared("what clerks do to a template", () => {
  test("01: a blank weight keeps the rows below", async () => {
    const found = await assessedCase("01");
    expect([indicators(found), points(found)]).toEqual([11, "87.62/90 "]);
    expect(labels(found, /B01|B09/)).toEqual(["B01.below-with-budget I14"]);
  });
  test("02: blank actuals are named", async () => {
    const cells = ["H15", "H16", "H18", "H24", "H27", "H30", "H33", "H39"];
    expect(labels(await assessedCase("02"), /B12/)).toEqual(cells.map((cell) => `B12.open ${cell}`));
  });
  test("03, 04: renamed headings are understood", async () => {
    const form = await assessedCase("03");
    expect(form.reading.evaluations[0]?.indicators.filter(({ target }) => target !== null)).toHaveLength(11);
    const work = await assessedCase("04");
    expect(work.reading.evaluations[0]?.workItems.flatMap(({ facts }) => facts)).toHaveLength(30);
  });
  test("05: rows of 无 and / are empty", async () => {
    const found = await assessedCase("05");
    expect([indicators(found), points(found), labels(found, /W09/)]).toEqual([11, "97.62/100 优", []]);
  });
  test("06: 93% in an older template is 93, and the formula is what goes wrong", async () => {
    const found = await assessedCase("06");
    expect([points(found), labels(found, /B06|B08|W40/)]).toEqual([
      "97.62/100 优",
      ["W40.sign H17", "W40.sign H20", "W40.sign H38"],
    ]);
  });
  test("07: plain fractions are doubted", async () => {
    const found = await assessedCase("07");
    expect(labels(found, /B06|B08|W40/)).toEqual(["W40.actual H17", "W40.actual H20", "W40.actual H38"]);
  });
  test("08: a capped total is right", async () => {
    const found = await assessedCase("08");
    expect([found.pack.id, points(found), labels(found, /B10|W43/)]).toEqual([
      "execution-capped",
      "59/100 差",
      [],
    ]);
  });
  test("09: a lost mark is said", async () => {
    expect(labels(await assessedCase("09"), /W43/)).toEqual(["W43.lost A1"]);
  });
  test("10: 元 under 万元 are doubted where they were typed", async () => {
    expect(labels(await assessedCase("10"), /W41/)).toEqual(["W41.large E8"]);
  });
  test("11: the English template is read whole", async () => {
    const found = await assessedCase("11");
    const [evaluation] = found.reading.evaluations;
    expect([points(found), labels(found, /B08|B10/)]).toEqual(["75.28/100 中", []]);
    expect([evaluation?.budget?.unit, evaluation?.goals !== null, evaluation?.year?.text]).toEqual([
      "万元",
      true,
      "2025",
    ]);
  });
  test("12: typed numbers are not repeated", async () => {
    const text = reportText(await assessedCase("12"));
    expect(text).toContain("坚持党建引领，加强队伍建设");
    expect(text).not.toMatch(/一、坚持党建引领|1、坚持党的领导|（三）确立工作理念/);
  });
  test("13: a total is no work, a phone number is seen", async () => {
    const found = await assessedCase("13");
    expect(found.reading.evaluations[0]?.workItems).toHaveLength(10);
    expect(labels(found, /W18/)).toEqual(["W18.phone A42"]);
    expect(reportText(found)).not.toContain("616");
  });
  test("14: the template's own list is no fault", async () => {
    expect(labels(await assessedCase("14"), /W20/)).toEqual([]);
  });
  test("15: numbers with units are found where they stand", async () => {
    const found = await assessedCase("15");
    expect(labels(found, /B12/)).toEqual([]);
    expect(labels(found, /W42/)).toContain("W42.actual H14");
  });
  test("16: amounts as text are found where they stand", async () => {
    const found = await assessedCase("16");
    expect(labels(found, /B04|W42/)).toEqual([
      "B04.unreadable G10",
      "W42.amount D8",
      "W42.amount E8",
      "W42.amount E10",
      "W42.amount G8",
    ]);
  });
  test("17: 90分 is understood; 18, 19: a wrong table or value is named", async () => {
    const understood = await assessedCase("17");
    expect([understood.scorecards[0]?.grade, labels(understood, /W44/)]).toEqual(["优秀", []]);
    expect(labels(await assessedCase("18"), /W44/)).toEqual(["W44.descending A6"]);
    expect(labels(await assessedCase("19"), /W44/)).toEqual(["W44.points-as-share B2"]);
  });
});
