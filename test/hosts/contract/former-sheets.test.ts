import {
  FORMER_SHEET_MARK,
  OWN_SHEET_MARK,
  OWNERSHIP_MARKERS,
  ownedSheetName,
} from "../../../src/core/workbook/ownership";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { demoPlan } from "../file/writing/support/demo-plan";
import { withParts } from "../file/writing/support/files";
import { BothHosts } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";
import { expectSameSnapshots } from "./support/snapshots";

const REPORT = "绩效自评报告";
const FORMER = `${REPORT}(旧1)`;
const plan = demoPlan(PERSONS_SHEET);

/** The plan with sheets that stay under these names. */
function leaving(former: Readonly<Record<string, string>>): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const name = former[sheet.name];
      return name === undefined ? sheet : { ...sheet, former: name };
    }),
  };
}

async function written(): Promise<BothHosts> {
  const hosts = await BothHosts.open(await personsWorkbook);
  await hosts.mustApply(plan);
  return hosts;
}

describe("a sheet of Jiyan's that stays under another name", () => {
  test("is as it was, with its charts; the new one is written beside it", async () => {
    const hosts = await written();
    const before = hosts.pictures();
    expect(await hosts.mustApply(leaving({ [REPORT]: FORMER }))).toEqual([]);
    const after = hosts.pictures();
    expect(unexplained(after)).toEqual([]);
    await expectSameSnapshots(hosts);
    for (const side of ["file", "excel"] as const) {
      expect(after[side].order).toEqual([PERSONS_SHEET, "参数", FORMER, "校验结果", "_jiyan", REPORT]);
      const renamed = JSON.parse(
        JSON.stringify(before[side].sheets[REPORT]).replaceAll(`'${REPORT}'!`, `'${FORMER}'!`),
      ) as unknown;
      expect(changesBetween(renamed, after[side].sheets[FORMER])).toEqual([]);
      expect(changesBetween(before[side].sheets[REPORT], after[side].sheets[REPORT])).toEqual([]);
      expect(after[side].names[OWNERSHIP_MARKERS.report]).toMatchObject({ refersTo: `'${REPORT}'!$A$1` });
      expect(after[side].names[`${FORMER}!${OWN_SHEET_MARK}`]).toMatchObject({ refersTo: FORMER_SHEET_MARK });
    }
  });

  test("is the person's: the next plan replaces the new one only, and the next former one gets a free name", async () => {
    const hosts = await written();
    await hosts.mustApply(leaving({ [REPORT]: FORMER }));
    const before = hosts.pictures().file;
    await hosts.mustApply(plan);
    expect(changesBetween(before, hosts.pictures().file)).toEqual([]);
    await hosts.mustApply(leaving({ [REPORT]: FORMER }));
    expect(unexplained(hosts.pictures())).toEqual([]);
    expect(hosts.pictures().excel.order.slice(-2)).toEqual([REPORT, `${FORMER}(2)`].reverse());
    const { excel } = await hosts.snapshots();
    expect(ownedSheetName(excel, "report")).toBe(REPORT);
  });

  test("takes its formulas, links and names along, and the person's that lead there", async () => {
    const hosts = await written();
    await hosts.personDoes({
      inFile: (bytes) =>
        withParts(bytes, {
          "xl/worksheets/sheet1.xml": (xml) =>
            xml.replace(
              "</sheetData>",
              `<row r="30"><c r="A30"><f>'${REPORT}'!B6&amp;"${REPORT}!"</f></c></row></sheetData>`,
            ),
          "xl/workbook.xml": (xml) =>
            xml.replace(
              "</definedNames>",
              `<definedName name="总预算">'${REPORT}'!$B$6</definedName></definedNames>`,
            ),
        }),
      inExcel: ({ workbook }) => {
        const sheet = workbook.sheetNamed(PERSONS_SHEET);
        Object.assign(sheet.cells.ensure(29, 0), { value: 0, formula: `='${REPORT}'!B6&"${REPORT}!"` });
        workbook.names.push({
          name: "总预算",
          formula: `='${REPORT}'!$B$6`,
          visible: true,
          comment: "",
        });
      },
    });
    await hosts.mustApply(leaving({ [REPORT]: FORMER }));
    const { file, excel } = await hosts.snapshots();
    for (const { sheets, names } of [file, excel]) {
      expect(sheets[0]?.rows[29]?.[0]?.formula).toBe(`'${FORMER}'!B6&"${REPORT}!"`);
      expect(names.find(({ name }) => name === "总预算")?.refersTo).toBe(`'${FORMER}'!$B$6`);
    }
  });

  test("stays where the sheet is protected; a locked list of sheets is refused with nothing written", async () => {
    const hosts = await written();
    await hosts.personDoes({
      inFile: (bytes) =>
        withParts(bytes, {
          "xl/worksheets/sheet3.xml": (xml) =>
            xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
        }),
      inExcel: ({ workbook }) => {
        workbook.sheetNamed(REPORT).protection = { options: {}, password: undefined };
      },
    });
    expect(await hosts.mustApply(leaving({ [REPORT]: FORMER }))).toEqual([]);
    const { excel } = await expectSameSnapshots(hosts).then((snapshot) => ({ excel: snapshot }));
    expect(excel.sheets.map(({ name, protected: locked }) => [name, locked])).toContainEqual([FORMER, true]);
  });
});
