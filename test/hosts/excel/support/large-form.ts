import words from "../../../support/form-words.json";
import { WorkbookModel } from "../../../excel-host";

/** A workbook with one form of so many indicators, one in twenty of them missed. */
export function largeForm(indicators: number): WorkbookModel {
  const book = new WorkbookModel(["项目自评表"]);
  const { cells } = book.sheetNamed("项目自评表");
  const write = (row: number, values: readonly (string | number)[]) => {
    values.forEach((value, column) => {
      if (value !== "") cells.ensure(row, column).value = value;
    });
  };
  write(0, ["项目支出绩效自评表（2022年度）"]);
  write(1, words.headers);
  for (let row = 0; row < indicators; row += 1) {
    const [level1 = "", level2 = "", name = ""] =
      words.levels[Math.floor((row * words.levels.length) / indicators)] ?? [];
    const missed = row % 20 === 0;
    const actual = missed ? 86.4 : 95 + (row % 7);
    write(row + 2, [
      level1,
      level2,
      `${name}${row}`,
      "≥95人",
      `${actual}人`,
      10,
      10,
      missed ? `第${row}批实施推迟` : "",
    ]);
  }
  return book;
}
