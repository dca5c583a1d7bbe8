import { OWN_SHEET_MARK, OWNERSHIP_MARKERS } from "../../../src/core/workbook/ownership";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { demoPlan, plainSheet, STYLES } from "../file/writing/support/demo-plan";
import { withParts, workbookBytes } from "../file/writing/support/files";
import { BothHosts, type BothPictures, type PersonsDoing } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";
import { expectSameSnapshots } from "./support/snapshots";

const WORKBOOK = "xl/workbook.xml";
const REPORT = "绩效自评报告";
const LEDGER = "_jiyan";
const plan = demoPlan(PERSONS_SHEET);

/** Both hosts after the plan was carried out once, with something that the person did since. */
async function afterPerson(doing: PersonsDoing): Promise<BothHosts> {
  const hosts = await BothHosts.open(await personsWorkbook);
  await hosts.mustApply(plan);
  await hosts.personDoes(doing);
  expect(unexplained(hosts.pictures())).toEqual([]);
  return hosts;
}

/** Carries the plan out again: the hosts make the same of it and have this to say. */
async function expectAgain(
  hosts: BothHosts,
  again: WorkbookPlan = plan,
  said: readonly unknown[] = [],
): Promise<void> {
  expect(await hosts.mustApply(again)).toEqual(said);
  expect(unexplained(hosts.pictures())).toEqual([]);
  await expectSameSnapshots(hosts);
}

let usual: Promise<BothPictures> | undefined;

/** What the plan makes in a workbook of the person's where nothing stands in its way. */
function asUsual(): Promise<BothPictures> {
  usual ??= personsWorkbook
    .then((bytes) => BothHosts.open(bytes))
    .then(async (hosts) => {
      await hosts.mustApply(plan);
      return hosts.pictures();
    });
  return usual;
}

function inWorkbookPart(change: (xml: string) => string): PersonsDoing["inFile"] {
  return (bytes) => withParts(bytes, { [WORKBOOK]: change });
}

describe("sheets of the person's with Jiyan's usual names", () => {
  test("are left alone; free names are chosen and said", async () => {
    const hosts = await BothHosts.open(
      await workbookBytes((workbook) => {
        workbook.addWorksheet(PERSONS_SHEET).addRow(["a"]);
        workbook.addWorksheet(REPORT).addRow(["我自己的报告"]);
        workbook.addWorksheet(`${REPORT}(2)`, { state: "veryHidden" });
        workbook.addWorksheet(LEDGER.toUpperCase()).addRow(["mine"]);
      }),
    );
    const before = hosts.pictures();
    await expectAgain(hosts, plan, [
      { code: "sheet-renamed", params: { wanted: REPORT, name: `${REPORT}(3)` } },
      { code: "sheet-renamed", params: { wanted: LEDGER, name: `${LEDGER}(2)` } },
    ]);
    const { file } = hosts.pictures();
    expect(file.order).toEqual([...before.file.order, `${REPORT}(3)`, "校验结果", `${LEDGER}(2)`]);
    expect(before.file.order.map((name) => file.sheets[name])).toEqual(Object.values(before.file.sheets));
    expect(file.sheets[`${REPORT}(3)`]?.charts["Jiyan_budget"]?.series[0]?.values).toBe(
      `'${REPORT}(3)'!$B$6:$B$8`,
    );
    await expectAgain(hosts);
    expect(changesBetween(file, hosts.pictures().file)).toEqual([]);
  });
});

describe("a sheet of Jiyan's", () => {
  test("keeps the name that the person gave it, with links and charts that lead there", async () => {
    const hosts = await afterPerson({
      inFile: (bytes) =>
        withParts(bytes, {
          [WORKBOOK]: (xml) =>
            xml.replaceAll(`name="${REPORT}"`, 'name="甲\'s 报告"').replaceAll(`'${REPORT}'`, "'甲''s 报告'"),
          ...Object.fromEntries(
            [1, 2, 3, 4].map((number) => [
              `xl/charts/chart${number}.xml`,
              (xml: string) => xml.replaceAll(`'${REPORT}'`, "'甲''s 报告'"),
            ]),
          ),
        }),
      inExcel: ({ workbook }) => {
        workbook.renameSheet(workbook.sheetNamed(REPORT), "甲's 报告");
      },
    });
    await expectAgain(hosts);
    const { file, excel } = hosts.pictures();
    expect(excel.order).toEqual([PERSONS_SHEET, "参数", "甲's 报告", "校验结果", LEDGER]);
    expect(file.sheets["甲's 报告"]?.charts["Jiyan_budget"]?.series[0]?.values).toBe(
      "'甲''s 报告'!$B$6:$B$8",
    );
  });

  test("that was shown or hidden is as the plan says again", async () => {
    const hosts = await afterPerson({
      inFile: inWorkbookPart((xml) =>
        xml
          .replace(' state="veryHidden"', "")
          .replace(`<sheet name="${REPORT}"`, `<sheet state="hidden" name="${REPORT}"`),
      ),
      inExcel: ({ workbook }) => {
        workbook.sheetNamed(LEDGER).visibility = "visible";
        workbook.sheetNamed(REPORT).visibility = "hidden";
      },
    });
    await expectAgain(hosts);
    expect(changesBetween(await asUsual(), hosts.pictures())).toEqual([]);
  });

  test("loses what the person wrote beside it, rows that were hidden, sizes, merged areas and a frozen head", async () => {
    const hosts = await afterPerson({
      inFile: (bytes) =>
        withParts(bytes, {
          "xl/worksheets/sheet4.xml": (xml) =>
            xml
              .replace(
                "<sheetData>",
                '<cols><col min="2" max="2" width="30" customWidth="1"/></cols><sheetData>',
              )
              .replace(
                "</sheetData>",
                '<row r="20" ht="44" customHeight="1" hidden="1"><c r="C20"><v>7</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="D3:E4"/></mergeCells>',
              ),
        }),
      inExcel: ({ workbook }) => {
        const sheet = workbook.sheetNamed("校验结果");
        sheet.columnWidths.set(1, 157.5);
        sheet.rowHeights.set(19, 44);
        sheet.hiddenRows.add(19);
        // The file's cell looks as the workbook's do.
        Object.assign(sheet.cells.ensure(19, 2), {
          value: 7,
          format: workbook.sheetNamed(PERSONS_SHEET).cells.formatAt(500, 50),
        });
        sheet.merges.push({ top: 2, left: 3, bottom: 3, right: 4 });
      },
    });
    await expectAgain(hosts);
    expect(changesBetween(await asUsual(), hosts.pictures())).toEqual([]);
  });

  test("is found by its marker wherever on the sheet that points, and the marker is set right", async () => {
    const moved = `'${REPORT}'!$B$7`;
    const hosts = await afterPerson({
      inFile: inWorkbookPart((xml) =>
        xml.replace(new RegExp(`(name="${OWNERSHIP_MARKERS.report}") hidden="1">[^<]*<`), `$1>${moved}<`),
      ),
      inExcel: ({ workbook }) => {
        const marker = workbook.names.find(({ name }) => name === OWNERSHIP_MARKERS.report);
        Object.assign(marker ?? {}, { formula: `=${moved}`, visible: true });
      },
    });
    await expectAgain(hosts);
    expect(changesBetween(await asUsual(), hosts.pictures())).toEqual([]);
  });
});

