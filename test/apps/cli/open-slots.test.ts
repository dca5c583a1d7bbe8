import ExcelJS from "exceljs";
import { printOpenSlots } from "../../../src/apps/cli/open-slots";
import type { Context } from "../../../src/apps/cli/context";
import type { ReportOutput } from "../../../src/apps/cli/json/report";
import { styleFor } from "../../../src/apps/cli/style";
import { cliTranslator } from "../../../src/apps/cli/messages";
import type { Locale } from "../../../src/core/common/locale";
import { form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");

function printed(
  slots: ReportOutput["slots"],
  materials: ReportOutput["materials"] = null,
  locale: Locale = "zh-CN",
): readonly string[] {
  const out: string[] = [];
  const context = {
    say: cliTranslator(locale),
    locale,
    io: { out: { write: (text: string) => out.push(text) } },
    style: styleFor({ write: () => 0, isTerminal: false, columns: undefined }, {}),
  } as unknown as Context;
  const sheets = { report: "绩效自评报告", tables: null, findings: "校验结果" };
  printOpenSlots(context, { slots, materials, sheets }, 100);
  return out.join("").trimEnd().split("\n");
}

const slot = (asks: string, row = 14) => ({
  asks,
  section: "二、（一）基本支出",
  cell: `绩效自评报告!A${row}`,
});

test("report says where each open slot stands and how to fill them in at one place", () => {
  expect(printed([slot("增加的原因"), slot("成文日期", 90)])).toEqual([
    "签发前须补充（2处），补充前报告为草稿：",
    "  绩效自评报告!A14 增加的原因（二、（一）基本支出）",
    "  绩效自评报告!A90 成文日期（二、（一）基本支出）",
    "加上 --materials 可在工作簿中生成“报告素材”工作表，集中填写。",
  ]);
});

test("many slots are counted", () => {
  const lines = printed(Array.from({ length: 8 }, (_, row) => slot("原因", row)));
  expect(lines).toHaveLength(6);
  expect(lines[4]).toBe("  另有5处，见工作表“校验结果”。");
});

test("the sheet that asks for them is named", () => {
  expect(printed([slot("原因")], { sheet: "报告素材", added: 1 })[2]).toBe(
    "须补充的内容已列入工作表“报告素材”（新增1行），填写后重新生成报告。",
  );
  expect(printed([slot("cause")], { sheet: "Report materials", added: 1 }, "en")).toEqual([
    "To complete before signing (1 place); the report is a draft until then:",
    "  绩效自评报告!A14 cause (二、（一）基本支出)",
    "The sheet “Report materials” asks for it (1 row added). Fill it in and make the report again.",
  ]);
});

test("--materials puts the sheet into the workbook once, and keeps what a person wrote there", async () => {
  const first = path("first.xlsx");
  const { out } = await jiyan(["report", FORM, "-o", first, "--materials", "--json"]);
  const data = JSON.parse(out) as ReportOutput;
  expect(data.materials).toEqual({
    sheet: "报告素材",
    // What the form contradicts itself in is corrected there.
    added: data.slots.filter(({ asks }) => !asks.startsWith("核实：")).length,
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(first);
  const sheet = book.getWorksheet("报告素材");
  const row = 4 + data.slots.length;
  if (!sheet) throw new Error("no sheet of materials");
  sheet.getCell(`B${row}`).value = "结果应用和公开安排";
  sheet.getCell(`D${row}`).value = "自评结果作为编制下年预算的依据。";
  const typed = path("typed.xlsx");
  await book.xlsx.writeFile(typed);
  const again = path("again.xlsx");
  const second = await jiyan(["report", typed, "-o", again, "--materials", "--json"]);
  expect(second.err).toBe("");
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile(again);
  expect(read.worksheets.filter(({ name }) => name.startsWith("报告素材"))).toHaveLength(1);
  expect(read.getWorksheet("报告素材")?.getCell(`D${row}`).value).toBe("自评结果作为编制下年预算的依据。");
});
