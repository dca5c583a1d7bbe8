import { createTranslator } from "../../src/core/messages/catalogue";
import rolesEn from "../../src/core/messages/roles.en.json";
import rolesZh from "../../src/core/messages/roles.zh-CN.json";
import type { UnknownColumn, UnknownTable } from "../../src/core/reading";
import { unknownTableSentence } from "../../src/core/unknown-table-text";

const zh = createTranslator("zh-CN", rolesZh);
const en = createTranslator("en", rolesEn);

/** A table by its headings and the values below each. */
function table(columns: readonly (readonly [header: string, ...samples: string[]])[]): UnknownTable {
  return {
    sheet: "表一",
    row: 2,
    columns: columns.map(([header, ...samples], column): UnknownColumn => ({
      ...{ column, header, samples, guess: null },
      at: { sheet: "表一", row: 2, column },
    })),
    signature: "",
    rows: [],
    rowSignature: "",
  };
}

describe("the sentence on a table with unknown headings", () => {
  test.each<readonly [string, UnknownTable, string]>([
    [
      "names are the words left of the figures, target and result the figures with units",
      table([
        ["序", "1"],
        ["甲", "新建里程"],
        ["乙", "≥300公里"],
        ["丙", "312公里"],
        ["丁", "10"],
      ]),
      "--column B=三级指标 --column C=年度指标值 --column D=实际完成值",
    ],
    [
      "figures without units are as good where no others are",
      table([
        ["甲", "新建里程"],
        ["乙", "300"],
        ["丙", "312"],
      ]),
      "--column A=三级指标 --column B=年度指标值 --column C=实际完成值",
    ],
    [
      "one column with units is not enough for two",
      table([
        ["甲", "新建里程"],
        ["乙", "300公里"],
        ["丙", "312"],
        ["丁", "9"],
      ]),
      "--column A=三级指标 --column B=年度指标值 --column C=实际完成值",
    ],
    [
      "where no figures are, the columns behind the first are named",
      table([["甲"], ["乙", "好"], ["丙", "很好"]]),
      "--column B=三级指标 --column C=年度指标值",
    ],
    [
      "figures in the first column leave it as the name",
      table([
        ["甲", "300公里"],
        ["乙", "312公里"],
      ]),
      "--column A=三级指标 --column B=年度指标值",
    ],
  ])("%s", (_, unknown, example) => {
    expect(unknownTableSentence(unknown, zh, "terminal", 1)).toContain(`如${example}。`);
  });

  test("names a column with its sheet where several have tables, within quotes that a shell leaves alone", () => {
    const two = table([
      ["甲", "新建里程"],
      ["乙", "300"],
    ]);
    expect(unknownTableSentence(two, zh, "terminal", 2)).toContain("--column '表一!A=三级指标'");
  });

  test("names eight headings, shortened, and counts the others; a table may have no columns left", () => {
    const wide = table(
      Array.from({ length: 10 }, (_, index): [string, string] => [
        `很长的表头 ${"字".repeat(30)}`,
        `${index}`,
      ]),
    );
    const sentence = unknownTableSentence(wide, zh, "pane", 1);
    expect(sentence).toContain("等，另有2列");
    expect(sentence).toContain(`H列“很长的表头 ${"字".repeat(14)}”`);
    expect(sentence).not.toContain("--column");
    expect(unknownTableSentence(table([]), en, "pane", 1)).not.toContain("--column");
  });
});