describe("a marker", () => {
  test("whose sheet is gone is set anew", async () => {
    const hosts = await BothHosts.open(
      await withParts(await personsWorkbook, {
        [WORKBOOK]: (xml) =>
          xml.replace(
            "</definedNames>",
            `<definedName name="${OWNERSHIP_MARKERS.report}" hidden="1">#REF!</definedName></definedNames>`,
          ),
      }),
    );
    await expectAgain(hosts);
    expect(changesBetween(await asUsual(), hosts.pictures())).toEqual([]);
  });

  test("that came with a copy of the sheet marks nothing", async () => {
    const hosts = await BothHosts.open(
      await withParts(await personsWorkbook, {
        [WORKBOOK]: (xml) =>
          xml.replace(
            "</definedNames>",
            `<definedName name="${OWNERSHIP_MARKERS.report}" localSheetId="1" hidden="1">'参数'!$A$1</definedName></definedNames>`,
          ),
      }),
    );
    const before = hosts.pictures();
    await expectAgain(hosts);
    const { file } = hosts.pictures();
    expect(file.sheets["参数"]).toEqual(before.file.sheets["参数"]);
    expect(file.names[`参数!${OWNERSHIP_MARKERS.report}`]).toEqual({ refersTo: "'参数'!$A$1", hidden: true });
    expect(file.names[OWNERSHIP_MARKERS.report]).toEqual({ refersTo: `'${REPORT}'!$A$1`, hidden: true });
  });

  test.each([
    ["one", [OWNERSHIP_MARKERS.report]],
    ["all of the plan", plan.sheets.flatMap(({ marker }) => marker ?? [])],
  ])("that leads to a sheet of the person's is not believed: %s", async (_count, markers) => {
    const names = markers.map(
      (marker) => `<definedName name="${marker}" hidden="1">'参数'!$B$2</definedName>`,
    );
    const hosts = await BothHosts.open(
      await withParts(await personsWorkbook, {
        [WORKBOOK]: (xml) => xml.replace("</definedNames>", `${names.join("")}</definedNames>`),
      }),
    );
    await expectAgain(hosts);
    expect(changesBetween(await asUsual(), hosts.pictures())).toEqual([]);
  });

  test("that followed a cell into a sheet of the person's leaves that sheet and the old report alone", async () => {
    const hosts = await afterPerson({
      inFile: inWorkbookPart((xml) =>
        xml.replace(new RegExp(`(name="${OWNERSHIP_MARKERS.report}" hidden="1">)[^<]*<`), "$1'参数'!$B$2<"),
      ),
      inExcel: ({ workbook }) => {
        const marker = workbook.names.find(({ name }) => name === OWNERSHIP_MARKERS.report);
        Object.assign(marker ?? {}, { formula: "='参数'!$B$2" });
      },
    });
    const before = hosts.pictures().file;
    await expectAgain(hosts, plan, [
      { code: "sheet-renamed", params: { wanted: REPORT, name: `${REPORT}(2)` } },
    ]);
    const { file } = hosts.pictures();
    expect(file.order).toEqual([...before.order, `${REPORT}(2)`]);
    expect(file.sheets["参数"]).toEqual(before.sheets["参数"]);
    expect(file.sheets[REPORT]).toEqual(before.sheets[REPORT]);
    await expectAgain(hosts);
    expect(changesBetween(file, hosts.pictures().file)).toEqual([]);
  });

  test("is set for the sheets of the plan only", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    await expectAgain(hosts, {
      sheets: [plainSheet("findings", "hidden", [["无"]])],
      edits: [],
      styles: STYLES,
    });
    expect(Object.keys(hosts.pictures().excel.names)).toEqual([
      OWNERSHIP_MARKERS.findings,
      `校验结果!${OWN_SHEET_MARK}`,
    ]);
  });
});
