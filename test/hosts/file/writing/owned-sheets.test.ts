import type { Workbook } from "exceljs";
import {
  OWN_SHEET_MARK,
  OWNED_SHEET_NAMES,
  OWNERSHIP_MARKERS,
} from "../../../../src/core/workbook/ownership";
import type { PlannedRow, WorkbookPlan } from "../../../../src/core/workbook/plan";
import { InvalidPlanError, applyPlan } from "../../../../src/hosts/file/writing";
import { STYLES, demoPlan, plainSheet } from "./support/demo-plan";
import { apply, open, readWorkbook, refusalOf, withParts, workbookBytes } from "./support/files";

const NAME = OWNED_SHEET_NAMES["zh-CN"].report;
const WORKBOOK = "xl/workbook.xml";

function userWorkbook(more: (workbook: Workbook) => void = () => undefined): Promise<Uint8Array> {
  return workbookBytes((workbook) => {
    workbook.addWorksheet("自评表").addRow(["项目", 1]);
    more(workbook);
  });
}

function onlyReport(value = "新的报告"): WorkbookPlan {
  return { sheets: [plainSheet("report", "visible", [[value]])], edits: [], styles: STYLES };
}

async function workbookXml(bytes: Uint8Array): Promise<string> {
  return (await open(bytes)).text(WORKBOOK);
}

describe("sheets that are added", () => {
  test("come last, in order, with their visibility, markers and print names", async () => {
    const { bytes, parts, warnings } = await apply(await userWorkbook(), demoPlan("自评表"));
    const book = await readWorkbook(bytes);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["自评表", "visible"],
      [NAME, "visible"],
      ["校验结果", "visible"],
      ["_jiyan", "veryHidden"],
    ]);
    const xml = await workbookXml(bytes);
    expect(xml).toContain(`<definedName name="_jiyan_report" hidden="1">'${NAME}'!$A$1</definedName>`);
    expect(xml).toContain('<definedName name="_jiyan_ledger" hidden="1">\'_jiyan\'!$A$1</definedName>');
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'${NAME}'!$1:$1</definedName>`,
    );
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'${NAME}'!$A$1:$E$93</definedName>`,
    );
    expect(warnings).toEqual([]);
    expect(parts.patched).toEqual([
      "xl/styles.xml",
      WORKBOOK,
      "xl/_rels/workbook.xml.rels",
      "[Content_Types].xml",
    ]);
    for (const sheet of [
      "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
      "xl/worksheets/sheet4.xml",
    ]) {
      expect(await (await open(bytes)).text(sheet)).not.toContain("tabSelected");
    }
  });

  test("leave a sheet of the person's with the same name alone, and links follow the new name", async () => {
    const before = await userWorkbook((workbook) => workbook.addWorksheet(NAME).addRow(["我自己写的"]));
    const { bytes, warnings } = await apply(before, demoPlan(NAME));
    expect(warnings).toEqual([{ code: "sheet-renamed", params: { wanted: NAME, name: `${NAME}(2)` } }]);
    const book = await readWorkbook(bytes);
    expect(book.getWorksheet(NAME)?.getCell("A1").value).toBe("我自己写的");
    expect(book.getWorksheet(`${NAME}(2)`)?.getCell("A2").value).toBe("一、部门基本情况");
    const result = await open(bytes);
    expect(await result.text("xl/charts/chart1.xml")).toContain(`<c:f>'${NAME}(2)'!$B$5</c:f>`);
    expect(await result.text("xl/charts/chart1.xml")).toContain("<c:v>1520.11</c:v>");
    const again = await apply(bytes, demoPlan("自评表"));
    expect(Object.keys((await readWorkbook(again.bytes)).worksheets)).toHaveLength(5);
  });

  test("a name that belongs to a copied sheet is no marker", async () => {
    const { bytes: first } = await apply(await userWorkbook(), onlyReport("旧的报告"));
    const copied = await withParts(first, {
      [WORKBOOK]: (xml) =>
        xml.replace(
          '<definedName name="_jiyan_report" hidden="1"',
          '<definedName name="_jiyan_report" localSheetId="1"',
        ),
    });
    const book = await readWorkbook((await apply(copied, onlyReport())).bytes);
    expect(book.getWorksheet(NAME)?.getCell("A1").value).toBe("旧的报告");
    expect(book.getWorksheet(`${NAME}(2)`)?.getCell("A1").value).toBe("新的报告");
  });

  test("a sheet of Jiyan's that the person has protected is not written over", async () => {
    const { bytes: first } = await apply(await userWorkbook(), onlyReport("定稿"));
    const signed = await withParts(first, {
      "xl/worksheets/sheet2.xml": (xml) =>
        xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>'),
    });
    expect(await refusalOf(signed, onlyReport())).toEqual({
      code: "sheet-protected",
      params: { sheet: NAME },
    });
  });

  test("a marker whose sheet was deleted is set anew", async () => {
    const { bytes: first } = await apply(await userWorkbook(), onlyReport());
    const orphaned = await withParts(first, {
      [WORKBOOK]: (xml) => xml.replace(`'${NAME}'!$A$1`, "#REF!").replace(`name="${NAME}"`, 'name="别的"'),
    });
    const xml = await workbookXml((await apply(orphaned, onlyReport())).bytes);
    expect(xml.match(/_jiyan_report/g)).toHaveLength(1);
    expect(xml).toContain(`'${NAME}'!$A$1`);
  });

  test("take no style, name or sheet where the plan has none", async () => {
    const before = await userWorkbook();
    const { bytes, parts } = await apply(before, { sheets: [], edits: [], styles: STYLES });
    expect(parts).toEqual({ added: [], replaced: [], patched: [], removed: [] });
    expect((await apply(bytes, { sheets: [], edits: [], styles: {} })).bytes).toEqual(bytes);
  });
});

