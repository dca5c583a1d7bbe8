import fc from "fast-check";
import { publishMaterials, type PlacedSlot } from "../../../src/core/publishing";
import type { Locale } from "../../../src/core/common/locale";
import { readEvaluations } from "../../../src/core/reading";
import { formatAddress } from "../../../src/core/workbook/a1";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { cell, sheet, workbook, type SheetInput } from "../../support/snapshot-builder";

const slot = (asks: string, section = "二、"): PlacedSlot => ({
  asks,
  section,
  at: { sheet: "绩效自评报告", row: 8, column: 0 },
  verifies: false,
});

function asked(slots: readonly PlacedSlot[], book: WorkbookSnapshot, locale: Locale = "zh-CN") {
  const { materialSheets } = readEvaluations(book);
  return publishMaterials({ snapshot: book, slots, sheets: materialSheets, locale });
}

/** The workbook with the plan carried out, as far as cells go. */
function carriedOut(book: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  const added = plan.sheets.map(({ name, rows }) =>
    sheet({ name, rows: rows.map(({ cells }) => cells.map((one) => one?.value as string | number | null)) }),
  );
  const edited = book.sheets.map((one): SheetSnapshot => {
    const rows = [...one.rows].map((row) => [...(row ?? [])]);
    for (const { at, value } of plan.edits.filter(({ at: { sheet: name } }) => name === one.name)) {
      while (rows.length <= at.row) rows.push([]);
      rows[at.row]![at.column] = cell(value);
    }
    return { ...one, rows };
  });
  return { ...book, sheets: [...edited, ...added] };
}

const FORM: SheetInput = { name: "自评表", rows: [["项目支出绩效自评表"]] };
const THREE = [slot("结果应用"), slot("增加的原因"), slot("结果应用")];

describe("a workbook without materials", () => {
  test.each<[Locale, string, string]>([
    ["zh-CN", "报告素材", "需要填写的内容"],
    ["en", "Report materials", "What is needed"],
  ])("gets a sheet in %s that is read as it was meant", (locale, name, wanted) => {
    const book = workbook([FORM]);
    const { plan, added, sheet: where, notes } = asked(THREE, book, locale);
    expect([where, added, notes]).toEqual([name, 2, []]);
    const [made] = plan.sheets;
    expect(made?.marker).toBeNull();
    expect(made?.rows[2]?.cells[1]?.value).toBe(wanted);
    expect(made?.rows[3]?.cells.map((one) => one?.value)).toEqual([1, "结果应用", "二、", null]);
    expect(made?.rows[3]?.cells[2]?.link?.to).toEqual(THREE[0]?.at);
    expect(plan.styles[made?.rows[3]?.cells[3]?.style ?? ""]?.fill).toBe("FFF2CC");
    const reading = readEvaluations(carriedOut(book, plan));
    expect(
      reading.materials.map(({ label, text }) => [label.text, text.text, formatAddress(text.at)]),
    ).toEqual([
      ["结果应用", "", "D4"],
      ["增加的原因", "", "D5"],
    ]);
    expect(reading.materialSheets[0]?.unread).toEqual([]);
    expect(reading.materialSheets[0]?.next).toBe(5);
  });

  test("is not asked for what only a correction of the form settles", () => {
    const doubt = { ...slot("核实：执行率（G4）"), verifies: true };
    expect(asked([doubt, ...THREE], workbook([FORM])).added).toBe(2);
  });

  test("gets one to fill in freely where nothing is open", () => {
    const { plan, added } = asked([], workbook([FORM]));
    expect(added).toBe(0);
    expect(plan.sheets[0]?.rows.length).toBeGreaterThan(10);
  });

  test("whose sheet of that name holds a form keeps it", () => {
    const form = {
      name: "报告素材",
      rows: [
        ["项目支出绩效自评表"],
        ["三级指标", "年度指标值", "实际完成值", "分值"],
        ["采购数", "5条", "6条", 50],
      ],
    };
    const { plan, notes } = asked(THREE, workbook([form]));
    expect(plan.sheets[0]?.name).toBe("报告素材(2)");
    expect(notes.map(({ code }) => code)).toEqual(["sheet-name"]);
  });
});

describe("a workbook with materials", () => {
  const book = workbook([
    FORM,
    {
      name: "素材",
      rows: [
        ["序号", "内容要求", "用在报告何处", "填写内容"],
        [1, "结果应用：", "九、", "公开。"],
        [],
        ["", "", "", "补一句"],
      ],
    },
  ]);

  test("gets only what it does not ask for yet, below all that stands there", () => {
    const { plan, added, sheet: where } = asked(THREE, book);
    expect([where, added, plan.sheets]).toEqual(["素材", 1, []]);
    expect(plan.edits.map(({ at, value }) => [formatAddress(at), value])).toEqual([
      ["A5", 2],
      ["B5", "增加的原因"],
      ["C5", "二、"],
    ]);
  });

  test("that asks for everything stays as it is", () => {
    expect(asked([slot("结果应用")], book)).toMatchObject({ added: 0, plan: { edits: [], sheets: [] } });
  });

  test("of labels and texts alone gets labels alone", () => {
    const list = workbook([{ name: "报告素材", rows: [["单位职责", "管理公路。"]] }]);
    expect(asked(THREE, list).plan.edits.map(({ at, value }) => [formatAddress(at), value])).toEqual([
      ["A2", "结果应用"],
      ["A3", "增加的原因"],
    ]);
  });
});

test("however often it is asked for, no character of a person's is lost and nothing is asked twice", () => {
  const text = fc.oneof(fc.constantFrom("", "公开。", "待填", "一、", "=1+1"), fc.string({ maxLength: 8 }));
  const asks = fc.array(fc.constantFrom("结果应用", "增加的原因", "成文日期", "改进措施"), { maxLength: 6 });
  fc.assert(
    fc.property(
      asks,
      asks,
      fc.array(fc.tuple(text, text, text, text), { maxLength: 6 }),
      (first, second, typed) => {
        const began = workbook([FORM]);
        let book = carriedOut(
          began,
          asked(
            first.map((one) => slot(one)),
            began,
          ).plan,
        );
        // A person fills in and adds rows wherever they like.
        const materials = book.sheets[1]!;
        const rows = materials.rows.map((row) => [...(row ?? [])]);
        typed.forEach((cells, index) => {
          cells.forEach((value, column) => {
            if (column > 1 || index > 2) rows[3 + index]![column] = cell(value) ?? rows[3 + index]![column];
          });
        });
        book = { ...book, sheets: [book.sheets[0]!, { ...materials, rows }] };
        const before = rows.map((row) => row.map((one) => one?.text ?? ""));
        const again = carriedOut(
          book,
          asked(
            second.map((one) => slot(one)),
            book,
          ).plan,
        );
        const after = again.sheets[1]!.rows.map((row) => [...(row ?? [])].map((one) => one?.text ?? ""));
        const kept = before.map((row, index) =>
          row.map((value, column) => (value === "" ? "" : (after[index]?.[column] ?? ""))),
        );
        expect(kept).toEqual(before);
        const labels = readEvaluations(again).materials.map(({ label }) => label.text);
        for (const one of new Set(second)) expect(labels).toContain(one);
        expect(
          asked(
            second.map((one) => slot(one)),
            again,
          ).added,
        ).toBe(0);
      },
    ),
  );
});
