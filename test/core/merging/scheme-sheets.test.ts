import { definitionFromSheets, mergingTranslator } from "../../../src/core/merging";
import { workbook, type SheetInput } from "../../support/snapshot-builder";

const LANGUAGES = [mergingTranslator("zh-CN"), mergingTranslator("en")];
const t = mergingTranslator("zh-CN");
const SCHEME = t("merging.scheme.sheet");
const COLUMNS = t("merging.scheme.columns");
const HEADS = ["name", "heading", "cell", "label", "labelCell"].map((name) => t(`merging.column.${name}`));
const field = (name: string): string => t(`merging.field.${name}`);

/** A scheme as a person left it. */
function read(fields: SheetInput["rows"], columns: SheetInput["rows"]) {
  return definitionFromSheets(
    workbook([
      { name: SCHEME, rows: fields },
      { name: COLUMNS, rows: columns },
    ]),
    LANGUAGES,
  );
}

const FIELDS: SheetInput["rows"] = [
  [field("name"), " 资产 "],
  [field("sheets"), "资产表；车辆表、\n房屋表"],
  [field("headingRows"), 2],
  [field("totals"), t("merging.totals.keep")],
];

describe("a merge scheme that a person changed in a workbook", () => {
  test("may have blank rows, columns in another order and blanks around words", () => {
    const [name, heading, cell, label, labelCell] = HEADS;
    const found = read(
      [...FIELDS, [], ["别的", "不管"]],
      [
        ["说明"],
        [heading, ` ${name} `, cell, label, labelCell],
        ["资产名称", "名称"],
        [],
        ["", "单位", "B2", "填报单位", "A2"],
      ],
    );
    expect(found).toEqual({
      ok: true,
      value: {
        name: "资产",
        sheets: ["资产表", "车辆表", "房屋表"],
        headingRows: 2,
        totals: "keep",
        columns: [
          { from: "heading", name: "名称", heading: "资产名称" },
          { from: "cell", name: "单位", cell: "B2", label: "填报单位", labelCell: "A2" },
        ],
      },
    });
  });

  test.each<readonly [string, SheetInput["rows"], SheetInput["rows"], readonly string[]]>([
    ["no row of headings", FIELDS, [["名字", "资产名称"]], [HEADS[0]!]],
    ["headings that were taken away", FIELDS, [[HEADS[0], HEADS[1]]], HEADS.slice(2)],
    [
      "fields without values, and a choice that there is not",
      [
        [field("name"), ""],
        [field("totals"), "也许"],
      ],
      [HEADS, ["名称", "资产名称"]],
      ["name", "sheets", "totals"],
    ],
    [
      "a cell that is no address",
      FIELDS,
      [HEADS, ["名称", "资产名称"], ["单位", "", "第二行", "填报单位", "A2"]],
      ["columns.1.cell"],
    ],
    ["a column without a name", FIELDS, [HEADS, ["", "资产名称"]], ["columns.0.name"]],
  ])("is refused with what is missing or wrong: %s", (_, fields, columns, wrong) => {
    expect(read(fields, columns)).toEqual({ ok: false, error: wrong });
  });

  test("needs both of its sheets", () => {
    const only = workbook([{ name: COLUMNS, rows: [HEADS] }]);
    expect(definitionFromSheets(only, LANGUAGES)).toEqual({
      ok: false,
      error: LANGUAGES.map((one) => one("merging.scheme.columns")),
    });
  });
});