describe("packages of an unusual make", () => {
  test("relationship parts that are listed one by one get a default type for the new ones", async () => {
    const type = "application/vnd.openxmlformats-package.relationships+xml";
    const listed = await withParts(await userWorkbook(), {
      "[Content_Types].xml": (xml) =>
        xml
          .replace(/<Default Extension="rels"[^>]*\/>/, "")
          .replace("</Types>", `<Override PartName="/_rels/.rels" ContentType="${type}"/></Types>`),
    });
    const types = await (
      await open((await apply(listed, demoPlan("自评表"))).bytes)
    ).text("[Content_Types].xml");
    expect(types.match(/Extension="rels"/g)).toHaveLength(1);
    expect(
      await (await open((await apply(listed, onlyReport())).bytes)).text("[Content_Types].xml"),
    ).not.toContain('Extension="rels"');
  });

  test("a workbook part in UTF-16 is written as UTF-8 and says so", async () => {
    const source = await open(await userWorkbook());
    const text = (await source.text(WORKBOOK)).replace("UTF-8", "UTF-16");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const { bytes } = await apply(source.write(new Map([[WORKBOOK, new Uint8Array(utf16)]])), onlyReport());
    expect(await workbookXml(bytes)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
    expect((await readWorkbook(bytes)).worksheets.map(({ name }) => name)).toEqual(["自评表", NAME]);
  });

  test("a chart sheet with the report's name keeps it", async () => {
    const before = await withParts(await userWorkbook((workbook) => workbook.addWorksheet(NAME)), {
      "xl/_rels/workbook.xml.rels": (xml) =>
        xml.replace(/(<Relationship [^>]*)\/worksheet("[^>]*sheet2\.xml")/, "$1/chartsheet$2"),
      [WORKBOOK]: (xml) =>
        xml.replace(
          "</sheets>",
          `</sheets><definedNames><definedName name="_jiyan_report">'${NAME}'!$A$1</definedName></definedNames>`,
        ),
    });
    const { bytes, warnings } = await apply(before, onlyReport());
    expect(warnings).toEqual([{ code: "sheet-renamed", params: { wanted: NAME, name: `${NAME}(2)` } }]);
    expect((await readWorkbook(bytes)).getWorksheet(`${NAME}(2)`)?.getCell("A1").value).toBe("新的报告");
  });

  test("relationships of the workbook may have any prefix and absolute targets", async () => {
    const before = await withParts(await userWorkbook(), {
      "xl/_rels/workbook.xml.rels": (xml) =>
        xml
          .replace(/Target="(worksheets|styles)/g, 'Target="/xl/$1')
          .replace(/<(\/?)Relationship/g, "<$1p:Relationship")
          .replace("xmlns=", "xmlns:p="),
      [WORKBOOK]: (xml) => xml.replace("xmlns:r=", "xmlns:q=").replaceAll(" r:id=", " q:id="),
    });
    const { bytes } = await apply(before, onlyReport());
    const xml = await workbookXml(bytes);
    const id = /<sheet [^>]*name="绩效自评报告"[^>]*:id="(\w+)"/.exec(xml)?.[1];
    const relationships = await (await open(bytes)).relationships(WORKBOOK);
    expect(relationships.find((one) => one.id === id)?.target).toBe("xl/worksheets/sheet2.xml");
    expect(new Set(relationships.map((one) => one.id)).size).toBe(relationships.length);
  });
});

describe("sheets that are replaced", () => {
  test("keep their place and name after the person moved and renamed them", async () => {
    const { bytes: first } = await apply(
      await userWorkbook((book) => book.addWorksheet("附表")),
      onlyReport("旧"),
    );
    const moved = await withParts(first, {
      [WORKBOOK]: (xml) => {
        const sheet = new RegExp(`<sheet [^>]*name="${NAME}"[^>]*/>`).exec(xml)?.[0] ?? "";
        return xml
          .replace(sheet, "")
          .replace(
            "<sheets>",
            `<sheets>${sheet.replace(NAME, "2022年报告").replace("<sheet ", '<sheet state="hidden" ')}`,
          )
          .replace(`'${NAME}'!$A$1`, "'2022年报告'!$A$1")
          .replaceAll('localSheetId="2"', 'localSheetId="0"');
      },
    });
    const { bytes, warnings } = await apply(moved, onlyReport("新"));
    const book = await readWorkbook(bytes);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["2022年报告", "visible"],
      ["自评表", "visible"],
      ["附表", "visible"],
    ]);
    expect(book.getWorksheet("2022年报告")?.getCell("A1").value).toBe("新");
    expect(warnings).toEqual([]);
  });

  test("lose their charts and print names when the plan has none", async () => {
    const { bytes: first } = await apply(await userWorkbook(), demoPlan("自评表"));
    const { bytes, parts } = await apply(first, onlyReport());
    const result = await open(bytes);
    expect(parts.removed.filter((part) => part.includes("chart") && !part.includes("_rels"))).toHaveLength(4);
    expect(result.partNames.filter((part) => /charts|drawings|sheet2\.xml\.rels/.test(part))).toEqual([]);
    expect(await result.text("[Content_Types].xml")).not.toContain("chart");
    expect(await result.text(WORKBOOK)).not.toContain("_xlnm");
    expect((await readWorkbook(bytes)).worksheets).toHaveLength(4);
  });

  test("say that comments on them are gone, and drop the calculation chain of their formulas", async () => {
    const marked = await workbookBytes((workbook) => {
      workbook.addWorksheet("自评表").getCell("A1").note = "留下的批注";
      const report = workbook.addWorksheet(NAME);
      report.getCell("A1").note = "报告上的批注";
      report.getCell("A2").value = { formula: "1+1", result: 2 };
      workbook.definedNames.add(`'${NAME}'!$A$1`, OWNERSHIP_MARKERS.report);
    });
    const mark = `<definedName name="${OWN_SHEET_MARK}" localSheetId="1" hidden="1">"report"</definedName>`;
    const before = await withParts(marked, {
      [WORKBOOK]: (xml) => xml.replace("</definedNames>", `${mark}</definedNames>`),
    });
    const { bytes, warnings } = await apply(before, onlyReport());
    expect(warnings).toEqual([{ code: "sheet-additions-dropped", params: { sheet: NAME } }]);
    const result = await open(bytes);
    const comments = result.partNames.filter((part) => part.includes("comments"));
    expect(await Promise.all(comments.map((part) => result.text(part)))).toEqual([
      expect.stringContaining("留下的批注"),
    ]);
  });

  test("say that a shape drawn beside the charts is gone", async () => {
    const { bytes: first } = await apply(await userWorkbook(), demoPlan("自评表"));
    expect((await apply(first, onlyReport())).warnings).toEqual([]);
    const drawn = await withParts(first, {
      "xl/drawings/drawing1.xml": (xml) => xml.replace('name="Jiyan_points"', 'name="文本框 1"'),
    });
    expect((await apply(drawn, onlyReport())).warnings).toEqual([
      { code: "sheet-additions-dropped", params: { sheet: NAME } },
    ]);
  });

  test("a sheet that markers lead to but that is not Jiyan's stays", async () => {
    const before = await userWorkbook((workbook) => {
      workbook.addWorksheet("一张表").getCell("A1").value = "我的";
      for (const marker of Object.values(OWNERSHIP_MARKERS))
        workbook.definedNames.add("'一张表'!$A$1", marker);
    });
    const { bytes } = await apply(before, demoPlan("自评表"));
    const { worksheets } = await readWorkbook(bytes);
    expect(worksheets.map(({ name }) => name)).toEqual(["自评表", "一张表", NAME, "校验结果", "_jiyan"]);
    expect(worksheets[1]?.getCell("A1").value).toBe("我的");
  });
});

