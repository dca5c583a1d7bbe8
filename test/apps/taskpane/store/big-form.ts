import ExcelJS from "exceljs";

/** A project form of so many indicators, each with a score above its points, so that each has a finding. */
export async function bigForm(indicators: number): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("自评表");
  sheet.addRow(["2024年度项目支出绩效自评表"]);
  sheet.addRow(["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]);
  for (let number = 1; number <= indicators; number += 1) {
    sheet.addRow(["产出指标", "数量指标", `完成事项第${number}类`, "≥10个", "8个", 1, 2, ""]);
  }
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], "自评表.xlsx");
}
