import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { madeForm } from "../../../browser/support/made-forms";

test("sheets of the open workbook that may hold a list are named, and given as lists", async () => {
  const session = new LocalSession();
  expect(await session.listSheets()).toEqual([]);
  const { bytes } = await madeForm({
    more: (workbook) => {
      workbook.addWorksheet("空表");
      workbook.addWorksheet("隐藏", { state: "hidden" }).addRow(["单位名称"]);
      const list = workbook.addWorksheet("名单");
      list.addRows([
        ["单位名称", "项目名称"],
        ["水利局", "甲"],
        [null, "乙"],
      ]);
      list.mergeCells("A2:A3");
    },
  });
  await session.openFile(bytes);
  expect(await session.listSheets()).toEqual(["项目自评表", "名单"]);
  // A unit's name over the rows of its projects stands for each of them.
  const grid = await session.listGrid("名单");
  expect(grid?.map((row) => row.map((cell) => cell?.text))).toEqual([
    ["单位名称", "项目名称"],
    ["水利局", "甲"],
    ["水利局", "乙"],
  ]);
  expect(await session.listGrid("没有")).toBeNull();
});

test("sheets that were written by the program are no lists", async () => {
  const session = new LocalSession();
  await session.openFile((await madeForm()).bytes);
  await session.assess({});
  await session.report({});
  await session.writeFile("report");
  expect(await session.listSheets()).toEqual(["项目自评表"]);
});