describe("a workbook whose structure is locked", () => {
  const lock = (xml: string) => xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>');

  test("takes no new sheet", async () => {
    const locked = await withParts(await userWorkbook(), { [WORKBOOK]: lock });
    expect(await refusalOf(locked, onlyReport())).toEqual({
      code: "structure-locked",
      params: { sheet: NAME },
    });
  });

  test("lets its report be written anew", async () => {
    const { bytes: first } = await apply(await userWorkbook(), onlyReport("旧"));
    const { bytes } = await apply(await withParts(first, { [WORKBOOK]: lock }), onlyReport("新"));
    expect((await readWorkbook(bytes)).getWorksheet(NAME)?.getCell("A1").value).toBe("新");
  });
});

test("a signed workbook is written with a warning", async () => {
  const signed = await withParts(await userWorkbook(), { "_xmlsignatures/sig1.xml": "<Signature/>" });
  const named = await withParts(signed, {
    "[Content_Types].xml": (xml) =>
      xml.replace(
        "</Types>",
        '<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/xml"/></Types>',
      ),
  });
  expect((await apply(named, onlyReport())).warnings).toEqual([{ code: "signature-broken", params: {} }]);
});

describe("plans that cannot be written", () => {
  test.each([
    ["a text longer than a cell", onlyReport("长".repeat(32_768)), "text-too-long"],
    ["a sheet name of 32 letters", rename(onlyReport(), "报".repeat(32)), "name-too-long"],
    [
      "a sheet of half a billion characters",
      withRows(onlyReport(), 16_000, "长".repeat(32_000)),
      "sheet-too-long",
    ],
    ["more rows than a sheet has", withRows(onlyReport(), 1_048_577, 1), "sheet-too-long"],
  ])("%s is refused", async (_, plan, code) => {
    expect((await refusalOf(await userWorkbook(), plan)).code).toBe(code);
  });

  test.each([
    ["a sheet name with a slash", rename(onlyReport(), "收入/支出")],
    ["an unknown style", { ...onlyReport(), styles: {} }],
    [
      "a number that is none",
      { ...onlyReport(), sheets: [plainSheet("report", "visible", [[Number.POSITIVE_INFINITY]])] },
    ],
  ])("%s is a fault of the plan", async (_, plan) => {
    await expect(applyPlan(await userWorkbook(), plan)).rejects.toThrow(InvalidPlanError);
  });

  test("what is no workbook is refused as such", async () => {
    expect((await refusalOf(new Uint8Array([1, 2, 3]), onlyReport())).code).toBe("unknown-container");
  });
});

/** The plan with many rows of one value each; all are the same row. */
function withRows(plan: WorkbookPlan, count: number, value: string | number): WorkbookPlan {
  const [first] = plan.sheets[0]!.rows;
  const style = first!.cells.find((cell) => cell !== null)!.style;
  const rows = Array.from({ length: count }).fill({ cells: [{ value, style }] }) as PlannedRow[];
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, rows })) };
}

function rename(plan: WorkbookPlan, name: string): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, name })) };
}

test("links beyond what Excel takes are left out, and that is said", async () => {
  const sheet = plainSheet("findings", "visible", [["一"]]);
  const link = { value: "看", style: "link", link: { to: { sheet: "自评表", row: 0, column: 0 } } };
  const rows = Array.from({ length: 65_531 }, () => ({ cells: [link] }));
  const { warnings } = await apply(await userWorkbook(), {
    sheets: [{ ...sheet, rows }],
    edits: [],
    styles: STYLES,
  });
  expect(warnings).toEqual([
    { code: "links-dropped", params: { sheet: "校验结果", written: "65530", links: "65531" } },
  ]);
});
