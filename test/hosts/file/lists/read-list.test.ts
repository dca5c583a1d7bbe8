import ExcelJS from "exceljs";
import { readList, type ReadList } from "../../../../src/hosts/file/lists/read-list";

const TEXT = '单位编码,单位名称,备注\r\n001001,"甲局,本级","两\n行"\r\n';
const ROWS = [
  ["单位编码", "单位名称", "备注"],
  ["001001", "甲局,本级", "两\n行"],
];

function textsOf({ grid }: ReadList): readonly (readonly string[])[] {
  return grid
    .map((row) => row.map((cell) => cell?.text ?? ""))
    .filter((row) => row.some((text) => text !== ""));
}

async function read(bytes: Uint8Array): Promise<ReadList> {
  const list = await readList(bytes);
  if (!list.ok) throw new Error(list.error.kind);
  return list.value;
}

test.each([
  ["UTF-8", Buffer.from(TEXT), true],
  ["UTF-8", Buffer.from(`\uFEFF${TEXT}`), false],
  ["UTF-16LE", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), false],
  ["UTF-16BE", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16(), false],
])("text in %s is read with its zeros, commas and line ends", async (name, bytes, assumed) => {
  const list = await read(bytes);
  expect(list.encoding).toEqual({ name, assumed });
  expect(textsOf(list)).toEqual(ROWS);
});

test.each([
  // Characters of four bytes, which GBK lacks.
  ["b1e0c2eb2cb5a5cebbc3fbb3c60a3030313030312c9534b235ccefcfd88139ee39bed60a", ["001001", "𠮷田县㐀局"]],
  // Two bytes that look like UTF-8 by themselves.
  ["b5a5cebbb1e0c2eb2cb5a5cebbc3fbb3c60a303030312cc1aacda80a", ["0001", "联通"]],
])("text in GB18030 is read: %s", async (bytes, row) => {
  const list = await read(Buffer.from(bytes, "hex"));
  expect(list.encoding).toEqual({ name: "GB18030", assumed: true });
  expect(textsOf(list)[1]).toEqual(row);
});

test.each([
  ["semicolons", "编码;名称\n001;甲局\n"],
  ["tabs", "编码\t名称\n001\t甲局\n"],
  ["commas, with semicolons in a cell", "编码,名称,项目\n001,甲局,a;b;c;d\n"],
  ["commas below a title", "2025年度单位名单\n编码,名称\n001,甲局\n"],
])("columns parted by %s are told apart", async (_what, text) => {
  expect(
    textsOf(await read(Buffer.from(text)))
      .at(-1)
      ?.slice(0, 2),
  ).toEqual(["001", "甲局"]);
});

test("a workbook's list is what its first visible sheet with content shows", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("旧", { state: "hidden" }).addRow(["单位名称"]);
  workbook.addWorksheet("空");
  const sheet = workbook.addWorksheet("名单");
  sheet.addRow(["单位编码", "单位名称", "项目"]);
  sheet.addRow([1001, "甲局", "修路"]);
  sheet.addRow([null, null, "架桥"]);
  sheet.addRow([
    { formula: "A2+1", result: 1002 },
    { formula: "NA()", result: { error: "#N/A" } },
  ]);
  sheet.getCell("A2").numFmt = "000000";
  sheet.mergeCells("A2:A3");
  sheet.mergeCells("B2:B3");
  const list = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(list.sheet).toBe("名单");
  expect(textsOf(list)).toEqual([
    ["单位编码", "单位名称", "项目"],
    ["001001", "甲局", "修路"],
    ["001001", "甲局", "架桥"],
    ["1002", "#N/A"],
  ]);
  expect(list.grid[3]).toMatchObject([{ formula: true }, { formula: true, error: true }]);
});

test.each([
  ["bytes that are no text", Buffer.from([0x00, 0xff, 0x13, 0x80]), { kind: "no-text" }],
  ["a quotation mark left open", Buffer.from('名称\n甲局\n"乙局\n丙局\n'), { kind: "open-quote", row: 3 }],
  ["half a workbook", Buffer.from("PK\u0003\u0004x"), { kind: "workbook" }],
])("%s cannot be used", async (_what, bytes, error) => {
  expect(await readList(bytes)).toMatchObject({ ok: false, error });
});
